import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { OutlineItem } from '../../../../core/outline.ts'
import type { SectionMove } from './move-section.ts'
import { rowsIn, sectionUnder } from './row-focus.ts'

interface RowCommands {
  readonly openMenu: (id: string) => void
  readonly rename: (id: string) => void
  readonly move: (id: string, step: SectionMove) => void
  /** Up from the first row. */
  readonly leave: () => void
}

const steps: Readonly<Record<string, SectionMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'deeper',
  ArrowLeft: 'higher',
}

/**
 * The keys of the list: arrows go from row to row, with Alt they move the section, F2 renames it, and the menu key
 * opens what can be done with it. The title page stays as it is.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  items: readonly OutlineItem[],
  commands: RowCommands,
) {
  const changeable = (target: EventTarget) => {
    const id = sectionUnder(target)
    return items.find(({ entry, level }) => entry.id === id && level > 0)?.entry.id ?? null
  }

  const goToRow = (event: KeyboardEvent) => {
    const rows = rowsIn(list.current)
    const id = sectionUnder(event.target)
    const at = rows.findIndex((row) => row.dataset['section'] === id)
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    if (goal < 0) commands.leave()
    else rows[goal]?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, shiftKey } = event
    if (event.ctrlKey || event.metaKey) return
    const id = changeable(event.target)
    const command =
      key === 'ContextMenu' || (key === 'F10' && shiftKey)
        ? commands.openMenu
        : key === 'F2'
          ? commands.rename
          : undefined
    const step = altKey && !shiftKey ? steps[key] : undefined
    if (step !== undefined) {
      event.preventDefault()
      if (id !== null) commands.move(id, step)
    } else if (command !== undefined) {
      if (id === null) return
      event.preventDefault()
      command(id)
    } else if (!altKey && !shiftKey) goToRow(event)
  }

  const onContextMenu = (event: MouseEvent) => {
    const id = changeable(event.target)
    if (id === null) return
    event.preventDefault()
    commands.openMenu(id)
  }

  return { onKeyDown, onContextMenu }
}
