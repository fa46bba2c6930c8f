import './dataset-details.css'
import { ArrowRightToLine } from 'lucide-react'
import { useMemo } from 'react'
import { type Dataset, type Unit, unitSchema } from '../../../core/dataset.ts'
import { type DatasetDescription, describeDataset } from '../../../core/dataset-operations.ts'
import { placesOf } from '../../../core/dataset-places.ts'
import { unitName } from '../../../core/swedish-numbers.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CollectedField } from './collected-field.tsx'
import { DatasetMore } from './dataset-more.tsx'
import { Detail } from './detail.tsx'

interface DatasetDetailsProps {
  readonly dataset: Dataset
  readonly onInsert: () => void
}

/** What is said of the table, as a quiet line that can be edited where it stands, and where the table is used. */
export function DatasetDetails({ dataset, onInsert }: DatasetDetailsProps) {
  const dispatch = useDispatch()
  const change = (description: Partial<DatasetDescription>) =>
    dispatch((report) => describeDataset(report, dataset.id, description), {
      mergeKey: `describe:${dataset.id}:${Object.keys(description).join()}`,
    })

  return (
    <div className="dataset-about">
      <div className="dataset-details">
        <Detail label="Enhet">
          {(id) => (
            <select
              id={id}
              className="detail-field detail-choice"
              value={dataset.unit}
              onChange={(event) => {
                const unit = unitSchema.safeParse(event.target.value)
                if (unit.success) change({ unit: unit.data })
              }}
            >
              {unitSchema.options.map((unit: Unit) => (
                <option key={unit} value={unit}>
                  {unitName(unit)}
                </option>
              ))}
            </select>
          )}
        </Detail>
        <Detail label="Källa">
          {(id) => (
            <input
              id={id}
              className="detail-field"
              type="text"
              autoComplete="off"
              maxLength={300}
              placeholder="till exempel avvikelsesystemet"
              value={dataset.source}
              onChange={(event) => change({ source: event.target.value })}
            />
          )}
        </Detail>
        <Detail label="Uttag">
          {(id) => (
            <CollectedField
              id={id}
              value={dataset.collected}
              onChange={(collected) => change({ collected })}
            />
          )}
        </Detail>
        <UsedIn dataset={dataset} onInsert={onInsert} />
      </div>
      <DatasetMore dataset={dataset} onChange={change} />
    </div>
  )
}

function UsedIn({ dataset, onInsert }: DatasetDetailsProps) {
  const report = useReport((whole) => whole)
  const { go } = useNavigation()
  const places = useMemo(() => placesOf(report, dataset.id), [report, dataset.id])
  return (
    <span className="detail detail-places">
      <span className="detail-label">{places.length === 0 ? 'Används inte i texten än' : 'Används i'}</span>
      {places.map(({ sectionId, number, heading }) => (
        <button
          key={sectionId}
          type="button"
          className="detail-link"
          title={`Gå till ${[number, heading].filter(Boolean).join(' ')}`}
          onClick={() => go({ kind: 'write', sectionId })}
        >
          {heading}
        </button>
      ))}
      <Button kind="quiet" className="detail-insert" icon={ArrowRightToLine} onClick={onInsert}>
        Infoga i avsnitt…
      </Button>
    </span>
  )
}
