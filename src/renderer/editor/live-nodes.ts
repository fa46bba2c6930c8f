import { mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core'
import type { CrossReference, ValueNode } from '../../core/rich-text/schema.ts'
import { referenceIn, valueIn } from './live-data.ts'

/** Reads a number or reference as it is now. */
export type ReadLive = (node: ValueNode | CrossReference) => string

/**
 * The nodes in a line whose words come from elsewhere: numbers of the tables and references to figures. Drawn by
 * `draw` where there is a window; copied out they are the words that `read` gives.
 */
export function liveNodes(draw: NodeViewRenderer | null, read: ReadLive) {
  return [
    liveNode('value', ['expression', 'wording'], 'data-value', draw, (attrs) => {
      const value = valueIn(attrs)
      return value === null ? '' : read({ type: 'value', attrs: value })
    }),
    liveNode('crossReference', ['kind', 'id', 'shows'], 'data-reference', draw, (attrs) => {
      const target = referenceIn(attrs)
      return target === null ? '' : read({ type: 'crossReference', attrs: target })
    }),
  ]
}

type Attributes = Readonly<Record<string, unknown>>

function liveNode(
  name: 'value' | 'crossReference',
  keys: readonly string[],
  attribute: string,
  draw: NodeViewRenderer | null,
  textOf: (attrs: Attributes) => string,
) {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(keys.map((key) => [key, { default: null, rendered: false }])),
    parseHTML: () => [
      {
        tag: `span[${attribute}]`,
        getAttrs: (element) => {
          const attrs = readAttribute(name, element.getAttribute(attribute) ?? '')
          return attrs ?? false
        },
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { [attribute]: JSON.stringify(node.attrs) }),
      textOf(node.attrs),
    ],
    renderText: ({ node }) => textOf(node.attrs),
    addNodeView: () => draw,
  })
}

function readAttribute(name: 'value' | 'crossReference', text: string): Attributes | null {
  try {
    const attrs: unknown = JSON.parse(text)
    return name === 'value' ? valueIn(attrs) : referenceIn(attrs)
  } catch {
    return null
  }
}
