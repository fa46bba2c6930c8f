import './sheet-preview.css'
import { type MouseEvent, useRef } from 'react'
import { columnName, type Sheet, type SheetRange } from '../../../../core/sheet.ts'

interface SheetPreviewProps {
  readonly sheet: Sheet
  readonly range: SheetRange | null
  readonly hasHead: boolean
  readonly hasLabels: boolean
  readonly onRange: (range: SheetRange) => void
}

const MOST_ROWS = 60
const MOST_COLUMNS = 20

/** The upper left of a sheet, with what is taken tinted; dragging over cells takes others. */
export function SheetPreview({ sheet, range, hasHead, hasLabels, onRange }: SheetPreviewProps) {
  const from = useRef<{ readonly row: number; readonly column: number } | null>(null)
  const width = Math.min(sheet.cells[0]?.length ?? 0, MOST_COLUMNS)
  const faults = new Map(sheet.faults.map((fault) => [`${fault.row} ${fault.column}`, fault]))

  const spotOf = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
    const [row, column] = (cell?.dataset['at'] ?? '').split(' ').map(Number)
    return row === undefined || column === undefined || cell === null ? null : { row, column }
  }
  const onMouseDown = (event: MouseEvent) => {
    from.current = spotOf(event)
    event.preventDefault()
  }
  const onMouseOver = (event: MouseEvent) => {
    const [start, end] = [from.current, spotOf(event)]
    if ((event.buttons & 1) === 0 || start === null || end === null) return
    onRange({
      top: Math.min(start.row, end.row),
      left: Math.min(start.column, end.column),
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    })
  }

  const classAt = (row: number, column: number) => {
    const isIn =
      range !== null &&
      row >= range.top &&
      row <= range.bottom &&
      column >= range.left &&
      column <= range.right
    const isName = isIn && ((hasHead && row === range.top) || (hasLabels && column === range.left))
    const fault = faults.has(`${row} ${column}`) ? ' is-fault' : ''
    return `${isName ? 'is-in is-name' : isIn ? 'is-in' : ''}${fault}`
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by the keyboard too */}
      <section className="sheet-preview" aria-label={`Bladet ${sheet.name}`} tabIndex={0}>
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: as above */}
        <table onMouseDown={onMouseDown} onMouseOver={onMouseOver}>
          <thead>
            <tr>
              <td />
              {Array.from({ length: width }, (_, column) => (
                <th scope="col" key={columnName(column)}>
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.cells.slice(0, MOST_ROWS).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number here
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {cells.slice(0, width).map((text, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place here
                    key={column}
                    data-at={`${row} ${column}`}
                    className={classAt(row, column)}
                  >
                    {faults.get(`${row} ${column}`)?.text ||
                      (faults.has(`${row} ${column}`) ? 'formel' : text)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(sheet.cells.length > MOST_ROWS || (sheet.cells[0]?.length ?? 0) > width) && (
        <p className="import-hint">
          Bara början av bladet visas: {sheet.cells.length} rader och {sheet.cells[0]?.length ?? 0} kolumner
          har lästs.
        </p>
      )}
    </>
  )
}
