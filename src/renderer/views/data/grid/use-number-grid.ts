import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Dataset } from '../../../../core/dataset.ts'
import { addLabel } from '../../../../core/dataset-operations.ts'
import { nextColumn } from '../../../../core/years.ts'
import { copySentence } from '../../../editor/live/sentence.tsx'
import { newId } from '../../../new-id.ts'
import type { CellPlace } from '../../../shell/navigation.tsx'
import { useDispatch, useOpenReport } from '../../../store/report-context.tsx'
import type { PopupMenuGroup } from '../../../ui/popup-menu.tsx'
import type { AskedLine } from '../derived/derived-dialog.tsx'
import type { Say } from '../said.tsx'
import { type CellActions, cellCommands, numberCommands } from './cell-commands.ts'
import type { Leaving } from './cell-editor.tsx'
import { COUNTED, cleared, isCountedSpot, isFilled, plainText, shapeOf, typedChange } from './cells.ts'
import { type CopiedNumber, copiedNumbers } from './copied-numbers.ts'
import { filledFrom, filledOver } from './fill.ts'
import { derivedLineAt } from './grid-lines.ts'
import {
  cellSelector,
  columnAt,
  firstSpot,
  isFillHandle,
  isInside,
  isMenuButton,
  rangeText,
  spotAt,
  spotOf,
} from './grid-places.ts'
import { commandsAt, type LineActions } from './line-commands.ts'
import {
  allNumbers,
  below,
  beside,
  clamped,
  isOneCell,
  kindOf,
  moved,
  rangeOf,
  type Selection,
  type Spot,
  select,
} from './selection.ts'
import { useFillDrag } from './use-fill-drag.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'

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
  /** What it is about: all that is selected, the row or column, or only numbers to copy. */
  readonly what: 'cells' | 'line' | 'numbers'
}

interface GridProps {
  readonly dataset: Dataset
  readonly reportYear: number
  readonly takesFocus: boolean
  /** A cell to go to, or null. */
  readonly cell: CellPlace | null
  readonly say: Say
  /** Asks for what is to be pasted, since only the user may reach the clipboard. */
  readonly onAskPaste: () => void
  readonly onAskDerived: (asked: AskedLine) => void
}

/** Selecting, editing, copying and pasting in one table, as in a spreadsheet. */
export function useNumberGrid({
  dataset,
  reportYear,
  takesFocus,
  cell,
  say,
  onAskPaste,
  onAskDerived,
}: GridProps) {
  const dispatch = useDispatch()
  const { store } = useOpenReport()
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to when it is asked for, not when the table changes
  useLayoutEffect(() => {
    const spot = cell && spotAt(dataset, cell)
    if (spot) go(select(spot))
  }, [cell])

  const open = (spot: Spot, initial: string, original: string) => {
    if (isCountedSpot(dataset, spot)) {
      say(COUNTED)
      return
    }
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

  /** Edits a place, or asks how what is worked out there is to be. */
  const openAt = (spot: Spot) => {
    if (kindOf(spot, shape) !== 'derived') {
      edit(spot)
      return
    }
    const row = derivedLineAt(dataset, 'rows', spot.row)
    const column = derivedLineAt(dataset, 'columns', spot.column)
    if (row !== null) onAskDerived({ axis: 'rows', line: row })
    else if (column !== null) onAskDerived({ axis: 'columns', line: column })
  }

  const lineActions: LineActions = {
    change: (operation, goal, said) => {
      dispatch(operation)
      if (said !== undefined) say(said, { canUndo: true })
      go(select(goal))
    },
    edit,
    editNew,
    askDerived: (axis, line) => onAskDerived({ axis, line }),
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

  const { paste } = useGridClipboard({
    table,
    dataset,
    selection,
    dispatch,
    say,
    clear,
    onPasted: (covered) => {
      closeEditor()
      go(covered)
    },
  })

  const fillDrag = useFillDrag(table, rangeOf(selection), shape, (goal, way) => {
    const operation = filledOver(dataset, rangeOf(selection), goal, way)
    if (operation !== null) dispatch(operation)
    go(select({ row: goal.top, column: goal.left }, { row: goal.bottom, column: goal.right }))
  })

  /** The browser copies from where focus is, which a menu has had. */
  const copySelected = () => {
    table.current?.querySelector<HTMLElement>(cellSelector(at))?.focus({ preventScroll: true })
    return document.execCommand('copy')
  }
  const copyNumber = ({ value, text }: CopiedNumber) => {
    const isCopied = copySentence(store.get().report, [{ type: 'value', attrs: value }])
    say(
      isCopied
        ? `”${text}” är kopierat. Klistra in det i texten i Skriv, så följer talet tabellen.`
        : 'Talet gick inte att kopiera.',
    )
  }
  const cellActions: CellActions = {
    cut: () => {
      if (copySelected()) clear()
    },
    copy: copySelected,
    paste: onAskPaste,
    clear,
    change: (operation, said) => {
      dispatch(operation)
      if (said !== undefined) say(said, { canUndo: true })
    },
    copyNumber,
  }
  const numbersNow = () => copiedNumbers(store.get().report, dataset, rangeOf(selection))
  const groupsAt = ({ spot, what }: OpenMenu): readonly PopupMenuGroup[] => {
    const numbers = numberCommands(numbersNow(), copyNumber)
    if (what === 'numbers') return numbers
    const lines = commandsAt(dataset, spot, lineActions)
    if (what === 'line') return lines
    return [cellCommands(dataset, rangeOf(selection), cellActions), ...numbers, ...lines]
  }

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
        openAt(at)
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
    if (isFillHandle(event.target)) return
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
    if (spot === null || !(event.target instanceof Element) || event.target instanceof HTMLInputElement)
      return
    event.preventDefault()
    if (!isInside(spot, selection)) setWanted(select(spot))
    const source = event.target.closest<HTMLElement>('[data-menu], [data-row]')
    const what = isMenuButton(event.target) ? 'line' : 'cells'
    if (source !== null) setMenu({ spot, source, what })
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
    filling: fillDrag.goal,
    menu: menu && { source: menu.source, groups: groupsAt(menu) },
    /** Opens what can be copied to the text, at a button. */
    openNumbers: (source: HTMLElement) => {
      if (numbersNow().length > 0) setMenu({ spot: at, source, what: 'numbers' })
      else say('Markera ett eller flera tal i tabellen, så går de att kopiera till texten.')
    },
    closeMenu: () => {
      if (menu?.what !== 'numbers') wantsFocus.current = true
      setMenu(null)
    },
    /** What is selected when it is more than the outlined cell, to be read aloud. */
    rangeText: isOneCell(selection) ? '' : rangeText(dataset, selection),
    handlers: {
      onKeyDown,
      onPointerDown: fillDrag.onPointerDown,
      onMouseDown,
      onMouseOver,
      onContextMenu: openMenu,
      onClick: (event: MouseEvent<HTMLTableElement>) => {
        if (isMenuButton(event.target)) openMenu(event)
      },
      onDoubleClick: (event: MouseEvent<HTMLTableElement>) => {
        const spot = isMenuButton(event.target) ? null : spotOf(event.target)
        if (spot !== null && editing === null) openAt(spot)
      },
    },
  }
}

/** As in a spreadsheet. */
const FILLS: Readonly<Record<string, 'down' | 'right'>> = { d: 'down', r: 'right' }
