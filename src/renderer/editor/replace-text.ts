import { closeHistory } from '@tiptap/pm/history'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { RichText } from '../../core/rich-text/schema.ts'
import { toEditorDoc } from './convert.ts'
import type { SectionInEditor } from './editor-host.ts'
import type { EditorSession } from './editor-session.ts'

/**
 * Gives a section another text through the editor, so that undo in that text takes it back and the cursor stays where it
 * was. The section need not be the one that is shown. False when the editor can't hold the text; then nothing happens.
 */
export function replaceText(session: EditorSession, sectionId: string, content: RichText): boolean {
  return inSection(session, sectionId, () => {
    const { state, view } = session.editor
    const doc = toEditorDoc(state.schema, content)
    if (!doc.ok) return false
    const transaction = changedTo(state, doc.value)
    if (transaction === null) return true
    view.dispatch(closeHistory(transaction))
    forgetOldSelection(session)
    return true
  })
}

/** Undoes the last change of a section's text, whether it is shown or not. */
export function undoInText(session: EditorSession, sectionId: string): boolean {
  return inSection(session, sectionId, () => session.editor.commands.undo())
}

/** Does something while the editor holds this section, and puts back the one that it held. */
function inSection(session: EditorSession, sectionId: string, run: () => boolean): boolean {
  const shown = session.shownSection()
  if (shown?.id === sectionId) session.followStore()
  else if (!session.show({ ...unseen, id: sectionId })) {
    if (shown !== null) session.show(shown)
    return false
  }
  const isDone = run()
  session.flush()
  if (shown !== null && shown.id !== sectionId) session.show(shown)
  return isDone
}

const unseen: Omit<SectionInEditor, 'id'> = { label: '', headingLevels: 3, placeholder: '', isLocked: false }

/** Without focus the editor leaves the page's selection where it was, over other words than before. */
function forgetOldSelection({ editor: { view } }: EditorSession): void {
  const selection = document.getSelection()
  if (!view.hasFocus() && view.dom.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges()
}

/** The smallest replacement that makes the document into this one, or null when it is the same. */
function changedTo({ doc, tr }: EditorState, next: EditorNode): Transaction | null {
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return null
  // The same words before and after the change may be counted to both: what is alike is given to the beginning.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
}
