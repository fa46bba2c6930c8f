import type { Found } from '../../finding.ts'
import { contentWords, contentWordsOf, likeness } from '../../reading/content-words.ts'
import { foundAt, type GoalRecord, goalRecords, shortGoal } from '../../reading/goal-records.ts'
import { followUpSections } from '../../reading/goal-sections.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** Less alike than this, a text is about something else. */
const ALIKE = 0.5

/** A goal for the report year is not followed up: of this report's goals, or of those that last year's report set. */
export const goalWithoutOutcome: ReportRule = {
  id: 'goal-without-outcome',
  kind: 'goals',
  severity: 'error',
  title: 'Ett mål är inte uppföljt',
  why: 'Lagen vill se vilka resultat som har nåtts. Ett mål som ingen följer upp ser ut att ha glömts.',
  scope: 'report',
  find: (report) => [...withoutResult(report), ...forgotten(report)],
}

function withoutResult(report: ReportReading): readonly Found[] {
  return goalRecords(report)
    .filter(({ isFollowedUp }) => !isFollowedUp)
    .map((record) => foundAt(record, 'goal', withoutResultMessage(record, report.context.year)))
}

function withoutResultMessage({ goal, section }: GoalRecord, year: number): string {
  const what = section === null ? 'varken utfall eller bedömning' : 'inget utfall i tabellen'
  return `Målet ”${shortGoal(goal)}” gällde ${year} men har ${what}. Skriv hur det gick, även om svaret är att det inte har mätts.`
}

interface PreviousGoal {
  readonly id: string
  readonly text: string
  readonly words: ReadonlySet<string>
}

/** Goals that last year's report set for this one. */
const previousGoals = onceForEachContext(({ previousYear, year }: ReviewContext): readonly PreviousGoal[] =>
  (previousYear?.goals ?? [])
    .filter(({ targets, fulfilment }) =>
      targets.length > 0 ? targets.some((target) => target.year === year) : fulfilment === null,
    )
    .map(({ id, text, measure }) => ({
      id,
      text: text || measure,
      words: contentWords(`${text} ${measure}`),
    }))
    .filter(({ words }) => words.size > 1),
)

/** Where the goals are not told under a heading of their own, they may stand anywhere. */
function forgotten(report: ReportReading): readonly Found[] {
  const previous = previousGoals(report.context)
  if (previous.length === 0) return []
  const own = follows(report)
  const sections = own.length > 0 ? own : report.sections
  const ids = new Set(report.context.goals.map(({ id }) => id))
  const texts = [...ownWords(report.context), ...sections.flatMap(wordsOfBlocks)]
  return previous
    .filter(({ id, words }) => !ids.has(id) && !texts.some((text) => isAbout(text, words)))
    .map(({ id, text }) => ({
      where: { kind: 'report' },
      subject: id,
      message: `Förra årets berättelse satte målet ”${shortGoal(text)}” för ${report.context.year}, men det är inte uppföljt här. Skriv hur det gick, eller varför målet inte längre gäller.`,
    }))
}

function follows(report: ReportReading): readonly SectionReading[] {
  return followUpSections(report).filter(({ blocks }) => blocks.some(({ text }) => text.trim() !== ''))
}

const ownWords = onceForEachContext(({ goals }: ReviewContext) =>
  goals.map(({ text, measure }) => contentWords(`${text} ${measure}`)),
)

const wordsOfBlocks = onceForEachSection(({ blocks }: SectionReading) => blocks.map(contentWordsOf))

/** A text is about a goal when it has half of its words; one or two words alone prove nothing. */
function isAbout(text: ReadonlySet<string>, goal: ReadonlySet<string>): boolean {
  return text.size >= Math.min(2, goal.size) && likeness(text, goal) >= ALIKE && sharedWithGoal(text, goal)
}

function sharedWithGoal(text: ReadonlySet<string>, goal: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of goal) if (text.has(word)) shared += 1
  return shared >= 2 || shared === goal.size
}
