import type { Action } from '../../../report.ts'
import type { Found } from '../../finding.ts'
import { shortGoal } from '../../reading/goal-records.ts'
import { cellText, type GoalTable, goalTablesIn } from '../../reading/goal-table.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

const WHEN =
  /\d{4}|\d{1,2}\/\d{1,2}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|vintern|kvartal|tertial|delår|halvår|årlig|årsvis|varje|vecko?|månad|löpande|dagligen|ordinarie|gång|bokslut|\bT[123]\b|\bQ[1-4]\b/iu

/** Something is to be done, and no day is set for looking at whether it helped. */
export const actionWithoutFollowup: ReportRule = {
  id: 'action-without-followup',
  kind: 'goals',
  severity: 'warning',
  title: 'En åtgärd saknar daterad uppföljning',
  why: 'Utan uppföljning vet ingen om åtgärden blev gjord och om den hjälpte.',
  scope: 'report',
  find: ({ context, sections }) => [...context.actions.flatMap(inAction), ...sections.flatMap(inTables)],
}

function inAction({ id, activity, goal, followUp, status }: Action): readonly Found[] {
  if (status === 'stopped' || WHEN.test(followUp)) return []
  const name = shortGoal(activity.trim() || goal.trim())
  const message =
    followUp.trim() === ''
      ? `Åtgärden ”${name}” har ingen uppföljning. Skriv när den följs upp och hur.`
      : `Uppföljningen av åtgärden ”${name}” har inget datum. Skriv när den följs upp, till exempel månad och år.`
  return [{ where: { kind: 'action', actionId: id }, message }]
}

/** In a table with a column for it, rows where neither that nor the time says when. */
const inTables = onceForEachSection((section: SectionReading): readonly Found[] =>
  goalTablesIn(section).flatMap((table) => (table.columns.has('followUp') ? inTable(table) : [])),
)

function inTable({ section, rows, kind }: GoalTable): readonly Found[] {
  if (kind === 'outcome') return []
  return rows.flatMap((row) => {
    const [followUp, due] = [cellText(row, 'followUp'), cellText(row, 'due')]
    const block = (row.cells.get('activity') ?? row.cells.get('goal') ?? row.cells.get('measure'))?.blocks[0]
    if (block === undefined || block.text.trim() === '' || WHEN.test(followUp) || WHEN.test(due)) return []
    const message = `Det står inte när ”${shortGoal(block.text)}” följs upp. Skriv en månad och ett år i tabellen.`
    return [section.found(block, 0, block.text.length, message)]
  })
}
