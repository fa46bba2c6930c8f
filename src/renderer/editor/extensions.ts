import type { Extensions, NodeViewRenderer } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { figureNodes } from './figure-nodes.ts'
import { footnoteNode } from './footnote-node.ts'
import { liveNodes, type ReadLive } from './live-nodes.ts'
import { HeaderRows, TextTable, TextTableCell, TextTableHeader, TextTableRow } from './table-nodes.ts'
import { Blockquote, BulletList, ListItem, OrderedList, SafeLink, SectionHeading } from './text-nodes.ts'

/** How nodes that stand for something of the report are drawn and read; without a window, neither. */
interface Drawing {
  readonly figure: NodeViewRenderer | null
  readonly live: NodeViewRenderer | null
  readonly footnote: NodeViewRenderer | null
  readonly read: ReadLive
}

const notDrawn: Drawing = { figure: null, live: null, footnote: null, read: () => '' }

/** What the editor understands: exactly the nodes and marks of the core's rich text. */
export function textExtensions(drawing: Drawing = notDrawn): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
      dropcursor: { color: false, width: 2, class: 'editor-dropcursor' },
      undoRedo: { depth: 300, newGroupDelay: 600 },
    }),
    SectionHeading,
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    TextTable,
    TextTableRow,
    TextTableHeader,
    TextTableCell,
    HeaderRows,
    ...figureNodes(drawing.figure),
    ...liveNodes(drawing.live, drawing.read),
    footnoteNode(drawing.footnote),
    SafeLink,
  ]
}
