import './section-findings.css'
import { useRef } from 'react'
import { FindingCard } from '../../review/finding-card.tsx'
import { useFindingActions } from '../../review/use-finding-actions.tsx'
import { inSection, useReview } from '../../review/use-review.ts'
import { SaidNotice, useSaid } from '../data/said.tsx'
import { useFindingFocus } from '../review/use-finding-focus.ts'

/** What the review has found in this section, as a list beside the text. */
export function SectionFindings({ sectionId }: { readonly sectionId: string }) {
  const reviewed = useReview((latest) => latest)
  const findings = inSection(reviewed, sectionId)
  const list = useRef<HTMLDivElement>(null)
  const focus = useFindingFocus(list)
  const { said, say, forget } = useSaid()
  const { actions, dialog } = useFindingActions({ say, onLeaving: focus.keep })
  return (
    <div className="section-findings" ref={list}>
      <h2 tabIndex={-1}>{findings.length === 0 ? 'Inget kvar att rätta' : 'Granskning'}</h2>
      {findings.map((finding) => (
        <FindingCard key={finding.key} finding={finding} actions={actions} />
      ))}
      <SaidNotice said={said} onForget={forget} onGone={focus.near} />
      {dialog}
    </div>
  )
}
