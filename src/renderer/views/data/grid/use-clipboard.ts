import { type RefObject, useEffect, useRef } from 'react'

export interface ClipboardHandlers {
  readonly copy: (event: ClipboardEvent) => void
  readonly paste: (event: ClipboardEvent) => void
}

/** Copying and pasting while focus is in a table. Without selected text the browser sends clipboard events to the body, so they are caught for the whole window. */
export function useClipboard(table: RefObject<HTMLTableElement | null>, handlers: ClipboardHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const isHere = () => table.current?.contains(document.activeElement) ?? false
    const onCopy = (event: ClipboardEvent) => {
      if (isHere() && !(document.activeElement instanceof HTMLInputElement)) latest.current.copy(event)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isHere()) latest.current.paste(event)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [table])
}
