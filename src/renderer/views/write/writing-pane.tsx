import './writing-pane.css'
import '../../editor/editor-text.css'
import { BookOpen, PanelRightClose, PanelRightOpen, X } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import { bridge } from '../../bridge.ts'
import { ContextBar } from '../../editor/context-bar.tsx'
import type { EditorSession } from '../../editor/editor-session.ts'
import { LinkDialog } from '../../editor/link-dialog.tsx'
import { LiveDialogs } from '../../editor/live/live-dialogs.tsx'
import { TableCaptionDialog } from '../../editor/table-caption-dialog.tsx'
import { Toolbar } from '../../editor/toolbar.tsx'
import { FindingsInText } from '../../review/findings-in-text.tsx'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaidNotice, useSaid } from '../data/said.tsx'
import { insertEntries } from './insert-entries.ts'
import { Page } from './page.tsx'
import { useFigures } from './use-figures.tsx'

interface WritingPaneProps {
  readonly item: OutlineItem
  readonly session: EditorSession
  readonly isGuidanceOpen: boolean
  readonly onToggleGuidance: () => void
  readonly isPreviewOpen: boolean
  readonly onTogglePreview: () => void
}

/** Toolbar, page and what the editor has to ask or say. */
export function WritingPane(props: WritingPaneProps) {
  const { item, session, isGuidanceOpen, onToggleGuidance, isPreviewOpen, onTogglePreview } = props
  const { id } = item.entry
  const { go } = useNavigation()
  const [sentence, setSentence] = useState<string | null>(null)
  const [asksLink, setAsksLink] = useState(false)
  const [asksCaption, setAsksCaption] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const { said, say, forget } = useSaid()
  const figures = useFigures(session, setSentence)
  const charts = useReport((report) => report.charts)
  const datasets = useReport((report) => report.datasets)
  const isLeftOut = useReport((report) => report.sections[id]?.status.kind === 'notApplicable')
  const isReadable = useShownSection(session, item, isLeftOut)
  const isEditable = isReadable && !isLeftOut
  const entries = useMemo(
    () => insertEntries(session, charts, datasets, () => go({ kind: 'data', datasetId: null })),
    [session, charts, datasets, go],
  )
  const openLink = useCallback(async (address: string) => {
    const result = await bridge.call('link:open', address)
    if (!result.ok && result.error.kind !== 'cancelled') setSentence(result.error.message)
  }, [])

  useEffect(() => {
    session.host = {
      say: setSentence,
      addImages: figures.addImages,
      editFigure: figures.edit,
      openLink: (address) => void openLink(address),
      askLink: () => setAsksLink(true),
      focusTools: () => page.current?.parentElement?.querySelector<HTMLElement>(toolStops)?.focus(),
    }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of section that matters
  useEffect(() => {
    setSentence(null)
    page.current?.scrollTo({ top: 0 })
  }, [id])

  return (
    <section className="writing-pane" aria-label="Avsnittet" data-region="text">
      <Toolbar
        editor={session.editor}
        headingLevels={session.headingLevels()}
        isEditable={isEditable}
        insertEntries={entries}
        onTable={() => session.insertTable()}
        onLink={() => setAsksLink(true)}
        onImage={() => picker.current?.click()}
        onValue={() => session.askLive('value')}
        aside={
          <>
            <IconButton
              icon={BookOpen}
              label={isPreviewOpen ? 'Göm sidorna (Ctrl+Skift+P)' : 'Visa sidorna (Ctrl+Skift+P)'}
              onClick={onTogglePreview}
            />
            <IconButton
              icon={isGuidanceOpen ? PanelRightClose : PanelRightOpen}
              label={isGuidanceOpen ? 'Göm hjälpen (Ctrl+Skift+H)' : 'Visa hjälpen (Ctrl+Skift+H)'}
              onClick={onToggleGuidance}
            />
          </>
        }
      />
      <div className="write-page" ref={page}>
        {sentence !== null && (
          <div className="writing-pane-notice">
            <Notice
              kind="info"
              actions={<IconButton icon={X} label="Stäng meddelandet" onClick={() => setSentence(null)} />}
            >
              <p>{sentence}</p>
            </Notice>
          </div>
        )}
        <Page item={item} session={session} isReadable={isReadable} />
        <div className="writing-pane-said">
          <SaidNotice said={said} onForget={forget} onGone={() => session.focusText()} />
        </div>
      </div>
      <FindingsInText session={session} say={say} page={page} />
      <div className="writing-pane-context">
        {isEditable && (
          <ContextBar
            session={session}
            onLink={() => setAsksLink(true)}
            onTableCaption={() => setAsksCaption(true)}
          />
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label="Välj bilder"
        onChange={(event) => {
          figures.addImages([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {asksLink && <LinkDialog editor={session.editor} onClose={() => setAsksLink(false)} />}
      {asksCaption && <TableCaptionDialog editor={session.editor} onClose={() => setAsksCaption(false)} />}
      {figures.dialog}
      <LiveDialogs session={session} />
    </section>
  )
}

const toolStops = '.context-bar-button, .toolbar-button[tabindex="0"]'

/** Puts the section into the editor. False when its text cannot be opened for writing. */
function useShownSection(session: EditorSession, item: OutlineItem, isLocked: boolean): boolean {
  const question = item.definition?.questions[0]
  const section = useMemo(
    () => ({
      id: item.entry.id,
      label: `Text: ${item.heading}`,
      headingLevels: Math.min(3, 6 - item.level),
      placeholder: question === undefined ? 'Skriv här …' : `Börja med: ${question}`,
      isLocked,
    }),
    [item, question, isLocked],
  )
  const [isReadable, setIsReadable] = useState(true)
  // Before the paint, so that no heading is ever seen above another section's text.
  useLayoutEffect(() => setIsReadable(session.show(section)), [session, section])
  return isReadable
}
