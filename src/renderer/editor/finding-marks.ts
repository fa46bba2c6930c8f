import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Severity } from '../../core/checks/finding.ts'

/** A stretch of the text that the review has something to say of. */
export interface FindingMark {
  readonly key: string
  readonly severity: Severity
  readonly from: number
  readonly to: number
}

declare module '@tiptap/core' {
  interface Storage {
    findingMarks: {
      /** Asked for what the cursor is in, by keyboard. True when there is something to show. */
      ask: (keys: readonly string[]) => boolean
    }
  }
}

const key = new PluginKey<DecorationSet>('findingMarks')

/** Lines under the words that the review has found, which follow the text while it is written. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addStorage() {
    return { ask: (_keys: readonly string[]) => false }
  },
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const given: readonly FindingMark[] | undefined = transaction.getMeta(key)
            if (given !== undefined) return DecorationSet.create(transaction.doc, given.map(decorationOf))
            return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleKeyDown: (view, event) => {
            if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey) return false
            return storage.ask(findingsAtCursor(view.state))
          },
        },
      }),
    ]
  },
})

/** Draws these marks and no others. Enters no history and does nothing when they are drawn already. */
export function drawFindingMarks(view: EditorView, marks: readonly FindingMark[]): void {
  const size = view.state.doc.content.size
  const wanted = marks.filter(({ from, to }) => from < to && to <= size)
  if (isDrawn(view.state, wanted)) return
  view.dispatch(view.state.tr.setMeta(key, wanted).setMeta('addToHistory', false))
}

/** The findings that the cursor or selection touches. */
export function findingsAtCursor(state: EditorState): readonly string[] {
  const { from, to } = state.selection
  return keysOf(key.getState(state)?.find(from, to) ?? [])
}

function decorationOf({ key: name, severity, from, to }: FindingMark): Decoration {
  const attributes = { class: `finding-mark finding-mark-${severity}`, 'data-finding-mark': name }
  return Decoration.inline(from, to, attributes, { name, severity })
}

function keysOf(decorations: readonly Decoration[]): readonly string[] {
  return [...new Set(decorations.map(({ spec }) => String(spec.name)))]
}

function isDrawn(state: EditorState, wanted: readonly FindingMark[]): boolean {
  const drawn = key.getState(state)?.find() ?? []
  if (drawn.length !== wanted.length) return false
  const left = new Set(drawn.map(({ from, to, spec }) => `${from} ${to} ${spec.severity} ${spec.name}`))
  return wanted.every(({ key: name, severity, from, to }) => left.has(`${from} ${to} ${severity} ${name}`))
}
