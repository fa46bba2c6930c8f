import './dataset-details.css'
import { ArrowRightToLine } from 'lucide-react'
import { type ReactNode, useId, useMemo } from 'react'
import { type Dataset, type Unit, unitSchema } from '../../../core/dataset.ts'
import { type DatasetDescription, describeDataset } from '../../../core/dataset-operations.ts'
import { placesOf } from '../../../core/dataset-places.ts'
import { unitName } from '../../../core/swedish-numbers.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CollectedField } from './collected-field.tsx'
import { SeriesBreak } from './series-break.tsx'

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
      <Detail label="Decimaler">
        {(id) => (
          <select
            id={id}
            className="detail-field detail-choice"
            value={dataset.decimals}
            onChange={(event) => change({ decimals: Number(event.target.value) })}
          >
            {[0, 1, 2, 3, 4].map((decimals) => (
              <option key={decimals} value={decimals}>
                {decimals === 0 ? 'inga' : decimals}
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
          <CollectedField id={id} value={dataset.collected} onChange={(collected) => change({ collected })} />
        )}
      </Detail>
      <label className="detail detail-check">
        <input
          type="checkbox"
          checked={dataset.hasSums}
          onChange={(event) => change({ hasSums: event.target.checked })}
        />
        Summera kolumnerna
      </label>
      <label className="detail detail-check" title="Antal från 1 till 4 skrivs som ”färre än 5” i Word">
        <input
          type="checkbox"
          checked={dataset.isAboutPersons === true}
          onChange={(event) => change({ isAboutPersons: event.target.checked })}
        />
        Dölj små antal i Word
      </label>
      <label className="detail detail-check" title="”Ungefärliga värden” skrivs under tabellen">
        <input
          type="checkbox"
          checked={dataset.isApproximate === true}
          onChange={(event) => change({ isApproximate: event.target.checked })}
        />
        Ungefärligt
      </label>
      <SeriesBreak dataset={dataset} onChange={(seriesBreaks) => change({ seriesBreaks })} />
      <UsedIn dataset={dataset} onInsert={onInsert} />
    </div>
  )
}

interface DetailProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

function Detail({ label, children }: DetailProps) {
  const id = useId()
  return (
    <span className="detail">
      <label className="detail-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </span>
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
