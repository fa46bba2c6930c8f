import { excerpt } from '../../excerpt.ts'
import type { Goal } from '../../report.ts'
import type { Found, Where } from '../finding.ts'
import { type Aim, aimIn, directionIn, isReached, type Measured, measuredIn } from './aim.ts'
import { cellText, type GoalColumn, type GoalRow, type GoalTable, goalTablesIn } from './goal-table.ts'
import type { ReportReading } from './report-reading.ts'
import { onceForEachContext, type ReviewContext } from './review-context.ts'
import { isProse, onceForEachSection, type SectionReading } from './section-reading.ts'
import { holds, signOf } from './signs.ts'

/** How a goal went, as it is said. */
export type Fulfilment = 'met' | 'partlyMet' | 'notMet'

/** A goal of the report year with what is said of it: one of the report's goals, or a row of a table in the text. */
export interface GoalRecord {
  readonly goal: string
  readonly aim: Aim | null
  readonly outcome: Measured | null
  /** Where the goal is to be measured against how it was before. */
  readonly baseline: number | null
  readonly fulfilment: Fulfilment | null
  /** Whether the result reaches the target; null where that can't be told. */
  readonly isReached: boolean | null
  /** Null when there is no place for it, as in a table without that column. */
  readonly analysis: string | null
  readonly nextStep: string | null
  /** Whether anything is said of how it went. */
  readonly isFollowedUp: boolean
  /** The section that it stands in; null for the report's goals. */
  readonly section: SectionReading | null
  /** Where to mark what is said of one of these. */
  readonly at: (part: GoalColumn) => Where
}

/** Whether a goal was missed: said to be, or by its numbers when nothing is said. */
export function isMissed({ fulfilment, isReached: reached }: GoalRecord): boolean {
  return fulfilment === 'notMet' || (fulfilment === null && reached === false)
}

/** Something found at a goal; its text tells it apart from others. */
export function foundAt(
  record: GoalRecord,
  part: GoalColumn,
  message: string,
  more: Partial<Found> = {},
): Found {
  return { where: record.at(part), message, subject: record.goal, ...more }
}

/** Every goal that the report follows up: its own, then those of tables in the text. */
export function goalRecords({ context, sections }: ReportReading): readonly GoalRecord[] {
  return [...ownGoals(context), ...sections.flatMap(goalsInTables)]
}

/** A goal as it is named in a message: its first words. */
export function shortGoal(goal: string): string {
  return excerpt(goal, 80)
}

const ownGoals = onceForEachContext(({ goals, year }: ReviewContext): readonly GoalRecord[] =>
  goals.filter((goal) => isOfYear(goal, year)).map((goal) => ownGoal(goal, year)),
)

/** A goal with nothing said of it and no target up to this year may be meant for a later one. */
function isOfYear({ targets, outcome, fulfilment }: Goal, year: number): boolean {
  return outcome !== null || fulfilment !== null || targets.some((target) => target.year <= year)
}

function ownGoal(goal: Goal, year: number): GoalRecord {
  const target = goal.targets.find((one) => one.year === year)?.value ?? null
  const words = `${goal.text} ${goal.measure}`
  const isPercent = /%|andel|procent/iu.test(words)
  const outcome = goal.outcome === null ? null : { value: goal.outcome, isPercent }
  const said = aimIn(goal.measure)?.direction ?? aimIn(goal.text)?.direction ?? directionIn(words)
  const aim =
    target === null
      ? null
      : { value: target, isPercent, isStrict: false, direction: said ?? directionOf(target, goal, isPercent) }
  return {
    goal: goal.text.trim() || goal.measure.trim(),
    aim,
    outcome,
    baseline: target === null ? goal.baseline : null,
    fulfilment: goal.fulfilment,
    isReached: reached(aim, outcome),
    analysis: goal.analysis.trim(),
    nextStep: goal.nextStep.trim(),
    isFollowedUp: goal.outcome !== null || goal.fulfilment !== null,
    section: null,
    at: () => ({ kind: 'goal', goalId: goal.id }),
  }
}

function directionOf(target: number, { baseline }: Goal, isPercent: boolean): Aim['direction'] {
  if (isPercent && target === 100) return 'higher'
  if (target === 0) return 'lower'
  if (baseline === null || baseline === target) return null
  return target > baseline ? 'higher' : 'lower'
}

function reached(aim: Aim | null, outcome: Measured | null): boolean | null {
  return aim === null || outcome === null ? null : isReached(aim, outcome)
}

const goalsInTables = onceForEachSection((section: SectionReading): readonly GoalRecord[] =>
  goalTablesIn(section)
    .filter(({ kind }) => kind === 'outcome')
    .flatMap((table) => table.rows.flatMap((row) => goalInTable(table, row) ?? [])),
)

