import './progress-bar.css'
import type { StatusCounts } from '../../../core/progress.ts'

interface ProgressBarProps {
  readonly counts: StatusCounts
}

/** Ready, begun and left, in words and as one bar; the words say all that the bar shows. */
export function ProgressBar({ counts: { total, ready, inProgress, notStarted } }: ProgressBarProps) {
  const rest = [inProgress > 0 && `${inProgress} pågår`, notStarted > 0 && `${notStarted} återstår`].filter(
    Boolean,
  )
  return (
    <section>
      <div className="progress-bar-head">
        <h2>
          {ready === total && total > 0 ? 'Alla avsnitt är klara' : `${ready} av ${total} avsnitt är klara`}
        </h2>
        <p className="progress-bar-rest">{rest.join(' · ')}</p>
      </div>
      <svg
        className="progress-bar-track"
        viewBox={`0 0 ${Math.max(total, 1)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="progress-bar-ground" width={Math.max(total, 1)} height="1" />
        <rect className="progress-bar-begun" width={ready + inProgress} height="1" />
        <rect className="progress-bar-ready" width={ready} height="1" />
      </svg>
    </section>
  )
}
