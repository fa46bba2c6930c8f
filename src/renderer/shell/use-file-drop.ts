import { useEffect, useRef, useState } from 'react'

const EXTENSIONS = ['.berattelse', '.berattelsemall']

/** What a drag over the window carries: a file that may be a report or a template, or what the editor takes care of. */
function mayBeReport(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])]
  return items.some((item) => item.kind === 'file' && !item.type.startsWith('image/'))
}

/**
 * Opens a report, or takes in a template, that is dropped anywhere in the window. Says whether one is being dragged. Images are left to
 * the editor; any other file is refused, so that the window is never left for it.
 */
export function useFileDrop(open: (file: File) => void, refuse: () => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef({ open, refuse })
  useEffect(() => {
    latest.current = { open, refuse }
  })

  useEffect(() => {
    let depth = 0
    const leave = () => {
      depth = 0
      setIsOver(false)
    }
    const onEnter = (event: DragEvent) => {
      depth += 1
      if (mayBeReport(event)) setIsOver(true)
    }
    const onLeave = () => {
      depth -= 1
      if (depth <= 0) leave()
    }
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDropFirst = (event: DragEvent) => {
      leave()
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) =>
        EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)),
      )
      if (file === undefined) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.open(file)
    }
    const onDropLast = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      latest.current.refuse()
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', onEnter, { signal })
    window.addEventListener('dragleave', onLeave, { signal })
    window.addEventListener('dragover', onOver, { signal })
    window.addEventListener('drop', onDropFirst, { signal, capture: true })
    window.addEventListener('drop', onDropLast, { signal })
    return () => listening.abort()
  }, [])
  return isOver
}
