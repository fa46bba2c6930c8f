import './dataset-findings.css'
import { ChevronRight } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { countSeverities, countsInWords } from '../../../core/checks/finding-words.ts'
import { FindingCard } from '../../review/finding-card.tsx'
import { useFindingActions } from '../../review/use-finding-actions.tsx'
import { inDataset, useReview } from '../../review/use-review.ts'
import { useFindingFocus } from '../review/use-finding-focus.ts'
import type { Say } from './said.tsx'

interface DatasetFindingsProps {
  readonly datasetId: string
  readonly say: Say
}

/** What the review has found in a table and its charts, folded over the numbers that it is about. */
export function DatasetFindings({ datasetId, say }: DatasetFindingsProps) {
  const id = useId()
  const reviewed = useReview((latest) => latest)
  const findings = inDataset(reviewed, datasetId)
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLElement>(null)
  const focus = useFindingFocus(box)
  const { actions, dialog } = useFindingActions({ say, onLeaving: focus.keep })
  const counts = countSeverities(findings)
  if (findings.length === 0) return dialog
  return (
    <section className="dataset-findings" aria-label="Granskning av tabellen" ref={box}>
      <h2 className="dataset-findings-heading">
        <button
          type="button"
          className="dataset-findings-button"
          data-grave={counts.error > 0 || undefined}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight aria-hidden="true" />
          {countsInWords(counts)}
        </button>
      </h2>
      {isOpen && (
        <div className="dataset-findings-list" id={id}>
          {findings.map((finding) => (
            <FindingCard
              key={finding.key}
              finding={finding}
              actions={actions}
              isAtPlace={finding.where.kind !== 'cell'}
            />
          ))}
        </div>
      )}
      {dialog}
    </section>
  )
}
