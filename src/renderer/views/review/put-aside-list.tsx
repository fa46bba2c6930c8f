import './folded.css'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { IgnoredFinding } from '../../../core/checks/review.ts'
import type { FindingActions } from '../../review/use-finding-actions.tsx'
import { Button } from '../../ui/button.tsx'

interface PutAsideListProps {
  readonly ignored: readonly IgnoredFinding[]
  readonly actions: FindingActions
}

/** What has been looked at and put aside, with why, and the way to take it up again. */
export function PutAsideList({ ignored, actions }: PutAsideListProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  if (ignored.length === 0) return null
  return (
    <section className="folded" aria-labelledby={`${id}-heading`}>
      <h2 className="folded-heading" id={`${id}-heading`}>
        <button
          type="button"
          className="folded-button"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight className="folded-sign" aria-hidden="true" />
          Lagt åt sidan
          <span className="folded-count">{ignored.length}</span>
        </button>
      </h2>
      {isOpen && (
        <ul id={`${id}-list`} className="folded-body folded-asides">
          {ignored.map(({ finding, reason }) => (
            <li key={finding.key} className="folded-aside">
              <div>
                <p className="folded-aside-title">
                  {finding.title}
                  {finding.excerpt !== '' && <span className="folded-aside-words"> ”{finding.excerpt}”</span>}
                </p>
                <p className="folded-aside-place">
                  {[calmHeading(finding.place), `Skäl: ${reason}`].filter((part) => part !== '').join(' · ')}
                </p>
              </div>
              <Button kind="quiet" onClick={() => actions.takeUp(finding)}>
                Ta upp igen
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
