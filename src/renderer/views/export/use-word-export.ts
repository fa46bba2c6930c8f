import { useEffect, useState } from 'react'
import type { Exported, ExportProgress, Problem, WordOptions } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'
import { flushPendingText } from '../../store/pending-text.ts'
import { useOpenReport } from '../../store/report-context.tsx'

export type WordExport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null }
  | { readonly kind: 'done'; readonly exported: Exported; readonly problem: Problem | null }
  | { readonly kind: 'failed'; readonly problem: Problem }

interface UseWordExport {
  readonly state: WordExport
  readonly start: () => void
  readonly show: (how: 'open' | 'folder') => void
}

/** Exporting this report to Word, with the last typed words, and showing the file. */
export function useWordExport(options: WordOptions): UseWordExport {
  const { documentId, store } = useOpenReport()
  const [state, setState] = useState<WordExport>({ kind: 'idle' })

  useEffect(
    () =>
      bridge.on('export:progress', (progress) =>
        setState((now) => (now.kind === 'running' ? { kind: 'running', progress } : now)),
      ),
    [],
  )

  const start = async () => {
    flushPendingText()
    setState({ kind: 'running', progress: null })
    const result = await bridge.call('export:docx', documentId, store.get().report, options).catch(broken)
    if (result.ok) setState({ kind: 'done', exported: result.value, problem: null })
    else if (result.error.kind === 'cancelled') setState({ kind: 'idle' })
    else setState({ kind: 'failed', problem: result.error })
  }

  const show = async (how: 'open' | 'folder') => {
    if (state.kind !== 'done') return
    const result = await bridge.call('export:show', state.exported.exportId, how)
    setState({ ...state, problem: result.ok ? null : result.error })
  }

  return {
    state,
    start: () => {
      if (state.kind !== 'running') void start()
    },
    show: (how) => void show(how),
  }
}

/** The call itself broke, and not for a reason that main could tell. */
function broken() {
  return {
    ok: false,
    error: {
      kind: 'failed',
      message: 'Det gick inte att göra Worddokumentet. Din text är kvar. Försök igen.',
    },
  } as const
}
