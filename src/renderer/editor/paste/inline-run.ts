import { printableText } from '../../../core/printable-text.ts'
import type { CrossReference, Footnote, Inline, Mark, ValueNode } from '../../../core/rich-text/schema.ts'

/** Gathers the text of one paragraph: spaces collapsed as on a page, neighbours with the same marks joined. */
export class InlineRun {
  private parts: Inline[] = []

  add(raw: string, marks: readonly Mark[], keepsSpace: boolean): void {
    const text = keepsSpace ? invisible(raw) : invisible(raw.replace(/[ \t\r\n\f]+/g, ' '))
    const clean = !keepsSpace && this.endsInSpace() ? text.replace(/^ /, '') : text
    if (clean === '') return
    const last = this.parts.at(-1)
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      this.parts[this.parts.length - 1] = { ...last, text: last.text + clean }
    } else {
      this.parts.push(marks.length > 0 ? { type: 'text', text: clean, marks } : { type: 'text', text: clean })
    }
  }

  /** A number or reference, which stands in the text like a word, or a note, which has no marks. */
  live(node: ValueNode | CrossReference | Footnote, marks: readonly Mark[]): void {
    this.parts.push(marks.length > 0 && node.type !== 'footnote' ? { ...node, marks } : node)
  }

  lineBreak(): void {
    this.trimEnd()
    this.parts.push({ type: 'hardBreak' })
  }

  /** What was gathered, without space or breaks at its end; the run is empty again. */
  take(keepsSpace: boolean): readonly Inline[] {
    while (!keepsSpace && this.parts.length > 0) {
      this.trimEnd()
      if (this.parts.at(-1)?.type !== 'hardBreak') break
      this.parts.pop()
    }
    const parts = this.parts
    this.parts = []
    return parts
  }

  private endsInSpace(): boolean {
    const last = this.parts.at(-1)
    if (last === undefined || last.type === 'hardBreak') return true
    return last.type === 'text' && last.text.endsWith(' ')
  }

  private trimEnd(): void {
    const last = this.parts.at(-1)
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return
    const text = last.text.trimEnd()
    if (text === '') this.parts.pop()
    else this.parts[this.parts.length - 1] = { ...last, text }
  }
}

/** Without soft hyphens and marks of no width, which would hide inside words and break searching. */
function invisible(text: string): string {
  return printableText(text).replace(/[\u00ad\u200b\ufeff]/g, '')
}
