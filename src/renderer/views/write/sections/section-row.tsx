import './section-row.css'
import { Ellipsis } from 'lucide-react'
import { calmHeading } from '../../../../core/calm-heading.ts'
import type { OutlineItem } from '../../../../core/outline.ts'
import { SeveritySign } from '../../../review/severity-sign.tsx'
import { inSection, useReview } from '../../../review/use-review.ts'
import { useReport } from '../../../store/report-context.tsx'
import { StatusSign, statusNames } from '../../../ui/status-sign.tsx'
import type { Excerpt } from '../find-sections.ts'

interface SectionRowProps {
  readonly item: OutlineItem
  readonly excerpt: Excerpt | null
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly isDragged: boolean
  readonly isMenuOpen: boolean
  readonly onChoose: (id: string) => void
  readonly onMenu: (id: string) => void
}

/** A section with where it stands, the way to it, and the way to what can be done with it. */
export function SectionRow(props: SectionRowProps) {
  const { item, excerpt, isCurrent, isTabStop, isDragged, isMenuOpen, onChoose, onMenu } = props
  const { id } = item.entry
  const status = useReport((report) => report.sections[id]?.status.kind ?? 'notStarted')
  const errors = useReview(
    (reviewed) => inSection(reviewed, id).filter(({ severity }) => severity === 'error').length,
  )
  const isTitlePage = item.level === 0
  const heading = calmHeading(item.heading) || 'Utan rubrik'
  return (
    <>
      <button
        type="button"
        className={`section-row section-row-${Math.max(item.level, 1)}`}
        data-section={id}
        data-level={item.level}
        data-dragged={isDragged || undefined}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onChoose(id)}
      >
        {!isTitlePage && <StatusSign status={status} />}
        {isTitlePage ? (
          <span className="section-row-heading section-row-title-page">Titelsida</span>
        ) : (
          <>
            <span className="section-row-number">{item.number}</span>
            <span className="section-row-heading">
              {heading}
              {excerpt && (
                <span className="section-row-excerpt">
                  {excerpt.before}
                  <mark>{excerpt.match}</mark>
                  {excerpt.after}
                </span>
              )}
            </span>
            <span className="visually-hidden">, {statusNames[status]}</span>
            {errors > 0 && (
              <span className="section-row-errors" title={`${errors} fel enligt granskningen`}>
                <SeveritySign severity="error" />
                <span className="visually-hidden">, {errors} fel</span>
              </span>
            )}
          </>
        )}
      </button>
      {!isTitlePage && (
        <button
          type="button"
          className="section-row-more"
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          aria-label={`Mer om ${item.number} ${heading}`}
          title="Byt namn, flytta, dölj …"
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => onMenu(id)}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    </>
  )
}
