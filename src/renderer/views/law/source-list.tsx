import './sources.css'
import { fullName, type LawSource, provisionPlace } from '../../../core/law-groups.ts'
import { isInForce } from '../../../core/law-register.ts'
import { useReport } from '../../store/report-context.tsx'

/** Laws by their full names, with what they demand at the places that are meant. */
export function SourceList({ sources }: { readonly sources: readonly LawSource[] }) {
  const year = useReport((report) => report.year)
  return sources.map(({ act, provisions }) => (
    <div key={act.id} className="sources-act">
      <p className="sources-name">{fullName(act)}</p>
      {!isInForce(act, year) && <p className="sources-note">Gällde inte under {year}.</p>}
      {act.note !== null && <p className="sources-note">{act.note}</p>}
      {provisions.length > 0 && (
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
      )}
    </div>
  ))
}
