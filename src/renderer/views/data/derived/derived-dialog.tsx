import './derived-dialog.css'
import { Columns3, Rows3 } from 'lucide-react'
import { useId, useState } from 'react'
import type { Dataset, DerivedLine } from '../../../../core/dataset.ts'
import type { Axis } from '../../../../core/dataset-operations.ts'
import {
  addDerivedLine,
  derivedLabel,
  derivedProblemText,
  editDerivedLine,
  formulaProblem,
  removeDerivedLine,
} from '../../../../core/derived-line-operations.ts'
import type { Report } from '../../../../core/report.ts'
import type { Result } from '../../../../core/result.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch, useOpenReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Say } from '../said.tsx'
import {
  type DerivedDraft,
  draftOf,
  FORMULA_KINDS,
  type FormulaKind,
  formulaOf,
  previewOf,
  usualDraft,
} from './derived-draft.ts'
import { DerivedOperands } from './derived-operands.tsx'

/** A row or column to be worked out: a new one, or one that is there. */
export interface AskedLine {
  readonly axis: Axis
  readonly line: DerivedLine | null
}

interface DerivedDialogProps {
  readonly dataset: Dataset
  readonly asked: AskedLine
  readonly say: Say
  readonly onClose: () => void
}

/** Asks how a row or column is to be worked out, and shows at once what it would hold. */
export function DerivedDialog({ dataset, asked, say, onClose }: DerivedDialogProps) {
  const dispatch = useDispatch()
  const { store } = useOpenReport()
  const before = asked.line
  const [axis, setAxis] = useState(asked.axis)
  const [draft, setDraft] = useState<DerivedDraft>(() =>
    before === null ? usualDraft(dataset, axis) : draftOf(dataset, axis, before.formula),
  )
  const [label, setLabel] = useState(before?.label ?? '')
  const kindId = useId()
  const formula = formulaOf(draft, before?.formula ?? null)
  const usualLabel = derivedLabel(dataset, axis, formula)
  const line = { id: before?.id ?? 'preview', label: label.trim() || usualLabel, formula }
  const problem = formulaProblem(dataset, axis, formula)
  const preview = problem === null ? previewOf(dataset, axis, line) : []
  const word = axis === 'rows' ? 'raden' : 'kolumnen'
  const kind = FORMULA_KINDS.find((known) => known.kind === draft.kind)

  const put = () => {
    const operate = (report: Report): Result<Report, Parameters<typeof derivedProblemText>[0]> =>
      before === null
        ? addDerivedLine(report, dataset.id, axis, { ...line, id: newId() })
        : editDerivedLine(report, dataset.id, axis, before.id, { label: line.label, formula })
    const done = operate(store.get().report)
    if (!done.ok) {
      say(derivedProblemText(done.error, axis), { kind: 'warn' })
      return
    }
    dispatch(() => done.value)
    onClose()
  }
  const remove = () => {
    if (before === null) return
    dispatch((report) => removeDerivedLine(report, dataset.id, axis, before.id))
    say(`Den uträknade ${word} ${before.label} togs bort.`, { canUndo: true })
    onClose()
  }
  const chooseAxis = (next: Axis) => {
    setAxis(next)
    setDraft(usualDraft(dataset, next))
  }

  return (
    <Dialog
      title={before === null ? 'Räkna ut en rad eller kolumn' : `Ändra ${before.label}`}
      onClose={onClose}
      actions={
        <>
          {before !== null && (
            <span className="derived-remove">
              <Button onClick={remove}>Ta bort {word}</Button>
            </span>
          )}
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={problem !== null} onClick={put}>
            {before === null ? `Lägg till ${word}` : 'Ändra'}
          </Button>
        </>
      }
    >
      {before === null && (
        <fieldset className="derived-axis">
          <legend className="visually-hidden">Rad eller kolumn</legend>
          <AxisChoice
            axis="rows"
            icon={Rows3}
            name="En rad under de andra"
            chosen={axis}
            onChoose={chooseAxis}
          />
          <AxisChoice
            axis="columns"
            icon={Columns3}
            name="En kolumn till höger"
            chosen={axis}
            onChoose={chooseAxis}
          />
        </fieldset>
      )}
      <div className="derived-choice">
        <label htmlFor={kindId}>Vad ska räknas ut?</label>
        <select
          id={kindId}
          value={draft.kind}
          onChange={({ target }) => {
            const chosen = FORMULA_KINDS.find((known) => known.kind === target.value)
            if (chosen) setDraft({ ...draft, kind: chosen.kind })
          }}
        >
          {offeredKinds(before?.formula.kind ?? null).map(({ kind: offered, name }) => (
            <option key={offered} value={offered}>
              {name}
            </option>
          ))}
        </select>
        <p className="field-hint">{kind?.does}</p>
      </div>
      <DerivedOperands labels={dataset[axis]} draft={draft} onChange={setDraft} />
      <Field
        label="Namn"
        value={label}
        placeholder={usualLabel}
        hint="Lämna tomt för namnet som står där."
        maxLength={300}
        onChange={(event) => setLabel(event.target.value)}
      />
      <div className="derived-preview" aria-live="polite">
        {problem !== null ? (
          <p className="field-hint">{derivedProblemText(problem, axis)}</p>
        ) : (
          <table>
            <caption>{line.label}</caption>
            <tbody>
              {preview.map(({ id, name, text }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  )
}

/** What is seldom wanted is offered only where it is used. */
function offeredKinds(used: FormulaKind | null) {
  return FORMULA_KINDS.filter(({ kind }) => kind !== 'remainder' || used === 'remainder')
}

interface AxisChoiceProps {
  readonly axis: Axis
  readonly icon: typeof Rows3
  readonly name: string
  readonly chosen: Axis
  readonly onChoose: (axis: Axis) => void
}

function AxisChoice({ axis, icon: Icon, name, chosen, onChoose }: AxisChoiceProps) {
  return (
    <label className="derived-axis-choice">
      <input type="radio" name="derived-axis" checked={axis === chosen} onChange={() => onChoose(axis)} />
      <Icon aria-hidden="true" />
      {name}
    </label>
  )
}
