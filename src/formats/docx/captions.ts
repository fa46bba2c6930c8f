import { Bookmark, Paragraph, TextRun } from 'docx'
import type { Caption } from '../../core/captions.ts'
import type { FigureNumber } from '../../core/values/reader.ts'
import type { Draft } from './draft.ts'
import { filledField } from './fields.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/** Where a caption stands: above a table it stays with the table, below a figure with a source line if there is one. */
export type CaptionPlace = 'above' | 'below' | 'below-with-source'

const FIGURE_END = 280

/**
 * "Diagram 1. Rapporterade avvikelser": the number is a field that counts with Word's own captions, its value
 * filled in. Label and number are bookmarked for references.
 */
export function captionParagraph(draft: Draft, caption: Caption, place: CaptionPlace): Paragraph {
  draft.isAfterTable = false
  draft.figuresWritten.push(caption)
  const text = plainText(caption.text).trim()
  return new Paragraph({
    style: style.caption,
    keepNext: place !== 'below',
    ...(place === 'above' ? { spacing: { before: 240 } } : {}),
    ...(place === 'below' ? { spacing: { after: FIGURE_END } } : {}),
    ...(place === 'below-with-source' ? { spacing: { after: 0 } } : {}),
    children: [
      new Bookmark({
        id: captionBookmark(caption),
        children: [
          new TextRun(`${caption.label}\u00a0`),
          filledField(` SEQ ${caption.label} \\* ARABIC `, String(caption.number)),
        ],
      }),
      ...(text === '' ? [] : [new TextRun({ text: `. ${text}`, bold: false })]),
    ],
  })
}

/** The bookmark of a caption's label and number. */
export function captionBookmark(caption: FigureNumber): string {
  return `_Ref${caption.label}${caption.number}`
}

/** A source line as it stands under its table or figure. */
export function sourceParagraph(draft: Draft, line: string): Paragraph {
  draft.isAfterTable = false
  return new Paragraph({ style: style.source, children: [new TextRun(line)] })
}
