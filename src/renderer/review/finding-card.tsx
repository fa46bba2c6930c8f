import './finding-card.css'
import { ArrowRight, Wand2 } from 'lucide-react'
import { useId, useState } from 'react'
import { calmHeading } from '../../core/calm-heading.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { contextOfFinding } from '../../core/checks/finding-context.ts'
import { useOpenReport } from '../store/report-context.tsx'
import { Button } from '../ui/button.tsx'
import { SeverityPill } from './severity-sign.tsx'
import type { FindingActions } from './use-finding-actions.tsx'
import { wayTo } from './way-to-finding.ts'

interface FindingCardProps {
  readonly finding: Finding
  readonly actions: FindingActions
  /** Where it lies is said, since it does not stand under that heading. */
  readonly showsPlace?: boolean
  /** It stands at the words themselves, so they are not quoted and there is nowhere to go. */
  readonly isAtPlace?: boolean
  readonly heading?: 'h2' | 'h3'
}

/** One finding: what is wrong, where, why it matters, and what can be done with it. */
export function FindingCard({
  finding,
  actions,
  showsPlace = false,
  isAtPlace = false,
  heading: Heading = 'h3',
}: FindingCardProps) {
  const { store } = useOpenReport()
  const id = useId()
  const [showsWhy, setShowsWhy] = useState(false)
  const { severity, title, message, why, place, fixes } = finding
  const way = isAtPlace ? null : wayTo(store.get().report, finding)
  return (
    <article
      className="finding"
      data-finding={finding.key}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-message`}
    >
      <header className="finding-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        <SeverityPill severity={severity} />
      </header>
      {showsPlace && place !== '' && <p className="finding-place">{calmHeading(place)}</p>}
      {!isAtPlace && <Words finding={finding} />}
      <p id={`${id}-message`}>{message}</p>
      {showsWhy && (
        <p className="finding-why" id={`${id}-why`}>
          {why}
        </p>
      )}
      <div className="finding-actions">
        {fixes.map(({ label }) => (
          <Button key={label} icon={Wand2} onClick={() => actions.mend(finding, label)}>
            {label}
          </Button>
        ))}
        {way !== null && (
          <Button
            kind={fixes.length === 0 ? 'secondary' : 'quiet'}
            iconAfter={ArrowRight}
            onClick={() => actions.goTo(finding)}
          >
            {way.label}
          </Button>
        )}
        <Button kind="quiet" onClick={() => actions.askAside(finding)}>
          Lägg åt sidan…
        </Button>
        <Button
          kind="quiet"
          className="finding-ask"
          aria-expanded={showsWhy}
          aria-controls={showsWhy ? `${id}-why` : undefined}
          onClick={() => setShowsWhy(!showsWhy)}
        >
          Varför?
        </Button>
      </div>
    </article>
  )
}

/** The words among those around them, as they stand in the report. */
function Words({ finding }: { readonly finding: Finding }) {
  const { store } = useOpenReport()
  const context = contextOfFinding(store.get().report, finding.where)
  if (context === null) return null
  const { before, words, after } = context
  return (
    <p className="finding-words">
      {before}
      {words !== '' && <mark className={`finding-words-mark finding-mark-${finding.severity}`}>{words}</mark>}
      {after}
    </p>
  )
}
