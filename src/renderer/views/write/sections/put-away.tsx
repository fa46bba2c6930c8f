import './put-away.css'
import { ChevronRight } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { calmHeading } from '../../../../core/calm-heading.ts'
import { headingOf } from '../../../../core/outline.ts'
import { putAwaySections } from '../../../../core/section-choices.ts'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'

/** The sections that somebody has hidden, with why, and the way back for each. */
export function PutAway({ onShow }: { readonly onShow: (id: string) => void }) {
  const report = useReport((now) => now)
  const hidden = useMemo(() => putAwaySections(report), [report])
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  if (hidden.length === 0) return null
  return (
    <div className="put-away">
      <button
        type="button"
        className="put-away-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight aria-hidden="true" />
        Dolda avsnitt ({hidden.length})
      </button>
      {isOpen && (
        <ul id={id}>
          {hidden.map((entry) => {
            const heading = calmHeading(headingOf(report, entry)) || 'Utan rubrik'
            const reason = entry.visibility.kind === 'hidden' ? entry.visibility.reason : ''
            return (
              <li key={entry.id}>
                <span className="put-away-heading">{heading}</span>
                {reason !== '' && <span className="put-away-reason">{reason}</span>}
                <Button kind="quiet" className="put-away-show" onClick={() => onShow(entry.id)}>
                  Visa igen<span className="visually-hidden">{heading}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
