import './empty-data.css'
import { Plus, Table2 } from 'lucide-react'
import type { Dataset } from '../../../core/dataset.ts'
import { Button } from '../../ui/button.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { UsualTableChoices } from './usual-table-choices.tsx'

interface EmptyDataProps {
  readonly onMake: (dataset: Dataset) => void
  readonly onNew: () => void
}

/** Says what this place is for, and offers what fills it. */
export function EmptyData({ onMake, onNew }: EmptyDataProps) {
  return (
    <div className="empty-data">
      <Table2 className="empty-data-sign" aria-hidden="true" />
      <ViewHeading>Årets siffror</ViewHeading>
      <p>
        Här samlar du det som går att räkna: avvikelser, fall, läkemedel, klagomål. Skriv in siffrorna eller
        klistra in dem från Excel. Summor räknas åt dig, diagrammet ritas åt dig, och båda får en plats i
        berättelsen.
      </p>
      <Button kind="primary" size="large" icon={Plus} onClick={onNew}>
        Ny tabell
      </Button>
      <section className="empty-data-usual" aria-labelledby="empty-data-usual">
        <h2 id="empty-data-usual">Vanliga tabeller</h2>
        <UsualTableChoices onMake={onMake} />
      </section>
    </div>
  )
}
