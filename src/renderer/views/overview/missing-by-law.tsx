import './missing-by-law.css'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { SectionProgress } from '../../../core/progress.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Button } from '../../ui/button.tsx'

interface MissingByLawProps {
  readonly sections: readonly SectionProgress[]
  readonly heading: string
}

const SHOWN_AT_FIRST = 4

/** What the law demands of the report and nobody has said is there; each leads to its section. */
export function MissingByLaw({ sections, heading }: MissingByLawProps) {
  const { go } = useNavigation()
  const [showsAll, setShowsAll] = useState(false)
  const missing = sections.flatMap(({ item, openRequirements }) =>
    openRequirements.map((requirement) => ({ item, requirement })),
  )
  const isUntouched = sections.every(({ status }) => status === 'notStarted')
  const shown = showsAll ? missing : missing.slice(0, isUntouched ? 0 : SHOWN_AT_FIRST)
  return (
    <section className="missing-by-law">
      <h2>{missing.length === 0 || isUntouched ? 'Det här kräver lagen' : heading}</h2>
      {isUntouched && missing.length > 0 && (
        <p className="missing-by-law-about">
          {missing.length} uppgifter ska finnas med. De står i checklistan bredvid texten när du skriver.
        </p>
      )}
      {missing.length === 0 ? (
        <p className="missing-by-law-all">
          <CircleCheck aria-hidden="true" />
          Allt som lagen kräver finns med.
        </p>
      ) : (
        <ul className="missing-by-law-list">
          {shown.map(({ item, requirement }) => (
            <li key={`${item.entry.id} ${requirement.id}`}>
              <button
                type="button"
                className="missing-by-law-item"
                onClick={() => go({ kind: 'write', sectionId: item.entry.id })}
              >
                {requirement.text}
                <span className="missing-by-law-where">{calmHeading(item.heading) || 'Titelsida'}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing.length > (isUntouched ? 0 : SHOWN_AT_FIRST) && (
        <Button
          className="missing-by-law-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? 'Visa färre' : `Visa alla ${missing.length}`}
        </Button>
      )}
    </section>
  )
}
