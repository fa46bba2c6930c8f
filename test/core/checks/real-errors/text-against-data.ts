import { addDataset } from '../../../../src/core/dataset-operations.ts'
import type { Report } from '../../../../src/core/report.ts'
import { doc, p, table, ul } from '../../../../src/core/rich-text/builders.ts'
import { dataset, report, section, written } from '../../../support/build-report.ts'
import type { RealError } from './real-error.ts'

/** A report of one section, "Avsnittet", with this text. */
function told(...paragraphs: readonly string[]): Report {
  return written(
    report(section('one', { heading: 'Avsnittet' })),
    'one',
    doc(...paragraphs.map((text) => p(text))),
  )
}

/** A report of two sections with a paragraph each. */
function toldTwice(first: string, second: string): Report {
  const both = report(section('one', { heading: 'Resultat' }), section('two', { heading: 'Måluppföljning' }))
  return written(written(both, 'one', first), 'two', second)
}

const of2024 = (given: Report): Report => ({ ...given, year: 2024 })
const of2023 = (given: Report): Report => ({ ...given, year: 2023 })

const complaints = dataset(
  'klagomal',
  ['2024', '2025'],
  { 'Klagomål och synpunkter': [25, 31] },
  {
    title: 'Inkomna klagomål',
  },
)
const dischargeReady = dataset(
  'uk',
  ['2023', '2024'],
  { Länssnitt: [0.88, 1.04], Kommunen: [1.98, 2.53] },
  { title: 'Utskrivningsklara dagar i länet', unit: 'days', decimals: 2, hasSums: false },
)

