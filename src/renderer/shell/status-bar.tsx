import './status-bar.css'
import { TriangleAlert } from 'lucide-react'
import { daysToDeadline } from '../../core/deadline.ts'
import { totalWords } from '../../core/progress.ts'
import { formatNumber } from '../../core/swedish-numbers.ts'
import { localDate, timeOfDay } from '../dates.ts'
import { openFindings, useReview } from '../review/use-review.ts'
import type { SavingStatus } from '../saving/saving-state.ts'
import { useReport } from '../store/report-context.tsx'
import { runCommand } from './commands.ts'

interface StatusBarProps {
  readonly saving: SavingStatus
}

export function StatusBar({ saving }: StatusBarProps) {
  const words = useReport(totalWords)
  const year = useReport((report) => report.year)
  const days = daysToDeadline(year, localDate(new Date()))
  return (
    <footer className="status-bar" data-region="status">
      <SavingText saving={saving} />
      <span>
        <strong>{formatNumber(words, 0)}</strong> ord
      </span>
      <ReviewState />
      {days >= 0 && (
        <span className="status-bar-deadline">
          {days === 0 ? <strong>Idag är sista dagen, 1 mars</strong> : <DaysLeft days={days} />}
        </span>
      )}
    </footer>
  )
}

/** What the review has left to do, and the way there. Quiet when there is nothing, and before the first review. */
function ReviewState() {
  const errors = useReview((reviewed) => (reviewed === null ? 0 : openFindings(reviewed).counts.error))
  const warnings = useReview((reviewed) => (reviewed === null ? 0 : openFindings(reviewed).counts.warning))
  if (errors + warnings === 0) return null
  return (
    <button type="button" className="status-bar-review" onClick={() => runCommand('go-review')}>
      {errors > 0 && (
        <span>
          <strong>{errors}</strong> fel
        </span>
      )}
      {errors > 0 && warnings > 0 && ' · '}
      {warnings > 0 && (
        <span>
          <strong>{warnings}</strong> att se över
        </span>
      )}
    </button>
  )
}

function DaysLeft({ days }: { readonly days: number }) {
  return (
    <>
      <strong>
        {formatNumber(days, 0)} {days === 1 ? 'dag' : 'dagar'}
      </strong>{' '}
      till 1 mars
    </>
  )
}

function SavingText({ saving }: StatusBarProps) {
  switch (saving.kind) {
    case 'saving':
      return <span className="status-bar-state">Sparar …</span>
    case 'saved':
      return (
        <span className="status-bar-state">
          {saving.savedAt === null ? (
            'Allt är sparat'
          ) : (
            <>
              Sparat <strong>{timeOfDay(saving.savedAt)}</strong>
            </>
          )}
        </span>
      )
    case 'untitled':
      return (
        <span className="status-bar-state">
          Inte sparad i någon fil
          <button type="button" className="status-bar-action" onClick={() => runCommand('save')}>
            Spara som…
          </button>
        </span>
      )
    case 'failed':
      return (
        <span className="status-bar-state status-bar-failed">
          <TriangleAlert aria-hidden="true" />
          Inte sparat
          {saving.problem.kind === 'changedOutside' ? (
            <button type="button" className="status-bar-action" onClick={() => runCommand('save-as')}>
              Spara på en annan plats…
            </button>
          ) : (
            <button type="button" className="status-bar-action" onClick={() => runCommand('save')}>
              Försök igen
            </button>
          )}
        </span>
      )
  }
}
