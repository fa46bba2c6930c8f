import './app.css'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Settings } from '../ipc/contract.ts'
import { bridge } from './bridge.ts'
import { useCommands } from './shell/commands.ts'
import { DropOverlay } from './shell/drop-overlay.tsx'
import { ReportWindow } from './shell/report-window.tsx'
import { ShortcutsDialog } from './shell/shortcuts-dialog.tsx'
import { useTheme } from './shell/theme.ts'
import { type Documents, useDocuments } from './shell/use-documents.ts'
import { useFileDrop } from './shell/use-file-drop.ts'
import { useShortcuts } from './shell/use-shortcuts.ts'
import { type Templates, useTemplates } from './shell/use-templates.ts'
import { useUnexpected } from './shell/use-unexpected.ts'
import { SettingsContext } from './store/settings-context.tsx'
import { Button } from './ui/button.tsx'
import { Notice } from './ui/notice.tsx'
import { NewReportDialog } from './views/new-report/new-report-dialog.tsx'
import { StartView } from './views/start/start-view.tsx'
import { TemplateTidingsNotice } from './views/templates/template-tidings-notice.tsx'

/** The window: the start page, or one report. */
export function App() {
  const documents = useDocuments()
  const settings = useSettingsStore(documents.startState?.settings ?? null)
  const [showsShortcuts, setShowsShortcuts] = useState(false)
  const [refusedDrop, setRefusedDrop] = useState(false)
  const [unexpected, forgetUnexpected] = useUnexpected()
  const isDragging = useFileDrop(
    (file) => {
      setRefusedDrop(false)
      documents.openDropped(file)
    },
    () => setRefusedDrop(true),
  )
  const templates = useTemplates(documents.refresh)
  useTheme(settings?.settings.theme ?? 'system')
  useShortcuts()
  useCommands({
    new: () => documents.beginNew(),
    open: documents.open,
    close: documents.closeReport,
    shortcuts: () => setShowsShortcuts(true),
  })

  if (settings === null) {
    return unexpected ? (
      <main className="app-waiting">
        <Notice kind="error">
          <p>Berättelsen kunde inte starta som den ska. Stäng fönstret och öppna det igen.</p>
        </Notice>
      </main>
    ) : null
  }
  const { failedAction, screen } = documents
  const notices = (
    <>
      {screen.kind === 'report' && failedAction !== null && !documents.isMakingNew && (
        <Notice kind="error" actions={<Button onClick={documents.forgetFailure}>Stäng</Button>}>
          <p>{failedAction.problem.message}</p>
        </Notice>
      )}
      {unexpected && (
        <Notice kind="error" actions={<Button onClick={forgetUnexpected}>Stäng</Button>}>
          <p>Något gick fel i programmet. Din text är kvar i fönstret och sparas som vanligt.</p>
        </Notice>
      )}
      {refusedDrop && (
        <Notice kind="warn" actions={<Button onClick={() => setRefusedDrop(false)}>Stäng</Button>}>
          <p>
            Den filen går inte att öppna här. Berättelser har namn som slutar på .berattelse, och mallar namn
            som slutar på .berattelsemall.
          </p>
        </Notice>
      )}
      {!documents.isMakingNew && <TemplateTidingsNotice templates={templates} onBegin={documents.beginNew} />}
    </>
  )
  return (
    <SettingsContext value={settings}>
      <CurrentScreen documents={documents} templates={templates} notices={notices} />
      {documents.isMakingNew && <NewReportDialog documents={documents} templates={templates} />}
      {showsShortcuts && <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />}
      {isDragging && <DropOverlay />}
    </SettingsContext>
  )
}

interface CurrentScreenProps {
  readonly documents: Documents
  readonly templates: Templates
  readonly notices: ReactNode
}

function CurrentScreen({ documents, templates, notices }: CurrentScreenProps) {
  const { screen } = documents
  switch (screen.kind) {
    case 'loading':
      return <p className="app-waiting">Öppnar …</p>
    case 'start':
      return <StartView documents={documents} templates={templates} notices={notices} />
    case 'report':
      return (
        <ReportWindow
          key={screen.opened.documentId}
          opened={screen.opened}
          setLeave={documents.setLeave}
          templates={templates}
          templateChoices={documents.startState?.templates ?? []}
          notices={notices}
        />
      )
  }
}

/** Settings as they were at the start, and as they are changed here. */
function useSettingsStore(atStart: Settings | null) {
  const [changed, setChanged] = useState<Settings | null>(null)
  const settings = changed ?? atStart
  useEffect(() => {
    if (changed !== null) void bridge.call('app:set-settings', changed)
  }, [changed])
  return useMemo(
    () =>
      settings && {
        settings,
        change: (change: Partial<Settings>) => setChanged((now) => ({ ...(now ?? settings), ...change })),
      },
    [settings],
  )
}
