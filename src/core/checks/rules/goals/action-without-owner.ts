import { excerpt } from '../../../excerpt.ts'
import type { Action } from '../../../report.ts'
import type { Found } from '../../finding.ts'
import { nextYearSections } from '../../reading/goal-sections.ts'
import { cellText, type GoalRow, type GoalTable, goalTablesIn } from '../../reading/goal-table.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** Something is to be done, and it doesn't say by whom or when. */
export const actionWithoutOwner: ReportRule = {
  id: 'action-without-owner',
  kind: 'goals',
  severity: 'warning',
  title: 'En åtgärd saknar ansvarig eller tid',
  why: 'Det som ingen ansvarar för och som inte har någon tid blir sällan gjort.',
  scope: 'report',
  find: (report) => [
    ...report.context.actions.flatMap(inAction),
    ...report.sections.flatMap(inTables),
    ...inPlan(nextYearSections(report), report),
  ],
}

function inAction({ id, activity, goal, responsible, due, status }: Action): readonly Found[] {
  if (status === 'done' || status === 'stopped') return []
  const missing = lacking(responsible.trim() === '', due === null)
  if (missing === null) return []
  const name = quoted(activity.trim() || goal.trim())
  return [
    {
      where: { kind: 'action', actionId: id },
      message: `Åtgärden ${name} saknar ${missing}. Skriv vilken funktion som ansvarar och när det ska vara klart.`,
    },
  ]
}

/** In a table that has the columns, rows where one of them is left empty. */
const inTables = onceForEachSection((section: SectionReading): readonly Found[] =>
  goalTablesIn(section)
    .filter(({ kind }) => kind !== 'outcome')
    .flatMap((table) => table.rows.flatMap((row) => inRow(table, row))),
)

function inRow({ section, columns }: GoalTable, row: GoalRow): readonly Found[] {
  const isEmpty = (column: 'owner' | 'due') => columns.has(column) && cellText(row, column) === ''
  const missing = lacking(isEmpty('owner'), isEmpty('due'))
  const block = (row.cells.get('activity') ?? row.cells.get('goal') ?? row.cells.get('measure'))?.blocks[0]
  if (missing === null || block === undefined || block.text.trim() === '') return []
  const message = `${quoted(block.text)} saknar ${missing} i tabellen. Skriv vilken funktion som ansvarar och när det ska vara klart.`
  return [section.found(block, 0, block.text.length, message)]
}

function lacking(owner: boolean, time: boolean): string | null {
  if (owner && time) return 'ansvarig och tid'
  if (owner) return 'ansvarig'
  return time ? 'tid' : null
}

/** Next year's goals as a mere list, with no word of who or when anywhere beside them. */
function inPlan(sections: readonly SectionReading[], { context }: ReportReading): readonly Found[] {
  const first = sections.find(listsGoals)
  if (first === undefined || sections.some(namesOwnerOrTime)) return []
  const hasOwners = context.actions.length > 0
  if (hasOwners) return []
  const message = `Målen för ${context.year + 1} har varken ansvarig funktion eller tid. Skriv för varje mål vem som ansvarar, hur det mäts och när det ska vara klart.`
  return [{ where: { kind: 'section', sectionId: first.id }, message }]
}

const listsGoals = onceForEachSection(
  ({ lists, blocks }: SectionReading) =>
    lists.some(({ items }) => items.length > 1) || blocks.filter(({ text }) => text.trim() !== '').length > 2,
)

const OWNER_OR_TIME =
  /(?<!medicinskt )ansvariga?(?!\p{L})|ansvarar|\d{4}-\d\d|(?:senast|före|klart?|under|till|i) (?:den )?(?:\d+ )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|kvartal|vecka)|kvartal \d|tertial|halvår|tidplan/iu

const namesOwnerOrTime = onceForEachSection(({ blocks }: SectionReading) =>
  blocks.some(({ text }) => OWNER_OR_TIME.test(text)),
)

function quoted(text: string): string {
  return `”${excerpt(text, 80)}”`
}
