import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Dataset } from '../../../../core/dataset.ts'
import { addLabel } from '../../../../core/dataset-operations.ts'
import { htmlTable, tabSeparated } from '../../../../core/table-copy.ts'
import { pasteProblemText, readPaste, type TextTable } from '../../../../core/table-paste.ts'
import { nextColumn } from '../../../../core/years.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import type { Say } from '../said.tsx'
import type { Leaving } from './cell-editor.tsx'
import {
  cleared,
  coveredBy,
  filledFrom,
  isFilled,
  pasted,
  plainText,
  shapeOf,
  spotName,
  textsIn,
  typedChange,
} from './cells.ts'
import { commandsAt, type LineActions } from './line-commands.ts'
import { isBlock, readClipboard } from './read-clipboard.ts'
import {
  allNumbers,
  below,
  beside,
  clamped,
  isOneCell,
  kindOf,
  moved,
  type Range,
  rangeOf,
  type Selection,
  type Shape,
  type Spot,
  select,
} from './selection.ts'
import { useClipboard } from './use-clipboard.ts'

interface Editing {
  readonly spot: Spot
  readonly initial: string
  /** What stood there before, put back by Escape. */
  readonly original: string
  /** Tells one visit to a cell from the next, so that each is one step of undo. */
  readonly visit: string
}

interface OpenMenu {
  readonly spot: Spot
  readonly source: HTMLElement
}

const TOO_LARGE = 'Det du kopierade är för stort för en tabell. Ingenting har ändrats.'

