import { isAppendixHeading } from '../../core/heading-numbers.ts'
import { plainText } from '../docx/plain-text.ts'
import type { Draft, Piece } from './draft.ts'
import { type Child, element } from './markup.ts'

/** As deep as Word's headings go. */
const DEEPEST = 6
const DEEPEST_IN_HTML = 6

interface HeadingOptions {
  readonly isOnNewPage?: boolean
  /** Whether it is counted where headings are numbered. */
  readonly isCounted?: boolean
  /** What comes after its text: notes. */
  readonly trailing?: Child
}

/**
 * A heading at this level, or one nearer to the heading before it when a level would be skipped, so that the levels are
 * the Word document's. Nothing when it is empty. The document's own title is the one above them all.
 */
export function heading(
  draft: Draft,
  wanted: number,
  text: string,
  { isOnNewPage = draft.headings.length === 0, isCounted = true, trailing = null }: HeadingOptions = {},
): readonly Piece[] {
  const printed = plainText(text).trim()
  if (printed === '') return []
  const previous = draft.headings.at(-1)?.level ?? 0
  const level = Math.max(1, Math.min(wanted, previous + 1, DEEPEST))
  const place = `avsnitt-${draft.headings.length + 1}`
  const isAppendix = level === 1 && isAppendixHeading(printed)
  const isAfterAppendix = level === 1 && draft.isInAppendix
  if (level === 1) draft.isInAppendix = isAppendix
  const isNumbered = draft.hasNumberedHeadings && isCounted && !draft.isInAppendix
  const number = isNumbered ? draft.numberOf(level) : null
  draft.headings.push({ text: printed, level, place, number })
  const markup = element(
    `h${Math.min(level + 1, DEEPEST_IN_HTML)}`,
    { id: place, class: isOnNewPage || isAppendix || isAfterAppendix ? 'new-page' : null },
    number === null ? null : [element('span', { class: 'section-number' }, number), ' '],
    printed,
    trailing,
  )
  return [{ markup, leads: true }]
}
