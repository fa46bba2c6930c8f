import { listed } from '../../../../core/swedish-words.ts'
import './rows-dialog.css'
import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { personalDataWarning } from '../../../../core/personal-data.ts'
import type { Register } from '../../../../core/register.ts'
import {
  FIELD_NAMES,
  type ReadRows,
  readRegisterRows,
  rowsProblemText,
  takeRegisterRows,
} from '../../../../core/register-rows.ts'
import { type Sheet, tableRange } from '../../../../core/sheet.ts'
import type { TextTable } from '../../../../core/table-paste.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { readClipboard } from '../grid/read-clipboard.ts'
import { useTableFile } from '../import/use-table-file.ts'
import type { Say } from '../said.tsx'

interface RowsDialogProps {
  readonly register: Register
  readonly say: Say
  readonly onClose: () => void
}

const SHOWN = 5
const TOO_LARGE = 'Det du kopierade är för stort. Ingenting har ändrats.'

/** Takes rows from Excel or a file, shows how they were read, and puts them in on request. */
export function RowsDialog({ register, say, onClose }: RowsDialogProps) {
  const dispatch = useDispatch()
  const [rows, setRows] = useState<ReadRows | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const target = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { file, choose, forget } = useTableFile((text) => setProblem(text))
  useEffect(() => target.current?.focus(), [])

  const read = (table: TextTable) => {
    const result = readRegisterRows(table, register, newId)
    setRows(result.ok ? result.value : null)
    setProblem(result.ok ? null : rowsProblemText(result.error))
  }
  // A file is read once, when it has come.
  const seen = useRef<typeof file>(null)
  useEffect(() => {
    if (file === null || seen.current === file) return
    seen.current = file
    const sheet = file.sheets.find((each) => tableRange(each) !== null) ?? file.sheets[0]
    const result = readRegisterRows(sheet === undefined ? [] : rowsIn(sheet), register, newId)
    setRows(result.ok ? result.value : null)
    setProblem(result.ok ? null : rowsProblemText(result.error))
    forget()
  }, [file, forget, register])

  const take = () => {
    if (rows === null) return
    dispatch((report) => takeRegisterRows(report, register.id, rows))
    say(`${rowsText(rows.entries.length)} lades till i registret.`, { canUndo: true })
    onClose()
  }

  return (
    <Dialog
      title="Ta in rader från Excel"
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={rows === null} onClick={take}>
            {rows === null ? 'Lägg till' : `Lägg till ${rowsText(rows.entries.length)}`}
          </Button>
        </>
      }
    >
      <div className="rows-dialog">
        <p>
          Kopiera raderna i Excel, helst med rubriker (Datum, Kategori, Beskrivning, Enhet, Åtgärd, Svar), och
          klistra in dem här med Ctrl+V. Utan rubriker läses kolumnerna som datum, kategori och beskrivning.
        </p>
        <label className="visually-hidden" htmlFor={id}>
          Klistra in här
        </label>
        <textarea
          ref={target}
          id={id}
          className="rows-target"
          rows={2}
          value=""
          placeholder="Tryck Ctrl+V här"
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault()
            const table = readClipboard(event.clipboardData)
            if (table === null) setProblem(TOO_LARGE)
            else read(table)
          }}
        />
        <Button kind="quiet" icon={FileSpreadsheet} onClick={choose}>
          Hämta från fil…
        </Button>
        {problem !== null && (
          <Notice kind="error">
            <p>{problem}</p>
          </Notice>
        )}
        {rows !== null && <Preview rows={rows} register={register} />}
      </div>
    </Dialog>
  )
}

function Preview({ rows, register }: { readonly rows: ReadRows; readonly register: Register }) {
  const { entries, newCategories, newUnits } = rows
  const categories = [...register.categories, ...newCategories]
  const undated = entries.filter(({ date }) => date === null).length
  const warning = personalDataWarning(
    entries.map(({ description, action }) => `${description}\n${action}`).join('\n'),
  )
  return (
    <div className="rows-preview" aria-live="polite">
      <table className="rows-preview-table">
        <thead>
          <tr>
            <th scope="col">{FIELD_NAMES.date}</th>
            <th scope="col">{FIELD_NAMES.category}</th>
            <th scope="col">{FIELD_NAMES.description}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry) => (
            <tr key={entry.id}>
              <td>{entry.date ?? '–'}</td>
              <td>{categories.find((category) => category.id === entry.categoryId)?.label ?? '–'}</td>
              <td>{entry.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {entries.length > SHOWN && `Och ${entries.length - SHOWN} rader till. `}
        {newCategories.length > 0 && `Nya kategorier: ${listed(newCategories.map(({ label }) => label))}. `}
        {newUnits.length > 0 && `Nya enheter: ${listed(newUnits.map(({ label }) => label))}. `}
        {undated > 0 && `${undated} av raderna saknar datum.`}
      </p>
      {warning !== null && (
        <Notice kind="warn">
          <p>{warning}</p>
        </Notice>
      )}
    </div>
  )
}

/** The part of a sheet that is a table, without titles above it. */
function rowsIn(sheet: Sheet): TextTable {
  const range = tableRange(sheet)
  if (range === null) return sheet.cells
  return sheet.cells.slice(range.top, range.bottom + 1).map((row) => row.slice(range.left, range.right + 1))
}

function rowsText(count: number): string {
  return count === 1 ? '1 rad' : `${count} rader`
}
