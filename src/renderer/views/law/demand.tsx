import './demand.css'
import { Eye } from 'lucide-react'
import { useId, useRef } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { AnsweringSection, LawDemand } from '../../../core/law-view.ts'
import { showSection } from '../../../core/outline-operations.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { missingOnTitlePage, type TitlePageDemand } from '../../../core/title-page.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
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
  const text = useRef<HTMLHeadingElement>(null)
  return (
    <li className="demand" aria-labelledby={textId}>
      <VerdictSign demand={demand} />
      <div className="demand-body">
        <h3 className="demand-text" id={textId} ref={text} tabIndex={-1}>
          {demand.text}
        </h3>
        <Sources reference={demand.reference} />
        {!demand.isRequired && <p className="demand-advice">Det krävs inte i texten, men det bör framgå.</p>}
        <ul className="demand-sections">
          {demand.sections.map((section) => (
            <li key={section.id}>
              <Answer section={section} onShown={() => text.current?.focus()} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

interface AnswerProps {
  readonly section: AnsweringSection
  /** It was hidden, and the button that shows it is gone. */
  readonly onShown: () => void
}

/** A section that answers it: one click away, its ticks right here. */
function Answer({ section, onShown }: AnswerProps) {
  const { go } = useNavigation()
  const { id, number, level, heading, visibility, status, items } = section
  if (visibility.kind === 'hidden') return <HiddenAnswer section={section} onShown={onShown} />
  if (level === 0) return <TitlePageAnswer />
  return (
    <>
      <p className="demand-section">
        <button type="button" className="demand-open" onClick={() => go({ kind: 'write', sectionId: id })}>
          {number} {calmHeading(heading)}
        </button>
        <span className="demand-words">{extent(section)}</span>
      </p>
      {status.kind !== 'notApplicable' && <Checklist sectionId={id} items={items.map(({ item }) => item)} />}
    </>
  )
}

/** The title page has no ticks: it answers by the details that are filled in. */
function TitlePageAnswer() {
  const { go } = useNavigation()
  const organisation = useReport((report) => report.organisation)
  const missing = missingOnTitlePage(organisation).map((what) => titlePageWords[what])
  return (
    <p className="demand-section">
      <button type="button" className="demand-open" onClick={() => go({ kind: 'details' })}>
        Titelsidan
      </button>
      <span className="demand-words">{missing.length === 0 ? 'ifylld' : missing.join(', ')}</span>
    </p>
  )
}

const titlePageWords: Readonly<Record<TitlePageDemand, string>> = {
  committee: 'nämnden är inte ifylld',
  preparedDate: 'dagen då den upprättades är inte ifylld',
}

function HiddenAnswer({ section, onShown }: AnswerProps) {
  const dispatch = useDispatch()
  const heading = calmHeading(section.heading)
  const reason = section.visibility.kind === 'hidden' ? section.visibility.reason : ''
  const show = () => {
    dispatch((report) => showSection(report, section.id))
    onShown()
  }
  return (
    <p className="demand-section">
      <span className="demand-hidden">{heading}</span>
      <span className="demand-words">{reason === '' ? 'dolt' : `dolt: ${reason}`}</span>
      <Button kind="quiet" icon={Eye} className="demand-show" onClick={show}>
        Visa igen<span className="visually-hidden">: {heading}</span>
      </Button>
    </p>
  )
}

/** How much there is to read in the section. */
function extent({ status, words, isWritten }: AnsweringSection): string {
  if (status.kind === 'notApplicable') return ['ej aktuellt', status.reason].filter(Boolean).join(': ')
  if (words > 0) return `${formatNumber(words, 0)} ord`
  return isWritten ? 'tabell eller diagram' : 'inget skrivet än'
}
