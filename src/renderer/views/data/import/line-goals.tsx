import { useId } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import type { Axis } from '../../../../core/dataset-operations.ts'
import type { ImportMapping, LineGoal } from '../../../../core/import-mapping.ts'
import type { ImportedTable } from '../../../../core/table-import.ts'

interface LineGoalsProps {
  readonly table: ImportedTable
  readonly dataset: Dataset
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

/** More unknown rows than this are taken as they are. */
const MOST_ROWS = 40

/** Where each column goes, and each row whose name the table does not know. */
export function LineGoals({ table, dataset, mapping, onChange }: LineGoalsProps) {
  const change = (axis: Axis, index: number, goal: LineGoal) =>
    onChange({ ...mapping, [axis]: mapping[axis].with(index, goal) })
  const line = (axis: Axis, index: number) => (
    <Line
      key={`${axis} ${index}`}
      name={(axis === 'rows' ? table.rowLabels : table.columnLabels)[index] ?? ''}
      axis={axis}
      dataset={dataset}
      goal={mapping[axis][index] ?? { kind: 'skip' }}
      onChange={(goal) => change(axis, index, goal)}
    />
  )
  const known = new Set(dataset.rows.map(({ label }) => label.trim().toLocaleLowerCase('sv')))
  const unknown = table.rowLabels.flatMap((label, index) =>
    known.has(label.trim().toLocaleLowerCase('sv')) ? [] : [index],
  )
  return (
    <div className="import-lines">
      {table.columnLabels.map((_, index) => line('columns', index))}
      {unknown.slice(0, MOST_ROWS).map((index) => line('rows', index))}
    </div>
  )
}

interface LineProps {
  readonly name: string
  readonly axis: Axis
  readonly dataset: Dataset
  readonly goal: LineGoal
  readonly onChange: (goal: LineGoal) => void
}

function Line({ name, axis, dataset, goal, onChange }: LineProps) {
  const id = useId()
  const [kind, fresh] = axis === 'rows' ? ['Raden', 'Ny rad'] : ['Kolumnen', 'Ny kolumn']
  return (
    <div className="import-field">
      <label htmlFor={id}>
        {kind} ”{name}”
      </label>
      <select
        id={id}
        value={goal.kind === 'line' ? `line ${goal.id}` : goal.kind}
        onChange={({ target }) => onChange(goalOf(target.value))}
      >
        <option value="new">{fresh}</option>
        <option value="skip">Ta inte med</option>
        {dataset[axis].map((label, index) => (
          <option key={label.id} value={`line ${label.id}`}>
            {label.label.trim() === '' ? `${axis === 'rows' ? 'Rad' : 'Kolumn'} ${index + 1}` : label.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function goalOf(value: string): LineGoal {
  if (value === 'new' || value === 'skip') return { kind: value }
  return { kind: 'line', id: value.slice('line '.length) }
}
