import './footnote-node.css'
import { mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core'
import { footnoteIn } from './live-data.ts'

/** A note at the foot of the page: a raised number in the text. The stylesheet counts, so no number is stored. */
export function footnoteNode(draw: NodeViewRenderer | null) {
  return Node.create({
    name: 'footnote',
    group: 'inline',
    inline: true,
    atom: true,
    marks: '',
    selectable: true,
    draggable: true,
    addAttributes: () => ({ text: { default: '', rendered: false } }),
    parseHTML: () => [
      {
        tag: 'span[data-footnote]',
        getAttrs: (element) => footnoteIn({ text: element.getAttribute('data-footnote') }) ?? false,
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-footnote': String(node.attrs['text']) }),
    ],
    renderText: () => '',
    addNodeView: () => draw,
  })
}
