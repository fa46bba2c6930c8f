import './dataset-page.css'
import { useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { describeDataset } from '../../../core/dataset-operations.ts'
import type { CellPlace } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { TitleField } from '../../ui/title-field.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { BlueprintNotes } from './blueprint-notes.tsx'
import { DatasetCharts } from './charts/dataset-charts.tsx'
import { DatasetDetails } from './dataset-details.tsx'
import { DatasetFindings } from './dataset-findings.tsx'
import { NumberGrid } from './grid/number-grid.tsx'
import { type Insertable, InsertDialog } from './insert-dialog.tsx'
import { CountedNote } from './registers/counted-note.tsx'
import { RemoveTable } from './remove-table.tsx'
import type { Say } from './said.tsx'
import { DatasetSentences } from './sentences/dataset-sentences.tsx'

/** `view`: the place was opened; `chosen`: picked in the list; `made`: a new table. */
export type Arrival = 'view' | 'chosen' | 'made'

interface DatasetPageProps {
  readonly dataset: Dataset
  readonly arrival: Arrival
  /** A cell to begin in, or null. */
  readonly cell: CellPlace | null
  readonly say: Say
  readonly onRemove: () => void
  /** Gives focus a place when what had it is gone. */
  readonly onGone: () => void
}

/** One table of numbers: what it is, its grid, its charts. */
export function DatasetPage({ dataset, arrival, cell, say, onRemove, onGone }: DatasetPageProps) {
  const dispatch = useDispatch()
  const year = useReport((report) => report.year)
  const [inserting, setInserting] = useState<Insertable | null>(null)
  const heading = dataset.title === '' ? 'Tabell utan namn' : dataset.title

  return (
    <article className="dataset-page">
      {arrival === 'view' && cell === null ? (
        <ViewHeading className="visually-hidden">{heading}</ViewHeading>
      ) : (
        <h1 className="visually-hidden" tabIndex={-1}>
          {heading}
        </h1>
      )}
      <TitleField
        label="Tabellens namn"
        value={dataset.title}
        onChange={(title) =>
          dispatch((report) => describeDataset(report, dataset.id, { title }), {
            mergeKey: `title:${dataset.id}`,
          })
        }
      />
      <DatasetDetails
        dataset={dataset}
        onInsert={() => setInserting({ kind: 'datasetTable', id: dataset.id })}
      />
      <CountedNote dataset={dataset} say={say} />
      <BlueprintNotes blueprintId={dataset.blueprintId} />
      <DatasetFindings datasetId={dataset.id} say={say} />
      <div className="dataset-body">
        <NumberGrid
          dataset={dataset}
          reportYear={year}
          takesFocus={arrival === 'made'}
          cell={cell}
          say={say}
        />
        <DatasetCharts
          dataset={dataset}
          say={say}
          onGone={onGone}
          onInsert={(chart) => setInserting({ kind: 'chart', id: chart.id })}
        />
      </div>
      <DatasetSentences dataset={dataset} say={say} />
      <RemoveTable dataset={dataset} onRemove={onRemove} />
      {inserting && (
        <InsertDialog dataset={dataset} insertable={inserting} say={say} onClose={() => setInserting(null)} />
      )}
    </article>
  )
}
