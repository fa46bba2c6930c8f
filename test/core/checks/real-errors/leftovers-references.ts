import type { Report } from '../../../../src/core/report.ts'
import { doc, h, p, table, ul } from '../../../../src/core/rich-text/builders.ts'
import type { RichText } from '../../../../src/core/rich-text/schema.ts'
import { setOrganisation } from '../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../support/build-report.ts'
import type { RealError } from './real-error.ts'

/** A report of sections with these headings, one level each, and their texts. */
function reportOf(year: number, texts: Readonly<Record<string, RichText | string>>): Report {
  const headings = Object.keys(texts)
  const start = {
    ...report(...headings.map((heading, index) => section(`s${index + 1}`, { heading }))),
    year,
  }
  return headings.reduce(
    (before, heading, index) => written(before, `s${index + 1}`, texts[heading] ?? ''),
    start,
  )
}

const dischargeStart =
  'Exempelkommun hade i snitt 2,53 dagar för utskrivningsklara patienter under 2024, mot 1,98 året före.'

/** Sentences as they come back each year but for the year, and some that were written anew. */
function oldSentences(year: number): readonly string[] {
  return [
    `Under ${year} har ett arbete pågått med att få alla enhetschefer att hantera avvikelser på ett enhetligt sätt.`,
    `Riktlinjer och rutiner har setts över under ${year} och gjorts kända på enheterna genom arbetsplatsträffar.`,
    `Utbildning för hygienombud gavs under hösten ${year} i samarbete med regionens vårdhygien och samtliga enheter.`,
    'Teamträffen samlar alla yrken kring patienten för att bedöma risker och följa upp det som står i vårdplanen.',
  ]
}

