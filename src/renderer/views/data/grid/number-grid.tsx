import './number-grid.css'
import { Calculator, ClipboardPaste, Columns3, Quote, Rows3 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import { smallCountLimitOf } from '../../../../core/small-counts.ts'
import { MAX_COLUMNS, MAX_ROWS } from '../../../../core/table-paste.ts'
import { hiddenWhy } from '../../../charts/hidden-in-chart.ts'
import type { CellPlace } from '../../../shell/navigation.tsx'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { PopupMenu } from '../../../ui/popup-menu.tsx'
import { type AskedLine, DerivedDialog } from '../derived/derived-dialog.tsx'
import type { Say } from '../said.tsx'
import { CellEditor } from './cell-editor.tsx'
import { hidesNumbers, spotName } from './cells.ts'
import { entryHint } from './entry-hint.ts'
import { canFillFrom } from './fill.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { kindOf, type Range, rangeOf } from './selection.ts'
import { useNumberGrid } from './use-number-grid.ts'
import { useRowWindow } from './use-row-window.ts'

interface NumberGridProps {
  readonly dataset: Dataset
  readonly reportYear: number
  /** Whether the grid has focus from the start, as in a table just made. */
  readonly takesFocus: boolean
  /** A cell to go to, or null. */
  readonly cell: CellPlace | null
  readonly say: Say
}

/** A table of numbers that is edited as in a spreadsheet and looks as in the report. */
export function NumberGrid({ dataset, reportYear, takesFocus, cell, say }: NumberGridProps) {
  const [isPasting, setIsPasting] = useState(false)
  const [asked, setAsked] = useState<AskedLine | null>(null)
  const limit = useReport(smallCountLimitOf)
  const grid = useNumberGrid({
    dataset,
    reportYear,
    takesFocus,
    cell,
    say,
    onAskPaste: () => setIsPasting(true),
    onAskDerived: setAsked,
  })
  const box = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const { shape, selection, editing, editor, filling } = grid
  const { at } = selection
  const range = rangeOf(selection)
  const columnCount = shape.columns + shape.columnsAfter
  const rows = useRowWindow(box, shape.rows, at.row)
  const hasHandle = editing === null && canFillFrom(range, shape)

  const field = editing && (
    <CellEditor
      key={editing.visit}
      label={spotName(dataset, editing.spot)}
      initial={editing.initial}
      isNumber={['number', 'target', 'count'].includes(kindOf(editing.spot, shape))}
      hintId={`${hintId}-entry`}
      onCommit={editor.commit}
      onLeave={editor.leave}
      onCancel={editor.cancel}
    />
  )
  const row = (index: number) => {
    const selected = columnsIn(range, index)
    const filled = filling === null ? null : columnsIn(filling, index)
    return (
      <GridRow
        key={dataset.rows[index]?.id ?? `after-${index - shape.rows}`}
        dataset={dataset}
        rowIndex={index}
        columnCount={columnCount}
        left={selected?.left ?? null}
        right={selected?.right ?? null}
        fillLeft={filled?.left ?? null}
        fillRight={filled?.right ?? null}
        handle={hasHandle && index === range.bottom ? range.right : null}
        limit={limit}
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
        <Button kind="quiet" icon={Calculator} onClick={() => setAsked({ axis: 'rows', line: null })}>
          Räkna ut…
        </Button>
        <Button
          kind="quiet"
          icon={Quote}
          aria-haspopup="menu"
          title="Talet följer tabellen när det står i texten"
          onClick={({ currentTarget }) => grid.openNumbers(currentTarget)}
        >
          Kopiera till texten
        </Button>
      </div>
      <div className="grid-main">
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
            <GridHead
              dataset={dataset}
              columnCount={columnCount}
              range={range}
              filling={filling}
              current={at.row === -1 ? at.column : null}
              handle={hasHandle && range.bottom === -1 ? range.right : null}
              editor={at.row === -1 ? field : null}
            />
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
        <p className="grid-note" id={`${hintId}-entry`}>
          {entryHint(dataset, at, limit)}
        </p>
        {hidesNumbers(dataset, limit) && (
          <p className="grid-note grid-note-hidden">
            <span className="grid-hidden-sign" aria-hidden="true" /> {hiddenWhy(limit)}
          </p>
        )}
      </div>
      <p className="visually-hidden" id={hintId}>
        Pilarna flyttar, Enter ändrar i rutan, Tabb går till nästa ruta. Skift och F10 öppnar det som går att
        göra med det som är markerat. Escape och sedan Tabb lämnar tabellen.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {grid.rangeText}
      </p>
      {grid.menu && (
        <PopupMenu groups={grid.menu.groups} source={grid.menu.source} onClose={grid.closeMenu} />
      )}
      {isPasting && <PasteDialog onPaste={grid.paste} onClose={() => setIsPasting(false)} />}
      {asked && <DerivedDialog dataset={dataset} asked={asked} say={say} onClose={() => setAsked(null)} />}
    </div>
  )
}

function columnsIn({ top, left, bottom, right }: Range, row: number) {
  return row >= top && row <= bottom ? { left, right } : null
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
