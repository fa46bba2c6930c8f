import './entry-list.css'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Register, RegisterEntry } from '../../../../core/register.ts'
import { labelIdOf } from '../../../../core/register-counts.ts'
import {
  type EntryFilter,
  type EntryOrder,
  entryCountText,
  REPORTER_NAMES,
  shownEntries,
} from '../../../../core/register-list.ts'
import type { EntryContent } from '../../../../core/register-operations.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { answeredLabel, HARM_NAMES } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'

interface EntryListProps {
  readonly register: Register
  readonly year: number
  readonly onChange: (id: string, content: EntryContent) => void
  readonly onRemove: (id: string) => void
}

/** So many rows are put in the page at a time. */
const STEP = 100
const ALL = 'all of them'
const NONE = ''

/** What has been entered: sorted, filtered by category, edited where it stands. */
export function EntryList({ register, year, onChange, onRemove }: EntryListProps) {
  const [filter, setFilter] = useState<EntryFilter>({ kind: 'all' })
  const [order, setOrder] = useState<EntryOrder>('date')
  const [isDescending, setIsDescending] = useState(true)
  const [most, setMost] = useState(STEP)
  const [editedId, setEditedId] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const entries = shownEntries(register, { filter, order, isDescending })
  const hasUnits = register.units.length > 0

  const sortBy = (next: EntryOrder) => {
    setIsDescending(next === order ? !isDescending : next === 'date' || next === 'answered')
    setOrder(next)
  }
  const focusSoon = (selector: string) =>
    requestAnimationFrame(() => {
      const goal = list.current?.querySelector<HTMLElement>(selector)
      ;(goal ?? list.current?.querySelector<HTMLElement>('select'))?.focus()
    })
  const close = (id: string) => {
    setEditedId(null)
    focusSoon(`[data-edit="${id}"]`)
  }
  const remove = (id: string) => {
    const at = entries.findIndex((entry) => entry.id === id)
    const next = entries[at + 1] ?? entries[at - 1]
    onRemove(id)
    focusSoon(`[data-edit="${next?.id ?? ''}"]`)
  }
  const head = (text: string, by: EntryOrder) => (
    <th scope="col" aria-sort={order === by ? (isDescending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="entry-list-sort" onClick={() => sortBy(by)}>
        {text}
        {order === by && (isDescending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
      </button>
    </th>
  )
  const columnCount = hasUnits ? 6 : 5

  return (
    <div className="entry-list" ref={list}>
      <div className="entry-list-tools">
        <label>
          Visa{' '}
          <select
            value={filter.kind === 'all' ? ALL : (filter.id ?? NONE)}
            onChange={({ target }) => {
              setMost(STEP)
              setFilter(
                target.value === ALL
                  ? { kind: 'all' }
                  : { kind: 'category', id: target.value === NONE ? null : target.value },
              )
            }}
          >
            <option value={ALL}>alla kategorier</option>
            {register.categories.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value={NONE}>utan kategori</option>
          </select>
        </label>
        <span role="status">{entryCountText(register.kind, entries.length)}</span>
      </div>
      <table className="entry-table">
        <thead>
          <tr>
            {head('Datum', 'date')}
            {head('Kategori', 'category')}
            {hasUnits && head('Enhet', 'unit')}
            <th scope="col">Beskrivning</th>
            {head(answeredLabel(register), 'answered')}
            <th scope="col">
              <span className="visually-hidden">Ändra</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, most).map((entry) =>
            entry.id === editedId ? (
              <tr key={entry.id} className="entry-edited">
                <td colSpan={columnCount}>
                  <EntryForm
                    register={register}
                    year={year}
                    initial={contentOnly(entry)}
                    mode="edit"
                    takesFocus
                    onSave={(content) => {
                      onChange(entry.id, content)
                      close(entry.id)
                    }}
                    onCancel={() => close(entry.id)}
                  />
                </td>
              </tr>
            ) : (
              <tr
                key={entry.id}
                className={isOutside(entry, year) ? 'entry-outside' : undefined}
                onDoubleClick={() => setEditedId(entry.id)}
              >
                <td className="entry-date">
                  {entry.date ?? '–'}
                  {isOutside(entry, year) && <span className="entry-remark">räknas inte</span>}
                </td>
                <td className="entry-category">{labelText(register, 'categories', entry)}</td>
                {hasUnits && <td>{labelText(register, 'units', entry)}</td>}
                <td className="entry-text">
                  {entry.description}
                  <Remarks entry={entry} />
                </td>
                <td className="entry-date">{entry.answered ?? '–'}</td>
                <td className="entry-buttons">
                  <IconButton
                    icon={Pencil}
                    label={`Ändra ${nameOf(register, entry)}`}
                    data-edit={entry.id}
                    onClick={() => setEditedId(entry.id)}
                  />
                  <IconButton
                    icon={Trash2}
                    label={`Ta bort ${nameOf(register, entry)}`}
                    onClick={() => remove(entry.id)}
                  />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {entries.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + STEP)}>
          Visa {Math.min(STEP, entries.length - most)} till
        </Button>
      )}
    </div>
  )
}

/** What was done and how it was judged, as a quiet line under the description. */
function Remarks({ entry }: { readonly entry: RegisterEntry }) {
  const { reporter, action, isInvestigated, harm, isLexMaria } = entry
  const parts = [
    reporter === null ? '' : REPORTER_NAMES[reporter],
    isInvestigated ? 'Utredd' : '',
    harm === null ? '' : HARM_NAMES[harm],
    isLexMaria ? 'Lex Maria' : '',
    action === '' ? '' : `Åtgärd: ${action}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <span className="entry-remark">{parts.join(' · ')}</span>
}

function contentOnly({ id: _id, ...content }: RegisterEntry): EntryContent {
  return content
}

function isOutside({ date }: RegisterEntry, year: number): boolean {
  return date !== null && !date.startsWith(`${year}-`)
}

function labelText(register: Register, axis: 'categories' | 'units', entry: RegisterEntry): string {
  const id = labelIdOf(register, axis, entry)
  return register[axis].find((label) => label.id === id)?.label ?? '–'
}

/** "raden 2025-03-12, Bemötande": what a button is about. */
function nameOf(register: Register, entry: RegisterEntry): string {
  const parts = [entry.date, labelText(register, 'categories', entry)].filter((part) => part && part !== '–')
  return parts.length === 0 ? 'raden' : `raden ${parts.join(', ')}`
}
