import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

declare module '@tiptap/core' {
  interface Storage {
    placeholder: { text: string }
  }
}

/** A suggestion of how to begin, shown while there is no text at all. */
export const Placeholder = Extension.create({
  name: 'placeholder',
  addStorage() {
    return { text: '' }
  },
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const only = doc.firstChild
            const isEmpty = doc.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0
            if (!isEmpty || storage.text === '') return null
            const attributes = { class: 'editor-placeholder', 'data-placeholder': storage.text }
            return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, attributes)])
          },
        },
      }),
    ]
  },
})
