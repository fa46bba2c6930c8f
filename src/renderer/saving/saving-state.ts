import type { Place, Problem } from '../../ipc/contract.ts'

/** Where saving stands. Every moment is given in; nothing here reads a clock. */
export interface SavingState {
  /** The newest revision of the report. */
  readonly revision: number
  /** The newest revision that is known to be written. */
  readonly savedRevision: number
  /** The revision being written now. */
  readonly writing: number | null
  /** When the oldest change that is not being written was made. */
  readonly firstUnsavedAt: number | null
  /** When to write next or, while a write is under way, to keep what has come since. */
  readonly dueAt: number | null
  /** Why the last attempt failed; stays until one succeeds. */
  readonly problem: Problem | null
  /** Failed attempts in a row. */
  readonly failures: number
  /** ISO time of the last success. */
  readonly savedAt: string | null
  /** The document's file, or null while it has none. */
  readonly place: Place | null
}

export type SavingEvent =
  | { readonly kind: 'changed'; readonly revision: number; readonly now: number }
  | { readonly kind: 'writing'; readonly revision: number }
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly savedAt: string
      readonly place: Place | null
      readonly now: number
    }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly now: number }
  /** What came while a write takes long is in the journal; it still has to be written. */
  | { readonly kind: 'kept' }
  /** The user changed their mind in a dialogue: nothing was written and nothing went wrong. */
  | { readonly kind: 'abandoned'; readonly now: number }

/** Written this long after the last change … */
export const QUIET_MS = 1_000
/**
 * … and at the latest this long after the first unsaved one. With the editor's own delay before it, no word
 * is older than two seconds before it is being written.
 */
export const LONGEST_WAIT_MS = 1_700
const RETRY_MS = [5_000, 15_000, 30_000, 60_000] as const

/** A document just opened. `isUnsaved` when it holds what its file does not (recovered, or read with losses). */
export function openedSaving(place: Place | null, isUnsaved: boolean, now: number): SavingState {
  return {
    revision: 0,
    savedRevision: isUnsaved ? -1 : 0,
    writing: null,
    firstUnsavedAt: isUnsaved ? now : null,
    dueAt: isUnsaved ? now + QUIET_MS : null,
    problem: null,
    failures: 0,
    savedAt: null,
    place,
  }
}

/** The state after an event. Only a success marks anything as saved, and only the revision that was written. */
export function nextSaving(state: SavingState, event: SavingEvent): SavingState {
  switch (event.kind) {
    case 'changed': {
      const firstUnsavedAt = state.firstUnsavedAt ?? event.now
      const dueAt = Math.min(event.now + QUIET_MS, firstUnsavedAt + LONGEST_WAIT_MS)
      return { ...state, revision: event.revision, firstUnsavedAt, dueAt: Math.max(dueAt, event.now) }
    }
    case 'writing':
      return { ...state, writing: event.revision, firstUnsavedAt: null, dueAt: null }
    case 'saved':
      return {
        ...state,
        writing: null,
        savedRevision: event.revision,
        savedAt: event.savedAt,
        place: event.place,
        problem: null,
        failures: 0,
        ...stillUnsaved(state, event.revision, event.now),
      }
    case 'failed': {
      const delay = RETRY_MS[Math.min(state.failures, RETRY_MS.length - 1)] ?? 0
      return {
        ...state,
        writing: null,
        problem: event.problem,
        failures: state.failures + 1,
        firstUnsavedAt: state.firstUnsavedAt ?? event.now,
        dueAt: state.dueAt ?? event.now + delay,
      }
    }
    case 'kept':
      return { ...state, firstUnsavedAt: null, dueAt: null }
    case 'abandoned':
      return { ...state, writing: null, ...stillUnsaved(state, state.savedRevision, event.now) }
  }
}

/** Whether there is anything that the last success did not write. */
export function hasUnsaved(state: SavingState): boolean {
  return state.savedRevision < state.revision
}

/** What the user is told. */
export type SavingStatus =
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Kept safe by the app, but not in a file of the user's yet. */
  | { readonly kind: 'untitled' }

export function savingStatus(state: SavingState): SavingStatus {
  if (state.problem !== null) return { kind: 'failed', problem: state.problem }
  if (state.place === null) return { kind: 'untitled' }
  if (hasUnsaved(state) || state.writing !== null) return { kind: 'saving' }
  return { kind: 'saved', savedAt: state.savedAt }
}

function stillUnsaved(
  state: SavingState,
  savedRevision: number,
  now: number,
): Pick<SavingState, 'firstUnsavedAt' | 'dueAt'> {
  if (savedRevision >= state.revision) return { firstUnsavedAt: null, dueAt: null }
  return {
    firstUnsavedAt: state.firstUnsavedAt ?? now,
    dueAt: state.dueAt ?? now + QUIET_MS,
  }
}
