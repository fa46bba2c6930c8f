import type { Register } from '../../../../src/core/register.ts'
import type { Report } from '../../../../src/core/report.ts'
import { doc, p, table, ul } from '../../../../src/core/rich-text/builders.ts'
import type { RichText } from '../../../../src/core/rich-text/schema.ts'
import { answerChecklistItem, setOrganisation } from '../../../../src/core/section-operations.ts'
import type { ChecklistItem } from '../../../../src/core/template.ts'
import { goal, goalSections, withGoals, withMemo } from '../../../support/build-goals.ts'
import { report, section, written } from '../../../support/build-report.ts'
import type { RealError } from './real-error.ts'

function demand(id: string, text: string, basis: string): ChecklistItem {
  return { id, level: 'required', text, basis }
}

const security = [
  demand('info-security.c2', 'Gjorda riskanalyser redovisas', 'HSLF-FS 2016:40 7 kap. 1 § p 2'),
  demand(
    'info-security.c4',
    'Utvärdering av skyddet mot olovlig åtkomst redovisas',
    'HSLF-FS 2016:40 7 kap. 1 § p 4',
  ),
  demand('info-security.c5', 'Granskningen av journalföring redovisas', 'HSLF-FS 2016:40 7 kap. 1 § p 5'),
]
const complaint = [
  demand('complaints.c2', 'Det framgår hur klagomål har hanterats', 'SOSFS 2011:9 7 kap. 2 § p 6'),
]

/** A section with demands of the law, every one of them ticked, and this text. */
function ticked(
  id: string,
  heading: string,
  checklist: readonly ChecklistItem[],
  text: RichText | string,
  year = 2025,
): Report {
  const empty = { ...report(section(id, { heading, checklist: [...checklist] })), year }
  return checklist.reduce(
    (before, item) => answerChecklistItem(before, id, item.id, 'yes'),
    written(empty, id, text),
  )
}

/** A report on a year with this text in one section. */
function told(year: number, heading: string, text: RichText | string, id = 'text'): Report {
  return written({ ...report(section(id, { heading })), year }, id, text)
}

const harmKnowledge = (year: number, text: string) =>
  told(year, 'Öka kunskap om inträffade vårdskador', text, 'harm-knowledge')

const outcome = (target: string, result: string, comment: string) =>
  `Utfall ${result}, mål ${target} ${comment}`
const housing =
  'Åtgärder för att stärka nöjdheten har genomförts och utbudet av aktiviteter har anpassats efter behov.'
const homeCare = 'Hemtjänsten har fortsatt hög nöjdhet, troligen tack vare erfaren personal.'
const disability = 'Nöjdheten har varierat mellan verksamheterna och är högst där personalen är stabil.'

function sharedComments(): Report {
  const rows = [
    ['Särskilt boende: hänsyn till önskemål', outcome('75%', '65%', housing)],
    ['Särskilt boende: nöjd med sociala aktiviteter', outcome('56%', '13%', housing)],
    ['Hemtjänst: hänsyn till önskemål', outcome('85%', '91%', homeCare)],
    ['Hemtjänst: kan påverka tiderna', outcome('55%', '56%', homeCare)],
    ['Daglig verksamhet: trivs', outcome('90%', '79%', disability)],
    ['Daglig verksamhet: får bestämma', outcome('65%', '63%', disability)],
    ['Gruppbostad: trygg med personalen', outcome('65%', '57%', disability)],
  ]
  const goals = table(['Nämndmål och målprecisering', 'Måluppfyllelse 2025 och kommentar'], ...rows)
  return written(report(...goalSections), 'previous-goals', doc(goals))
}

function answeredLate(): Report {
  const days: readonly (readonly [string, string | null])[] = [
    ...Array.from({ length: 8 }, () => ['2024-02-05', '2024-02-12'] as const),
    ['2024-03-04', '2024-04-02'],
    ['2024-05-06', '2024-08-14'],
    ...Array.from({ length: 3 }, () => ['2024-09-02', null] as const),
  ]
  const register: Register = {
    id: 'synpunkter',
    title: 'Synpunkter vård och omsorg',
    kind: 'complaint',
    categories: [],
    units: [],
    answerWithinDays: 21,
    entries: days.map(([date, answered], index) => ({
      id: `e${index + 1}`,
      date,
      answered,
      categoryId: null,
      unitId: null,
      reporter: null,
      description: '',
      action: '',
      isInvestigated: false,
      harm: null,
      isLexMaria: false,
    })),
  }
  return { ...report(section('complaints')), year: 2024, registers: [register] }
}

