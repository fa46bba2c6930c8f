import { contentWords, contentWordsOf } from '../../reading/content-words.ts'
import { foundAt, type GoalRecord, goalRecords, isMissed, shortGoal } from '../../reading/goal-records.ts'
import { nextYearSections } from '../../reading/goal-sections.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** Words that say that every missed goal goes on; those of the committee alone do not speak for the others. */
const ALL_GO_ON =
  /(?<!\p{L})mål(?:en)? som (?:inte|ej) (?:upp)?(?:nåddes|nåtts|nått|fylldes)[^.]{0,80}(?:ligger kvar|förs vidare|fortsätter|kvarstår)/iu
const CLOSED = /avsluta|utgår|ersätt|upphör|förs vidare|tas bort|omformuler|läggs ner/iu

/** A missed goal is neither among next year's goals nor closed with a reason. */
export const missedGoalDropped: ReportRule = {
  id: 'missed-goal-dropped',
  kind: 'goals',
  severity: 'warning',
  title: 'Ett missat mål finns inte kvar nästa år',
  why: 'Ett mål som missas och sedan försvinner ser ut som om problemet var löst.',
  scope: 'report',
  find: (report) => {
    const missed = goalRecords(report).filter((record) => isMissed(record) && !isClosed(record))
    if (missed.length === 0) return []
    const sections = nextYearSections(report)
    const coming = [...comingGoals(report.context), ...sections.flatMap(wordsOfBlocks)]
    if (coming.length === 0 || sections.some(saysThatAllGoOn)) return []
    const known = new Set(coming.flatMap((words) => [...words]))
    return missed
      .filter((record) => !isCarriedOn(record, known))
      .map((record) => foundAt(record, 'goal', message(record, report)))
  },
}

function message({ goal }: GoalRecord, { context }: ReportReading): string {
  return `Målet ”${shortGoal(goal)}” nåddes inte, men finns inte bland målen för ${context.year + 1}. Ta med det, eller skriv som nästa steg varför det avslutas.`
}

/** A next step that is told answers what becomes of the goal. */
function isClosed({ nextStep, analysis }: GoalRecord): boolean {
  return (nextStep ?? '') !== '' || CLOSED.test(analysis ?? '')
}

const comingGoals = onceForEachContext(({ goals, year }: ReviewContext) =>
  goals
    .filter(({ targets }) => targets.some((target) => target.year > year))
    .map(({ text, measure }) => contentWords(`${text} ${measure}`)),
)

const wordsOfBlocks = onceForEachSection(({ blocks }: SectionReading) =>
  blocks.map(contentWordsOf).filter(({ size }) => size > 0),
)

const saysThatAllGoOn = onceForEachSection(({ blocks }: SectionReading) =>
  blocks.some(({ text }) => ALL_GO_ON.test(text)),
)

/** A third of the goal's words among all that is said of the coming year is enough: goals are often put in new words. */
function isCarriedOn({ goal }: GoalRecord, known: ReadonlySet<string>): boolean {
  const words = [...contentWords(goal)]
  return words.length === 0 || words.filter((word) => known.has(word)).length >= words.length / 3
}
