import type { Report } from '../../../core/report.ts'
import type { DocumentLook } from '../draft.ts'
import { fieldValues } from './fill.ts'
import { lackingFurniture } from './furniture.ts'
import { headingListsOf } from './heading-lists.ts'
import { intoTemplate } from './into-template.ts'
import { frameOf, sectionAt } from './layout.ts'
import { mergeStyles } from './merge-styles.ts'
import type { Parts } from './package-reader.ts'
import type { WordTemplate } from './word-template.ts'

/** A document in the look of a template, first while it is written, then when it is whole. */
export interface TemplateWork {
  /** What the report must know while it is written. */
  readonly look: DocumentLook
  /** Puts the finished document into the template: its parts. */
  readonly put: (docx: Uint8Array) => Parts
}

/** Begins a document in the template's look. `say` is told what could not be used or was done in another way. */
export function workInTemplate(
  template: WordTemplate,
  report: Report,
  wanted: { readonly numberedHeadings: boolean },
  say: (note: string) => void,
): TemplateWork {
  for (const note of template.notes) say(note)
  const lists = headingListsOf(template)
  const numberedHeadings = wanted.numberedHeadings || lists === 'asOurs'
  if (lists === 'asOurs' && !wanted.numberedHeadings) {
    say('Mallen numrerar sina rubriker, så rubrikerna i dokumentet är numrerade.')
  }
  if (lists === 'otherwise') say('Mallens egen numrering av rubriker gick inte att använda.')
  const { footer } = lackingFurniture(template, sectionAt(template))
  if (footer) say('Mallen har inga sidnummer. Vår sidfot med sidnummer används.')
  const styles = mergeStyles(template, { numberedHeadings }, lists === 'asOurs')
  const look = { numberedHeadings, frame: frameOf(template, styles) }
  const values = fieldValues(report, template.fields)
  return { look, put: (docx) => intoTemplate(docx, { template, styles, look, values }) }
}
