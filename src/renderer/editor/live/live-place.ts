import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import type { CrossReference, Footnote, Inline, ValueNode } from '../../../core/rich-text/schema.ts'

/** What stands in the text or is to come into it: a node that is there, or a place from which text is taken away. */
export type LivePlace =
  | { readonly kind: 'node'; readonly position: number; readonly node: ValueNode | CrossReference | Footnote }
  | { readonly kind: 'new'; readonly from: number; readonly to: number }

/** Asks which number or figure is meant, or what a note says. */
export interface LiveHost {
  readonly askValue: (place: LivePlace) => void
  readonly askReference: (place: LivePlace) => void
  readonly askFootnote: (place: LivePlace) => void
}

export const silentLiveHost: LiveHost = {
  askValue: () => undefined,
  askReference: () => undefined,
  askFootnote: () => undefined,
}

/** Puts a number or reference, or anything else that stands in a line, in this place, as one step to undo. */
export function putInline(editor: Editor, place: LivePlace, inline: readonly Inline[]): void {
  const { schema, doc } = editor.state
  const range = place.kind === 'new' ? place : { from: place.position, to: place.position + 1 }
  const marks = doc.nodeAt(range.from)?.marks ?? []
  const nodes = inline.map((node) => {
    const made = schema.nodeFromJSON(node)
    return place.kind === 'node' && made.type.name !== 'footnote' ? made.mark(marks) : made
  })
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      // A step of its own, however soon after another.
      closeHistory(tr).replaceWith(range.from, range.to, nodes)
      tr.setSelection(TextSelection.create(tr.doc, range.from + size))
      return true
    })
    .run()
}

/** Where a sentence goes: at the cursor, with space around it where there is text. */
export function placeForSentence(
  { selection, doc }: EditorState,
  sentence: readonly Inline[],
): { readonly place: LivePlace; readonly inline: readonly Inline[] } {
  const $to = selection.$to.parent.isTextblock ? selection.$to : Selection.atEnd(doc).$to
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, 'x')
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, 'x')
  const space: Inline = { type: 'text', text: ' ' }
  const inline = [
    ...(before === '' || /\s$/.test(before) ? [] : [space]),
    ...sentence,
    ...(after === '' || /^\s/.test(after) ? [] : [space]),
  ]
  return { place: { kind: 'new', from: $to.pos, to: $to.pos }, inline }
}
