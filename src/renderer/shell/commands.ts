import { useEffect, useRef } from 'react'
import type { Command } from '../../ipc/contract.ts'

/** What a part of the window can do; a view lists only the commands that it knows. */
export type CommandHandlers = Readonly<Partial<Record<Command, () => void>>>

const handlers: (() => CommandHandlers)[] = []

/** Runs a command, whether it came from the native menu, the keyboard or a button. The newest part that knows it wins. */
export function runCommand(command: Command): boolean {
  for (const current of handlers.toReversed()) {
    const handle = current()[command]
    if (handle === undefined) continue
    handle()
    return true
  }
  return false
}

/** Answers commands while the component is shown: `useCommands({ find: () => searchField.focus() })`. */
export function useCommands(known: CommandHandlers): void {
  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
  })
  useEffect(() => {
    const current = () => latest.current
    handlers.push(current)
    return () => {
      handlers.splice(handlers.indexOf(current), 1)
    }
  }, [])
}
