import './write-view.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import { type EditorSession, editorSessionOf } from '../../editor/editor-session.ts'
import { revealWished } from '../../editor/reveal.ts'
import { useFindingSteps } from '../../review/use-finding-steps.ts'
import { useCommands } from '../../shell/commands.ts'
import { isInText } from '../../shell/use-shortcuts.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { HelpPanel } from './help-panel.tsx'
import { useOutline } from './outline-of-store.ts'
import { SectionList } from './sections/section-list.tsx'
import { TitlePage } from './title-page.tsx'
import { WritingPane } from './writing-pane.tsx'

interface WriteViewProps {
  readonly sectionId: string | null
  readonly onSection: (id: string) => void
}

/** Skriv: the sections to the left, the text in the middle, help to the right. */
export function WriteView({ sectionId, onSection }: WriteViewProps) {
  const items = useOutline()
  const item = useShownItem(items, sectionId)
  const open = useOpenReport()
  const session = editorSessionOf(open)
  const { settings, change } = useSettings()
  const searchField = useRef<HTMLInputElement>(null)
  const wantsText = useRef(false)
  const shownId = item?.entry.id ?? null

  useEffect(() => session.attach(), [session])
  useEffect(() => {
    if (shownId !== null && shownId !== sectionId) onSection(shownId)
  }, [shownId, sectionId, onSection])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor follows each change of section
  useEffect(() => {
    if (!revealWished(session) && wantsText.current) session.focusText()
    wantsText.current = false
  }, [shownId, session])
  const { step: stepToFinding, announcement } = useFindingSteps(session, items, onSection)

  const choose = (id: string) => {
    if (id === shownId) session.focusText()
    else {
      wantsText.current = true
      onSection(id)
    }
  }
  const step = (by: 1 | -1) => {
    const next = items[items.findIndex(({ entry }) => entry.id === shownId) + by]
    if (next === undefined) return
    wantsText.current = session.editor.isFocused
    onSection(next.entry.id)
  }
  const { isPreviewOpen } = settings
  // There is room for one of them beside the text.
  const isGuidanceOpen = settings.isGuidanceOpen && !isPreviewOpen
  const toggleGuidance = () => change({ isGuidanceOpen: !isGuidanceOpen, isPreviewOpen: false })
  const togglePreview = () => change({ isPreviewOpen: !isPreviewOpen })

  useCommands({
    find: () => {
      searchField.current?.focus()
      searchField.current?.select()
    },
    'next-section': () => step(1),
    'previous-section': () => step(-1),
    'toggle-guidance': toggleGuidance,
    'toggle-preview': togglePreview,
    'next-finding': () => stepToFinding(1),
    'previous-finding': () => stepToFinding(-1),
    undo: () => undo(session, 'undo', open.store.undo),
    redo: () => undo(session, 'redo', open.store.redo),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (!isStep || !event.ctrlKey || event.altKey || event.shiftKey || isInText(event.target)) return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }

  if (item === undefined) return null
  const isTitlePage = item.level === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the whole view
    <div
      className="write-view"
      data-guidance={(isGuidanceOpen && !isTitlePage) || undefined}
      data-preview={isPreviewOpen || undefined}
      onKeyDown={onKeyDown}
    >
      <SectionList items={items} currentId={item.entry.id} onChoose={choose} searchField={searchField} />
      <MoveAnnouncement item={item} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {isTitlePage ? (
        <div className="write-title-page">
          <TitlePage />
        </div>
      ) : (
        <WritingPane
          item={item}
          session={session}
          isGuidanceOpen={isGuidanceOpen}
          onToggleGuidance={toggleGuidance}
          isPreviewOpen={isPreviewOpen}
          onTogglePreview={togglePreview}
        />
      )}
      {isGuidanceOpen && !isTitlePage && <HelpPanel key={item.entry.id} item={item} session={session} />}
      {isPreviewOpen && <PreviewPanel sectionId={item.entry.id} />}
    </div>
  )
}

/** The section that is asked for. Of one that is gone, what has come in its place; of none, the first. */
function useShownItem(items: readonly OutlineItem[], sectionId: string | null): OutlineItem | undefined {
  const place = useRef(0)
  const at = items.findIndex(({ entry }) => entry.id === sectionId)
  const first = items.findIndex(({ level }) => level > 0)
  const shown = at >= 0 ? at : Math.min(Math.max(place.current, first), items.length - 1)
  useEffect(() => {
    place.current = shown
  }, [shown])
  return items[shown]
}

/** Where text is being written its own undo is meant, elsewhere the report's. */
function undo({ editor }: EditorSession, what: 'undo' | 'redo', undoReport: () => void): void {
  if (editor.isFocused) editor.commands[what]()
  else if (isInText(document.activeElement)) document.execCommand(what)
  else undoReport()
}

/** Says the section's name when it changes, since the cursor may stay where it is. */
function MoveAnnouncement({ item }: { readonly item: OutlineItem }) {
  const first = useRef(item.entry.id)
  const isMoved = first.current !== item.entry.id
  return (
    <p className="visually-hidden" role="status">
      {isMoved ? `Avsnitt ${item.number} ${item.heading || 'Titelsida'}` : ''}
    </p>
  )
}
