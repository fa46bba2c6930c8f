import type { Cell, Dataset } from '../../../../src/core/dataset.ts'
import type { Report } from '../../../../src/core/report.ts'
import {
  measuring,
  saying,
  shown,
  table,
  tabulating,
  withFormerTables,
} from '../../../support/build-data-rules.ts'
import { dataset } from '../../../support/build-report.ts'
import type { RealError } from './real-error.ts'

const ofYear = (year: number, given: Report): Report => ({ ...given, year })

/** A table of figures without a sum under it. */
function figures(
  id: string,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  change: Partial<Dataset> = {},
): Dataset {
  return dataset(id, columns, rows, { hasSums: false, ...change })
}

const MONTHS = 'Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December'.split(
  '|',
)
const DAYS_OF_2024 = [null, null, 3.47, 4.46, 4.2, 3.13, 1.26, 1.82, 2.72, 1.9, 1.03, 1.31]

const dischargeByMonth = figures(
  'uk-manad',
  ['Exempelkommun'],
  Object.fromEntries(MONTHS.map((month, index) => [month, [DAYS_OF_2024[index] ?? null]])),
  { title: 'Utskrivningsklara dagar 2024', unit: 'days', decimals: 2 },
)

const indicators = figures(
  'palliativ',
  ['2022', '2023', '2024'],
  {
    Vårdplan: [75, 54.8, 41.7],
    Brytpunktssamtal: [85, 67.7, 83.3],
    Smärtskattning: [65, 51.6, 41.7],
    Munhälsobedömning: [70, 32.3, 41.7],
  },
  { title: 'Kvalitetsindikatorer', unit: 'percent', decimals: 1, denominator: 'väntade dödsfall' },
)

