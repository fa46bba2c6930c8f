import './questions.css'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'

interface QuestionsProps {
  readonly sectionId: string
  readonly questions: readonly string[]
}

/** Which question each section had come to, for as long as the window is open. */
const reached = new Map<string, number>()
let showedAll = false

/** The questions that the text answers, one at a time so that one can be written to, or all. */
export function Questions({ sectionId, questions }: QuestionsProps) {
  const [at, setAt] = useState(() => Math.min(reached.get(sectionId) ?? 0, questions.length - 1))
  const [showsAll, setShowsAll] = useState(showedAll)
  const isOne = questions.length === 1
  const go = (next: number) => {
    reached.set(sectionId, next)
    setAt(next)
  }
  const toggle = () => {
    showedAll = !showsAll
    setShowsAll(showedAll)
  }
  return (
    <section>
      <h2>{isOne ? 'Fråga att svara på' : 'Frågor att svara på'}</h2>
      {showsAll && !isOne ? (
        <ol className="questions-all">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      ) : (
        <p className="questions-one" aria-live="polite">
          {questions[at]}
        </p>
      )}
      {!isOne && (
        <div className="questions-steps">
          {!showsAll && (
            <>
              <IconButton
                icon={ArrowLeft}
                label="Föregående fråga"
                disabled={at === 0}
                onClick={() => go(at - 1)}
              />
              <span className="questions-count">
                {at + 1} av {questions.length}
              </span>
              <IconButton
                icon={ArrowRight}
                label="Nästa fråga"
                disabled={at === questions.length - 1}
                onClick={() => go(at + 1)}
              />
            </>
          )}
          <button type="button" className="questions-toggle" onClick={toggle}>
            {showsAll ? 'Visa en i taget' : 'Visa alla'}
          </button>
        </div>
      )}
    </section>
  )
}
