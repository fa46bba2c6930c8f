import './missing-by-law-card.css'
import { CircleCheck, Scale } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type HiddenSection, hiddenSections } from '../../../core/hidden-sections.ts'
import { missingByLaw } from '../../../core/missing-by-law.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'

const SHOWN_AT_FIRST = 4

/** What the law demands of the report and nobody has said is there; each leads to where it is written. */
export function MissingByLawCard() {
  const report = useReport((now) => now)
  const missing = useMemo(() => missingByLaw(report), [report])
  const hidden = useMemo(() => hiddenSections(report).filter(holdsDemands).length, [report])
  const { go } = useNavigation()
  const [showsAll, setShowsAll] = useState(false)
  const isUntouched = Object.values(report.sections).every(({ status }) => status.kind === 'notStarted')
  const shownAtFirst = isUntouched ? 0 : SHOWN_AT_FIRST
  const shown = showsAll ? missing : missing.slice(0, shownAtFirst)
  return (
    <section className="missing-by-law-card">
      <h2>
        {isUntouched || missing.length === 0 ? 'Det här kräver lagen' : 'Det här kräver lagen och saknas'}
      </h2>
      {missing.length === 0 && (
        <p className="missing-by-law-card-all">
          <CircleCheck aria-hidden="true" />
          {hidden === 0 ? 'Allt som lagen kräver finns med.' : 'Allt annat som lagen kräver finns med.'}
        </p>
      )}
      {isUntouched && missing.length > 0 && (
        <p className="missing-by-law-card-about">
          {missing.length} uppgifter ska finnas med. De står i checklistan bredvid texten när du skriver.
        </p>
      )}
      {shown.length > 0 && (
        <ul className="missing-by-law-card-list">
          {shown.map(({ id, text, place, sectionId }) => (
            <li key={id}>
              <button
                type="button"
                className="missing-by-law-card-item"
                onClick={() => go(sectionId === null ? { kind: 'details' } : { kind: 'write', sectionId })}
              >
                {text}
                <span className="missing-by-law-card-where">{place}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className="missing-by-law-card-about">
          {hidden === 1
            ? 'Ett avsnitt som lagen kräver svar i är dolt.'
            : `${hidden} avsnitt som lagen kräver svar i är dolda.`}
        </p>
      )}
      <div className="missing-by-law-card-more">
        <Button icon={Scale} onClick={() => go({ kind: 'law' })}>
          Visa lagvyn
        </Button>
        {missing.length > shownAtFirst && (
          <Button kind="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Visa färre' : `Visa alla ${missing.length}`}
          </Button>
        )}
      </div>
    </section>
  )
}

function holdsDemands({ requirements }: HiddenSection): boolean {
  return requirements.length > 0
}
