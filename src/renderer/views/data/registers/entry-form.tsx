import './entry-form.css'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { personalDataWarning } from '../../../../core/personal-data.ts'
import { harmSchema, MAX_ENTRY_TEXT, type Register, reporterSchema } from '../../../../core/register.ts'
import { REPORTER_NAMES } from '../../../../core/register-list.ts'
import {
  addRegisterLabel,
  type EntryContent,
  type RegisterAxis,
  takesAnotherLabel,
} from '../../../../core/register-operations.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import {
  answeredLabel,
  contentOf,
  type DraftProblem,
  draftOf,
  type EntryDraft,
  HARM_NAMES,
  yearRemark,
} from './entry-draft.ts'
import { LabelChoice } from './label-choice.tsx'

interface EntryFormProps {
  readonly register: Register
  readonly year: number
  readonly initial: EntryContent
  /** `new` is emptied after each entry and begins again at its first field. */
  readonly mode: 'new' | 'edit'
  /** Whether it is to be written in at once. */
  readonly takesFocus: boolean
  readonly onSave: (content: EntryContent) => void
  readonly onCancel?: () => void
}

/** One entry: Enter goes from field to field, and in the last one keeps it. */
export function EntryForm(props: EntryFormProps) {
  const { register, year, initial, mode, takesFocus, onSave, onCancel } = props
  const dispatch = useDispatch()
  const [draft, setDraft] = useState(() => draftOf(initial))
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const ids = useId()
  const isNew = mode === 'new'
  const isAboutHarm = register.kind !== 'complaint'
  const warnings = [personalDataWarning(`${draft.description}\n${draft.action}`), yearRemark(draft, year)]

  const focusFirst = () => form.current?.querySelector('input')?.focus()
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus()
  }, [takesFocus])

  const change = (part: Partial<EntryDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setProblem(null)
  }
  const save = () => {
    const content = contentOf(draft, year)
    if (!content.ok) {
      setProblem(content.error)
      form.current?.querySelector<HTMLElement>(`[data-field="${content.error.field}"]`)?.focus()
      return
    }
    onSave(content.value)
    if (!isNew) return
    setDraft(draftOf(initial))
    focusFirst()
  }
  const makeLabel = (axis: RegisterAxis) => (name: string) => {
    const known = register[axis].find(({ label }) => label.toLowerCase() === name.toLowerCase())
    if (known !== undefined) return known.id
    const id = newId()
    dispatch((report) => addRegisterLabel(report, register.id, axis, { id, label: name }))
    return id
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onCancel) {
      event.preventDefault()
      onCancel()
    }
    const { target } = event
    const isField = target instanceof HTMLElement && target.matches('.field-input')
    if (event.key !== 'Enter' || event.shiftKey || !isField) return
    event.preventDefault()
    const isLast = target instanceof HTMLTextAreaElement
    if (isLast || event.ctrlKey || event.metaKey) save()
    else nextField(form.current, target)?.focus()
  }
  const errorAt = (field: DraftProblem['field']) => (problem?.field === field ? problem.sentence : null)

  return (
    <form
      className={isNew ? 'entry-form entry-form-new' : 'entry-form'}
      ref={form}
      noValidate
      aria-label={isNew ? 'Ny rad i registret' : 'Ändra raden'}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="entry-form-row">
        <Field
          label="Datum"
          className="entry-form-date"
          data-field="date"
          placeholder={`12/3 ${year}`}
          maxLength={40}
          value={draft.date}
          error={errorAt('date')}
          onChange={(event) => change({ date: event.target.value })}
        />
        <LabelChoice
          label="Kategori"
          newLabel={takesAnotherLabel(register, 'categories') ? 'Ny kategori' : null}
          labels={register.categories}
          value={draft.categoryId}
          onChange={(categoryId) => change({ categoryId })}
          onNew={makeLabel('categories')}
        />
        <LabelChoice
          label="Enhet"
          newLabel={takesAnotherLabel(register, 'units') ? 'Ny enhet' : null}
          labels={register.units}
          value={draft.unitId}
          onChange={(unitId) => change({ unitId })}
          onNew={makeLabel('units')}
        />
      </div>
      <div className="entry-form-row">
        <Choice
          label="Från"
          options={reporterSchema.options}
          names={REPORTER_NAMES}
          value={draft.reporter}
          onChange={(reporter) => change({ reporter })}
        />
        <div className="field entry-form-text">
          <label className="field-label" htmlFor={`${ids}text`}>
            Kort beskrivning, utan namn
          </label>
          <textarea
            id={`${ids}text`}
            className="field-input"
            data-field="description"
            rows={1}
            lang="sv"
            spellCheck={false}
            maxLength={MAX_ENTRY_TEXT}
            value={draft.description}
            aria-invalid={errorAt('description') !== null || undefined}
            aria-describedby={errorAt('description') === null ? undefined : `${ids}text-error`}
            onChange={(event) => change({ description: event.target.value })}
          />
          {errorAt('description') !== null && (
            <p className="field-error" id={`${ids}text-error`}>
              {errorAt('description')}
            </p>
          )}
        </div>
        {isNew && (
          <Button type="submit" kind="primary" className="entry-form-add">
            Lägg till
          </Button>
        )}
      </div>
      <details className="entry-form-more" open={!isNew}>
        <summary>Åtgärd{isAboutHarm ? ', utredning' : ''} och svar</summary>
        <div className="entry-form-row">
          <Field
            label={answeredLabel(register)}
            className="entry-form-date"
            data-field="answered"
            placeholder={`20/3 ${year}`}
            maxLength={40}
            value={draft.answered}
            error={errorAt('answered')}
            onChange={(event) => change({ answered: event.target.value })}
          />
          <div className="field entry-form-text">
            <label className="field-label" htmlFor={`${ids}action`}>
              Åtgärd
            </label>
            <textarea
              id={`${ids}action`}
              className="field-input"
              rows={1}
              lang="sv"
              spellCheck={false}
              maxLength={MAX_ENTRY_TEXT}
              value={draft.action}
              onChange={(event) => change({ action: event.target.value })}
            />
          </div>
        </div>
        {isAboutHarm && (
          <div className="entry-form-row">
            <Choice
              label="Bedömning"
              options={harmSchema.options}
              names={HARM_NAMES}
              value={draft.harm}
              onChange={(harm) => change({ harm })}
            />
            <Check
              label="Utredd (PSL 3 kap. 3 §)"
              isOn={draft.isInvestigated}
              onChange={(isInvestigated) => change({ isInvestigated })}
            />
            <Check
              label="Anmäld enligt lex Maria"
              isOn={draft.isLexMaria}
              onChange={(isLexMaria) => change({ isLexMaria })}
            />
          </div>
        )}
      </details>
      <div className="entry-form-warnings" aria-live="polite">
        {warnings
          .filter((warning) => warning !== null)
          .map((warning) => (
            <Notice key={warning} kind="warn">
              <p>{warning}</p>
            </Notice>
          ))}
      </div>
      {!isNew && (
        <div className="entry-form-actions">
          <Button type="submit" kind="primary">
            Spara
          </Button>
          <Button onClick={onCancel}>Avbryt</Button>
        </div>
      )}
    </form>
  )
}

interface ChoiceProps<Option extends string> {
  readonly label: string
  readonly options: readonly Option[]
  readonly names: Readonly<Record<Option, string>>
  readonly value: Option | null
  readonly onChange: (value: Option | null) => void
}

function Choice<Option extends string>({ label, options, names, value, onChange }: ChoiceProps<Option>) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field-input"
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((option) => option === target.value) ?? null)}
      >
        <option value="">Välj …</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="entry-form-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

function nextField(form: HTMLFormElement | null, from: HTMLElement): HTMLElement | undefined {
  const fields = [...(form?.querySelectorAll<HTMLElement>('.field-input') ?? [])]
  return fields[fields.indexOf(from) + 1]
}
