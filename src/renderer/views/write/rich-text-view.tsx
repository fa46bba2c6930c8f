import './rich-text-view.css'
import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Inline, RichText, TableCell } from '../../../core/rich-text/schema.ts'

/** A text to read, not to write. Charts, tables of numbers and images are left out. */
export function RichTextView({ content }: { readonly content: RichText }) {
  return <div className="rich-text-view">{blocks(content.content)}</div>
}

function blocks(nodes: readonly Block[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read stands still
  return nodes.map((node, index) => <Fragment key={index}>{block(node)}</Fragment>)
}

function block(node: Block): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{inline(node.content)}</p>
    case 'heading':
      return createElement(`h${node.attrs.level + 1}`, null, inline(node.content))
    case 'bulletList':
      return <ul>{node.content.map((item, index) => listItem(item.content, index))}</ul>
    case 'orderedList':
      return (
        <ol start={node.attrs.start}>{node.content.map((item, index) => listItem(item.content, index))}</ol>
      )
    case 'blockquote':
      return <blockquote>{blocks(node.content)}</blockquote>
    case 'table':
      return (
        <table>
          <tbody>
            {node.content.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read stands still
              <tr key={index}>{row.content.map(cell)}</tr>
            ))}
          </tbody>
        </table>
      )
    default:
      return null
  }
}

function listItem(content: readonly Block[], index: number): ReactNode {
  return <li key={index}>{blocks(content)}</li>
}

function cell(node: TableCell, index: number): ReactNode {
  return createElement(node.type === 'tableHeader' ? 'th' : 'td', { key: index }, blocks(node.content))
}

function inline(nodes: readonly Inline[] | undefined): ReactNode {
  return (nodes ?? []).map((node, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read stands still
    if (node.type === 'hardBreak') return <br key={index} />
    // An earlier report's numbers became words when it was taken over: its tables aren't here.
    if (node.type !== 'text') return null
    const marks = new Set((node.marks ?? []).map(({ type }) => type))
    const italic = marks.has('italic') ? <em>{node.text}</em> : node.text
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read stands still
    return <Fragment key={index}>{marks.has('bold') ? <strong>{italic}</strong> : italic}</Fragment>
  })
}
