import { Paragraph, TextRun } from 'docx'
import { type Draft, spacingAfterTable } from './draft.ts'
import { style } from './styles.ts'

/** Says in the document that something could not be shown, where its caption still counts. */
export function missing(draft: Draft, sentence: string): Paragraph {
  return new Paragraph({
    style: style.figure,
    ...spacingAfterTable(draft),
    children: [new TextRun({ text: sentence, italics: true })],
  })
}
