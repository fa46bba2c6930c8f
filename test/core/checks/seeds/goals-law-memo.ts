import type { CoverMemo } from '../../../../src/core/cover-memo.ts'
import type { Action, Goal, Report } from '../../../../src/core/report.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'
import {
  answerChecklistItem,
  appendBlock,
  setOrganisation,
  setSectionContent,
} from '../../../../src/core/section-operations.ts'
import { action, goal, memo } from '../../../support/build-goals.ts'

type Seed = (example: Report) => Report

const why =
  'Två av enheterna bytte chef under våren, och ingen tog över samordningen förrän efter semestern. Nu ligger den i schemat.'
/** Something that neither example speaks of. */
const singing = 'Allsång vid pianot'

function withGoal(text: string, change: (year: number) => Partial<Goal>): Seed {
  return (example) => ({ ...example, goals: [...example.goals, goal(text, change(example.year))] })
}

function withAction(change: Partial<Action>): Seed {
  return (example) => ({ ...example, actions: [action('Sångledare', change)] })
}

function withText(sectionId: string, text: (year: number) => string): Seed {
  return (example) => appendBlock(example, sectionId, p(text(example.year)))
}

/** A memo that lacks nothing but what is changed. */
function withMemo(change: (own: CoverMemo) => Partial<CoverMemo>): Seed {
  return (example) => {
    const { registrationNumber, preparedDate } = example.organisation
    const year = `år ${example.year}`
    const own = memo({
      title: `Patientsäkerhetsberättelse för ${year}`,
      date: preparedDate,
      registrationNumber,
      decisionPoints: [{ id: 'b1', text: `Patientsäkerhetsberättelsen för ${year} godkänns.` }],
    })
    return { ...example, coverMemo: { ...own, ...change(own) } }
  }
}

const handled: readonly (readonly [RegExp, string])[] = [
  [/händelseanalys(?:er)?/giu, 'genomgång'],
  [/utredning(?:en|ar|arna)?/giu, 'genomgång'],
  [/utreddes/giu, 'hanterades'],
  [/utredd[ae]?/giu, 'hanterade'],
  [/utretts/giu, 'hanterats'],
  [/utret[ts]/giu, 'hanterat'],
  [/utreda/giu, 'hantera'],
  [/utreds?/giu, 'hanteras'],
]

/** The report that never says that an event was investigated, only that it was dealt with. */
function withoutInvestigations(example: Report): Report {
  const { sections, datasets } = example
  const told = JSON.stringify({ sections, datasets })
  return {
    ...example,
    ...JSON.parse(handled.reduce((text, [word, other]) => text.replace(word, other), told)),
  }
}

/** One fault for each rule on goals, on what the law wants, and on the memo to the committee. */
export const goalsLawMemoSeeds: Readonly<Record<string, Seed>> = {
  'goal-status-mismatch': withGoal('Andel som är nöjda med allsången', (year) => ({
    targets: [{ year, value: 75 }],
    outcome: 65,
    fulfilment: 'met',
    analysis: why,
  })),
  'goal-missed-no-analysis': withGoal(singing, () => ({ fulfilment: 'notMet', nextStep: 'Avslutas.' })),
  'goal-analysis-reused': (example) =>
    ['Pianot ska stämmas', 'Sångböcker ska finnas'].reduce(
      (before, text) => withGoal(text, () => ({ fulfilment: 'met', analysis: why }))(before),
      example,
    ),
  'goal-without-outcome': withGoal(singing, (year) => ({ targets: [{ year, value: 75 }] })),
  'missed-goal-dropped': withGoal(singing, () => ({ fulfilment: 'notMet', analysis: why })),
  'thin-analysis': withGoal(singing, () => ({ fulfilment: 'partlyMet', analysis: 'Pianot var trasigt.' })),
  'action-without-owner': withAction({ responsible: '' }),
  'action-without-followup': withAction({ followUp: '' }),
  'law-requirement-empty': (example) => answerChecklistItem(example, 'complaints', 'complaints.c2', null),
  'required-section-hidden': (example) => ({
    ...example,
    outline: example.outline.map((entry) =>
      entry.id === 'radiation'
        ? { ...entry, visibility: { kind: 'hidden' as const, reason: 'Vi har ingen strålning.' } }
        : entry,
    ),
  }),
  'required-count-missing': withoutInvestigations,
  'repealed-law': withText('leadership', () => 'Vården ges enligt hälso- och sjukvårdslagen (1982:763).'),
  'wrong-publisher': withText(
    'leadership',
    () => 'Socialstyrelsen har tagit fram mallen för patientsäkerhetsberättelsen.',
  ),
  'plan-period': withText(
    'leadership',
    (year) =>
      `Arbetet följer den nationella handlingsplanen för patientsäkerhet ${year < 2025 ? '2025–2030' : '2020–2024'}.`,
  ),
  deadline: (example) => setOrganisation(example, { preparedDate: `${example.year + 1}-03-20` }),
  'law-ref-misplaced': (example) => {
    const { content = [] } = example.sections['safety-culture']?.content ?? {}
    return setSectionContent(example, 'safety-culture', doc(p('HSLF-FS 2016:40, 7 kap. 1 §'), ...content))
  },
  'memo-goal-mismatch': withMemo(() => ({ goals: [singing] })),
  'memo-date-mismatch': withMemo(({ decisionPoints }) => ({
    decisionPoints: [
      ...decisionPoints,
      { id: 'b2', text: 'Förslaget i tjänsteskrivelse daterad 2020-01-19 antas.' },
    ],
  })),
  'dnr-mismatch': withMemo(({ registrationNumber }) => ({
    registrationNumber: registrationNumber.replace(/\d+$/u, '99999'),
  })),
  'memo-report-mismatch': withMemo(() => ({ summary: 'Under året hölls 98 765 samtal med närstående.' })),
  'recipient-missing': withMemo(() => ({ recipients: [] })),
  'unfilled-memo-owner': withMemo(() => ({ signers: [] })),
}
