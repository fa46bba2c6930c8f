import { Bookmark, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { DEEPEST_NUMBERED, isAppendixHeading } from '../../core/heading-numbers.ts'
import type { Draft } from './draft.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

const DEEPEST = 6

interface HeadingOptions {
  readonly isOnNewPage?: boolean
  /** Whether it stays on the page of what follows, as headings do. */
  readonly isKept?: boolean
  /** Whether it is counted where headings are numbered. */
  readonly isCounted?: boolean
  /** What comes after its text: notes. */
  readonly trailing?: readonly ParagraphChild[]
}

/**
 * A heading at this level, or one nearer to the heading before it when a level would be skipped. Nothing when the
 * heading is empty. The first one begins a page, and so does an appendix, which has a style of its own,
 * and a chapter after one.
 */
export function heading(
  draft: Draft,
  wanted: number,
  text: string,
  {
    isOnNewPage = draft.headings.length === 0,
    isKept = true,
    isCounted = true,
    trailing = [],
  }: HeadingOptions = {},
): readonly Paragraph[] {
  const printed = plainText(text).trim()
  if (printed === '') return []
  const previous = draft.headings.at(-1)?.level ?? 0
  const level = Math.max(1, Math.min(wanted, previous + 1, DEEPEST))
  const bookmark = `_Toc${100_000_001 + draft.headings.length}`
  const isAppendix = level === 1 && isAppendixHeading(printed)
  const isAfterAppendix = level === 1 && draft.isInAppendix
  if (level === 1) draft.isInAppendix = isAppendix
  const isNumbered = draft.look.numberedHeadings && isCounted && !draft.isInAppendix
  draft.isAfterTable = false
  draft.headings.push({ text: printed, level, bookmark, number: isNumbered ? draft.numberOf(level) : null })
  const paragraph = new Paragraph({
    style: isAppendix ? style.appendix : style.heading(level),
    ...(isKept ? {} : { keepNext: false }),
    ...(isOnNewPage || isAppendix || isAfterAppendix
      ? { pageBreakBefore: true, spacing: { before: 0 } }
      : {}),
    ...(draft.look.numberedHeadings && !isNumbered && !isAppendix ? unnumbered(level) : {}),
    children: [new Bookmark({ id: bookmark, children: [new TextRun(printed)] }), ...trailing],
  })
  if (isKept) draft.leading.add(paragraph)
  return [paragraph]
}

/** Takes a heading out of the numbering that its style has. */
function unnumbered(level: number): IParagraphOptions {
  return level > DEEPEST_NUMBERED ? {} : { numbering: false, indent: { left: 0, firstLine: 0 } }
}
