import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import { failed, ok, type Result } from '../../core/result.ts'
import { type Cleaned, cleanRichText } from '../../core/rich-text/clean.ts'
import type { RichText } from '../../core/rich-text/schema.ts'
import { storedReference } from './live-data.ts'

/** Why a text cannot be edited: it holds something that the core or the editor does not know. */
export interface NotEditable {
  readonly kind: 'notEditable'
  readonly what: string
}

/**
 * The editor's document for a stored text, or a failure when anything of it would be lost. A text that fails
 * is shown as it is stored and never written over.
 */
export function toEditorDoc(schema: Schema, content: RichText): Result<EditorNode, NotEditable> {
  const loss = cleanRichText(content).losses[0]
  if (loss) return failed({ kind: 'notEditable', what: loss.what })
  try {
    const doc = schema.nodeFromJSON(content)
    doc.check()
    return ok(doc)
  } catch (error) {
    return failed({ kind: 'notEditable', what: error instanceof Error ? error.message : 'okänt' })
  }
}

/** The text to store for the editor's document, fitted to the core's schema. */
export function fromEditorDoc(doc: EditorNode): Cleaned {
  return cleanRichText(withoutEditorAttributes(doc.toJSON()))
}

/** A table's caption where it has one. */
function captionOf(attrs: unknown): Json {
  const caption = typeof attrs === 'object' && attrs !== null && 'caption' in attrs ? attrs.caption : null
  return caption === null || caption === '' ? {} : { attrs: { caption } }
}

type Json = { readonly [key: string]: unknown }

/** The JSON without what only the editor needs: spans of table cells, marks on line breaks. */
function withoutEditorAttributes(node: Json): Json {
  const content = node['content']
  const children = Array.isArray(content) ? { content: content.map(withoutEditorAttributes) } : {}
  switch (node['type']) {
    case 'tableCell':
    case 'tableHeader':
      return { type: node['type'], ...children }
    case 'tableRow':
      return { type: node['type'], ...children }
    case 'table':
      return { type: 'table', ...captionOf(node['attrs']), ...children }
    case 'hardBreak':
      return { type: 'hardBreak' }
    case 'footnote':
      return { type: 'footnote', attrs: node['attrs'] }
    case 'crossReference':
      return { ...node, attrs: storedReference(node['attrs']) }
    default:
      return { ...node, ...children }
  }
}
