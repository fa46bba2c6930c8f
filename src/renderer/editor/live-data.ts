import type { Node as EditorNode } from '@tiptap/pm/model'
import { mediaOf } from '../../core/media-operations.ts'
import type { Report } from '../../core/report.ts'
import { cleanRichText } from '../../core/rich-text/clean.ts'
import type { CrossReference, Inline, ValueNode } from '../../core/rich-text/schema.ts'
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
  const node = liveNodeOf({ type: 'crossReference', attrs })
  return node?.type === 'crossReference' ? node.attrs : null
}

/** The value or reference that a node of the editor is, or null. */
export function liveOf(node: EditorNode | null): ValueNode | CrossReference | null {
  if (node?.type.name !== 'value' && node?.type.name !== 'crossReference') return null
  return liveNodeOf({ type: node.type.name, attrs: node.attrs })
}

/** The value or reference of an element that was copied in the program, or null. */
export function copiedLiveNode(attributes: ReadonlyMap<string, string>): ValueNode | CrossReference | null {
  const value = attributes.get('data-value')
  if (value !== undefined) return liveNodeOf({ type: 'value', attrs: parsed(value) })
  const reference = attributes.get('data-reference')
  if (reference !== undefined) return liveNodeOf({ type: 'crossReference', attrs: parsed(reference) })
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
  const { doc, losses } = cleanRichText({ type: 'doc', content: [{ type: 'paragraph', content: [input] }] })
  const block = doc.content[0]
  const node = block?.type === 'paragraph' ? block.content?.[0] : undefined
  const isLive = losses.length === 0 && (node?.type === 'value' || node?.type === 'crossReference')
  return isLive ? node : null
}

function parsed(text: string): unknown {
  if (text.length > MAX_JSON) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
