import type { Goal } from '../../../report.ts'
import type { Found } from '../../finding.ts'
import { contentWords, likeness } from '../../reading/content-words.ts'
import { shortGoal } from '../../reading/goal-records.ts'
import { nextYearSections } from '../../reading/goal-sections.ts'
import { begunMemo, foundInMemo } from '../../reading/memo-reading.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

const ALIKE = 0.5

/** The memo puts other goals before the committee than the report has. */
export const memoGoalMismatch: ReportRule = {
  id: 'memo-goal-mismatch',
  kind: 'coverMemo',
  severity: 'error',
  title: 'Målen i tjänsteskrivelsen är inte berättelsens',
  why: 'Nämnden beslutar om målen i berättelsen. Står andra mål i skrivelsen vet ingen vilka som gäller.',
  scope: 'report',
  find: (report) => {
    const memo = begunMemo(report.context)
    const goals = memo?.goals.filter((goal) => goal.trim() !== '') ?? []
    if (goals.length === 0) return []
    const own = comingGoals(report.context)
    const texts = [...own, ...nextYearSections(report).flatMap(goalTexts)]
    if (texts.length === 0) return []
    return [...goals.flatMap((goal) => inGoal(goal, texts)), ...leftOut(own, goals)]
  },
}

interface GoalText {
  readonly name: string
  readonly plain: string
  readonly words: ReadonlySet<string>
}

const comingGoals = onceForEachContext(({ goals, year }: ReviewContext): readonly GoalText[] =>
  goals
    .filter(({ targets }) => targets.some((target) => target.year > year))
    .map((goal) => goalText(goal.text, `${goal.text} ${goal.measure} ${targetsOf(goal, year)}`)),
)

function targetsOf({ targets, baseline }: Goal, year: number): string {
  const values = targets.filter((target) => target.year > year).map(({ value }) => value)
  return [baseline ?? '', ...values].join(' ').replaceAll('.', ',')
}

/** Paragraphs, list items and whole rows of tables where the goals for the coming year stand. */
const goalTexts = onceForEachSection(({ blocks, tables }: SectionReading): readonly GoalText[] => [
  ...blocks.filter(({ text }) => text.trim() !== '').map(({ text }) => goalText(text, text)),
  ...tables.flatMap(({ rows }) =>
    rows.map((row) => {
      const text = row.map((cell) => cell.text).join(' ')
      return goalText(text, text)
    }),
  ),
])

function goalText(name: string, text: string): GoalText {
  return { name, plain: plain(text), words: contentWords(text) }
}

function inGoal(goal: string, texts: readonly GoalText[]): readonly Found[] {
  const wanted = goalText(goal, goal)
  if (texts.some((text) => text.plain.includes(wanted.plain))) return []
  const alike = texts.filter((text) => isLike(wanted, text))
  if (alike.length === 0) {
    const message = `Målet ”${shortGoal(goal)}” i tjänsteskrivelsen finns inte bland berättelsens mål. Hämta målen ur berättelsen, eller för in målet där.`
    return [foundInMemo(wanted.plain, message)]
  }
  const known = new Set(alike.flatMap(({ name, plain: text }) => numbersOf(`${name} ${text}`)))
  const other = numbersOf(goal).filter((number) => !known.has(number))
  if (other.length === 0) return []
  const message = `Målet ”${shortGoal(goal)}” har en annan siffra i tjänsteskrivelsen (${other.join(', ')}) än i berättelsen. Hämta målet ur berättelsen igen.`
  return [foundInMemo(wanted.plain, message)]
}

/** Goals are short: half of the memo's words must be in the other text. */
function isLike(wanted: GoalText, text: GoalText): boolean {
  if (wanted.words.size === 0 || text.words.size === 0) return false
  const shared = [...wanted.words].filter((word) => text.words.has(word)).length
  return (
    shared >= ALIKE * wanted.words.size || (text.words.size > 1 && likeness(wanted.words, text.words) === 1)
  )
}

/** A goal that the report has for the coming year and the memo leaves out, while it tells of others. */
function leftOut(own: readonly GoalText[], goals: readonly string[]): readonly Found[] {
  const told = goals.map((goal) => goalText(goal, goal))
  return own
    .filter((goal) => !told.some((text) => isLike(text, goal) || isLike(goal, text)))
    .map(({ name, plain: text }) =>
      foundInMemo(
        text,
        `Målet ”${shortGoal(name)}” finns i berättelsen men inte i tjänsteskrivelsen. Lägg till det, så att nämnden ser alla mål.`,
      ),
    )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d%,]+/gu, ' ')
    .trim()
}

function numbersOf(text: string): readonly string[] {
  return (text.replace(/(\d)[ \u00a0](?=\d{3})/gu, '$1').match(/\d+(?:,\d+)?/gu) ?? []).filter(
    (number) => !/^(?:19|20)\d\d$/u.test(number),
  )
}
