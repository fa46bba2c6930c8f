import type { Caption } from '../../core/captions.ts'
import type { FigureNumber } from '../../core/values/reader.ts'
import { plainText } from '../docx/plain-text.ts'
import type { Draft } from './draft.ts'
import { type Child, element } from './markup.ts'

/** "Diagram 1. Rapporterade avvikelser", noted for the lists of figures. */
export function captionText(draft: Draft, caption: Caption): Child {
  draft.figuresWritten.push(caption)
  const text = plainText(caption.text).trim()
  return [element('b', {}, captionName(caption)), text === '' ? null : `. ${text}`]
}

/** "Tabell 3" */
export function captionName({ label, number }: FigureNumber): string {
  return `${label}\u00a0${number}`
}

/** What links to a table, chart or image name. */
export function captionPlace({ label, number }: FigureNumber): string {
  return `${label.toLowerCase()}-${number}`
}

/** A source line as it stands under its table or figure. */
export function sourceText(line: string): Child {
  return element('p', { class: 'source' }, line)
}
