import { Extension } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { SIMPLE_CONTENT } from './text-nodes.ts'

/**
 * The library needs spans and widths on every cell; here they always have their default, are not read from
 * pasted markup and not stored. So no merged cell can come to be.
 */
const fixed = (value: unknown) => ({ default: value, rendered: false, parseHTML: () => value })
const cellAttributes = () => ({ colspan: fixed(1), rowspan: fixed(1), colwidth: fixed(null) })

export const TextTable = Table.extend({
  addAttributes: () => ({
    caption: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-caption'),
      renderHTML: ({ caption }: Readonly<Record<string, unknown>>) =>
        typeof caption === 'string' ? { 'data-caption': caption } : {},
    },
  }),
  renderHTML({ HTMLAttributes }) {
    return ['table', HTMLAttributes, ['tbody', 0]]
  },
}).configure({ resizable: false, View: null })

export const TextTableRow = TableRow

export const TextTableHeader = TableHeader.extend({
  content: SIMPLE_CONTENT,
  addAttributes: cellAttributes,
  parseHTML() {
    return [{ tag: 'th' }]
  },
  renderHTML() {
    return ['th', 0]
  },
})

export const TextTableCell = TableCell.extend({
  content: SIMPLE_CONTENT,
  addAttributes: cellAttributes,
  parseHTML() {
    return [{ tag: 'td' }]
  },
  renderHTML() {
    return ['td', 0]
  },
})

/** Keeps the first row of every table that is edited a header row, and only that one. */
export const HeaderRows = Extension.create({
  name: 'headerRows',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, before, after) => {
          if (!transactions.some((transaction) => transaction.docChanged)) return null
          const untouched = new Set<EditorNode>()
          before.doc.forEach((node) => {
            untouched.add(node)
          })
          const change = after.tr
          after.doc.forEach((node, position) => {
            if (node.type.name === 'table' && !untouched.has(node)) markHeaders(change, node, position)
          })
          return change.docChanged ? change : null
        },
      }),
    ]
  },
})

function markHeaders(change: Transaction, table: EditorNode, tablePosition: number): void {
  const { tableHeader, tableCell } = table.type.schema.nodes
  table.forEach((row, rowOffset, rowIndex) => {
    const isHeaderRow = rowIndex > 0 && row.childCount > 1 && everyCell(row, 'tableHeader')
    if (rowIndex > 0 && !isHeaderRow) return
    const wanted = rowIndex === 0 ? tableHeader : tableCell
    row.forEach((cell, cellOffset) => {
      if (wanted === undefined || cell.type === wanted) return
      change.setNodeMarkup(tablePosition + 1 + rowOffset + 1 + cellOffset, wanted, cell.attrs)
    })
  })
}

function everyCell(row: EditorNode, name: string): boolean {
  let isEvery = true
  row.forEach((cell) => {
    if (cell.type.name !== name) isEvery = false
  })
  return isEvery
}
