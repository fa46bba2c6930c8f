import './dataset-more.css'
import type { Dataset, Direction } from '../../../core/dataset.ts'
import {
  type DatasetDescription,
  setDenominatorAxis,
  setHasRowTargets,
  setSmallCountLimit,
} from '../../../core/dataset-operations.ts'
import { hasRowTargets } from '../../../core/shown-table.ts'
import { smallCountLimitOf } from '../../../core/small-counts.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Detail, DetailCheck } from './detail.tsx'
import { SeriesBreak } from './series-break.tsx'
import { TargetField } from './target-field.tsx'

interface DatasetMoreProps {
  readonly dataset: Dataset
  readonly onChange: (description: Partial<DatasetDescription>) => void
}

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ['neutral', 'varken eller'],
  ['higher', 'högre tal'],
  ['lower', 'lägre tal'],
]
const LIMITS = [3, 4, 5, 6, 7, 8, 9, 10]

/** What is said of a table more seldom: decimals, target, what shares are of, and what is hidden or estimated. */
export function DatasetMore({ dataset, onChange }: DatasetMoreProps) {
  return (
    <details className="dataset-more">
      <summary>Fler uppgifter om siffrorna</summary>
      <div className="dataset-details">
        <Detail label="Decimaler">
          {(id) => (
            <select
              id={id}
              className="detail-field detail-choice"
              value={dataset.decimals}
              onChange={({ target }) => onChange({ decimals: Number(target.value) })}
            >
              {[0, 1, 2, 3, 4].map((decimals) => (
                <option key={decimals} value={decimals}>
                  {decimals === 0 ? 'inga' : decimals}
                </option>
              ))}
            </select>
          )}
        </Detail>
        <DetailCheck
          label="Summera kolumnerna"
          isOn={dataset.hasSums}
          onChange={(hasSums) => onChange({ hasSums })}
        />
        <SeriesBreak dataset={dataset} onChange={(seriesBreaks) => onChange({ seriesBreaks })} />
        <Targets dataset={dataset} onChange={onChange} />
        <Shares dataset={dataset} onChange={onChange} />
        <DetailCheck
          label="Alla tal är ungefärliga"
          title="”Ungefärliga värden” skrivs under tabellen. Ett enda tal märks ut genom att du skriver ca före."
          isOn={dataset.isApproximate === true}
          onChange={(isApproximate) => onChange({ isApproximate })}
        />
        <SmallCounts dataset={dataset} onChange={onChange} />
      </div>
    </details>
  )
}

function Targets({ dataset, onChange }: DatasetMoreProps) {
  const dispatch = useDispatch()
  const hasOwn = hasRowTargets(dataset)
  return (
    <>
      {(!hasOwn || dataset.target !== null) && (
        <Detail label="Mål">
          {(id) => (
            <TargetField
              id={id}
              unit={dataset.unit}
              value={dataset.target}
              onChange={(target) => onChange({ target })}
            />
          )}
        </Detail>
      )}
      <DetailCheck
        label="Mål för varje rad"
        isOn={hasOwn}
        onChange={(isOn) => dispatch((report) => setHasRowTargets(report, dataset.id, isOn))}
      />
      <Detail label="Bäst är">
        {(id) => (
          <select
            id={id}
            className="detail-field detail-choice"
            value={dataset.direction}
            onChange={({ target }) => {
              const chosen = DIRECTIONS.find(([direction]) => direction === target.value)
              if (chosen) onChange({ direction: chosen[0] })
            }}
          >
            {DIRECTIONS.map(([direction, name]) => (
              <option key={direction} value={direction}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Detail>
    </>
  )
}

/** What shares are shares of, in words and in numbers; nothing in a table without shares. */
function Shares({ dataset, onChange }: DatasetMoreProps) {
  const dispatch = useDispatch()
  const { denominators } = dataset
  if (!hasShares(dataset) && denominators === undefined) return null
  const setAxis = (axis: 'columns' | 'rows' | null) =>
    dispatch((report) => setDenominatorAxis(report, dataset.id, axis))
  return (
    <>
      <Detail label="Andel av">
        {(id) => (
          <input
            id={id}
            className="detail-field"
            type="text"
            autoComplete="off"
            maxLength={300}
            placeholder="till exempel registrerade dödsfall"
            value={dataset.denominator ?? ''}
            onChange={({ target }) => onChange({ denominator: target.value })}
          />
        )}
      </Detail>
      <DetailCheck
        label="Visa antal (n)"
        title="En rad med hur många andelarna är räknade på"
        isOn={denominators !== undefined}
        onChange={(isOn) => setAxis(isOn ? 'columns' : null)}
      />
      {denominators !== undefined && (
        <Detail label="Antal för varje">
          {(id) => (
            <select
              id={id}
              className="detail-field detail-choice"
              value={denominators.axis}
              onChange={({ target }) => setAxis(target.value === 'rows' ? 'rows' : 'columns')}
            >
              <option value="columns">kolumn</option>
              <option value="rows">rad</option>
            </select>
          )}
        </Detail>
      )}
    </>
  )
}

function SmallCounts({ dataset, onChange }: DatasetMoreProps) {
  const dispatch = useDispatch()
  const limit = useReport(smallCountLimitOf)
  return (
    <>
      <DetailCheck
        label="Dölj små antal i dokumentet"
        title="När talen räknar personer kan små antal peka ut någon"
        isOn={dataset.isAboutPersons === true}
        onChange={(isAboutPersons) => onChange({ isAboutPersons })}
      />
      {dataset.isAboutPersons === true && (
        <Detail label="Dölj antal under">
          {(id) => (
            <>
              <select
                id={id}
                className="detail-field detail-choice"
                value={limit}
                aria-describedby={`${id}-whole`}
                onChange={({ target }) =>
                  dispatch((report) => setSmallCountLimit(report, Number(target.value)))
                }
              >
                {LIMITS.map((least) => (
                  <option key={least} value={least}>
                    {least}
                  </option>
                ))}
              </select>
              <span className="detail-label" id={`${id}-whole`}>
                i hela berättelsen
              </span>
            </>
          )}
        </Detail>
      )}
    </>
  )
}

function hasShares({ unit, rows, columns, derivedRows, derivedColumns }: Dataset): boolean {
  const isShare = [...(derivedRows ?? []), ...(derivedColumns ?? [])].some(
    ({ formula }) => formula.kind === 'share',
  )
  return unit === 'percent' || isShare || [...rows, ...columns].some((line) => line.unit === 'percent')
}
