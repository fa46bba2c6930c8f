import './sources.css'
import { useMemo } from 'react'
import { fullName, lawSources, provisionPlace } from '../../../core/law-groups.ts'
import { isInForce } from '../../../core/law-register.ts'
import { lawRegister } from '../../../formats/laws.ts'
import { useReport } from '../../store/report-context.tsx'

/** A reference by its short name; opened, the laws by their full names and what they demand there. */
export function Sources({ reference }: { readonly reference: string }) {
  const sources = useMemo(() => lawSources(reference, lawRegister()), [reference])
  const year = useReport((report) => report.year)
  if (sources.length === 0) return <p className="sources-reference">{reference}</p>
  return (
    <details className="sources">
      <summary className="sources-reference">{reference}</summary>
      {sources.map(({ act, provisions }) => (
        <section key={act.id} className="sources-act">
          <h4>{fullName(act)}</h4>
          {!isInForce(act, year) && <p className="sources-note">Gällde inte under {year}.</p>}
          {act.note !== null && <p className="sources-note">{act.note}</p>}
          <dl>
            {provisions.map((provision) => (
              <div key={provisionPlace(provision)}>
                <dt>{provisionPlace(provision)}</dt>
                <dd>
                  {provision.demands}
                  {provision.note !== null && <span className="sources-note"> {provision.note}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  )
}
