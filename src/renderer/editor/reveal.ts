import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorSession } from './editor-session.ts'

/** A stretch of a section's text; null is where the cursor last was. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

const wishes = new WeakMap<EditorSession, { readonly sectionId: string; readonly range: TextRange | null }>()

/** Asks that a stretch of a section is selected and in sight as soon as the section is shown. */
export function wishToReveal(session: EditorSession, sectionId: string, range: TextRange | null): void {
  wishes.set(session, { sectionId, range })
}

/** Selects what was asked for, if it lies in the section that is shown now. True when there was such a wish. */
export function revealWished(session: EditorSession): boolean {
  const wish = wishes.get(session)
  if (wish === undefined || wish.sectionId !== session.sectionId() || !session.element.isConnected)
    return false
  wishes.delete(session)
  if (wish.range !== null) reveal(session, wish.range)
  session.focusText()
  return true
}

function reveal({ editor: { state, view } }: EditorSession, { from, to }: TextRange): void {
  const last = state.doc.content.size
  const $from = state.doc.resolve(Math.min(from, last))
  const node = $from.nodeAfter
  const selection =
    node?.isBlock && node.isAtom
      ? NodeSelection.create(state.doc, $from.pos)
      : TextSelection.between($from, state.doc.resolve(Math.min(to, last)))
  view.dispatch(state.tr.setSelection(selection))
  const { node: place } = view.domAtPos(selection.from)
  const element = place instanceof Element ? place : place.parentElement
  element?.scrollIntoView({ block: 'center' })
}
