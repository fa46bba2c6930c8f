import './review-view.css'
import { CircleCheck } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Severity } from '../../../core/checks/finding.ts'
import {
  countSeverities,
  countsInWords,
  severities,
  severityWord,
} from '../../../core/checks/finding-words.ts'
import { totalWords } from '../../../core/progress.ts'
import { groupFindings, type Sorting } from '../../review/finding-groups.ts'
import type { Reviewed } from '../../review/reviews.ts'
import { useFindingActions } from '../../review/use-finding-actions.tsx'
import { openFindings, useReview } from '../../review/use-review.ts'
import { useCommands } from '../../shell/commands.ts'
import { Segments } from '../../ui/segments.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { SaidNotice, useSaid } from '../data/said.tsx'
import { FindingList } from './finding-list.tsx'
import { LeftToWrite } from './left-to-write.tsx'
import { PutAsideList } from './put-aside-list.tsx'
import { useFindingFocus } from './use-finding-focus.ts'

interface ReviewViewProps {
  /** The finding that is to be shown first, or null. */
  readonly findingKey: string | null
}

type Shown = Severity | 'all'

/** How the findings were shown when the view was left. */
let lastSorting: Sorting = 'section'
let lastShown: Shown = 'all'

/** Granska: what the review has found, why it matters, and the way to mend it. */
export function ReviewView({ findingKey }: ReviewViewProps) {
  const reviewed = useReview((latest) => latest)
  if (reviewed === null) {
    return (
      <div className="review-view">
        <ViewHeading>Granska</ViewHeading>
        <p className="review-view-lead">Läser igenom berättelsen …</p>
      </div>
    )
  }
  return <Findings reviewed={reviewed} findingKey={findingKey} />
}

interface FindingsProps extends ReviewViewProps {
  readonly reviewed: Reviewed
}

function Findings({ reviewed, findingKey }: FindingsProps) {
  const { report, review } = reviewed
  const [sorting, setSorting] = useState(lastSorting)
  const [shown, setShown] = useState<Shown>(findingKey === null ? lastShown : 'all')
  const view = useRef<HTMLDivElement>(null)
  const focus = useFindingFocus(view)
  const { said, say, forget } = useSaid()
  const { actions, dialog } = useFindingActions({ say, onLeaving: focus.keep })
  const { toMend, leftToWrite, counts } = openFindings(reviewed)
  const filtered = useMemo(
    () => (shown === 'all' ? toMend : toMend.filter(({ severity }) => severity === shown)),
    [toMend, shown],
  )
  const groups = useMemo(() => groupFindings(report, filtered, sorting), [report, filtered, sorting])
  const isEmpty = toMend.length === 0

  useCommands({ 'next-finding': () => focus.step(1), 'previous-finding': () => focus.step(-1) })
  const { show } = focus
  // After the heading, which takes focus when the view comes.
  useEffect(() => {
    if (findingKey !== null) show(findingKey)
  }, [findingKey, show])

  return (
    <div className="review-view" ref={view}>
      <header>
        <ViewHeading>Granska</ViewHeading>
        <p className="review-view-lead" role="status">
          {leadFor(reviewed)}
        </p>
      </header>
      {!isEmpty && (
        <div className="review-view-tools">
          <Segments
            label="Sortera"
            value={sorting}
            choices={[
              { value: 'section', label: 'Per avsnitt' },
              { value: 'kind', label: 'Per slag' },
            ]}
            onChange={(next) => {
              lastSorting = next
              setSorting(next)
            }}
          />
          <Segments
            label="Visa"
            value={shown}
            choices={[
              { value: 'all', label: `Alla ${toMend.length}` },
              ...severities
                .filter((severity) => counts[severity] > 0 || severity === shown)
                .map((severity) => ({
                  value: severity,
                  label: `${severityWord(severity)} ${counts[severity]}`,
                })),
            ]}
            onChange={(next) => {
              lastShown = next
              setShown(next)
            }}
          />
        </div>
      )}
      {isEmpty && totalWords(report) > 0 && (
        <p className="review-view-done">
          <CircleCheck aria-hidden="true" />
          Inget kvar att rätta.
        </p>
      )}
      {!isEmpty && filtered.length === 0 && (
        <p className="review-view-done">
          <CircleCheck aria-hidden="true" />
          Inget kvar av det här slaget.
        </p>
      )}
      <FindingList groups={groups} sorting={sorting} actions={actions} shownKey={findingKey} />
      <LeftToWrite report={report} findings={leftToWrite} actions={actions} />
      <PutAsideList ignored={review.ignored} actions={actions} />
      <SaidNotice said={said} onForget={forget} onGone={focus.near} />
      {dialog}
    </div>
  )
}

/** What is left in words, and what the review is to somebody who has not written yet. */
function leadFor(reviewed: Reviewed): string {
  const { toMend, leftToWrite } = openFindings(reviewed)
  if (totalWords(reviewed.report) === 0) {
    return 'Granskningen följer med medan du skriver. Den läser text, siffror och mål, och säger till när något inte stämmer, saknas eller kan peka ut någon.'
  }
  const sections = leftToWrite.filter(({ where }) => where.kind === 'section').length
  const rest =
    sections === 0
      ? ''
      : ` ${sections === 1 ? 'Ett avsnitt är inte klart' : `${sections} avsnitt är inte klara`}.`
  if (toMend.length > 0) return `${countsInWords(countSeverities(toMend))}.${rest}`
  return leftToWrite.length > 0
    ? `Det som är skrivet är genomläst.${rest}`
    : 'Berättelsen är genomläst, och det som hittades är rättat eller lagt åt sidan.'
}
