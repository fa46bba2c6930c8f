import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'

export interface BlockPlace {
  readonly from: number
  readonly to: number
}

/** Where a block goes that is put in where the cursor is: in place of an empty line, else after what it is in. */
export function placeAtCursor({ selection }: EditorState): BlockPlace {
  return placeAt(selection.$to)
}

/** The same, but last while nobody has placed the cursor. */
export function placeAtCursorOrLast({ selection, doc }: EditorState): BlockPlace {
  const isPlaced = !selection.empty || selection.from !== Selection.atStart(doc).from
  return placeAt(isPlaced ? selection.$to : Selection.atEnd(doc).$to)
}

/** Makes what follows a step of undo of its own, for a chain of commands. */
export function beginStep({ tr }: { readonly tr: Transaction }): boolean {
  closeHistory(tr)
  return true
}

/** Whether the transaction undoes, or does again what was undone. */
export function isUndoOrRedo(transaction: Transaction): boolean {
  return isHistoryTransaction(transaction)
}

function placeAt($to: ResolvedPos): BlockPlace {
  const isEmptyLine = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0
  if (isEmptyLine) return { from: $to.before(1), to: $to.after(1) }
  const position = $to.depth === 0 ? $to.pos : $to.after(1)
  return { from: position, to: position }
}
