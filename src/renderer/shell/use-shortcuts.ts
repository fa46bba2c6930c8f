import { useEffect } from 'react'
import { bridge } from '../bridge.ts'
import { runCommand } from './commands.ts'
import { focusNextRegion } from './regions.ts'
import { commandFor } from './shortcuts.ts'

/** The window's own keys, and the native menu, which sends the same commands. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'F6') {
        event.preventDefault()
        focusNextRegion(event.shiftKey ? -1 : 1)
        return
      }
      const command = commandFor(event)
      if (command === null) return
      if ((command === 'undo' || command === 'redo') && isInText(event.target)) return
      if (isDialogOpen()) {
        event.preventDefault()
        return
      }
      if (runCommand(command)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  useEffect(
    () =>
      bridge.on('menu:command', (command) => {
        if (!isDialogOpen()) runCommand(command)
      }),
    [],
  )
}

/** Whether this takes text, and so has an undo of its own. */
export function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
