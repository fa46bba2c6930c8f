import './value-grid.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import type { Report } from '../../../core/report.ts'
import { formatCell } from '../../../core/swedish-numbers.ts'
import { measuredAt } from '../../../core/values/cells.ts'
import type { CellPlace, Line } from '../../../core/values/expression.ts'
import { gridStep, linesOf } from './picked-cell.ts'

interface ValueGridProps {
  readonly report: Report
  readonly dataset: Dataset
  readonly place: CellPlace
  readonly compare: CellPlace | null
  readonly onChoose: (place: CellPlace) => void
  readonly onDone: () => void
}

/** The table to choose a cell in: arrows or a click. Sums and what is worked out can be chosen too. */
export function ValueGrid({ report, dataset, place, compare, onChoose, onDone }: ValueGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const { rows, columns } = linesOf(dataset)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of cell that matters
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (grid.current?.contains(document.activeElement)) cell?.focus()
    else cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onDone()
      return
    }
    const next = gridStep(dataset, place, event.key, event.ctrlKey)
    if (next === null) return
    event.preventDefault()
    // With Ctrl the same keys go from section to section behind the dialogue.
    event.stopPropagation()
    onChoose(next)
  }

  return (
    <div className="value-grid">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves in */}
      <table ref={grid} role="grid" aria-label={dataset.title || 'Tabellen'} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{dataset.rowHeading}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-sum={row.isSum || undefined}>
              <th scope="row">{row.label}</th>
              {columns.map((column) => {
                const at = { datasetId: dataset.id, row: row.line, column: column.line }
                const isChosen = isSame(at, place)
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
                  <td
                    key={column.key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                    role="gridcell"
                    tabIndex={isChosen ? 0 : -1}
                    aria-selected={isChosen}
                    data-compared={(compare !== null && isSame(at, compare)) || undefined}
                    onClick={() => onChoose(at)}
                    onDoubleClick={onDone}
                  >
                    {cellText(report, at)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellText(report: Report, at: CellPlace): string {
  const found = measuredAt(report, at)
  return found.ok ? formatCell(found.value.cell, found.value.decimals) : ''
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return isLine(a.row, b.row) && isLine(a.column, b.column)
}

function isLine(a: Line, b: Line): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