export const dataErrors: readonly RealError[] = [
  {
    number: 1,
    rules: ['diff-sum-mismatch'],
    what: 'fewer falls in the units than the whole increase of 47',
    build: () =>
      saying(
        'Under 2025 rapporterades 922 fall, en ökning med 47 fall jämfört med 2024. På Björken har fallen minskat med 120 och på Linden har de minskat med 17. På Asken har de minskat med 1, i hemtjänsten är ökningen 172 och inom funktionsstöd ökade fallen med 7.',
      ),
  },
  {
    number: 3,
    rules: ['sum-mismatch', 'other-category-large'],
    what: 'a quarter of the deviations is in no category',
    build: () =>
      tabulating(
        ['Avvikelser', '2025'],
        ['Fall', '922'],
        ['Läkemedel', '729'],
        ['Socialtjänstlagen', '202'],
        ['Totalt', '2 509'],
      ),
  },
  {
    number: 5,
    rules: ['empty-cell', 'unit-mismatch'],
    what: 'an empty cell, and two cases that are one',
    build: () =>
      tabulating(
        ['Kategori', 'Antal'],
        ['Omvårdnad, kvalitet och service', '16'],
        ['Bemötande', '3'],
        ['Handläggning', '1'],
        ['Kompetens', ''],
        ['Stöld (avser samma ärende)', '2'],
        ['Övrigt', '9'],
      ),
  },
  {
    number: 7,
    rules: ['missing-denominator'],
    what: 'coverage without how many deaths it is of',
    build: () =>
      saying(
        'Målet är att täckningsgraden i palliativregistret är minst 70 %. Kommunen når inte dit och har 63,5 % i täckningsgrad 2025.',
      ),
  },
  {
    number: 8,
    rules: ['unit-mismatch'],
    what: 'kinds of equipment that are set against single products',
    build: () =>
      saying(
        'Endast 19 olika typer av utrustning har kontrollerats under 2025. Däremot var det 492 produkter som inte kontrollerades.',
      ),
  },
  {
    number: 11,
    rules: ['inconsistent-decimals', 'number-format'],
    what: 'outcomes with none, one and two decimals',
    build: () =>
      tabulating(
        ['Mål', 'Utfall 2025'],
        ['Hänsyn till önskemål', '65%'],
        ['Sociala aktiviteter', '13%'],
        ['Aktuell genomförandeplan', '96,2%'],
        ['Delaktighet framgår', '89,23%'],
      ),
  },
  {
    number: 12,
    rules: ['number-format'],
    what: 'thousands without a space',
    build: () =>
      saying('År 2025 gavs 574108 insatser, 34220 fler än 2024. Av dem var 13204 insatser osignerade.'),
  },
  {
    number: 13,
    rules: ['big-change-no-analysis'],
    what: 'half as many plans, and no word on why',
    build: () =>
      saying('Vårdcentralen kallar till SIP.', 'Antalet SIP har minskat från 33 (2024) till 15 (2025).'),
  },
  {
    number: 29,
    rules: ['assessments-lt-persons'],
    what: '31 assessments of 35 persons',
    build: () =>
      tabulating(
        ['Senior alert', '2022', '2023', '2024'],
        ['Antal gjorda riskbedömningar', '31', '96', '38'],
        ['Antal personer inskrivna', '35', '77', '35'],
      ),
  },
  {
    number: 31,
    rules: ['missing-denominator'],
    what: 'indicators without how many deaths they are of',
    build: () => ofYear(2024, measuring(indicators, 'Tabellen visar indikatorerna.', shown('palliativ'))),
  },
  {
    number: 31,
    rules: ['low-n'],
    what: 'indicators of twelve deaths',
    build: () => {
      const counts = { c1: 20, c2: 31, c3: 12 }
      const counted: Dataset = { ...indicators, denominators: { axis: 'columns', counts } }
      return ofYear(2024, measuring(counted, 'Tabellen visar indikatorerna.', shown('palliativ')))
    },
  },
  {
    number: 33,
    rules: ['sum-mismatch'],
    what: '207 told of almost 300',
    build: () =>
      saying(
        'Av nära 300 läkemedelsavvikelser 2024 rapporterade hemtjänsten 107, särskilt boende 89 och sjuksköterskorna 11.',
      ),
  },
  {
    number: 43,
    rules: ['sum-mismatch'],
    what: 'two areas that make 40 fewer than their total',
    build: () =>
      measuring(
        figures('omrade', ['2019', '2020', '2021', '2022', '2023'], {
          'Särskilt boende': [439, 520, 663, 706, 1165],
          'Ordinärt boende': [665, 1167, 347, 185, 570],
          Totalt: [1104, 1727, 1010, 891, 1735],
        }),
      ),
  },
  {
    number: 44,
    rules: ['same-number-suspicious'],
    what: 'twelve categories that all end on 0 or 5',
    build: () => {
      const counts = [510, 405, 120, 145, 95, 80, 60, 75, 130, 55, 45, 15]
      const rows = Object.fromEntries(counts.map((count, index) => [`Kategori ${index + 1}`, [count]]))
      return measuring(dataset('kategorier', ['2023'], rows))
    },
  },
  {
    number: 56,
    rules: ['target-missed-no-analysis'],
    what: 'a goal that was missed by more than a day, and nothing done',
    build: () => {
      const change = { unit: 'days', decimals: 2, direction: 'lower', target: 0.88 } as const
      const days = figures('uk', ['2022', '2023'], { Exempelkommun: [1.22, 1.98] }, change)
      return ofYear(2023, measuring(days, 'Målet är att alltid ligga under länssnittet.', shown('uk')))
    },
  },
  {
    number: 61,
    rules: ['missing-period'],
    what: 'a mean of the year on ten months',
    build: () => ofYear(2024, measuring(dischargeByMonth, shown('uk-manad'))),
  },
  {
    number: 62,
    rules: ['previous-year-differs'],
    what: 'another number of persons for 2023 than last year told',
    build: () => {
      const now = figures('sa', ['2023', '2024'], { 'Unika personer': [149, 165] })
      const former = figures('sa', ['2022', '2023'], { 'Unika personer': [148, 144] })
      return withFormerTables(ofYear(2024, measuring(now)), 2023, former)
    },
  },
  {
    number: 67,
    rules: ['series-break'],
    what: 'two and a half times as many registered deaths in another selection',
    build: () =>
      ofYear(
        2024,
        measuring(figures('dodsfall', ['2023', '2024'], { Registrerade: [42, 112] }), shown('dodsfall')),
      ),
  },
  {
    number: 68,
    rules: ['series-break'],
    what: 'all tasks of one year beside the medicines of the next',
    build: () => {
      const now = figures('sign', ['2023', '2024'], {
        'Läkemedelsinsatser i särskilt boende': [503_900, 405_186],
        'Läkemedelsinsatser i ordinärt boende': [178_000, 141_335],
      })
      const former = figures('sign', ['2023'], {
        'Insatser i särskilt boende': [503_900],
        'Insatser i ordinärt boende': [178_000],
      })
      return withFormerTables(ofYear(2024, measuring(now)), 2023, former)
    },
  },
  {
    number: 81,
    rules: ['unit-mismatch'],
    what: 'a number of operations that is given in percent',
    build: () => {
      const measure = { 'Antal verksamheter med energisnål belysning': [100, 82] }
      return ofYear(2024, measuring(figures('ljus', ['Mål', 'Utfall'], measure, { unit: 'percent' })))
    },
  },
  {
    number: 82,
    rules: ['sum-mismatch'],
    what: 'items that make 0,4 million more than the result',
    build: () =>
      tabulating(
        ['Avvikelse mot budget', 'mkr'],
        ['Särskilt boende', '−1,3'],
        ['Hemtjänst', '−1,4'],
        ['Intäkter', '0,3'],
        ['Totalt', '−2,0'],
      ),
  },
  {
    number: 85,
    rules: ['number-format'],
    what: 'a comma where thousands are parted',
    build: () => saying('Nämndens budget är 370,697 tkr för 2025.'),
  },
  {
    number: 87,
    rules: ['category-mismatch'],
    what: 'a decision that is not carried out in the summary and interrupted in the list',
    build: () =>
      saying(
        'Inom LSS finns ett ej verkställt beslut per den 31 december 2024.',
        table(['Nr', 'Typ'], ['1', 'Avbrott']),
      ),
  },
  {
    number: 93,
    rules: ['complement-mismatch'],
    what: 'a response rate and a loss that are 102 % together',
    build: () => saying('I servicebostad var svarsfrekvensen 61 % år 2022. Bortfallet var 41 %.'),
  },
  {
    number: 95,
    rules: ['same-number-suspicious'],
    what: 'as many comments as falls',
    build: () => {
      const falls = dataset('fall', ['Hemtjänst', 'Särskilt boende'], { Fall: [543, 2165] })
      const steps = figures('steg', ['2022'], { Händelseutredning: [944], 'Kommentar rehab': [2165] })
      return measuring([falls, steps])
    },
  },
  {
    number: 98,
    rules: ['low-response-conclusion'],
    what: 'conclusions from a quarter of the staff',
    build: () =>
      saying(
        'Svarsfrekvensen var cirka 25 %, och några säkra slutsatser kan därför inte dras.',
        'Resultatet visar att medarbetarna vågar rapportera och att kulturen är öppen.',
      ),
  },
]