function missedCareTransitions(): Report {
  const missed = goal('Fortsatt förbättringsarbete av hemtagning och säkra övergångar i vården', {
    measure: 'medelvårdtid som utskrivningsklar, högst länets snitt',
    targets: [{ year: 2024, value: 1.04 }],
    outcome: 2.53,
    fulfilment: 'notMet',
    analysis:
      'Trycket från slutenvården var stort under första halvåret och korttidsplatserna räckte inte till.',
  })
  const next = doc(
    ul(
      'Utveckla avvikelsehanteringen i journalsystemet',
      'Revidera rutiner och riktlinjer',
      'Utveckla teamträffar',
    ),
  )
  return withGoals(written({ ...report(...goalSections), year: 2024 }, 'next-year', next), missed)
}

/** A memo of 23 February 2023 in the case VON23/35, with this for the committee to decide. */
function decided(text: string): Report {
  const own = withMemo(
    { ...report(section('text')), year: 2022 },
    {
      title: 'Rapport om dagverksamhet',
      date: '2023-02-23',
      registrationNumber: 'VON23/35',
      decisionPoints: [{ id: 'b1', text }],
    },
  )
  return setOrganisation(own, { registrationNumber: 'VON23/35', preparedDate: '2023-02-23' })
}

/** Faults in goals, in what the law wants and in the memo to the committee. */
export const goalsLawMemoErrors: readonly RealError[] = [
  {
    number: 9,
    rules: ['goal-analysis-reused'],
    what: 'one comment for two, two and three goals',
    build: sharedComments,
  },
  {
    number: 15,
    rules: ['law-ref-misplaced'],
    what: 'the law on information security under another heading',
    build: () =>
      written(
        report(
          section('safety-culture', { heading: 'En god säkerhetskultur' }),
          section('info-security', {
            heading: 'Informationssäkerhet',
            printedLaw: 'HSLF-FS 2016:40, 7 kap. 1 §',
          }),
        ),
        'safety-culture',
        doc(p('HSLF-FS 2016:40, 7 kap. 1 §'), p('En säker vård bygger på en god kultur.')),
      ),
  },
  {
    number: 16,
    rules: ['law-requirement-empty'],
    what: 'no risk analysis, evaluation or review of records in information security',
    build: () =>
      ticked(
        'info-security',
        'Informationssäkerhet',
        security,
        'Kommunen har styrdokument för informationssäkerhet. Alla medarbetare fick en digital grundkurs i oktober 2025.',
      ),
  },
  {
    number: 17,
    rules: ['repealed-law'],
    what: 'the law on information security that was repealed before the report was ready',
    build: () =>
      told(
        2025,
        'Informationssäkerhet',
        'Vi styrs av flera författningar, t.ex. lag (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster.',
      ),
  },
  {
    number: 18,
    rules: ['required-count-missing'],
    what: 'no number of investigated events',
    build: () =>
      harmKnowledge(
        2025,
        'Händelser ska utredas av teamledningen. Vårdskador utreds ofta med fördröjning. En risk för allvarlig vårdskada anmäldes till IVO.',
      ),
  },
  {
    number: 19,
    rules: ['law-requirement-empty'],
    what: 'how risk analyses are to be done, and none that was',
    build: () =>
      ticked(
        'risk-management',
        'Riskhantering',
        [
          demand(
            'risk-management.c1',
            'Det framgår hur risker hanterats under året',
            'SOSFS 2011:9 7 kap. 2 § p 4',
          ),
        ],
        'Riskanalys ska göras enligt rutin inför förändringar och inför sommaren. För varje händelse ska sannolikheten uppskattas.',
      ),
  },
  {
    number: 20,
    rules: ['law-requirement-empty'],
    what: 'the headings for radiation and summary are not there',
    build: () => {
      const whole = report(
        section('intro', { heading: 'Inledning' }),
        section('summary', {
          heading: 'SAMMANFATTNING',
          checklist: [demand('summary.c1', 'Hur arbetet har bedrivits', 'PSL 3 kap. 10 §')],
        }),
        section('radiation', { heading: 'Strålskydd', printedLaw: 'SSMFS 2018:5 3 kap. 13 §' }),
      )
      const { intro } = whole.sections
      if (intro === undefined) throw new Error('no introduction')
      return { ...whole, outline: whole.outline.slice(0, 1), sections: { intro } }
    },
  },
  {
    number: 25,
    rules: ['wrong-publisher'],
    what: 'Socialstyrelsen as the publisher of the template',
    build: () =>
      told(
        2024,
        'Inledning',
        'Socialstyrelsen har en mall. Socialstyrelsens mall för patientsäkerhetsberättelsen följer lagen.',
      ),
  },
  {
    number: 26,
    rules: ['wrong-publisher'],
    what: 'Socialstyrelsen as the source of HALT',
    build: () =>
      told(
        2024,
        'Egenkontroller',
        doc(
          table(
            ['Egenkontroll', 'Omfattning', 'Frekvens', 'Källa'],
            [
              'Vårdrelaterade infektioner',
              'Särskilt boende',
              'Deltagande i HALT en gång per år',
              'Senior alert, Socialstyrelsen',
            ],
          ),
        ),
      ),
  },
  {
    number: 27,
    rules: ['repealed-law'],
    what: 'the health care act of 1982, and its 31 §',
    build: () =>
      told(
        2024,
        'Organisation och ansvar',
        doc(
          p(
            'Nämnden ska se till att kravet på god vård i hälso- och sjukvårdslagen (SFS 1982:763) uppfylls.',
          ),
          p('Kvaliteten ska enligt hälso- och sjukvårdslagen 31 § utvecklas fortlöpande.'),
        ),
      ),
  },
  {
    number: 28,
    rules: ['repealed-law'],
    what: 'the former social services act, carried over to a report on 2025',
    build: () =>
      told(
        2025,
        'Avvikelser',
        'Personalen är skyldig att rapportera missförhållanden enligt 14 kap. 3 § SoL och arbetar efter socialtjänstlagen (2001:453).',
      ),
  },
  {
    number: 37,
    rules: ['law-requirement-empty'],
    what: 'a plan of self-checks without results',
    build: () =>
      ticked(
        'self-checks',
        'Egenkontroller',
        [
          demand(
            'self-checks.c1',
            'Genomförda egenkontroller och deras utfall redovisas',
            'SOSFS 2011:9 5 kap. 2 §',
          ),
        ],
        doc(
          table(
            ['Egenkontroll', 'Omfattning', 'Frekvens', 'Källa'],
            ['Trycksår', 'särskilt och ordinärt boende', '2 gånger per år', 'Senior alert'],
            ['Nattfasta', 'särskilt boende', '2 gånger per år', 'mätning'],
          ),
          p('Följsamheten till egenkontrollerna har varit svag och otydlig.'),
        ),
        2024,
      ),
  },
  {
    number: 38,
    rules: ['required-count-missing'],
    what: 'neither investigated events nor serious injuries are counted',
    build: () =>
      harmKnowledge(
        2024,
        'Händelser ska alltid bedömas, åtgärdas och utredas där de har inträffat. Allvarliga vårdskador ska anmälas till MAS.',
      ),
  },
  {
    number: 39,
    rules: ['law-requirement-empty'],
    what: 'log reviews are described, but no risk analysis and no review of records',
    build: () =>
      ticked(
        'info-security',
        'Informationssäkerhet',
        security,
        'Loggar ska följas upp systematiskt, dels varje månad och dels genom stickprov. Rutinen är känd men följsamheten är låg.',
        2024,
      ),
  },
  {
    number: 40,
    rules: ['law-requirement-empty'],
    what: 'complaints: the process, and nothing of what came',
    build: () =>
      ticked(
        'complaints',
        'Klagomål och synpunkter',
        complaint,
        'Klagomål kan lämnas via brev, telefon eller e-tjänst. De hanteras i första hand på den berörda enheten och dokumenteras i diariet.',
        2024,
      ),
  },
  {
    number: 42,
    rules: ['action-without-owner'],
    what: 'goals without measure, owner or time',
    build: () =>
      written(
        { ...report(...goalSections), year: 2024 },
        'next-year',
        doc(
          p('Stärka arbetet med avvikelser ute på enheterna.'),
          p('Egenkontroller av infektioner och antibiotika.'),
          p('Påbörja arbetet med att revidera styrdokument.'),
        ),
      ),
  },
  {
    number: 55,
    rules: ['required-count-missing'],
    what: '"a number of" investigations in 2023',
    build: () => harmKnowledge(2023, 'MAS har deltagit i ett antal utredningar av vårdskador under året.'),
  },
  {
    number: 71,
    rules: ['required-count-missing'],
    what: '"a number of" investigations in 2024',
    build: () =>
      harmKnowledge(
        2024,
        'MAS har varit involverad i ett antal utredningar gällande vårdskada. Ingen av dessa bedömdes som allvarlig vårdskada.',
      ),
  },
  {
    number: 72,
    rules: ['law-requirement-empty'],
    what: 'risk analysis only as a duty',
    build: () =>
      ticked(
        'info-security',
        'Informationssäkerhet',
        security.slice(0, 1),
        'Vårdgivaren ska fortlöpande bedöma risker. Riskanalyserna ska dokumenteras och sammanställas i den årliga berättelsen. Loggkontrollerna gav ett antal överträdelser.',
        2024,
      ),
  },
  {
    number: 73,
    rules: ['law-requirement-empty'],
    what: 'complaints: only that they were dealt with by routine',
    build: () =>
      ticked(
        'complaints',
        'Klagomål och synpunkter',
        complaint,
        'De klagomål och synpunkter som har kommit in under 2024 har behandlats enligt våra rutiner.',
        2024,
      ),
  },
  {
    number: 74,
    rules: ['missed-goal-dropped'],
    what: '2,53 days against 1,04, and the goal is gone next year',
    build: missedCareTransitions,
  },
  {
    number: 75,
    rules: ['thin-analysis'],
    what: 'one sentence without a cause',
    build: () =>
      written(
        { ...report(...goalSections), year: 2024 },
        'previous-goals',
        doc(
          table(
            ['Mål', 'Resultat och analys'],
            [
              'Fortsätta att utveckla teamträffar för en tydlig samverkan',
              'Låg utveckling av teamträffar under året.',
            ],
          ),
        ),
      ),
  },
  {
    number: 80,
    rules: ['goal-status-mismatch'],
    what: 'attendance 89,77 % called higher than 89,95 %',
    build: () =>
      withGoals(
        report(...goalSections),
        goal('Ökad frisknärvaro', {
          measure: 'andel i procent',
          baseline: 89.95,
          outcome: 89.77,
          fulfilment: 'met',
          analysis:
            'Frisknärvaron avrundas till 90 procent och ligger därmed kvar på en nivå som vi är nöjda med i år.',
        }),
      ),
  },
  {
    number: 81,
    rules: ['goal-status-mismatch'],
    what: '82 % against 100 %, called reached',
    build: () =>
      withGoals(
        report(...goalSections),
        goal('Verksamheter med energisnål belysning', {
          measure: 'antal verksamheter, %',
          targets: [{ year: 2025, value: 100 }],
          outcome: 82,
          fulfilment: 'met',
        }),
      ),
  },
  {
    number: 88,
    rules: ['deadline'],
    what: 'an interruption counted as over three months a day too early',
    build: () =>
      told(
        2024,
        'Ej verkställda beslut',
        'Ett beslut har haft avbrott i verkställigheten sedan 2024-10-01 och räknas som över tre månader per 2024-12-31.',
      ),
  },
  {
    number: 90,
    rules: ['deadline'],
    what: 'answers after 29 and 100 days, three unanswered, against three weeks',
    build: answeredLate,
  },
  {
    number: 96,
    rules: ['dnr-mismatch'],
    what: 'VON23/25 in the minutes, VON23/35 in the memo',
    build: () => decided('Rapporten om dagverksamhet godkänns. Diarienummer VON23/25.'),
  },
  {
    number: 97,
    rules: ['memo-date-mismatch'],
    what: 'the decision names a memo of 2023-01-19, the memo is of 2023-02-23',
    build: () => decided('Rapporten godkänns enligt tjänsteskrivelse daterad 2023-01-19.'),
  },
]