const outcomeTold = signOf('utfall')

/**
 * Goals whose result and target stand in running text, "Utfall 65 %, mål 75 %", as in reports that have lost their tables:
 * the goal is in the paragraph before, what is said of it in the next.
 */
export const goalsInProse = onceForEachSection((section: SectionReading): readonly GoalRecord[] => {
  if (!holds(section, outcomeTold)) return []
  return section.blocks.flatMap((block, index) => {
    const match = isProse(block) && block.text.length < 400 ? TOGETHER.exec(block.text) : null
    const after = section.blocks[index + 1]
    if (match === null || after === undefined || TOGETHER.test(after.text)) return []
    return [
      {
        goal: goalBefore(section, index),
        aim: aimIn(match[2] ?? ''),
        outcome: measuredIn(match[1] ?? ''),
        baseline: null,
        fulfilment: null,
        isReached: null,
        analysis: after.text.trim(),
        nextStep: null,
        isFollowedUp: true,
        section,
        at: (part: GoalColumn) => section.at(part === 'analysis' ? after : block),
      },
    ]
  })
})

/** The end of the paragraphs before, from where the goal is put in words. */
function goalBefore({ blocks }: SectionReading, index: number): string {
  const before = blocks.slice(Math.max(0, index - 2), index).map(({ text }) => text.trim())
  const text = before.join(' ').slice(-400)
  const start = text.lastIndexOf('Målprecisering:')
  return start < 0 ? (before.at(-1) ?? '') : text.slice(start + 'Målprecisering:'.length).trim()
}

/** "Utfall 65%, mål var 75%" in one cell. */
const TOGETHER = /utfall\D{0,20}?(\d+(?:,\d+)?\s?%?)[^\d]{1,20}mål\D{0,12}?(\d+(?:,\d+)?\s?%?)/iu

function goalInTable({ section, columns }: GoalTable, row: GoalRow): GoalRecord | null {
  const goal = cellText(row, 'goal')
  const [said, result] = [cellText(row, 'fulfilment'), cellText(row, 'outcome')]
  if (goal === '') return null
  const combined = ['analysis', 'fulfilment', 'outcome'] as const
  const together = combined.map((column) => TOGETHER.exec(cellText(row, column))).find((match) => match)
  const aim = together ? aimIn(together[2] ?? '') : (aimIn(cellText(row, 'target')) ?? aimWithWords(goal))
  const outcome = together ? measuredIn(together[1] ?? '') : (measuredIn(result) ?? measuredIn(said))
  const direction = aim?.direction ?? directionIn(goal)
  const directed = aim === null ? null : { ...aim, direction }
  const analysis = columns.has('analysis') ? cellText(row, 'analysis') : textAfter(row, together)
  return {
    goal,
    aim: directed,
    outcome,
    baseline: null,
    fulfilment: fulfilmentIn(said),
    isReached: reached(directed, outcome),
    analysis: together && analysis !== null ? analysis.replace(together[0], '').trim() : analysis,
    nextStep: columns.has('nextStep') ? cellText(row, 'nextStep') : null,
    isFollowedUp: said !== '' || result !== '' || (analysis ?? '') !== '',
    section,
    at: (part) => {
      const block = (row.cells.get(part) ?? row.cells.get('goal'))?.blocks[0]
      return block === undefined ? { kind: 'section', sectionId: section.id } : section.at(block)
    },
  }
}

/** In one cell with the numbers, the words that follow them are the analysis. */
function textAfter(row: GoalRow, together: RegExpExecArray | null | undefined): string | null {
  if (!together) return null
  const cell = cellText(row, 'fulfilment') || cellText(row, 'outcome')
  return cell
    .slice(cell.indexOf(together[0]))
    .replace(together[0], '')
    .replace(/^[\s.,;:]+/u, '')
}

/** A goal's own words name its target only with a word such as "minst" before the number. */
function aimWithWords(goal: string): Aim | null {
  const aim = aimIn(goal)
  return aim !== null && /minst|högst|under|över|lägst|max|mer än|färre än/iu.test(goal) ? aim : null
}

function fulfilmentIn(said: string): Fulfilment | null {
  if (/^(?:delvis|till viss del|på väg|gul)\b|delvis (?:upp|nå)/iu.test(said)) return 'partlyMet'
  if (/^(?:nej|ej|inte|missa|röd)(?![\p{L}])|\b(?:inte|ej)\s(?:upp)?(?:nå|fyll)/iu.test(said)) return 'notMet'
  if (/^(?:ja|uppfylld?t?|uppnå|nått|nåddes|nådd|grön)(?![\p{Ll}]{4})/iu.test(said)) return 'met'
  return null
}
