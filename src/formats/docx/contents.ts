import { InternalHyperlink, PageReference, Paragraph, Tab, TextRun } from 'docx'
import { type Caption, type CaptionLabel, captionLabels } from '../../core/captions.ts'
import { captionBookmark } from './captions.ts'
import type { PrintedHeading } from './draft.ts'
import { closeField, openField } from './fields.ts'
import { plainText } from './plain-text.ts'
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
          ...(heading.number === null
            ? []
            : [new TextRun(heading.number), new TextRun({ children: [new Tab()] })]),
          new TextRun(heading.text),
          new TextRun({ children: [new Tab()] }),
          new PageReference(heading.bookmark, { hyperlink: true }),
        ],
      })
      return new Paragraph({
        style: style.contentsEntry(heading.level),
        children: [
          ...(index === 0 ? [openField(` TOC \\o "1-${DEEPEST_LISTED}" \\h \\z \\u `)] : []),
          entry,
          ...(index === listed.length - 1 ? [closeField()] : []),
        ],
      })
    }),
  ]
}

const LIST_NAMES: Readonly<Record<CaptionLabel, string>> = {
  Tabell: 'Tabeller',
  Diagram: 'Diagram',
  Bild: 'Bilder',
}

/** What tables, charts and images there are, each kind in a list of its own as Word would fill it in. */
export function listsOfFigures(captions: readonly Caption[]): readonly Paragraph[] {
  return captionLabels.flatMap((label) => {
    const listed = captions.filter((caption) => caption.label === label)
    if (listed.length === 0) return []
    const entries = listed.map((caption, index) => {
      const text = plainText(caption.text).trim()
      const name = `${caption.label}\u00a0${caption.number}${text === '' ? '' : `. ${text}`}`
      return new Paragraph({
        style: style.figuresEntry,
        children: [
          ...(index === 0 ? [openField(` TOC \\h \\z \\c "${label}" `)] : []),
          new InternalHyperlink({
            anchor: captionBookmark(caption),
            children: [
              new TextRun(name),
              new TextRun({ children: [new Tab()] }),
              new PageReference(captionBookmark(caption), { hyperlink: true }),
            ],
          }),
          ...(index === listed.length - 1 ? [closeField()] : []),
        ],
      })
    })
    return [
      new Paragraph({ style: style.figuresHeading, children: [new TextRun(LIST_NAMES[label])] }),
      ...entries,
    ]
  })
}
