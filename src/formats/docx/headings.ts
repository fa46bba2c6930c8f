import { Bookmark, Paragraph, TextRun } from 'docx'
import type { Draft } from './draft.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

const DEEPEST = 6

interface HeadingOptions {
  readonly isOnNewPage?: boolean
  /** Whether it stays on the page of what follows, as headings do. */
  readonly isKept?: boolean
}

/**
 * A heading at this level, or one nearer to the heading before it when a level would be skipped. Nothing when the
 * heading is empty. The first one begins a page.
 */
export function heading(
  draft: Draft,
  wanted: number,
  text: string,
  { isOnNewPage = draft.headings.length === 0, isKept = true }: HeadingOptions = {},
): readonly Paragraph[] {
  const printed = plainText(text).trim()
  if (printed === '') return []
  const previous = draft.headings.at(-1)?.level ?? 0
  const level = Math.max(1, Math.min(wanted, previous + 1, DEEPEST))
  const bookmark = `_Toc${100_000_001 + draft.headings.length}`
  draft.isAfterTable = false
  draft.headings.push({ text: printed, level, bookmark })
  return [
    new Paragraph({
      style: style.heading(level),
      ...(isKept ? {} : { keepNext: false }),
      ...(isOnNewPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
      children: [new Bookmark({ id: bookmark, children: [new TextRun(printed)] })],
    }),
  ]
}
