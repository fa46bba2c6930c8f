import type { ReportReading } from './report-reading.ts'
import { kept } from './review-context.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'

/** A heading of the report, whether it is a section's or stands inside a text. */
export interface HeadingName {
  /** In lower case, with single spaces. */
  readonly name: string
  readonly number: string
  /** The section that it is of, or null where that has no text. */
  readonly sectionId: string
  /** How deep it lies: a section's level, with that of a heading in the text added to it. */
  readonly level: number
  /** Where it begins in the section's text; −1 for the section's own. */
  readonly at: number
}

/** All headings of the report in reading order. */
export const headingsOfReport = kept(({ sections, context }: ReportReading): readonly HeadingName[] => {
  const readings = new Map(sections.map((section) => [section.id, section]))
  return context.headings.flatMap((item) => {
    const own = {
      name: named(item.heading),
      number: item.number,
      sectionId: item.entry.id,
      level: item.level,
      at: -1,
    }
    const section = readings.get(item.entry.id)
    return [own, ...(section === undefined ? [] : headingsInText(section))]
  })
})

/** Headings in the text, and paragraphs all in bold or that end in a colon, which stand for one. */
const headingsInText = onceForEachSection((section: SectionReading): readonly HeadingName[] =>
  section.blocks
    .filter(({ kind, text, pieces, within }) => {
      if (text.trim() === '' || text.length > 120) return false
      if (kind === 'heading') return true
      const isBold =
        pieces.length > 0 && pieces.every(({ marks }) => marks.some(({ type }) => type === 'bold'))
      return within.length === 0 && (isBold || (text.length < 60 && !/[.:;,!?]$/u.test(text)))
    })
    .map(({ text, level, start }) => ({
      name: named(text),
      number: '',
      sectionId: section.id,
      level: section.item.level + (level ?? 3),
      at: start,
    })),
)

function named(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s–—-]+/gu, ' ')
    .replace(/^[\d.]+ /u, '')
    .trim()
}

/**
 * The heading that a text begins with the name of, the longest one first. Of a name in quotes, or of its first word,
 * one that begins likewise will do; null when there is none at all.
 */
export function headingNamed(
  headings: readonly HeadingName[],
  rest: string,
  isQuoted: boolean,
): HeadingName | null {
  const text = named(rest)
  const whole = headings
    .filter(({ name }) => name.length > 2 && text.startsWith(name))
    .toSorted((a, b) => b.name.length - a.name.length)
  if (whole[0] !== undefined) return whole[0]
  const quoted = isQuoted ? named(rest.split(/[”"]/u)[0] ?? '') : ''
  if (quoted !== '')
    return headings.find(({ name }) => name.includes(quoted) || quoted.includes(name)) ?? null
  const first = text.split(/[^\p{L}\d]/u)[0]?.slice(0, 6) ?? ''
  return first.length < 3
    ? (headings[0] ?? null)
    : (headings.find(({ name }) => name.includes(first)) ?? null)
}
