import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Exported, Problem } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'
import { useOpenReport, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** Every table of the report as an Excel workbook. */
export function TablesExport() {
  const { documentId, store } = useOpenReport()
  const count = useReport((report) => report.datasets.length)
  const [state, setState] = useState<State>({ kind: 'idle' })

  const start = async () => {
    setState({ kind: 'running' })
    const made = await bridge.call('export:tables', documentId, store.get().report).catch(broken)
    if (made.ok) setState({ kind: 'done', exported: made.value })
    else if (made.error.kind === 'cancelled') setState({ kind: 'idle' })
    else setState({ kind: 'failed', problem: made.error })
  }
  const show = async (exported: Exported, how: 'open' | 'folder') => {
    const shown = await bridge.call('export:show', exported.exportId, how)
    if (!shown.ok) setState({ kind: 'failed', problem: shown.error })
  }

  if (count === 0) return null
  return (
    <section className="export-view-card" aria-busy={state.kind === 'running'}>
      <div className="export-view-main">
        <Button
          size="large"
          icon={FileSpreadsheet}
          aria-disabled={state.kind === 'running'}
          onClick={() => {
            if (state.kind !== 'running') void start()
          }}
        >
          Excel med alla tabeller
        </Button>
        <p className="export-view-about">
          {count === 1 ? 'Tabellen' : `${count} tabeller, på var sitt blad,`} med källa och datum. Alla tal är
          med, också små antal: tänk på vem som får filen.
        </p>
      </div>
      {state.kind === 'failed' && (
        <Notice kind="error">
          <p>{state.problem.message}</p>
        </Notice>
      )}
      {state.kind === 'done' && (
        <Notice
          kind="ok"
          title="Excel-boken är klar"
          actions={
            <>
              <Button icon={FileSpreadsheet} onClick={() => void show(state.exported, 'open')}>
                Öppna
              </Button>
              <Button icon={FolderOpen} onClick={() => void show(state.exported, 'folder')}>
                Visa i mappen
              </Button>
            </>
          }
        >
          <p className="export-view-result">
            {state.exported.place.fileName} i {state.exported.place.folder}
          </p>
        </Notice>
      )}
    </section>
  )
}

/** The call itself broke, and not for a reason that main could tell. */
function broken() {
  const message = 'Det gick inte att göra Excel-boken. Dina siffror är kvar. Försök igen.'
  return { ok: false, error: { kind: 'failed', message } } as const
}
