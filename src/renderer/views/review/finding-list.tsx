import './finding-list.css'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { FindingCard } from '../../review/finding-card.tsx'
import { type FindingGroup, placesInWords, type Sorting } from '../../review/finding-groups.ts'
import { SeverityPill } from '../../review/severity-sign.tsx'
import type { FindingActions } from '../../review/use-finding-actions.tsx'

interface FindingListProps {
  readonly groups: readonly FindingGroup[]
  readonly sorting: Sorting
  readonly actions: FindingActions
  /** What has to be in sight from the start, or null. */
  readonly shownKey: string | null
}

/** Findings under their headings; many alike are folded together. */
export function FindingList({ groups, sorting, actions, shownKey }: FindingListProps) {
  return groups.map((group) => (
    <section key={group.id} className="finding-list-group" aria-labelledby={`findings-${group.id}`}>
      <h2 id={`findings-${group.id}`}>
        {group.title} <span className="finding-list-count">{group.count}</span>
      </h2>
      {group.items.map((item) =>
        item.kind === 'one' ? (
          <FindingCard
            key={item.finding.key}
            finding={item.finding}
            actions={actions}
            showsPlace={sorting === 'kind'}
          />
        ) : (
          <Alike
            key={item.id}
            findings={item.findings}
            actions={actions}
            showsPlace={sorting === 'kind'}
            shownKey={shownKey}
          />
        ),
      )}
    </section>
  ))
}

interface AlikeProps {
  readonly findings: readonly Finding[]
  readonly actions: FindingActions
  readonly showsPlace: boolean
  readonly shownKey: string | null
}

/** Many findings that say the same, folded until they are asked for. */
function Alike({ findings, actions, showsPlace, shownKey }: AlikeProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(findings.some(({ key }) => key === shownKey))
  const [first] = findings
  if (first === undefined) return null
  return (
    <div className="finding-alike">
      <h3 className="finding-alike-head">
        <button
          type="button"
          className="finding-alike-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight className="finding-alike-sign" aria-hidden="true" />
          <span className="finding-alike-title">{first.title}</span>
          <span className="finding-alike-count">{placesInWords(findings.length)}</span>
          <SeverityPill severity={first.severity} />
        </button>
      </h3>
      <div className="finding-alike-list" id={id} hidden={!isOpen}>
        {isOpen &&
          findings.map((finding) => (
            <FindingCard key={finding.key} finding={finding} actions={actions} showsPlace={showsPlace} />
          ))}
      </div>
    </div>
  )
}
