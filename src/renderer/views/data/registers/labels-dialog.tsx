import './labels-dialog.css'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Register } from '../../../../core/register.ts'
import { labelIdOf } from '../../../../core/register-counts.ts'
import {
  addRegisterLabel,
  mergeRegisterLabels,
  moveRegisterLabel,
  type RegisterAxis,
  removeRegisterLabel,
  renameRegisterLabel,
  takesAnotherLabel,
} from '../../../../core/register-operations.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'

interface LabelsDialogProps {
  readonly register: Register
  readonly onClose: () => void
}

/** The categories and units of a register: named, ordered, put together, taken away. Entries and tables follow. */
export function LabelsDialog({ register, onClose }: LabelsDialogProps) {
  return (
    <Dialog
      title="Kategorier och enheter"
      onClose={onClose}
      isWide
      actions={
        <Button kind="primary" onClick={onClose}>
          Klart
        </Button>
      }
    >
      <div className="labels-parts">
        <Labels
          register={register}
          axis="categories"
          heading="Kategorier"
          one="kategorin"
          added="Ny kategori"
        />
        <Labels register={register} axis="units" heading="Enheter" one="enheten" added="Ny enhet" />
      </div>
    </Dialog>
  )
}

interface LabelsProps {
  readonly register: Register
  readonly axis: RegisterAxis
  readonly heading: string
  readonly one: string
  readonly added: string
}

function Labels({ register, axis, heading, one, added }: LabelsProps) {
  const dispatch = useDispatch()
  const [name, setName] = useState('')
  const labels = register[axis]
  const { id } = register
  const countOf = (labelId: string) =>
    register.entries.filter((entry) => labelIdOf(register, axis, entry) === labelId).length

  const add = (event: FormEvent) => {
    event.preventDefault()
    const label = name.trim()
    if (label === '' || !takesAnotherLabel(register, axis)) return
    dispatch((report) => addRegisterLabel(report, id, axis, { id: newId(), label }))
    setName('')
  }

  return (
    <section className="labels-part">
      <h3>{heading}</h3>
      <ul className="labels-list">
        {labels.map(({ id: labelId, label }, index) => (
          <li key={labelId}>
            <input
              type="text"
              className="field-input"
              aria-label={`Namn på ${one} ${label}`}
              autoComplete="off"
              maxLength={300}
              value={label}
              onChange={({ target }) =>
                dispatch((report) => renameRegisterLabel(report, id, axis, labelId, target.value), {
                  mergeKey: `rename:${labelId}`,
                })
              }
            />
            <span className="labels-count">{countOf(labelId)}</span>
            <select
              className="labels-merge"
              aria-label={`Slå ihop ${label} med`}
              value=""
              disabled={labels.length < 2}
              onChange={({ target }) =>
                dispatch((report) => mergeRegisterLabels(report, id, axis, labelId, target.value))
              }
            >
              <option value="">Slå ihop med …</option>
              {labels
                .filter((other) => other.id !== labelId)
                .map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.label}
                  </option>
                ))}
            </select>
            <IconButton
              icon={ArrowUp}
              label={`Flytta ${label} uppåt`}
              disabled={index === 0}
              onClick={() => dispatch((report) => moveRegisterLabel(report, id, axis, labelId, index - 1))}
            />
            <IconButton
              icon={ArrowDown}
              label={`Flytta ${label} nedåt`}
              disabled={index === labels.length - 1}
              onClick={() => dispatch((report) => moveRegisterLabel(report, id, axis, labelId, index + 1))}
            />
            <IconButton
              icon={Trash2}
              label={`Ta bort ${label}`}
              onClick={() => dispatch((report) => removeRegisterLabel(report, id, axis, labelId))}
            />
          </li>
        ))}
      </ul>
      <form className="labels-add" onSubmit={add}>
        <Field label={added} value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" icon={Plus} disabled={!takesAnotherLabel(register, axis)}>
          Lägg till
        </Button>
      </form>
      <p className="labels-note">
        {axis === 'categories'
          ? 'Tar du bort en kategori står raderna kvar, utan kategori. Allt går att ångra.'
          : 'Tar du bort en enhet står raderna kvar, utan enhet.'}
      </p>
    </section>
  )
}
