import type { OutlineItem } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import type { RichText } from '../../../core/rich-text/schema.ts'
import { type Reader, textLines } from '../../../core/rich-text/text.ts'
import { readerOf } from '../../../core/values/reader.ts'

/** A section that what is searched for occurs in. */
export interface FoundSection {
  readonly item: OutlineItem
  /** The words around the first place in its text, or null when it was found by its heading. */
  readonly excerpt: Excerpt | null
}

export interface Excerpt {
  readonly before: string
  readonly match: string
  readonly after: string
}

const AROUND = 28

/** The sections with these words in their heading, number or text as it reads, in reading order. */
export function findSections(
  items: readonly OutlineItem[],
  report: Report,
  query: string,
): readonly FoundSection[] {
  const wanted = query.trim().toLocaleLowerCase('sv')
  if (wanted === '') return items.map((item) => ({ item, excerpt: null }))
  const read = readerOf(report)
  return items.flatMap((item): readonly FoundSection[] => {
    const heading = `${item.number} ${item.heading || 'Titelsida'}`.toLocaleLowerCase('sv')
    if (heading.includes(wanted)) return [{ item, excerpt: null }]
    const content = report.sections[item.entry.id]?.content
    const excerpt = content === undefined ? null : excerptAround(content, read, wanted)
    return excerpt === null ? [] : [{ item, excerpt }]
  })
}

function excerptAround(content: RichText, read: Reader, wanted: string): Excerpt | null {
  for (const line of textLines(content, read)) {
    const at = line.toLocaleLowerCase('sv').indexOf(wanted)
    if (at === -1) continue
    const from = Math.max(0, at - AROUND)
    const to = Math.min(line.length, at + wanted.length + AROUND)
    return {
      before: `${from > 0 ? '…' : ''}${line.slice(from, at)}`,
      match: line.slice(at, at + wanted.length),
      after: `${line.slice(at + wanted.length, to)}${to < line.length ? '…' : ''}`,
    }
  }
  return null
}
