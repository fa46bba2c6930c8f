import {
  ArrowDownToLine,
  ArrowRightToLine,
  ClipboardPaste,
  Copy,
  Eraser,
  EyeOff,
  Quote,
  Scissors,
} from 'lucide-react'
import { cellAt, type Dataset } from '../../../../core/dataset.ts'
import { setApproximate, setCells } from '../../../../core/dataset-operations.ts'
import type { Report } from '../../../../core/report.ts'
import type { PopupMenuGroup, PopupMenuItem } from '../../../ui/popup-menu.tsx'
import { isCountedSpot, isEstimate, shapeOf, spotName } from './cells.ts'
import type { CopiedNumber } from './copied-numbers.ts'
import { type FillWay, filledFrom } from './fill.ts'
import { kindOf, type Range, type Spot } from './selection.ts'

type Operation = (report: Report) => Report

/** What the grid does for a command on what is selected. */
export interface CellActions {
  readonly cut: () => void
  readonly copy: () => void
  readonly paste: () => void
  readonly clear: () => void
  readonly change: (operation: Operation, said?: string) => void
  readonly copyNumber: (number: CopiedNumber) => void
}

/** The commands for what is selected: the clipboard, filling, and what is said of the numbers. */
export function cellCommands(dataset: Dataset, range: Range, actions: CellActions): PopupMenuGroup {
  const { cut, copy, paste, clear, change } = actions
  const shape = shapeOf(dataset)
  const isWritten = kindOf({ row: range.top, column: range.left }, shape) !== 'derived'
  const fill = (way: FillWay, label: string, icon: PopupMenuItem['icon'], keys: string): PopupMenuItem[] => {
    const operation = filledFrom(dataset, range, way)
    return operation === null ? [] : [{ label, keys, run: () => change(operation), ...(icon && { icon }) }]
  }
  return {
    heading: nameOf(dataset, range),
    items: [
      ...(isWritten ? [{ label: 'Klipp ut', icon: Scissors, keys: 'Ctrl+X', run: cut }] : []),
      { label: 'Kopiera', icon: Copy, keys: 'Ctrl+C', run: copy },
      ...(isWritten
        ? [
            { label: 'Klistra in…', icon: ClipboardPaste, keys: 'Ctrl+V', run: paste },
            ...fill('down', 'Fyll nedåt', ArrowDownToLine, 'Ctrl+D'),
            ...fill('right', 'Fyll åt höger', ArrowRightToLine, 'Ctrl+R'),
            { label: 'Töm', icon: Eraser, keys: 'Delete', run: clear },
          ]
        : []),
      ...markCommands(dataset, range, actions),
    ],
  }
}

/** The commands that copy what the selected numbers say, to be put into the text. */
export function numberCommands(
  numbers: readonly CopiedNumber[],
  copyNumber: CellActions['copyNumber'],
): readonly PopupMenuGroup[] {
  if (numbers.length === 0) return []
  return [
    {
      heading: 'Kopiera som tal till texten',
      items: numbers.map((number) => ({
        label: `${number.about}: ${number.text}`,
        icon: Quote,
        run: () => copyNumber(number),
      })),
    },
  ]
}

/** To hide a number that may not be shown, and to mark it as an estimate. */
function markCommands(dataset: Dataset, range: Range, { change }: CellActions): readonly PopupMenuItem[] {
  const spots = numberSpots(dataset, range)
  if (spots.length === 0) return []
  const isOne = spots.length === 1
  const isMarked = spots.every((spot) => isEstimate(dataset, spot))
  const places = spots.flatMap(({ row, column }) => {
    const [rowId, columnId] = [dataset.rows[row]?.id, dataset.columns[column]?.id]
    return rowId === undefined || columnId === undefined ? [] : [{ rowId, columnId }]
  })
  const hidden = places.map((place) => ({ ...place, value: 'suppressed' as const }))
  return [
    {
      label: isOne ? 'Dölj talet' : 'Dölj talen',
      icon: EyeOff,
      keys: 'x',
      run: () =>
        change(
          (report) => setCells(report, dataset.id, hidden),
          isOne
            ? 'Talet är borttaget och står som dolt.'
            : `${spots.length} tal är borttagna och står som dolda.`,
        ),
    },
    {
      label: 'Ungefärligt',
      keys: 'ca',
      state: { kind: 'switch', isOn: isMarked },
      run: () => change((report) => setApproximate(report, dataset.id, places, !isMarked)),
    },
  ]
}

/** The places of a range that hold a number which was entered and is shown. */
function numberSpots(dataset: Dataset, range: Range): readonly Spot[] {
  const [top, left] = [Math.max(range.top, 0), Math.max(range.left, 0)]
  return dataset.rows.slice(top, range.bottom + 1).flatMap((row, rowOffset) =>
    dataset.columns
      .slice(left, range.right + 1)
      .map((column, offset) => ({ column, spot: { row: top + rowOffset, column: left + offset } }))
      .filter(
        ({ column, spot }) =>
          typeof cellAt(dataset, row.id, column.id) === 'number' && !isCountedSpot(dataset, spot),
      )
      .map(({ spot }) => spot),
  )
}

function nameOf(dataset: Dataset, { top, left, bottom, right }: Range): string {
  const count = (bottom - top + 1) * (right - left + 1)
  return count === 1 ? spotName(dataset, { row: top, column: left }) : `${count} rutor`
}
