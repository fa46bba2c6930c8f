import './open-findings.css'
import { ArrowRight } from 'lucide-react'
import { type Ref, useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { countsInWords } from '../../../core/checks/finding-words.ts'
import { openPrivacyErrors } from '../../../core/checks/privacy-gate.ts'
import { SeveritySign } from '../../review/severity-sign.tsx'
import { openFindings, useReview } from '../../review/use-review.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Button } from '../../ui/button.tsx'

const SHOWN_AT_FIRST = 5

/** What the review has left, before a document is made: what may point out a person first, then what must be mended. */
export function OpenFindings({
  ref,
  isStopped,
}: {
  readonly ref: Ref<HTMLElement>
  readonly isStopped: boolean
}) {
  const reviewed = useReview((latest) => latest)
  if (reviewed === null) return null
  const { toMend, counts } = openFindings(reviewed)
  if (toMend.length === 0) return null
  const persons = openPrivacyErrors(reviewed.review)
  const errors = toMend.filter((finding) => finding.severity === 'error' && !persons.includes(finding))
  return (
    <>
      {persons.length > 0 && (
        <section
          className="open-findings open-findings-persons"
          ref={ref}
          tabIndex={-1}
          role={isStopped ? 'alert' : undefined}
        >
          <h2>Svara på det här innan dokumentet lämnar dig</h2>
          <p>
            {persons.length === 1 ? 'Ett ställe' : `${persons.length} ställen`} i berättelsen kan peka ut en
            person. Rätta, eller lägg åt sidan med ett skäl, så går det att exportera.
          </p>
          <FindingLinks findings={persons} />
        </section>
      )}
      <section className="open-findings">
        <h2>Kvar i granskningen</h2>
        <p>{countsInWords(counts)}.</p>
        <FindingLinks findings={errors} />
        <AllFindings />
      </section>
    </>
  )
}

function AllFindings() {
  const { go } = useNavigation()
  return (
    <div>
      <Button onClick={() => go({ kind: 'review' })}>Visa granskningen</Button>
    </div>
  )
}

/** Findings by name, each the way to where it can be mended; the first five, or all. */
function FindingLinks({ findings }: { readonly findings: readonly Finding[] }) {
  const { go } = useNavigation()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? findings : findings.slice(0, SHOWN_AT_FIRST)
  if (findings.length === 0) return null
  return (
    <>
      <ul className="open-findings-list">
        {shown.map((finding) => (
          <li key={finding.key}>
            <button
              type="button"
              className="open-findings-item"
              onClick={() => go({ kind: 'review', findingKey: finding.key })}
            >
              <SeveritySign severity={finding.severity} />
              <span className="open-findings-title">
                {finding.title}
                <span className="open-findings-where">
                  {[calmHeading(finding.place), finding.excerpt && `”${finding.excerpt}”`]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <ArrowRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN_AT_FIRST && (
        <div>
          <Button kind="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Visa färre' : `Visa alla ${findings.length}`}
          </Button>
        </div>
      )}
    </>
  )
}
