import { memo, type ReactNode } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import { COUNTED, hiddenText, isCountedSpot, isDerivedSpot, shownText } from './cells.ts'
import { FillHandle } from './fill-handle.tsx'
import { derivedLineAt } from './grid-lines.ts'
import { MoreButton } from './more-button.tsx'

interface GridRowProps {
  readonly dataset: Dataset
  readonly rowIndex: number
  readonly columnCount: number
  readonly left: number | null
  readonly right: number | null
  /** The columns that a dragged corner goes on over. */
  readonly fillLeft: number | null
  readonly fillRight: number | null
  /** The column whose cell is the selection's last and has the corner to drag. */
  readonly handle: number | null
  /** Counts of persons below this are hidden in the published document. */
  readonly limit: number
  /** The column of the outlined cell, if it is in this row. */
  readonly current: number | null
  /** The field that stands in the outlined cell while it is edited. */
  readonly editor: ReactNode
}

/** One row of numbers with its label; the row of sums too. Renders again only when something in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { dataset, rowIndex, columnCount, left, right, fillLeft, fillRight } = props
  const { handle, limit, current, editor } = props
  const isAfter = rowIndex >= dataset.rows.length
  const isCount = isAfter && !isDerivedSpot(dataset, { row: rowIndex, column: 0 })
  const label = shownText(dataset, { row: rowIndex, column: -1 })
  const isSelected = (column: number) => left !== null && right !== null && column >= left && column <= right
  const classOf = (base: string, column: number) => {
    const isFilling = fillLeft !== null && fillRight !== null && column >= fillLeft && column <= fillRight
    return `${cellClass(base, column, current, isSelected(column))}${isFilling ? ' is-filling' : ''}`
  }
  return (
    <tr className={rowClass(isAfter, isCount)} aria-rowindex={rowIndex + 2}>
      <th
        scope="row"
        className={classOf('grid-label', -1)}
        data-row={rowIndex}
        data-column={-1}
        tabIndex={current === -1 ? 0 : -1}
        aria-selected={isSelected(-1)}
        aria-readonly={isAfter || undefined}
      >
        {label === '' ? <span className="grid-hint">Namn på raden</span> : label}
        {(!isAfter || derivedLineAt(dataset, 'rows', rowIndex) !== null) && (
          <MoreButton label={`Mer om raden ${label}`} isDerived={isAfter} />
        )}
        {current === -1 && editor}
        {handle === -1 && <FillHandle />}
      </th>
      {Array.from({ length: columnCount }, (_, column) => {
        const spot = { row: rowIndex, column }
        const hidden = hiddenText(dataset, spot, limit)
        const isCounted = isCountedSpot(dataset, spot)
        const isDerived = isCounted || isDerivedSpot(dataset, spot)
        return (
          <td
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
            role="gridcell"
            key={dataset.columns[column]?.id ?? `after-${column - dataset.columns.length}`}
            className={classOf(numberClass(isDerived, hidden !== null), column)}
            data-row={rowIndex}
            data-column={column}
            tabIndex={current === column ? 0 : -1}
            aria-selected={isSelected(column)}
            aria-readonly={isDerived || undefined}
            title={hidden === null ? (isCounted ? COUNTED : undefined) : hiddenTitle(hidden, limit)}
          >
            {shownText(dataset, spot)}
            {hidden !== null && <span className="visually-hidden">, dolt i dokumentet</span>}
            {current === column && editor}
            {handle === column && <FillHandle />}
          </td>
        )
      })}
    </tr>
  )
}, isSameRow)

function rowClass(isAfter: boolean, isCount: boolean): string {
  if (isCount) return 'grid-count'
  return isAfter ? 'grid-sum' : 'grid-row'
}

function numberClass(isDerived: boolean, isHidden: boolean): string {
  return `grid-number${isDerived ? ' grid-derived' : ''}${isHidden ? ' grid-hidden' : ''}`
}

function hiddenTitle(text: string, limit: number): string {
  const why =
    text === 'dolt'
      ? 'ett dolt tal intill går annars att räkna ut'
      : `1–${limit - 1} personer kan peka ut någon`
  return `Dolt i dokumentet: ${why}. Där står ”${text}”.`
}

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
  if (old.denominators !== now.denominators || old.approximateCells !== now.approximateCells) return false
  if (index >= now.rows.length || index >= old.rows.length) return false
  const row = now.rows[index]
  return (
    old.columns === now.columns &&
    old.derivedColumns === now.derivedColumns &&
    old.countedFrom === now.countedFrom &&
    old.isApproximate === now.isApproximate &&
    old.unit === now.unit &&
    old.decimals === now.decimals &&
    old.rows[index] === row &&
    row !== undefined &&
    old.cells[row.id] === now.cells[row.id]
  )
}
