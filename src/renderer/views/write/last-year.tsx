import './last-year.css'
import type { OutlineItem } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import type { RichText } from '../../../core/rich-text/schema.ts'
import { RichTextView } from './rich-text-view.tsx'

/** What the same section said last year, or null. */
export function lastYearOf(report: Report, item: OutlineItem): RichText | null {
  const { id, templateSectionId } = item.entry
  const sections = report.previousYear?.sections ?? []
  const found = sections.find((section) => section.id === id || section.id === templateSectionId)
  return found?.content ?? null
}

/** Last year's text, to read and copy from. */
export function LastYear({ content }: { readonly content: RichText }) {
  return (
    <div className="last-year">
      <p className="last-year-hint">Så skrev ni i fjol. Markera och kopiera det som fortfarande stämmer.</p>
      <RichTextView content={content} />
    </div>
  )
}
