import type { Extensions, NodeViewRenderer } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { figureNodes } from './figure-nodes.ts'
import { HeaderRows, TextTable, TextTableCell, TextTableHeader, TextTableRow } from './table-nodes.ts'
import { Blockquote, BulletList, ListItem, OrderedList, SafeLink, SectionHeading } from './text-nodes.ts'

/** What the editor understands: exactly the nodes and marks of the core's rich text. */
export function textExtensions(drawFigureNode: NodeViewRenderer | null = null): Extensions {
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
    ...figureNodes(drawFigureNode),
    SafeLink,
  ]
}
