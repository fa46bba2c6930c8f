import './deadline-card.css'
import { CircleCheck } from 'lucide-react'
import { daysToDeadline, deadlineOf } from '../../../core/deadline.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { dateInWords, localDate } from '../../dates.ts'

interface DeadlineCardProps {
  readonly year: number
  readonly preparedDate: string | null
}

/** The days to 1 March, or that it is drawn up. */
export function DeadlineCard({ year, preparedDate }: DeadlineCardProps) {
  const days = daysToDeadline(year, localDate(new Date()))
  return (
    <section className="deadline-card">
      <h2 className="deadline-card-label">
        {days < 0 || preparedDate !== null
          ? `Ska vara upprättad senast ${dateInWords(deadlineOf(year))}`
          : 'Ska vara klar 1 mars'}
      </h2>
      {preparedDate !== null ? (
        <p className="deadline-card-done">
          <CircleCheck aria-hidden="true" />
          Upprättad {dateInWords(preparedDate)}
        </p>
      ) : (
        <Days days={days} />
      )}
    </section>
  )
}

function Days({ days }: { readonly days: number }) {
  if (days === 0) return <p className="deadline-card-days">Idag är sista dagen.</p>
  const count = Math.abs(days)
  const unit = count === 1 ? 'dag' : 'dagar'
  return (
    <p className="deadline-card-days">
      <span className="deadline-card-number">{formatNumber(count, 0)}</span>
      {days > 0 ? `${unit} kvar` : `${unit} sedan`}
    </p>
  )
}
