import './details-view.css'
import { Check } from 'lucide-react'
import type { Organisation } from '../../../core/report.ts'
import { setOrganisation } from '../../../core/section-operations.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Field } from '../../ui/field.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { LogoField } from './logo-field.tsx'
import { PairList } from './pair-list.tsx'

type LineKey = 'municipality' | 'committee' | 'department' | 'county' | 'region' | 'registrationNumber'

const lines: readonly { readonly key: LineKey; readonly label: string; readonly hint?: string }[] = [
  { key: 'municipality', label: 'Kommun' },
  { key: 'committee', label: 'Nämnd' },
  { key: 'department', label: 'Förvaltning' },
  { key: 'registrationNumber', label: 'Diarienummer', hint: 'Registratorn ger dig numret' },
  { key: 'county', label: 'Län' },
  { key: 'region', label: 'Region' },
]

/** Everything about the document itself: what stands on its title page and in its headings. */
export function DetailsView() {
  const organisation = useReport((report) => report.organisation)
  const dispatch = useDispatch()
  const { go } = useNavigation()
  const change = (field: keyof Organisation, value: Partial<Organisation>) =>
    dispatch((report) => setOrganisation(report, value), { mergeKey: `organisation.${field}` })
  return (
    <div className="details-view">
      <header className="details-view-head">
        <div>
          <ViewHeading>Uppgifter om berättelsen</ViewHeading>
          <p className="details-view-lead">Det som inte är ifyllt lämnas bort i dokumentet.</p>
        </div>
        <Button kind="primary" icon={Check} onClick={() => go({ kind: 'overview' })}>
          Klar
        </Button>
      </header>
      <section className="details-view-card">
        <h2>Organisation</h2>
        <div className="details-view-grid">
          {lines.map(({ key, label, hint }) => (
            <Field
              key={key}
              label={label}
              {...(hint === undefined ? {} : { hint })}
              maxLength={300}
              value={organisation[key]}
              onChange={(event) => change(key, { [key]: event.target.value })}
            />
          ))}
        </div>
      </section>
      <section className="details-view-card">
        <h2>Logotyp</h2>
        <p className="details-view-about">Står överst på titelsidan i dokumentet.</p>
        <LogoField />
      </section>
      <section className="details-view-card">
        <h2>Datum</h2>
        <div className="details-view-grid">
          <DateField
            label="Upprättad"
            hint="Senast 1 mars, till exempel 2026-02-12"
            value={organisation.preparedDate}
            onChange={(preparedDate) => change('preparedDate', { preparedDate })}
          />
          <DateField
            label="Beslut i nämnden"
            value={organisation.decisionDate}
            onChange={(decisionDate) => change('decisionDate', { decisionDate })}
          />
        </div>
      </section>
      <section className="details-view-card">
        <h2>Författare</h2>
        <PairList
          pairs={organisation.authors.map(({ name, title }) => [name, title])}
          labels={['Namn', 'Titel']}
          what="författare"
          most={20}
          onChange={(pairs) =>
            change('authors', { authors: pairs.map(([name, title]) => ({ name, title })) })
          }
        />
      </section>
      <section className="details-view-card">
        <h2>Enheter</h2>
        <p className="details-view-about">
          Arbetsplatserna som berättelsen omfattar, och vilken verksamhet de hör till.
        </p>
        <PairList
          pairs={organisation.units.map(({ name, operation }) => [name, operation])}
          labels={['Enhet', 'Verksamhet']}
          what="enhet"
          most={200}
          onChange={(pairs) =>
            change('units', { units: pairs.map(([name, operation]) => ({ name, operation })) })
          }
        />
      </section>
    </div>
  )
}
