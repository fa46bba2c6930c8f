import { useId } from 'react'
import type { Label } from '../../../../core/dataset.ts'
import { Field } from '../../../ui/field.tsx'
import { type DerivedDraft, nameOf, operandNames } from './derived-draft.ts'

interface DerivedOperandsProps {
  readonly labels: readonly Label[]
  readonly draft: DerivedDraft
  readonly onChange: (draft: DerivedDraft) => void
}

/** The rows or columns that something is worked out from, chosen by name. */
export function DerivedOperands({ labels, draft, onChange }: DerivedOperandsProps) {
  const names = operandNames(draft.kind)
  if (names === null) return null
  const [first, second] = names
  return (
    <div className="derived-operands">
      <LineChoice
        name={first}
        labels={labels}
        value={draft.first}
        onChange={(id) => onChange({ ...draft, first: id })}
      />
      {draft.kind === 'rate' && (
        <Field
          label="Per"
          inputMode="numeric"
          value={draft.per}
          maxLength={20}
          onChange={({ target }) => onChange({ ...draft, per: target.value })}
        />
      )}
      {second !== null && (
        <LineChoice
          name={second}
          labels={labels}
          value={draft.second}
          onChange={(id) => onChange({ ...draft, second: id })}
        />
      )}
      {draft.kind === 'share' && (
        <fieldset className="derived-whole">
          <legend>Av summan av</legend>
          {labels.map((label) => (
            <label key={label.id}>
              <input
                type="checkbox"
                checked={draft.whole.includes(label.id)}
                onChange={({ target }) =>
                  onChange({ ...draft, whole: chosenIn(labels, draft.whole, label.id, target.checked) })
                }
              />
              {nameOf(label)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** The chosen ones in the table's order. */
function chosenIn(
  labels: readonly Label[],
  before: readonly string[],
  id: string,
  isChosen: boolean,
): readonly string[] {
  return labels.map((label) => label.id).filter((known) => (known === id ? isChosen : before.includes(known)))
}

interface LineChoiceProps {
  readonly name: string
  readonly labels: readonly Label[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function LineChoice({ name, labels, value, onChange }: LineChoiceProps) {
  const id = useId()
  return (
    <div className="derived-choice">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {!labels.some((label) => label.id === value) && <option value={value}>Välj</option>}
        {labels.map((label) => (
          <option key={label.id} value={label.id}>
            {nameOf(label)}
          </option>
        ))}
      </select>
    </div>
  )
}
