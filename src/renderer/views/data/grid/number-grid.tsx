import './number-grid.css'
import { ClipboardPaste, Columns3, Ellipsis, Rows3 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import { MAX_COLUMNS, MAX_ROWS } from '../../../../core/table-paste.ts'
import { Button } from '../../../ui/button.tsx'
import { PopupMenu } from '../../../ui/popup-menu.tsx'
import type { Say } from '../said.tsx'
import { CellEditor } from './cell-editor.tsx'
import { hidesNumbers, shownText, spotName } from './cells.ts'
import { cellClass, GridRow } from './grid-row.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { kindOf, rangeOf } from './selection.ts'
import { useNumberGrid } from './use-number-grid.ts'
import { useRowWindow } from './use-row-window.ts'

interface NumberGridProps {
  readonly dataset: Dataset
  readonly reportYear: number
  /** Whether the grid has focus from the start, as in a table just made. */
  readonly takesFocus: boolean
  readonly say: Say
}

/** A table of numbers that is edited as in a spreadsheet and looks as in the report. */
export function NumberGrid({ dataset, reportYear, takesFocus, say }: NumberGridProps) {
  const grid = useNumberGrid(dataset, reportYear, takesFocus, say)
  const [isPasting, setIsPasting] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const { shape, selection, editing, editor } = grid
  const { at } = selection
  const range = rangeOf(selection)
  const columnCount = shape.columns + shape.columnsAfter
  const isWorkedOut = shape.rowsAfter > 0 || shape.columnsAfter > (shape.hasTargets ? 1 : 0)
  const rows = useRowWindow(box, shape.rows, at.row)

  const field = editing && (
    <CellEditor
      key={editing.visit}
      label={spotName(dataset, editing.spot)}
      initial={editing.initial}
      isNumber={kindOf(editing.spot, shape) === 'number' || kindOf(editing.spot, shape) === 'target'}
      onCommit={editor.commit}
      onLeave={editor.leave}
      onCancel={editor.cancel}
    />
  )
  const row = (index: number) => {
    const isSelected = index >= range.top && index <= range.bottom
    return (
      <GridRow
        key={dataset.rows[index]?.id ?? `after-${index - shape.rows}`}
        dataset={dataset}
        rowIndex={index}
        columnCount={columnCount}
        left={isSelected ? range.left : null}
        right={isSelected ? range.right : null}
        current={index === at.row ? at.column : null}
        editor={index === at.row ? field : null}
      />
    )
  }

  return (
    <div className="number-grid">
      <div className="grid-tools">
        <Button icon={ClipboardPaste} onClick={() => setIsPasting(true)}>
          Klistra in från Excel
        </Button>
        <Button kind="quiet" icon={Columns3} disabled={shape.columns >= MAX_COLUMNS} onClick={grid.addColumn}>
          Ny kolumn
        </Button>
        <Button kind="quiet" icon={Rows3} disabled={shape.rows >= MAX_ROWS} onClick={grid.addRow}>
          Ny rad
        </Button>
      </div>
      <div className={rows.isPartial ? 'grid-box grid-box-long' : 'grid-box'} ref={box}>
        <table
          className="grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a native table that is edited is a grid
          role="grid"
          ref={grid.table}
          aria-label={dataset.title === '' ? 'Tabell' : dataset.title}
          aria-describedby={hintId}
          aria-multiselectable="true"
          aria-rowcount={1 + shape.rows + shape.rowsAfter}
          {...grid.handlers}
        >
          <thead>
            <tr aria-rowindex={1}>
              {Array.from({ length: columnCount + 1 }, (_, index) => {
                const column = index - 1
                const spot = { row: -1, column }
                const text = shownText(dataset, spot)
                const isSelected = range.top === -1 && column >= range.left && column <= range.right
                const current = at.row === -1 ? at.column : null
                const isLine = kindOf(spot, shape) === 'columnLabel'
                return (
                  <th
                    key={
                      column < 0
                        ? 'corner'
                        : (dataset.columns[column]?.id ?? `after-${column - shape.columns}`)
                    }
                    scope="col"
                    className={cellClass(headClass(column, shape.columns), column, current, isSelected)}
                    data-row={-1}
                    data-column={column}
                    tabIndex={current === column ? 0 : -1}
                    aria-selected={isSelected}
                    aria-readonly={kindOf(spot, shape) === 'derived' || undefined}
                  >
                    {isLine && (
                      <button
                        type="button"
                        className="grid-more"
                        tabIndex={-1}
                        data-menu="true"
                        aria-label={`Mer om kolumnen ${text}`}
                        title="Flytta, infoga och ta bort"
                      >
                        <Ellipsis aria-hidden="true" />
                      </button>
                    )}
                    {text === '' ? <span className="grid-hint">Namn</span> : text}
                    {current === column && field}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.parts.map((part) =>
              part.kind === 'row' ? (
                row(part.row)
              ) : (
                <GapRow
                  key={`gap-${part.from}`}
                  heightPx={part.rows * rows.rowHeight}
                  columns={columnCount + 1}
                />
              ),
            )}
          </tbody>
          {shape.rowsAfter > 0 && (
            <tfoot>{Array.from({ length: shape.rowsAfter }, (_, index) => row(shape.rows + index))}</tfoot>
          )}
        </table>
      </div>
      <p className="grid-note">
        {isWorkedOut && 'Summor, andelar och ändringar räknas åt dig. '}– betyder att värdet inte mättes.
        {hidesNumbers(dataset) && ' Tonade tal är små antal av personer och döljs i Word.'}
      </p>
      <p className="visually-hidden" id={hintId}>
        Pilarna flyttar, Enter ändrar i rutan, Tabb går till nästa ruta. Skift och F10 öppnar det som går att
        göra med raden och kolumnen. Escape och sedan Tabb lämnar tabellen.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {grid.rangeText}
      </p>
      {grid.menu && (
        <PopupMenu groups={grid.menu.groups} source={grid.menu.source} onClose={grid.closeMenu} />
      )}
      {isPasting && <PasteDialog onPaste={grid.paste} onClose={() => setIsPasting(false)} />}
    </div>
  )
}

interface GapRowProps {
  readonly heightPx: number
  readonly columns: number
}

/** Stands for the rows of a long table that are out of sight. */
function GapRow({ heightPx, columns }: GapRowProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row without anything to focus
    <tr aria-hidden="true" className="grid-gap">
      <td colSpan={columns} height={heightPx} />
    </tr>
  )
}

function headClass(column: number, columns: number): string {
  if (column < 0) return 'grid-label grid-head'
  return column >= columns ? 'grid-number grid-head grid-derived' : 'grid-number grid-head'
}
