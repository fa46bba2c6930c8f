import './folded.css'
import { ArrowRight, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { totalWords } from '../../../core/progress.ts'
import type { Report } from '../../../core/report.ts'
import { isEmptyText } from '../../../core/rich-text/text.ts'
import type { FindingActions } from '../../review/use-finding-actions.tsx'

interface LeftToWriteProps {
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly actions: FindingActions
}

/** Sections that are not finished, told together: most of a new report. */
export function LeftToWrite({ report, findings, actions }: LeftToWriteProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const sections = findings.filter(({ where }) => where.kind === 'section')
  const others = findings.filter(({ where }) => where.kind !== 'section')
  if (findings.length === 0) return null
  const isAllEmpty = sections.every(({ sectionId }) => sectionId !== null && isEmptyIn(report, sectionId))
  const heading =
    sections.length === 0
      ? 'Avsnitt som inte är påbörjade'
      : isAllEmpty
        ? 'Avsnitt som lagen kräver och som är tomma'
        : 'Avsnitt som lagen kräver och som inte är klara'
  return (
    <section className="folded" aria-labelledby={`${id}-heading`}>
      <h2 className="folded-heading" id={`${id}-heading`}>
        <button
          type="button"
          className="folded-button"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight className="folded-sign" aria-hidden="true" />
          {heading}
          {sections.length > 0 && <span className="folded-count">{sections.length}</span>}
        </button>
      </h2>
      {isOpen && (
        <div id={`${id}-list`} className="folded-body">
          {totalWords(report) > 0 && <p>De hör till det som är kvar att skriva. Börja där du vill.</p>}
          {others.map(({ key, message }) => (
            <p key={key}>{message}</p>
          ))}
          <ul className="folded-list">
            {sections.map((finding) => (
              <li key={finding.key}>
                <button type="button" className="folded-row" onClick={() => actions.goTo(finding)}>
                  {calmHeading(finding.place)}
                  <ArrowRight aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function isEmptyIn({ sections }: Report, id: string): boolean {
  const content = sections[id]?.content
  return content === undefined || isEmptyText(content)
}