/** Left-overs of last year, of the model report and of the writing, and references that lead astray. */
export const leftoversAndReferences: readonly RealError[] = [
  {
    number: 21,
    rules: ['date-without-year'],
    what: 'one time of the plan has no year while the others have one',
    build: () =>
      reportOf(2025, {
        'Uppdrag för kommande år': doc(
          table(
            ['Nr', 'Uppdrag', 'Tidplan'],
            ['5', 'Mötesplatser för alla i kommunen', 'Socialnämnd 17 november'],
            ['6', 'Gemensam värdegrund', '25 augusti 2026'],
            ['7', 'Utbildning i bemötande', '15 december 2026'],
          ),
        ),
      }),
  },
  {
    number: 24,
    rules: ['left-over-instructions'],
    what: 'what the model says of how it is to be used stands in the published report',
    build: () =>
      reportOf(2024, {
        Inledning: doc(
          p(
            'Mallen är ett stöd för att skriva berättelsen. Lagarna står i dokumentet Korsreferenslista för lagkrav.',
          ),
          p('I den här berättelsen beskriver vi arbetet under 2024.'),
        ),
      }),
  },
  {
    number: 36,
    rules: ['relative-time'],
    what: '"last year" seven times, "this year" nine times in three ways',
    build: () =>
      reportOf(2024, {
        Sammanfattning: doc(
          ...['system', 'träffar', 'rekrytering', 'utbildning', 'bemanning', 'rapporter', 'planer'].map(
            (what) => p(`Arbetet med ${what} började förra året.`),
          ),
        ),
        'Adekvat kunskap och kompetens': doc(
          ...['rutiner', 'ledning', 'verksamheten', 'revision', 'handlingsplan', 'stöd'].map((what) =>
            p(`Under detta år ligger fokus på ${what}.`),
          ),
          p('Registreringen har återupptagits i år. Coacherna får sina uppdrag i år.'),
          p('Införandet fortsätter under innevarande år.'),
        ),
      }),
  },
  {
    number: 41,
    rules: ['duplicate-paragraph'],
    what: 'the same subjects are described in several places, partly in the same words',
    build: () => {
      const scale =
        'Inför genomgången skattas symtom med Phase 20, som utgår från hur den enskilde själv upplever olika besvär av sina läkemedel.'
      return reportOf(2024, {
        'Patienten som medskapare': doc(p('Läkemedel gås igenom med patienten.'), p(scale)),
        'Tillförlitliga och säkra system': doc(p(`Genomgången görs en gång om året. ${scale}`)),
      })
    },
  },
  {
    number: 45,
    rules: ['manual-page-ref', 'wrong-reference'],
    what: 'a page written by hand (10) where the section lies on page 5; which page it is on is not known before export',
    build: () =>
      reportOf(2023, {
        Journalgranskning: 'Journaler har granskats av MAS.',
        Egenkontroller: doc(
          table(['Egenkontroll', 'Utfall'], ['Journaler', 'Gjord, se Journalgranskning, sidan 10']),
        ),
      }),
  },
  {
    number: 46,
    rules: ['manual-page-ref', 'wrong-reference'],
    what: 'pages written by hand (17 and 19) where the figures lie on 17 and 18',
    build: () =>
      reportOf(2023, {
        'Senior alert': doc(
          p('För mål och analys, se figur 1–2 och tabell 2, sida 17 och 19.'),
          p('Figur 1. Bedömda 2023'),
          p('Figur 2. Bedömda 2022'),
          p('Tabell 2. Mål och analys'),
        ),
      }),
  },
  {
    number: 51,
    rules: ['copied-caption'],
    what: 'a sentence on avvikelser stands by the table of days of waiting, one on riskbedömningar by the palliative table',
    build: () =>
      reportOf(2024, {
        Avvikelser: doc(
          p('Avvikelser rapporteras av alla.'),
          p('Resultat och analys av avvikelser visas i tabell 7.'),
        ),
        'Senior alert': doc(
          p(
            'Alla ska erbjudas en riskbedömning. Resultatet och analysen av riskbedömningarna finns i tabell 8.',
          ),
        ),
        Palliativregistret: doc(
          p(
            'Registret ska förbättra vården i livets slut. Resultat och analys av riskbedömningarna visas i tabell 9.',
          ),
        ),
        Utskrivningsklara: doc(p(`${dischargeStart} Resultat och analys av avvikelser visas i tabell 11.`)),
      }),
  },
  {
    number: 53,
    rules: ['copied-caption'],
    what: 'the lead-in on säkerhetskultur stands under Informationssäkerhet',
    build: () =>
      reportOf(2024, {
        Informationssäkerhet: doc(
          p('En grundläggande förutsättning för en säker vård är en god säkerhetskultur.'),
          p('Loggkontroller görs varje månad.'),
        ),
        'En god säkerhetskultur': 'Vi arbetar för att alla ska våga berätta.',
      }),
  },
  {
    number: 54,
    rules: ['stale-organisation-name'],
    what: 'a role belongs to an office that had become part of another in the same autumn',
    build: () =>
      setOrganisation(
        reportOf(2023, { Organisation: 'Äldreomsorgsförvaltningens chef är verksamhetschef enligt HSL.' }),
        { formerNames: [{ name: 'Äldreomsorgsförvaltningen', now: 'Vård- och omsorgsförvaltningen' }] },
      ),
  },
  {
    number: 58,
    rules: ['duplicate-number-caption'],
    what: 'two tables are numbered 1: of roles and of collaboration',
    build: () =>
      reportOf(2024, {
        'Organisation och ansvar': doc(
          p('Tabell 1. Yrkesroller'),
          table(['Roll', 'Ansvar'], ['MAS', 'Säker vård']),
        ),
        Samverkan: doc(
          p('Processerna står i tabell 1 och 2.'),
          p('Tabell 1. Samverkan med andra'),
          ul('Möten med vårdcentralen'),
          p('Tabell 2. Samverkan i verksamheterna'),
        ),
      }),
  },
  {
    number: 59,
    rules: ['wrong-reference'],
    what: 'refers to table 7 (deviations) for the palliative register, whose table is number 9',
    build: () =>
      reportOf(2024, {
        Kvalitetsregister: doc(
          h(1, 'Palliativregistret'),
          p('För resultat och analys, se tabell 7 under rubrik Resultat av nationella kvalitetsregister.'),
        ),
        Avvikelser: doc(p('Tabell 7. Mål och analys av avvikelser')),
        'Resultat av nationella kvalitetsregister': doc(
          p('Tabell 8. Senior alert'),
          p('Tabell 9. Palliativa registret'),
        ),
      }),
  },
  {
    number: 64,
    rules: ['placeholder'],
    what: 'the editor’s question "of how many?" is still there',
    build: () =>
      reportOf(2024, {
        Journalgranskning: doc(
          p('Tabell 3. Resultat'),
          p('För sjuksköterskor har 4 områden av hur många? blivit bättre sedan 2022.'),
        ),
      }),
  },
  {
    number: 69,
    rules: ['duplicate-list-item'],
    what: 'the course on deviations is listed twice',
    build: () =>
      reportOf(2024, {
        Kompetens: doc(
          ul(
            'Basala hygienrutiner',
            'Avvikelsehantering',
            'Dokumentation',
            'Lyftteknik',
            'Avvikelsehantering',
          ),
        ),
      }),
  },
  {
    number: 70,
    rules: ['duplicate-paragraph'],
    what: 'the same paragraph on the routine for medication stands in two sections',
    build: () => {
      const routine =
        'MAS skrev under 2024 om alla rutiner för läkemedel och samlade dem i en gemensam rutin för all vård i kommunen.'
      return reportOf(2024, {
        'Adekvat kunskap och kompetens': `${routine} Arbetssätten blev lika oavsett boendeform.`,
        'Säker vård här och nu': `${routine} Arbetssätten blev lika oavsett vilket boende patienten har.`,
      })
    },
  },
  {
    number: 78,
    rules: ['stale-text'],
    what: 'a third of the sentences are those of last year but for the year',
    build: () => {
      const before = reportOf(2024, {
        'Stärka analys, lärande och utveckling': doc(...oldSentences(2024).map((text) => p(text))),
      })
      const content = doc(...oldSentences(2023).map((text) => p(text)))
      return {
        ...before,
        previousYear: {
          year: 2023,
          templateId: before.template.id,
          sections: [{ id: 's1', heading: 'Stärka analys, lärande och utveckling', content }],
          goals: [],
        },
      }
    },
  },
]
