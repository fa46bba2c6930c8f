import type { ExportFormat, ExportScope, ExportSettings } from '../../../core/export-settings.ts'
import type { Exported, ExportProgress, Problem } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'
import { flushPendingText } from '../../store/pending-text.ts'
import type { OpenReport } from '../../store/report-context.tsx'
import type { ReportStore } from '../../store/report-store.ts'

/** Where the making of a document stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly format: ExportFormat
      readonly progress: ExportProgress | null
      readonly isStopping: boolean
    }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'done'
      readonly format: ExportFormat
      readonly exported: Exported
      /** Why it could not be shown. */
      readonly problem: Problem | null
    }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface ExportSnapshot {
  readonly state: ExportState
  /** Which part is exported. Chosen anew for each open report, so that nobody sends a part unawares. */
  readonly scope: ExportScope
}

/** The exporting of one open report. It goes on, and is told of, when the user has gone to another place meanwhile. */
export interface ExportSession {
  readonly get: () => ExportSnapshot
  readonly subscribe: (listener: () => void) => () => void
  readonly setScope: (scope: ExportScope) => void
  /** Makes a document with the last typed words. */
  readonly start: (settings: ExportSettings) => Promise<void>
  readonly stop: () => void
  readonly show: (how: 'open' | 'folder') => Promise<void>
}

const sessions = new WeakMap<ReportStore, ExportSession>()

/** The exporting of this report, one for as long as it is open. */
export function exportSessionOf(open: OpenReport): ExportSession {
  const known = sessions.get(open.store)
  if (known) return known
  const made = createSession(open)
  sessions.set(open.store, made)
  return made
}

function createSession({ documentId, store }: OpenReport): ExportSession {
  let now: ExportSnapshot = { state: { kind: 'idle' }, scope: { kind: 'whole' } }
  const listeners = new Set<() => void>()
  const set = (change: Partial<ExportSnapshot>) => {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  const change = (running: { readonly progress: ExportProgress } | { readonly isStopping: true }) => {
    if (now.state.kind === 'running') set({ state: { ...now.state, ...running } })
  }

  return {
    get: () => now,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setScope: (scope) => set({ scope }),
    start: async (settings) => {
      if (now.state.kind === 'running') return
      const { format } = settings
      flushPendingText()
      set({ state: { kind: 'running', format, progress: null, isStopping: false } })
      const unsubscribe = bridge.on('export:progress', (progress) => change({ progress }))
      const choice = { ...settings, scope: now.scope }
      const result = await bridge
        .call('export:document', documentId, store.get().report, choice)
        .catch(broken)
        .finally(unsubscribe)
      if (result.ok) set({ state: { kind: 'done', format, exported: result.value, problem: null } })
      else if (result.error.kind !== 'cancelled') set({ state: { kind: 'failed', problem: result.error } })
      else set({ state: { kind: wasStopped(now.state) ? 'stopped' : 'idle' } })
    },
    stop: () => {
      change({ isStopping: true })
      void bridge.call('export:cancel', documentId)
    },
    show: async (how) => {
      const { state } = now
      if (state.kind !== 'done') return
      const shown = await bridge.call('export:show', state.exported.exportId, how)
      set({ state: { ...state, problem: shown.ok ? null : shown.error } })
    },
  }
}

function wasStopped(state: ExportState): boolean {
  return state.kind === 'running' && state.isStopping
}

/** The call itself broke, and not for a reason that main could tell. */
function broken() {
  return {
    ok: false,
    error: {
      kind: 'failed',
      message: 'Det gick inte att göra dokumentet. Din text är kvar. Försök igen.',
    },
  } as const
}
