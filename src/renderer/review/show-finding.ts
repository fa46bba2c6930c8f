import type { EditorSession } from '../editor/editor-session.ts'

const wishes = new WeakMap<EditorSession, string>()
const listeners = new WeakMap<EditorSession, Set<() => void>>()

/** Asks that what the review says of a finding is shown at its words, now or as soon as its section is shown. */
export function wishToShow(session: EditorSession, key: string): void {
  wishes.set(session, key)
  for (const listener of listeners.get(session) ?? []) listener()
}

/** Shows what was asked for, if it can be shown now; `show` says whether it could. */
export function fulfilShowing(session: EditorSession, show: (key: string) => boolean): void {
  const key = wishes.get(session)
  if (key === undefined) return
  if (show(key)) wishes.delete(session)
}

/** Calls when something is asked for. Returns its own unsubscribe. */
export function onShowing(session: EditorSession, listener: () => void): () => void {
  const all = listeners.get(session) ?? new Set()
  listeners.set(session, all)
  all.add(listener)
  return () => all.delete(listener)
}
