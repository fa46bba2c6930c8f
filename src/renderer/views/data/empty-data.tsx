import './empty-data.css'
import { BookLock, FileSpreadsheet, Plus, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Dataset } from '../../../core/dataset.ts'
import { outlineOf } from '../../../core/outline.ts'
import { builtInBlueprints } from '../../../formats/blueprints.ts'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { BlueprintList } from './blueprint-list.tsx'
import { type OfferedBlueprint, searchBlueprints } from './blueprint-search.ts'

interface EmptyDataProps {
  readonly onMake: (dataset: Dataset) => void
  readonly onText: (blueprint: TextTableBlueprint) => void
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onNewRegister: () => void
}

/** What nearly every report has; the rest are one click away. */
const MOST_USUAL = [
  'bp-deviations-category-year',
  'bp-falls-unit-year',
  'bp-medication-deviations',
  'bp-serious-events',
  'bp-palliative-indicators',
  'bp-complaints-category',
]

/** Says what this place is for, and offers what fills it. */
export function EmptyData({ onMake, onText, onNew, onImport, onNewRegister }: EmptyDataProps) {
  const report = useReport((whole) => whole)
  const offered = useMemo(() => {
    const all = searchBlueprints(builtInBlueprints(), outlineOf(report), '').flatMap((group) => group.offered)
    return MOST_USUAL.map((id) => all.find(({ blueprint }) => blueprint.id === id)).filter(
      (choice): choice is OfferedBlueprint => choice !== undefined,
    )
  }, [report])
  return (
    <div className="empty-data">
      <Table2 className="empty-data-sign" aria-hidden="true" />
      <ViewHeading>Årets siffror</ViewHeading>
      <p>
        Här samlar du det som går att räkna: avvikelser, fall, läkemedel, klagomål. Skriv in siffrorna,
        klistra in dem från Excel eller hämta dem ur en fil. Summor räknas åt dig, diagrammet ritas åt dig,
        och båda får en plats i berättelsen.
      </p>
      <div className="empty-data-ways">
        <Button kind="primary" size="large" icon={Plus} onClick={onNew}>
          Ny tabell
        </Button>
        <Button size="large" icon={FileSpreadsheet} onClick={onImport}>
          Hämta från fil…
        </Button>
        <Button size="large" kind="quiet" icon={BookLock} onClick={onNewRegister}>
          Nytt register
        </Button>
      </div>
      <section className="empty-data-usual" aria-labelledby="empty-data-usual">
        <h2 id="empty-data-usual">Vanliga tabeller</h2>
        <BlueprintList offered={offered} onMake={onMake} onText={onText} />
      </section>
    </div>
  )
}
