import './section-choice.css'
import { useId } from 'react'
import { type OutlineItem, outlineOf } from '../../../core/outline.ts'
import { type Report, sectionOf } from '../../../core/report.ts'

interface SectionChoiceProps {
  readonly items: readonly OutlineItem[]
  /** The id of the chosen section. */
  readonly value: string
  readonly onChange: (sectionId: string) => void
}

/** The sections of the report to choose one of, in their order and at their depth. */
export function SectionChoice({ items, value, onChange }: SectionChoiceProps) {
  const id = useId()
  return (
    <div className="section-choice">
      <label htmlFor={id}>Avsnitt</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {items.map((item) => (
          <option key={item.entry.id} value={item.entry.id}>
            {'\u2003'.repeat(Math.max(0, item.level - 1))}
            {sectionName(item)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Sections that are exported with their text: not the title page, not those marked as not applicable. */
export function writableSections(report: Report): readonly OutlineItem[] {
  return outlineOf(report).filter(
    ({ entry, level }) => level > 0 && sectionOf(report, entry.id).status.kind !== 'notApplicable',
  )
}

export function sectionName({ number, heading }: OutlineItem): string {
  return [number, heading].filter((part) => part !== '').join(' ')
}
