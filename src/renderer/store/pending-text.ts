/** Moves what has been typed, but is not in the store yet, into the store. */
export type Flush = () => void

const flushes = new Set<Flush>()

/**
 * An editor that hands its text to the store with a delay registers here, so that nothing leaves the window
 * (save, export, close) without the last words. Returns its own unregister.
 */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/**
 * Called before the report is read for saving or exporting. One that breaks is told of by the window's top
 * handler and stops neither the others nor the saving of all else.
 */
export function flushPendingText(): void {
  for (const flush of flushes) {
    try {
      flush()
    } catch (error) {
      reportError(error)
    }
  }
}
