import './title-page.css'
import { ArrowRight } from 'lucide-react'
import type { Organisation } from '../../../core/report.ts'
import { reportTitle } from '../../../core/report-title.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'

/** The data on the title page, which is filled in with the report's details and not written here. */
export function TitlePage() {
  const { go } = useNavigation()
  const title = useReport(reportTitle)
  const organisation = useReport((report) => report.organisation)
  return (
    <div className="title-page">
      <ViewHeading>Titelsida</ViewHeading>
      <p className="title-page-lead">Titelsidan görs av uppgifterna om dokumentet.</p>
      <p className="title-page-title">{title}</p>
      <dl>
        {rowsOf(organisation).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? <span className="title-page-missing">Inte ifyllt än</span> : value}</dd>
          </div>
        ))}
      </dl>
      <Button kind="primary" iconAfter={ArrowRight} onClick={() => go({ kind: 'details' })}>
        Ändra uppgifterna
      </Button>
    </div>
  )
}

function rowsOf(organisation: Organisation): readonly (readonly [string, string])[] {
  const authors = organisation.authors.map(({ name, title }) => [name, title].filter(Boolean).join(', '))
  return [
    ['Kommun', organisation.municipality],
    ['Nämnd', organisation.committee],
    ['Förvaltning', organisation.department],
    ['Diarienummer', organisation.registrationNumber],
    ['Upprättad', organisation.preparedDate ?? ''],
    ['Beslutad', organisation.decisionDate ?? ''],
    [authors.length > 1 ? 'Författare' : 'Ansvarig', authors.join('; ')],
  ]
}
