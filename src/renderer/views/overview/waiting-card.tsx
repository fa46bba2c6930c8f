import './waiting-card.css'
import { UserRound } from 'lucide-react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { placeName } from '../../../core/place-name.ts'
import type { Waiting } from '../../../core/progress.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'

interface WaitingCardProps {
  readonly waiting: readonly Waiting[]
}

/** Those who have sections that are not ready, and which. Nothing when nobody has. */
export function WaitingCard({ waiting }: WaitingCardProps) {
  const report = useReport((now) => now)
  const { go } = useNavigation()
  if (waiting.length === 0) return null
  return (
    <section className="waiting-card">
      <h2>Väntar på andra</h2>
      <ul>
        {waiting.map(({ assignee, sections }) => (
          <li key={assignee}>
            <h3 className="waiting-card-name">
              <UserRound aria-hidden="true" />
              {assignee}
            </h3>
            <ul className="waiting-card-sections">
              {sections.map(({ item }) => (
                <li key={item.entry.id}>
                  <button
                    type="button"
                    className="waiting-card-section"
                    onClick={() => go({ kind: 'write', sectionId: item.entry.id })}
                  >
                    {calmHeading(placeName(report, item.entry))}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