export const textAgainstDataErrors: readonly RealError[] = [
  {
    number: 2,
    rules: ['caption-year'],
    what: 'a caption of another year than the sum of the table',
    build: () => {
      const byCategory = dataset(
        'kategori',
        ['Antal'],
        { Omvårdnad: [16], Bemötande: [3], Handläggning: [1], Kompetens: [2], Övrigt: [9] },
        { title: 'Klagomål per kategori 2024' },
      )
      return addDataset(addDataset(told('Klagomålen följs upp.'), complaints), byCategory)
    },
  },
  {
    number: 4,
    rules: ['wording-vs-change'],
    what: '”något högre” of a rise by 24 %',
    build: () => addDataset(told('Det kom in 31 klagomål 2025, vilket är något högre än 2024.'), complaints),
  },
  {
    number: 6,
    rules: ['percent-vs-points'],
    what: 'differences between shares in percent',
    build: () =>
      told(
        'Täckningsgraden är 63,5 %, en minskning med 2,5 % sedan 2024.',
        'Munhälsa bedömdes för 43,9 % och har minskat med 5,2 %.',
        'Av de riskbedömda hade 91 % en åtgärdsplan, vilket är 10 % bättre än 2024.',
      ),
  },
  {
    number: 10,
    rules: ['text-vs-goal-table', 'claim-without-number'],
    what: 'a missed goal that the text calls very positive',
    build: () => {
      const both = report(
        section('goals', { heading: 'Mål och utfall' }),
        section('text', { heading: 'Analys' }),
      )
      const goals = table(
        ['Mål', 'Målvärde', 'Utfall'],
        ['Andel brukare som är trygga i gruppbostad', '65 %', '57 %'],
      )
      return written(
        written(both, 'goals', doc(goals)),
        'text',
        'För brukare i gruppbostad har utvecklingen av trygghet varit mycket positiv, och fler är trygga.',
      )
    },
  },
  {
    number: 14,
    rules: ['date-outside-year'],
    what: 'a measurement of March the year after',
    build: () =>
      told(
        'Timvikarierna gick inte att mäta bakåt i tiden, så uppgiften gäller mars 2026. Totalt var de 83, varav 36 (43 %) är utbildade.',
      ),
  },
  {
    number: 30,
    rules: ['count-vs-percent'],
    what: 'registrations and persons taken for the same',
    build: () =>
      told('Under året gjordes 38 registreringar. Av dessa 38 var det 35 individer som hade risk för fall.'),
  },
  {
    number: 32,
    rules: ['percent-vs-points'],
    what: 'a rise of a coverage in percent',
    build: () =>
      of2024(told('Täckningsgraden för dem som inte rapporteras har ökat sedan 2023 med 17,59 %.')),
  },
  {
    number: 33,
    rules: ['vague-quantity'],
    what: '”nära 300” where the parts are 107, 89 and 11',
    build: () =>
      of2024(
        told(
          'Det blev nära 300 avvikelser. Hemtjänsten rapporterade 107, särskilt boende 89 och hemsjukvården 11.',
        ),
      ),
  },
  {
    number: 40,
    rules: ['claim-without-number'],
    what: 'complaints without number, contents or measures',
    build: () =>
      written(
        report(section('complaints', { heading: 'Klagomål och synpunkter' })),
        'complaints',
        'Klagomål och synpunkter som kommer in till förvaltningen har hanterats enligt gällande process.',
      ),
  },
  {
    number: 47,
    rules: ['count-vs-percent'],
    what: 'a number of assessments that is a share',
    build: () =>
      of2023(
        told('Det är en ökning av antalet genomförda riskbedömningar, från 95 procent till 98 procent.'),
      ),
  },
  {
    number: 48,
    rules: ['same-fact-two-values'],
    what: 'persons that decrease in one place and increase in another',
    build: () =>
      of2023(
        toldTwice(
          'Antalet unika personer som riskbedömts i Senior alert minskade från 148 till 144.',
          'Målet är uppnått: antalet riskbedömda personer i Senior alert har ökat.',
        ),
      ),
  },
  {
    number: 49,
    rules: ['percent-vs-points'],
    what: 'a decrease of a share by 10 percent',
    build: () =>
      of2023(
        toldTwice(
          'För indikatorn om brytpunktssamtal ses en liten sänkning.',
          'För indikatorn om brytpunktssamtal ses en sänkning på 10 procent.',
        ),
      ),
  },
  {
    number: 50,
    rules: ['wording-vs-change'],
    what: '”inte nått målvärdet inom alla sju” that may mean none',
    build: () => of2023(told('Kommunen har inte uppnått målvärdet inom alla sju indikatorer.')),
  },
  {
    number: 52,
    rules: ['vague-quantity'],
    what: 'an interval for a change that is known',
    build: () => of2023(told('Avvikelserna visar en minskning med 0–1 procent.')),
  },
  {
    number: 55,
    rules: ['vague-quantity'],
    what: '”ett antal” investigations',
    build: () =>
      of2023(
        told('Under året gjordes ett antal utredningar, och loggkontrollen visade ett antal överträdelser.'),
      ),
  },
  {
    number: 57,
    rules: ['same-fact-two-values'],
    what: 'two goals for the same',
    build: () =>
      of2023(
        toldTwice(
          'Målet är att minst 90 procent av patienterna på särskilt boende ska riskbedömas i Senior alert.',
          'Målet är att alla patienter på särskilt boende ska riskbedömas i Senior alert.',
        ),
      ),
  },
  {
    number: 60,
    rules: ['text-year-mismatch'],
    what: 'the mean of the county given for the year before',
    build: () =>
      of2024(
        addDataset(told('Genomsnittet för utskrivningsklara dagar i länet 2023 var 1,04.'), dischargeReady),
      ),
  },
  {
    number: 63,
    rules: ['same-fact-two-values'],
    what: 'a register that a unit had last year and this year has not introduced',
    build: () =>
      of2024({
        ...told('Hemtjänsten har inte infört kvalitetsregistret.'),
        previousYear: {
          year: 2023,
          templateId: 'liten',
          goals: [],
          sections: [
            {
              id: 'one',
              heading: 'Avsnittet',
              content: doc(p('Hemtjänsten visar en positiv trend i kvalitetsregistret.')),
            },
          ],
        },
      }),
    notFoundBecause: 'one has to understand that a trend in a register means that it was introduced',
  },
  {
    number: 65,
    rules: ['percent-vs-points'],
    what: 'a decrease of 2,7 percentage points in percent',
    build: () =>
      of2024(
        told(
          'Vaccinationstäckningen är 83,7 procent. År 2023 var den 86,4 procent, vilket är en sänkning på 2,7 procent.',
        ),
      ),
  },
  {
    number: 66,
    rules: ['wording-vs-change'],
    what: 'a decrease in the country where the country rose',
    build: () => {
      const coverage = dataset(
        'vaccin',
        ['2023', '2024'],
        { Kommunen: [86.4, 83.7], Riket: [68.6, 74.4] },
        { title: 'Vaccinationstäckning, 80 år och äldre', unit: 'percent', decimals: 1, hasSums: false },
      )
      return of2024(
        addDataset(told('Nedgången beror på att viljan till vaccination har minskat i riket.'), coverage),
      )
    },
  },
  {
    number: 72,
    rules: ['vague-quantity'],
    what: '”ett antal överträdelser”',
    build: () =>
      of2024(told('Loggkontrollerna under 2024 resulterade i ett antal överträdelser som anmäldes.')),
  },
  {
    number: 73,
    rules: ['claim-without-number'],
    what: 'complaints that were handled, and nothing more',
    build: () =>
      of2024(
        written(
          report(section('complaints', { heading: 'Klagomål' })),
          'complaints',
          'Inkomna klagomål har hanterats enligt rutin.',
        ),
      ),
  },
  {
    number: 79,
    rules: ['same-fact-two-values'],
    what: '80 % and 60 % of the same goals',
    build: () =>
      of2024(
        told(
          'Måluppfyllelsen inom området hållbar utveckling var 80 %. Inom området hållbar utveckling var måluppfyllelsen 60 %.',
        ),
      ),
  },
  {
    number: 83,
    rules: ['same-fact-two-values'],
    what: 'shares of activities that differ between two annexes',
    build: () =>
      of2024(
        toldTwice(
          'Andelen avslutade aktiviteter inom välfärdsteknik var 44 %.',
          'Andelen avslutade aktiviteter inom välfärdsteknik var 33 %.',
        ),
      ),
  },
  {
    number: 84,
    rules: ['same-fact-two-values'],
    what: 'a goal that starts from another number than the outcome of that year',
    build: () =>
      of2024(
        toldTwice('År 2023 hade träffpunkten 113 besökare.', 'År 2023 var det 110 besökare på träffpunkten.'),
      ),
  },
  {
    number: 86,
    rules: ['period-mismatch'],
    what: 'two dates of measurement in one document',
    build: () =>
      of2024(
        told(
          'Per den 31 december 2024 fanns 4 beslut enligt SoL.',
          'Per den 30 december 2024 fanns 2 beslut enligt LSS.',
        ),
      ),
  },
  {
    number: 92,
    rules: ['same-fact-two-values'],
    what: 'three areas in one place and five of nine in another',
    build: () =>
      toldTwice(
        'Gruppbostaden ligger över riket i tre frågeområden.',
        'Gruppbostaden ligger över riket i fem av nio frågeområden.',
      ),
  },
  {
    number: 94,
    rules: ['list-count-mismatch'],
    what: 'four areas told of and three listed',
    build: () =>
      written(
        report(section('one')),
        'one',
        doc(p('Undersökningen omfattar fyra frågeområden:'), ul('Trygghet', 'Bemötande', 'Delaktighet')),
      ),
  },
]
