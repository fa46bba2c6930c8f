import type { ReactNode } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import { shapeOf, shownText } from './cells.ts'
import { FillHandle } from './fill-handle.tsx'
import { derivedLineAt } from './grid-lines.ts'
import { cellClass } from './grid-row.tsx'
import { MoreButton } from './more-button.tsx'
import { kindOf, type Range } from './selection.ts'

interface GridHeadProps {
  readonly dataset: Dataset
  readonly columnCount: number
  readonly range: Range
  /** What a dragged corner goes on over. */
  readonly filling: Range | null
  /** The column of the outlined cell, if it is in the head. */
  readonly current: number | null
  readonly handle: number | null
  readonly editor: ReactNode
}

/** The head of the grid: what the rows are, and the columns' names. */
export function GridHead(props: GridHeadProps) {
  const { dataset, columnCount, range, filling, current, handle, editor } = props
  const shape = shapeOf(dataset)
  return (
    <thead>
      <tr aria-rowindex={1}>
        {Array.from({ length: columnCount + 1 }, (_, index) => {
          const column = index - 1
          const spot = { row: -1, column }
          const text = shownText(dataset, spot)
          const isSelected = isInHead(range, column)
          const isDerived = kindOf(spot, shape) === 'derived'
          const hasMenu =
            kindOf(spot, shape) === 'columnLabel' || derivedLineAt(dataset, 'columns', column) !== null
          const base = cellClass(headClass(column, shape.columns), column, current, isSelected)
          return (
            <th
              key={column < 0 ? 'corner' : (dataset.columns[column]?.id ?? `after-${column - shape.columns}`)}
              scope="col"
              className={filling !== null && isInHead(filling, column) ? `${base} is-filling` : base}
              data-row={-1}
              data-column={column}
              tabIndex={current === column ? 0 : -1}
              aria-selected={isSelected}
              aria-readonly={isDerived || undefined}
            >
              {hasMenu && <MoreButton label={`Mer om kolumnen ${text}`} isDerived={isDerived} />}
              {text === '' ? <span className="grid-hint">Namn</span> : text}
              {current === column && editor}
              {handle === column && <FillHandle />}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function isInHead({ top, left, right }: Range, column: number): boolean {
  return top === -1 && column >= left && column <= right
}

function headClass(column: number, columns: number): string {
  if (column < 0) return 'grid-label grid-head'
  return column >= columns ? 'grid-number grid-head grid-derived' : 'grid-number grid-head'
}