/** Selecting, editing, copying and pasting in one table, as in a spreadsheet. */
export function useNumberGrid(dataset: Dataset, reportYear: number, takesFocus: boolean, say: Say) {
  const dispatch = useDispatch()
  const shape = shapeOf(dataset)
  const [wanted, setWanted] = useState<Selection>(() => select(firstSpot(dataset)))
  const [editing, setEditing] = useState<Editing | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(takesFocus)
  const isDragging = useRef(false)
  /** The edit that is under way. A field that is taken away may still tell that it lost focus. */
  const openVisit = useRef<string | null>(null)
  /** Where a run of Tab began; Enter goes back to that column. */
  const entryColumn = useRef<number | null>(null)
  /** Escape was pressed: the next Tab leaves the table. */
  const isLeaving = useRef(false)
  const selection = clamped(wanted, shape)
  const { at } = selection
  const filled = (spot: Spot) => isFilled(dataset, spot)

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null || menu !== null) return
    wantsFocus.current = false
    const cell = table.current?.querySelector<HTMLElement>(cellSelector(at))
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const go = (next: Selection) => {
    wantsFocus.current = true
    setWanted(next)
  }

  const open = (spot: Spot, initial: string, original: string) => {
    const visit = newId()
    openVisit.current = visit
    setWanted(select(spot))
    setEditing({ spot, initial, original, visit })
  }
  const edit = (spot: Spot) => open(spot, plainText(dataset, spot), plainText(dataset, spot))
  /** For a row or column that this very event adds. */
  const editNew = (spot: Spot) => {
    entryColumn.current = null
    open(spot, '', '')
  }

  const closeEditor = () => {
    openVisit.current = null
    setEditing(null)
  }

  const take = (spot: Spot, text: string, visit: string): string | null => {
    const change = typedChange(dataset, spot, text)
    if (!change.ok) return change.error
    if (change.value !== null) dispatch(change.value, { mergeKey: `cell:${visit}` })
    return null
  }

  const goOn = (from: Spot, leaving: Leaving) => {
    if (leaving === 'right' || leaving === 'left') {
      entryColumn.current ??= from.column
      go(select(beside(from, shape, leaving === 'right' ? 1 : -1, filled) ?? from))
    } else if (leaving === 'down' || leaving === 'up') {
      const start = { row: from.row, column: entryColumn.current ?? from.column }
      entryColumn.current = null
      go(select(below(start, shape, leaving === 'down' ? 1 : -1)))
    }
  }

  const editor = {
    commit: (text: string, leaving: Leaving): string | null => {
      if (editing === null) return null
      const refused = take(editing.spot, text, editing.visit)
      if (refused !== null || leaving === 'stay') return refused
      closeEditor()
      goOn(editing.spot, leaving)
      return null
    },
    leave: (text: string) => {
      if (editing === null || openVisit.current !== editing.visit) return
      const refused = take(editing.spot, text, editing.visit)
      closeEditor()
      if (refused !== null) say(`${refused} Det som stod där förut är kvar.`, { kind: 'warn' })
    },
    cancel: () => {
      if (editing === null) return
      take(editing.spot, editing.original, editing.visit)
      closeEditor()
      wantsFocus.current = true
    },
  }

  const lineActions: LineActions = {
    change: (operation, goal, said) => {
      dispatch(operation)
      if (said !== undefined) say(said, { canUndo: true })
      go(select(goal))
    },
    edit,
    editNew,
  }

  const addRow = () => {
    const index = dataset.rows.length
    dispatch((report) => addLabel(report, dataset.id, 'rows', { id: newId(), label: '' }))
    editNew({ row: index, column: -1 })
  }

  const addColumn = () => {
    const { label, index } = nextColumn(dataset, reportYear)
    dispatch((report) => addLabel(report, dataset.id, 'columns', { id: newId(), label }, index))
    if (label === '') editNew({ row: -1, column: index })
    else go(select({ row: shape.rows > 0 ? 0 : -1, column: index }))
  }

  const clear = () => {
    const operation = cleared(dataset, rangeOf(selection))
    if (operation !== null) dispatch(operation)
  }

  /** Puts a table in where the selection begins; returns why it can't, or null. */
  const paste = (data: DataTransfer): string | null => {
    const block = readClipboard(data)
    if (block === null) return TOO_LARGE
    const range = rangeOf(selection)
    if (kindOf({ row: range.top, column: range.left }, shape) === 'derived') {
      return 'Här räknas värdena åt dig. Ställ dig i en annan ruta och klistra in igen.'
    }
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
    if (kindOf({ row: range.top, column: range.left }, shape) === 'target') {
      const first = { row: range.top, column: range.left }
      if (only === undefined) return 'Ett målvärde i taget går att klistra in här. Ingenting har ändrats.'
      const change = typedChange(dataset, first, only)
      if (!change.ok) return change.error
      if (change.value !== null) dispatch(change.value)
      return null
    }
    const spread = isOneCell(selection) ? block : spreadOver(block, numbersOnly(range, shape))
    const read = readPaste(spread, { dataset, rowIndex: range.top, columnIndex: range.left })
    if (!read.ok) return pasteProblemText(read.error)
    dispatch(pasted(dataset, read.value, newId))
    const { leftOut } = read.value
    if (leftOut.length > 0) {
      const names = leftOut.map((name) => `”${name}”`).join(' och ')
      say(`${names} togs inte med: det räknas åt dig.`, { canUndo: true })
    }
    const covered = coveredBy(read.value)
    closeEditor()
    go(select({ row: covered.top, column: covered.left }, { row: covered.bottom, column: covered.right }))
    return null
  }

  const copy = (data: DataTransfer) => {
    const texts = textsIn(dataset, rangeOf(selection))
    data.setData('text/plain', tabSeparated(texts))
    data.setData('text/html', htmlTable(texts))
  }

  useClipboard(table, {
    copy: (event) => {
      if (event.clipboardData === null) return
      event.preventDefault()
      copy(event.clipboardData)
      if (event.type === 'cut') clear()
    },
    paste: (event) => {
      if (event.clipboardData === null) return
      if (event.target instanceof HTMLInputElement && !isBlock(event.clipboardData)) return
      event.preventDefault()
      const problem = paste(event.clipboardData)
      if (problem !== null) say(problem, { kind: 'warn' })
    },
  })

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return
    const press = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    const wasLeaving = isLeaving.current
    isLeaving.current = event.key === 'Escape' || (event.key === 'Shift' && wasLeaving)
    const goal = moved(selection, press, shape, filled)
    if (goal !== null) {
      event.preventDefault()
      entryColumn.current = null
      go(goal)
      return
    }
    if (press.ctrl) {
      const way = FILLS[press.key.toLowerCase()]
      if (way !== undefined && !press.shift) {
        event.preventDefault()
        event.stopPropagation()
        const filling = filledFrom(dataset, rangeOf(selection), way)
        if (filling !== null) dispatch(filling)
        return
      }
      const chosen = press.key === 'a' ? allNumbers(shape) : press.key === ' ' ? columnAt(at, shape) : null
      if (chosen === null) return
      event.preventDefault()
      go(chosen)
      return
    }
    switch (press.key) {
      case 'Tab': {
        const next = wasLeaving ? null : beside(at, shape, press.shift ? -1 : 1, filled)
        if (next === null) return
        event.preventDefault()
        entryColumn.current ??= at.column
        go(select(next))
        return
      }
      case 'Enter':
      case 'F2':
      case ' ':
        event.preventDefault()
        if (kindOf(at, shape) !== 'derived') edit(at)
        return
      case 'Delete':
      case 'Backspace':
        event.preventDefault()
        clear()
        return
      case 'Escape':
        go(select(at))
        return
    }
    // The key itself is put into the field, which has focus before the browser inserts it.
    const types = press.key.length === 1 || press.key === 'Dead'
    if (types && kindOf(at, shape) !== 'derived') flushSync(() => open(at, '', plainText(dataset, at)))
  }

  const onMouseDown = (event: MouseEvent<HTMLTableElement>) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement || isMenuButton(event.target)) return
    const spot = spotOf(event.target)
    if (spot === null) return
    event.preventDefault()
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    isDragging.current = true
    entryColumn.current = null
    go(event.shiftKey ? select(at, spot) : select(spot))
  }

  const onMouseOver = (event: MouseEvent<HTMLTableElement>) => {
    if (!isDragging.current) return
    isDragging.current = (event.buttons & 1) === 1
    const spot = isDragging.current ? spotOf(event.target) : null
    if (spot !== null) go(select(at, spot))
  }

  const openMenu = (event: MouseEvent<HTMLTableElement>) => {
    const spot = spotOf(event.target)
    if (spot === null || !(event.target instanceof Element)) return
    if (commandsAt(dataset, spot, lineActions).length === 0) return
    event.preventDefault()
    if (!isInside(spot, selection)) setWanted(select(spot))
    const source = event.target.closest<HTMLElement>('[data-menu], [data-row]')
    if (source !== null) setMenu({ spot, source })
  }

  return {
    table,
    shape,
    selection,
    editing,
    editor,
    paste,
    addRow,
    addColumn,
    menu: menu && { source: menu.source, groups: commandsAt(dataset, menu.spot, lineActions) },
    closeMenu: () => {
      wantsFocus.current = true
      setMenu(null)
    },
    /** What is selected when it is more than the outlined cell, to be read aloud. */
    rangeText: isOneCell(selection) ? '' : rangeText(dataset, selection),
    handlers: {
      onKeyDown,
      onMouseDown,
      onMouseOver,
      onContextMenu: openMenu,
      onClick: (event: MouseEvent<HTMLTableElement>) => {
        if (isMenuButton(event.target)) openMenu(event)
      },
      onDoubleClick: (event: MouseEvent<HTMLTableElement>) => {
        const spot = isMenuButton(event.target) ? null : spotOf(event.target)
        if (spot !== null && kindOf(spot, shape) !== 'derived' && editing === null) edit(spot)
      },
    },
  }
}

