import { InternalHyperlink, PageReference, Paragraph, Tab, TextRun } from 'docx'
import type { PrintedHeading } from './draft.ts'
import { closeField, openField } from './fields.ts'
import { style } from './styles.ts'

/** The contents list headings of level 1 to 3. */
export const DEEPEST_LISTED = 3

/**
 * The table of contents as Word would fill it in: a link with its page number for each heading. Nothing is marked
 * for updating, so Word asks no question when it opens the document.
 */
export function tableOfContents(headings: readonly PrintedHeading[]): readonly Paragraph[] {
  const listed = headings.filter((heading) => heading.level <= DEEPEST_LISTED)
  if (listed.length === 0) return []
  return [
    new Paragraph({ style: style.contentsHeading, children: [new TextRun('Innehåll')] }),
    ...listed.map((heading, index) => {
      const entry = new InternalHyperlink({
        anchor: heading.bookmark,
        children: [
          new TextRun(heading.text),
          new TextRun({ children: [new Tab()] }),
          new PageReference(heading.bookmark, { hyperlink: true }),
        ],
      })
      return new Paragraph({
        style: style.contentsEntry(heading.level),
        children: [
          ...(index === 0 ? [openField(` TOC \\o "1-${DEEPEST_LISTED}" \\h \\z `)] : []),
          entry,
          ...(index === listed.length - 1 ? [closeField()] : []),
        ],
      })
    }),
  ]
}
