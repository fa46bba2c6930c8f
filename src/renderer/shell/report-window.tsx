import './report-window.css'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { reportTitle } from '../../core/report-title.ts'
import type { Opened, TemplateChoice } from '../../ipc/contract.ts'
import { bridge } from '../bridge.ts'
import { SavingBanner } from '../saving/saving-banner.tsx'
import { hasUnsaved, savingStatus } from '../saving/saving-state.ts'
import { useLeaving } from '../saving/use-leaving.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { ReportContext, useReport } from '../store/report-context.tsx'
import { createReportStore } from '../store/report-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveTemplateDialog } from '../views/templates/save-template-dialog.tsx'
import { useCommands } from './commands.ts'
import { CurrentView } from './current-view.tsx'
import { fetchLaterViews } from './later-views.tsx'
import { NavigationContext } from './navigation.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import type { Leave } from './use-documents.ts'
import { usePlaces } from './use-places.ts'
import { isInText } from './use-shortcuts.ts'
import type { Templates } from './use-templates.ts'

interface ReportWindowProps {
  readonly opened: Opened
  readonly setLeave: (leave: Leave | null) => void
  readonly templates: Templates
  /** What a new report can be begun from. */
  readonly templateChoices: readonly TemplateChoice[]
  /** What the window has to say beside the report, e.g. that another file could not be opened. */
  readonly notices: ReactNode
}

/** An open report: the rail, the place where the user is, and how saving stands. */
export function ReportWindow(props: ReportWindowProps) {
  const { opened, setLeave, templates, templateChoices, notices } = props
  const [open] = useState(() => ({
    documentId: opened.documentId,
    store: createReportStore(opened.report),
  }))
  const { store } = open
  const { isUnsaved } = opened
  const [autosave, saving] = useSaving(opened, store, isUnsaved)
  const isTouched = useCallback(() => isUnsaved || store.get().revision > 0, [isUnsaved, store])
  const { leave, dialog } = useLeaving(autosave, isTouched)
  const { navigation, lastSectionId } = usePlaces()
  const [announcement, setAnnouncement] = useState('')
  const [isSavingTemplate, setIsSavingTemplate] = useState(false)
  const main = useRef<HTMLElement>(null)
  const status = savingStatus(saving)

  useEffect(fetchLaterViews, [])
  useEffect(() => {
    setLeave(leave)
    return () => setLeave(null)
  }, [leave, setLeave])

  useCommands({
    save: async () => {
      setAnnouncement('')
      const isSaved = saving.place === null ? (await autosave.saveAs()).ok : await autosave.saveNow()
      if (isSaved) setAnnouncement('Sparat')
    },
    'save-as': async () => {
      setAnnouncement('')
      if ((await autosave.saveAs()).ok) setAnnouncement('Sparat')
    },
    'save-template': () => setIsSavingTemplate(true),
    undo: () => undoOf(document.activeElement, 'undo', store.undo),
    redo: () => undoOf(document.activeElement, 'redo', store.redo),
  })

  return (
    <ReportContext value={open}>
      <NavigationContext value={navigation}>
        <WindowTitle isEdited={hasUnsaved(saving) || (saving.place === null && isTouched())} />
        <div className="report-window">
          <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
            Hoppa till innehållet
          </button>
          <Rail />
          <main className="report-window-main" ref={main} tabIndex={-1} data-region="main">
            <div className="report-window-banners">
              {notices}
              {status.kind === 'failed' && <SavingBanner problem={status.problem} />}
              <Losses sentences={opened.losses} />
            </div>
            <div className="report-window-view">
              <CurrentView lastSectionId={lastSectionId} />
            </div>
          </main>
          <StatusBar saving={status} />
          <p className="visually-hidden" role="status">
            {announcement}
          </p>
        </div>
        {dialog}
        {isSavingTemplate && (
          <SaveTemplateDialog
            templates={templates}
            own={templateChoices.filter(({ isOwn }) => isOwn)}
            onClose={() => setIsSavingTemplate(false)}
          />
        )}
      </NavigationContext>
    </ReportContext>
  )
}

/** Tells main what the window is called, and whether it holds something unsaved. */
function WindowTitle({ isEdited }: { readonly isEdited: boolean }) {
  const title = useReport(reportTitle)
  const description = useMemo(() => ({ title, isEdited }), [title, isEdited])
  useEffect(() => {
    document.title = description.title
    void bridge.call('window:describe', description)
  }, [description])
  return null
}

/** What could not be read of a damaged file, until it has been read and put away. */
function Losses({ sentences }: { readonly sentences: readonly string[] }) {
  const [isShown, setIsShown] = useState(sentences.length > 0)
  if (!isShown) return null
  return (
    <Notice
      kind="warn"
      title="Filen är skadad, men det mesta gick att läsa"
      actions={<Button onClick={() => setIsShown(false)}>Jag har läst</Button>}
    >
      <ul className="report-window-losses">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Where text is being written its own undo is meant, elsewhere the report's. */
function undoOf(focused: Element | null, what: 'undo' | 'redo', undoReport: () => void): void {
  if (isInText(focused)) document.execCommand(what)
  else undoReport()
}
