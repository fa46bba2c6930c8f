import { Ellipsis } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import { hidingAt, isDerivedSpot, shownText } from './cells.ts'

/** Columns from and to, both included. */
export interface ColumnRange {
  readonly left: number
  readonly right: number
}

interface GridRowProps {
  readonly dataset: Dataset
  readonly rowIndex: number
  readonly columnCount: number
  readonly left: number | null
  readonly right: number | null
  /** The column of the outlined cell, if it is in this row. */
  readonly current: number | null
  /** The field that stands in the outlined cell while it is edited. */
  readonly editor: ReactNode
}

/** One row of numbers with its label; the row of sums too. Renders again only when something in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { dataset, rowIndex, columnCount, left, right, current, editor } = props
  const isSum = rowIndex >= dataset.rows.length
  const label = shownText(dataset, { row: rowIndex, column: -1 })
  const isSelected = (column: number) => left !== null && right !== null && column >= left && column <= right
  return (
    <tr className={isSum ? 'grid-sum' : 'grid-row'} aria-rowindex={rowIndex + 2}>
      <th
        scope="row"
        className={cellClass('grid-label', -1, current, isSelected(-1))}
        data-row={rowIndex}
        data-column={-1}
        tabIndex={current === -1 ? 0 : -1}
        aria-selected={isSelected(-1)}
        aria-readonly={isSum || undefined}
      >
        {label === '' ? <span className="grid-hint">Namn på raden</span> : label}
        {!isSum && (
          <button
            type="button"
            className="grid-more"
            tabIndex={-1}
            data-menu="true"
            aria-label={`Mer om raden ${label}`}
            title="Flytta, infoga och ta bort"
          >
            <Ellipsis aria-hidden="true" />
          </button>
        )}
        {current === -1 && editor}
      </th>
      {Array.from({ length: columnCount }, (_, column) => {
        const hiding = hidingAt(dataset, { row: rowIndex, column })
        const isDerived = isDerivedSpot(dataset, { row: rowIndex, column })
        return (
          <td
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
            role="gridcell"
            key={dataset.columns[column]?.id ?? `after-${column - dataset.columns.length}`}
            className={cellClass(
              `grid-number${isDerived ? ' grid-derived' : ''}${hiding === null ? '' : ' grid-hidden'}`,
              column,
              current,
              isSelected(column),
            )}
            data-row={rowIndex}
            data-column={column}
            tabIndex={current === column ? 0 : -1}
            aria-selected={isSelected(column)}
            aria-readonly={isDerived || undefined}
            title={hiding === null ? undefined : HIDING_TITLES[hiding]}
          >
            {shownText(dataset, { row: rowIndex, column })}
            {current === column && editor}
          </td>
        )
      })}
    </tr>
  )
}, isSameRow)

const HIDING_TITLES = {
  small: 'Skrivs som ”färre än 5” i Word',
  withheld: 'Skrivs som ”dolt” i Word, eftersom ett dolt tal annars går att räkna ut',
} as const

export function cellClass(base: string, column: number, current: number | null, isSelected: boolean): string {
  return `${base}${isSelected ? ' is-selected' : ''}${current === column ? ' is-current' : ''}`
}

/** A change elsewhere in the table does not concern this row; the row of sums depends on all of them. */
function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  const sameProps = (Object.keys(after) as (keyof GridRowProps)[]).every(
    (name) => name === 'dataset' || before[name] === after[name],
  )
  if (!sameProps) return false
  const [old, now, index] = [before.dataset, after.dataset, after.rowIndex]
  if (old === now) return true
  if (now.isAboutPersons === true || old.isAboutPersons === true) return false
  if (index >= now.rows.length || index >= old.rows.length) return false
  const row = now.rows[index]
  return (
    old.columns === now.columns &&
    old.derivedColumns === now.derivedColumns &&
    old.unit === now.unit &&
    old.decimals === now.decimals &&
    old.rows[index] === row &&
    row !== undefined &&
    old.cells[row.id] === now.cells[row.id]
  )
}
