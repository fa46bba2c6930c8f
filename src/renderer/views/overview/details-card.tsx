import './details-card.css'
import { SquarePen } from 'lucide-react'
import type { Organisation } from '../../../core/report.ts'
import { dateInWords } from '../../dates.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Button } from '../../ui/button.tsx'

interface DetailsCardProps {
  readonly organisation: Organisation
}

/** What is printed on the title page, at a glance. */
export function DetailsCard({ organisation }: DetailsCardProps) {
  const { go } = useNavigation()
  const { committee, registrationNumber, preparedDate, decisionDate, authors } = organisation
  const rows: readonly (readonly [string, string])[] = [
    ['Nämnd', committee],
    ['Diarienummer', registrationNumber],
    [
      'Författare',
      authors
        .map(({ name }) => name)
        .filter(Boolean)
        .join(', '),
    ],
    ['Upprättad', preparedDate === null ? '' : dateInWords(preparedDate)],
    ['Beslut', decisionDate === null ? '' : dateInWords(decisionDate)],
  ]
  return (
    <section className="details-card">
      <h2>Uppgifter på titelsidan</h2>
      <dl className="details-card-list">
        {rows.map(([label, value]) => (
          <div className="details-card-row" key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="details-card-missing">Inte ifyllt</span>}</dd>
          </div>
        ))}
      </dl>
      <Button className="details-card-change" icon={SquarePen} onClick={() => go({ kind: 'details' })}>
        Ändra uppgifter
      </Button>
    </section>
  )
}
