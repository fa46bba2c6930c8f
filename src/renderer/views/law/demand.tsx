import './demand.css'
import { Eye } from 'lucide-react'
import { useId } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { AnsweringSection, LawDemand } from '../../../core/law-view.ts'
import { showSection } from '../../../core/outline-operations.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useDispatch } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Checklist } from '../write/checklist.tsx'
import { Sources } from './sources.tsx'
import { VerdictSign } from './verdict-sign.tsx'

interface DemandProps {
  readonly demand: LawDemand
}

/** One demand of the law, as a paragraph of a printed list: what, where it says so, and where it is answered. */
export function Demand({ demand }: DemandProps) {
  const textId = useId()
  return (
    <li className="demand" aria-labelledby={textId}>
      <VerdictSign demand={demand} />
      <div className="demand-body">
        <h3 className="demand-text" id={textId}>
          {demand.text}
        </h3>
        <Sources reference={demand.reference} />
        {!demand.isRequired && <p className="demand-advice">Det krävs inte i texten, men det bör framgå.</p>}
        <ul className="demand-sections">
          {demand.sections.map((section) => (
            <li key={section.id}>
              <Answer section={section} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** A section that answers it: one click away, its ticks right here. */
function Answer({ section }: { readonly section: AnsweringSection }) {
  const { go } = useNavigation()
  const { id, number, level, heading, visibility, status, items } = section
  if (visibility.kind === 'hidden') return <HiddenAnswer section={section} reason={visibility.reason} />
  const open = () => go(level === 0 ? { kind: 'details' } : { kind: 'write', sectionId: id })
  return (
    <>
      <p className="demand-section">
        <button type="button" className="demand-open" onClick={open}>
          {level === 0 ? 'Titelsidan' : `${number} ${calmHeading(heading)}`}
        </button>
        <span className="demand-words">{extent(section)}</span>
      </p>
      {level > 0 && status.kind !== 'notApplicable' && (
        <Checklist sectionId={id} items={items.map(({ item }) => item)} />
      )}
    </>
  )
}

function HiddenAnswer({ section, reason }: { readonly section: AnsweringSection; readonly reason: string }) {
  const dispatch = useDispatch()
  const heading = calmHeading(section.heading)
  return (
    <p className="demand-section">
      <span className="demand-hidden">{heading}</span>
      <span className="demand-words">{reason === '' ? 'dolt' : `dolt: ${reason}`}</span>
      <Button
        kind="quiet"
        icon={Eye}
        className="demand-show"
        aria-label={`Visa avsnittet ${heading} igen`}
        onClick={() => dispatch((report) => showSection(report, section.id))}
      >
        Visa igen
      </Button>
    </p>
  )
}

/** How much there is to read in the section. */
function extent({ level, status, words, isWritten, items }: AnsweringSection): string {
  if (level === 0) return items.every(({ isMet }) => isMet) ? 'ifylld' : 'nämnd eller datum är inte ifyllt'
  if (status.kind === 'notApplicable') return ['ej aktuellt', status.reason].filter(Boolean).join(': ')
  if (words > 0) return `${formatNumber(words, 0)} ord`
  return isWritten ? 'tabell eller diagram' : 'inget skrivet än'
}
