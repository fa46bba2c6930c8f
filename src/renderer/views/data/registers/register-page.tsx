import './register-page.css'
import { ClipboardPaste, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import type { Register } from '../../../../core/register.ts'
import { entryCountText } from '../../../../core/register-list.ts'
import {
  addCountedTable,
  addEntries,
  changeEntry,
  describeRegister,
  EMPTY_ENTRY,
  removeEntry,
  roomIn,
  tablesCountedFrom,
} from '../../../../core/register-operations.ts'
import type { RegisterTable } from '../../../../core/register-table.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch, useOpenReport, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TitleField } from '../../../ui/title-field.tsx'
import { ViewHeading } from '../../../ui/view-heading.tsx'
import type { Say } from '../said.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { LabelsDialog } from './labels-dialog.tsx'
import { tableOf } from './new-register.ts'
import { RegisterPrivacy } from './register-privacy.tsx'
import { RegisterSums } from './register-sums.tsx'
import { RowsDialog } from './rows-dialog.tsx'

interface RegisterPageProps {
  readonly register: Register
  readonly say: Say
  readonly onOpenTable: (id: string) => void
  readonly onRemove: () => void
}

type Open = 'labels' | 'rows' | 'remove' | null

/** One register: what is entered, the sums of it, and the tables made of them. */
export function RegisterPage({ register, say, onOpenTable, onRemove }: RegisterPageProps) {
  const dispatch = useDispatch()
  const { store } = useOpenReport()
  const year = useReport((report) => report.year)
  const [open, setOpen] = useState<Open>(null)
  const [added, setAdded] = useState('')
  const { id } = register
  const room = roomIn(register)
  const close = () => setOpen(null)

  const makeTable = (table: RegisterTable) => {
    const dataset = tableOf(store.get().report, register, table)
    dispatch((report) => addCountedTable(report, dataset))
    onOpenTable(dataset.id)
    say('Tabellen är klar och följer registret. Tidigare år skriver du in själv.', { canUndo: true })
  }
  const remove = () => {
    if (register.entries.length === 0) onRemove()
    else setOpen('remove')
  }

  return (
    <article className="dataset-page">
      <ViewHeading className="visually-hidden">
        {register.title === '' ? 'Register utan namn' : register.title}
      </ViewHeading>
      <TitleField
        label="Registrets namn"
        value={register.title}
        onChange={(title) =>
          dispatch((report) => describeRegister(report, id, { title }), { mergeKey: `register:${id}` })
        }
      />
      <RegisterPrivacy />
      <div className="register-body">
        <div className="register-main">
          {room > 0 ? (
            <EntryForm
              register={register}
              year={year}
              initial={EMPTY_ENTRY}
              mode="new"
              takesFocus={register.entries.length === 0}
              onSave={(content) => {
                dispatch((report) => addEntries(report, id, [{ id: newId(), ...content }]))
                setAdded(`Tillagt. ${entryCountText(register.kind, register.entries.length + 1)}.`)
              }}
            />
          ) : (
            <Notice kind="warn">
              <p>Registret är fullt. Gör ett nytt register för resten.</p>
            </Notice>
          )}
          <p className="register-hint">
            Enter går till nästa fält och lägger till raden efter beskrivningen.
            <span className="visually-hidden" aria-live="polite">
              {added}
            </span>
          </p>
          {register.entries.length === 0 ? (
            <p className="register-empty">
              Här listas det du lägger till. Har du det i Excel redan kan du ta in alla rader på en gång.
            </p>
          ) : (
            <EntryList
              register={register}
              year={year}
              onChange={(entryId, content) => dispatch((report) => changeEntry(report, id, entryId, content))}
              onRemove={(entryId) => {
                dispatch((report) => removeEntry(report, id, entryId))
                say('Raden togs bort ur registret.', { canUndo: true })
              }}
            />
          )}
          <div className="register-ways">
            <Button icon={ClipboardPaste} disabled={room === 0} onClick={() => setOpen('rows')}>
              Ta in rader från Excel
            </Button>
            <Button kind="quiet" icon={Trash2} onClick={remove}>
              Ta bort registret
            </Button>
          </div>
        </div>
        <div className="register-side">
          <RegisterSums
            register={register}
            year={year}
            onMakeTable={makeTable}
            onOpenTable={(dataset: Dataset) => onOpenTable(dataset.id)}
            onEditLabels={() => setOpen('labels')}
          />
          {register.kind === 'complaint' && (
            <AnswerRule
              days={register.answerWithinDays}
              onChange={(answerWithinDays) =>
                dispatch((report) => describeRegister(report, id, { answerWithinDays }), {
                  mergeKey: `answer:${id}`,
                })
              }
            />
          )}
        </div>
      </div>
      {open === 'labels' && <LabelsDialog register={register} onClose={close} />}
      {open === 'rows' && <RowsDialog register={register} say={say} onClose={close} />}
      {open === 'remove' && (
        <RemoveDialog
          register={register}
          tables={tablesCountedFrom(store.get().report, id)}
          onRemove={onRemove}
          onClose={close}
        />
      )}
    </article>
  )
}

interface AnswerRuleProps {
  readonly days: number | null
  readonly onChange: (days: number | null) => void
}

/** The municipality's own rule for how soon a complaint is answered; late ones are counted when there is one. */
function AnswerRule({ days, onChange }: AnswerRuleProps) {
  return (
    <label className="register-rule">
      Besvaras inom
      <input
        type="text"
        inputMode="numeric"
        className="field-input"
        maxLength={3}
        placeholder="21"
        value={days ?? ''}
        onChange={({ target }) => {
          const typed = Number(target.value)
          if (target.value === '') onChange(null)
          else if (Number.isInteger(typed) && typed >= 1 && typed <= 365) onChange(typed)
        }}
      />
      dagar
    </label>
  )
}

interface RemoveDialogProps {
  readonly register: Register
  readonly tables: readonly Dataset[]
  readonly onRemove: () => void
  readonly onClose: () => void
}

function RemoveDialog({ register, tables, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title="Ta bort registret?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Behåll det</Button>
          <Button kind="danger" onClick={onRemove}>
            Ta bort registret
          </Button>
        </>
      }
    >
      <p>Registret har {entryCountText(register.kind, register.entries.length)}.</p>
      {tables.length > 0 && (
        <p>Tabellerna ur registret står kvar med sina tal. Efter det skriver du i dem själv.</p>
      )}
      <p>Du kan ångra efteråt.</p>
    </Dialog>
  )
}