/** As in a spreadsheet. */
const FILLS: Readonly<Record<string, 'down' | 'right'>> = { d: 'down', r: 'right' }

/** The first empty label of a new table, else the first number. */
function firstSpot(dataset: Dataset): Spot {
  const unnamed = dataset.rows.findIndex((row) => row.label === '')
  if (dataset.rows.length === 0) return { row: -1, column: -1 }
  return unnamed === 0 ? { row: 0, column: -1 } : { row: 0, column: 0 }
}

function cellSelector({ row, column }: Spot): string {
  return `[data-row="${row}"][data-column="${column}"]`
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

function isMenuButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-menu]') !== null
}

function isInside({ row, column }: Spot, selection: Selection): boolean {
  const { top, left, bottom, right } = rangeOf(selection)
  return row >= top && row <= bottom && column >= left && column <= right
}

function columnAt({ column }: Spot, shape: Shape): Selection | null {
  return shape.rows === 0 ? null : select({ row: 0, column }, { row: shape.rows - 1, column })
}

function numbersOnly(range: Range, shape: Shape): Range {
  return {
    ...range,
    bottom: Math.min(range.bottom, shape.rows - 1),
    right: Math.min(range.right, shape.columns - 1),
  }
}

/** One copied value fills the whole range, as in a spreadsheet. */
function spreadOver(block: TextTable, range: Range): TextTable {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (only === undefined) return block
  const width = range.right - range.left + 1
  return Array.from({ length: range.bottom - range.top + 1 }, () => Array<string>(width).fill(only))
}

function rangeText(dataset: Dataset, selection: Selection): string {
  const { top, left, bottom, right } = rangeOf(selection)
  const cells = (bottom - top + 1) * (right - left + 1)
  const [first, last] = [
    { row: top, column: left },
    { row: bottom, column: right },
  ]
  return `${cells} rutor markerade, från ${spotName(dataset, first)} till ${spotName(dataset, last)}`
}
