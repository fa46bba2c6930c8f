import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { TextCell, TextTable } from './text-blocks.ts'

/** What a column of a table of goals, or of actions, tells. */
export type GoalColumn =
  | 'goal'
  | 'measure'
  | 'target'
  | 'outcome'
  | 'fulfilment'
  | 'analysis'
  | 'nextStep'
  | 'activity'
  | 'owner'
  | 'due'
  | 'followUp'

/** A row of such a table: its cells by what they tell. */
export interface GoalRow {
  readonly cells: ReadonlyMap<GoalColumn, TextCell>
}

/** A table of goals or actions that is written in the text. */
export interface GoalTable {
  readonly section: SectionReading
  readonly table: TextTable
  readonly columns: ReadonlySet<GoalColumn>
  readonly rows: readonly GoalRow[]
  /** `outcome`: goals that are followed up; `plan`: goals to come; `actions`: what is to be done. */
  readonly kind: 'outcome' | 'plan' | 'actions'
}

/** In this order: the first that fits a heading says what its column tells. */
const headings: readonly (readonly [GoalColumn, RegExp])[] = [
  ['owner', /ansvar/iu],
  ['due', /klart|tidplan|tidsplan|^tid$|^när$|senast|slutdatum/iu],
  ['nextStep', /nästa steg/iu],
  ['analysis', /analys|kommentar|orsak/iu],
  ['fulfilment', /uppfyll|uppnå|^nått?s?$|bedömning|^status$/iu],
  ['followUp', /uppföljning|följs upp/iu],
  ['target', /målvärde|målnivå|^målvärden?/iu],
  ['outcome', /utfall|^resultat/iu],
  ['goal', /^(?:nämnd|verksamhets|delår|års|övergripande |effekt)?mål(?:et|en)?(?:\s|$)|målprecisering/iu],
  ['measure', /^mått|indikator|mätetal/iu],
  ['activity', /^(?:åtgärd|aktivitet|uppdrag|insats|steg)(?:er|en|et)?(?:\s|$)/iu],
]

/** The tables of goals and actions in a section. */
export const goalTablesIn = onceForEachSection((section: SectionReading): readonly GoalTable[] =>
  section.tables.flatMap((table) => goalTable(section, table) ?? []),
)

function goalTable(section: SectionReading, table: TextTable): GoalTable | null {
  const [header, ...body] = table.rows
  if (header === undefined || body.length === 0) return null
  const found = columnsOf(header)
  const columns = new Set(found.filter((column) => column !== null))
  const kind = kindOf(columns)
  if (kind === null) return null
  const rows = body.map((row) => ({
    cells: new Map(
      row.flatMap((cell, index) => {
        const column = found[index]
        return column == null ? [] : [[column, cell] as const]
      }),
    ),
  }))
  return { section, table, columns, rows, kind }
}

function columnsOf(header: readonly TextCell[]): readonly (GoalColumn | null)[] {
  const taken = new Set<GoalColumn>()
  return header.map(({ text }) => {
    if (text.length > 60) return null
    const [column] = headings.find(([, pattern]) => pattern.test(text.trim())) ?? []
    if (column === undefined || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

function kindOf(columns: ReadonlySet<GoalColumn>): GoalTable['kind'] | null {
  const has = (...any: readonly GoalColumn[]) => any.some((column) => columns.has(column))
  if (has('goal') && has('outcome', 'fulfilment', 'analysis')) return 'outcome'
  if (has('goal', 'measure') && has('target', 'owner', 'due')) return 'plan'
  if (has('activity') && has('owner', 'due', 'followUp')) return 'actions'
  return null
}

/** The text of a cell on one line; empty for a dash. */
export function cellText(row: GoalRow, column: GoalColumn): string {
  const text = (row.cells.get(column)?.text ?? '').replace(/\s+/gu, ' ').trim()
  return /^[–—-]$/u.test(text) ? '' : text
}
