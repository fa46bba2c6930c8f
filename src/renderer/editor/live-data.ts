import type { Node as EditorNode } from '@tiptap/pm/model'
import { mediaOf } from '../../core/media-operations.ts'
import type { Report } from '../../core/report.ts'
import { cleanRichText } from '../../core/rich-text/clean.ts'
import type { CrossReference, Footnote, Inline, ValueNode } from '../../core/rich-text/schema.ts'
import { datasetIdsOf, type Value } from '../../core/values/expression.ts'

/** More than this is no value or reference that anyone has made. */
const MAX_JSON = 200_000

/** The value that these attributes say, or null. Believes nothing: the clipboard may hold anything. */
export function valueIn(attrs: unknown): Value | null {
  const node = liveNodeOf({ type: 'value', attrs })
  return node?.type === 'value' ? node.attrs : null
}

/** The reference that these attributes say, or null. */
export function referenceIn(attrs: unknown): CrossReference['attrs'] | null {
  const node = liveNodeOf({ type: 'crossReference', attrs: storedReference(attrs) })
  return node?.type === 'crossReference' ? node.attrs : null
}

/** A reference's attributes as they are stored: what it says of pages is left out where it says nothing. */
export function storedReference(attrs: unknown): unknown {
  if (typeof attrs !== 'object' || attrs === null) return attrs
  return Object.fromEntries(Object.entries(attrs).filter(([key, value]) => key !== 'shows' || value !== null))
}

/** What the note of these attributes says, or null. */
export function footnoteIn(attrs: unknown): Footnote['attrs'] | null {
  const node = inlineNodeOf({ type: 'footnote', attrs })
  return node?.type === 'footnote' ? node.attrs : null
}

/** The note that a node of the editor is, or null. */
export function footnoteOf(node: EditorNode | null): Footnote | null {
  if (node?.type.name !== 'footnote') return null
  const attrs = footnoteIn(node.attrs)
  return attrs === null ? null : { type: 'footnote', attrs }
}

/** The value or reference that a node of the editor is, or null. */
export function liveOf(node: EditorNode | null): ValueNode | CrossReference | null {
  if (node?.type.name !== 'value' && node?.type.name !== 'crossReference') return null
  const isReference = node.type.name === 'crossReference'
  return liveNodeOf({
    type: node.type.name,
    attrs: isReference ? storedReference(node.attrs) : node.attrs,
  })
}

/** The value, reference or note of an element that was copied in the program, or null. */
export function copiedLiveNode(
  attributes: ReadonlyMap<string, string>,
): ValueNode | CrossReference | Footnote | null {
  const text = attributes.get('data-footnote')
  if (text !== undefined) {
    const attrs = footnoteIn({ text })
    return attrs === null ? null : { type: 'footnote', attrs }
  }
  const value = attributes.get('data-value')
  if (value !== undefined) return liveNodeOf({ type: 'value', attrs: parsed(value) })
  const reference = attributes.get('data-reference')
  if (reference !== undefined)
    return liveNodeOf({ type: 'crossReference', attrs: storedReference(parsed(reference)) })
  return null
}

/** Whether the report has what a value or reference points to. */
export function leadsSomewhere(report: Report, node: Inline): boolean {
  if (node.type === 'value') {
    const ids = datasetIdsOf(node.attrs.expression)
    return ids.every((id) => report.datasets.some((dataset) => dataset.id === id))
  }
  if (node.type !== 'crossReference') return true
  const { kind, id } = node.attrs
  if (kind === 'image') return mediaOf(report, id) !== undefined
  const all = kind === 'chart' ? report.charts : report.datasets
  return all.some((one) => one.id === id)
}

function liveNodeOf(input: unknown): ValueNode | CrossReference | null {
  const node = inlineNodeOf(input)
  return node?.type === 'value' || node?.type === 'crossReference' ? node : null
}

/** The one node in a line that this is as it stands, or null. */
function inlineNodeOf(input: unknown): Inline | null {
  const { doc, losses } = cleanRichText({ type: 'doc', content: [{ type: 'paragraph', content: [input] }] })
  const block = doc.content[0]
  const node = block?.type === 'paragraph' ? block.content?.[0] : undefined
  return losses.length === 0 && node !== undefined ? node : null
}

function parsed(text: string): unknown {
  if (text.length > MAX_JSON) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
