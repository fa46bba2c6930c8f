import { listed } from '../../../../core/swedish-words.ts'
import './import-dialog.css'
import { useId, useMemo, useState } from 'react'
import { addDataset } from '../../../../core/dataset-operations.ts'
import {
  type ImportMapping,
  importEffect,
  importEffectText,
  importInto,
  mappingProblem,
  suggestDataset,
  suggestMapping,
} from '../../../../core/import-mapping.ts'
import { parseRange, rangeAddress, type Sheet, tableRange } from '../../../../core/sheet.ts'
import {
  datasetFromImport,
  type ImportChoice,
  type ImportedTable,
  importProblemText,
  readImport,
  suggestChoice,
} from '../../../../core/table-import.ts'
import type { TableFile } from '../../../../ipc/contract.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Say } from '../said.tsx'
import { LineGoals } from './line-goals.tsx'
import { SheetPreview } from './sheet-preview.tsx'

interface ImportDialogProps {
  readonly file: TableFile
  readonly say: Say
  /** The table that the numbers went to. */
  readonly onDone: (datasetId: string) => void
  readonly onClose: () => void
}

const NEW = 'new'

/** Asks which part of a file to take, and into which table. Nothing changes before the last button. */
export function ImportDialog({ file, say, onDone, onClose }: ImportDialogProps) {
  const dispatch = useDispatch()
  const datasets = useReport((report) => report.datasets)
  const year = useReport((report) => report.year)
  const [sheetIndex, setSheetIndex] = useState(() => mostFilled(file.sheets))
  const sheet = file.sheets[sheetIndex] ?? EMPTY_SHEET
  const [choice, setChoice] = useState(() => choiceFor(sheet))
  const [rangeText, setRangeText] = useState<string | null>(null)
  const read = useMemo(() => (choice === null ? null : readImport(sheet, choice)), [sheet, choice])
  const table = read?.ok === true ? read.value : null
  const [chosenGoal, setGoal] = useState<string | null>(null)
  const goal = chosenGoal ?? ((table && suggestDataset(table, datasets)?.id) || NEW)
  const dataset = datasets.find(({ id }) => id === goal)
  const [own, setOwn] = useState<OwnMapping | null>(null)
  const [title, setTitle] = useState(() => titleFor(file, sheet))
  const ids = useId()

  const suggested = useMemo(
    () => (table && dataset ? suggestMapping(table, dataset) : null),
    [table, dataset],
  )
  const mapping = own !== null && own.table === table && own.goal === goal ? own.mapping : suggested
  const effect = table && dataset && mapping ? importEffect(table, dataset, mapping) : null
  const problem =
    read === null
      ? 'Det finns ingen tabell i bladet. Välj ett område.'
      : read.ok
        ? table && dataset && mapping
          ? mappingProblem(table, dataset, mapping)
          : title.trim() === ''
            ? 'Skriv vad tabellen ska heta.'
            : null
        : importProblemText(read.error)

  const choose = (change: Partial<ImportChoice>) =>
    setChoice((before) => {
      const base = before ?? choiceFor(sheet) ?? NO_CHOICE
      return { ...base, ...change }
    })
  const openSheet = (index: number) => {
    const next = file.sheets[index] ?? EMPTY_SHEET
    setSheetIndex(index)
    setChoice(choiceFor(next))
    setRangeText(null)
    setGoal(null)
    setTitle(titleFor(file, next))
  }
  const typeRange = (text: string) => {
    setRangeText(text)
    const range = parseRange(text)
    if (range !== null && isWithin(sheet, range)) choose({ ...suggestChoice(sheet, range) })
  }
  const take = () => {
    if (table === null || problem !== null) return
    const left =
      table.leftOut.length === 0 ? '' : ` ${quoted(table.leftOut)} togs inte med: det räknas åt dig.`
    if (dataset && mapping) {
      dispatch((report) => importInto(report, dataset.id, table, mapping, newId))
      say(`Siffrorna hämtades till ”${dataset.title}”.${left}`, { canUndo: true })
      onDone(dataset.id)
      return
    }
    const made = datasetFromImport(table, { title: title.trim(), source: '', year }, newId)
    dispatch((report) => addDataset(report, made))
    say(`Tabellen ”${made.title}” hämtades.${left}`, { canUndo: true })
    onDone(made.id)
  }

  return (
    <Dialog
      title={`Hämta från ${file.fileName}`}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" onClick={take} disabled={problem !== null}>
            {dataset ? 'Lägg in siffrorna' : 'Skapa tabellen'}
          </Button>
        </>
      }
    >
      <div className="import-parts">
        <div className="import-row">
          {file.sheets.length > 1 && (
            <div className="import-field">
              <label htmlFor={`${ids}sheet`}>Blad</label>
              <select
                id={`${ids}sheet`}
                value={sheetIndex}
                onChange={(event) => openSheet(Number(event.target.value))}
              >
                {file.sheets.map(({ name }, index) => (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div className="import-field">
            <label htmlFor={`${ids}range`}>Område</label>
            <input
              id={`${ids}range`}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={rangeText ?? (choice ? rangeAddress(choice.range) : '')}
              aria-invalid={rangeText !== null && parseRange(rangeText) === null ? true : undefined}
              onChange={(event) => typeRange(event.target.value)}
              onBlur={() => setRangeText(null)}
            />
          </div>
        </div>
        <SheetPreview
          sheet={sheet}
          range={choice?.range ?? null}
          hasHead={choice?.hasHead ?? false}
          hasLabels={choice?.hasLabels ?? false}
          onRange={(range) => {
            setRangeText(null)
            choose({ range })
          }}
        />
        <div className="import-checks">
          <Check
            label="Första raden är rubriker"
            isOn={choice?.hasHead ?? false}
            onChange={(hasHead) => choose({ hasHead })}
          />
          <Check
            label="Första kolumnen är namn på raderna"
            isOn={choice?.hasLabels ?? false}
            onChange={(hasLabels) => choose({ hasLabels })}
          />
          <Check
            label="Byt plats på rader och kolumner"
            isOn={choice?.isTurned ?? false}
            onChange={(isTurned) => choose({ isTurned })}
          />
        </div>
        <div className="import-row">
          <div className="import-field">
            <label htmlFor={`${ids}goal`}>Läggs i</label>
            <select id={`${ids}goal`} value={goal} onChange={(event) => setGoal(event.target.value)}>
              <option value={NEW}>En ny tabell</option>
              {datasets.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name === '' ? 'Tabell utan namn' : name}
                </option>
              ))}
            </select>
          </div>
          {dataset === undefined && (
            <div className="import-field">
              <label htmlFor={`${ids}title`}>Tabellens namn</label>
              <input
                id={`${ids}title`}
                type="text"
                autoComplete="off"
                maxLength={300}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            </div>
          )}
        </div>
        {table && dataset && mapping && (
          <LineGoals
            table={table}
            dataset={dataset}
            mapping={mapping}
            onChange={(next) => setOwn({ table, goal, mapping: next })}
          />
        )}
        <div aria-live="polite">
          {problem !== null ? (
            <Notice kind="warn">
              <p>{problem}</p>
            </Notice>
          ) : effect !== null ? (
            <p className="import-effect">{importEffectText(effect, 'before')}</p>
          ) : (
            table && (
              <p className="import-effect">
                {table.rowLabels.length} rader och {table.columnLabels.length} kolumner.
                {table.leftOut.length > 0 && ` ${quoted(table.leftOut)} räknas åt dig och tas inte med.`}
              </p>
            )
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** The user's own mapping, which holds for the table and goal that it was made for. */
interface OwnMapping {
  readonly table: ImportedTable
  readonly goal: string
  readonly mapping: ImportMapping
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

const EMPTY_SHEET: Sheet = { name: '', cells: [], faults: [], isCut: false }
const NO_CHOICE: ImportChoice = {
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  isTurned: false,
  hasHead: true,
  hasLabels: true,
}

function choiceFor(sheet: Sheet): ImportChoice | null {
  const range = tableRange(sheet)
  return range === null ? null : suggestChoice(sheet, range)
}

function mostFilled(sheets: readonly Sheet[]): number {
  return Math.max(
    0,
    sheets.findIndex((sheet) => tableRange(sheet) !== null),
  )
}

/** A title above the table, else the sheet's name when it says more than "Blad1", else the file's. */
function titleFor({ fileName }: TableFile, sheet: Sheet): string {
  const top = tableRange(sheet)?.top ?? 0
  const above = sheet.cells
    .slice(0, top)
    .map((row) => row.filter((text) => text !== ''))
    .find((texts) => texts.length === 1)?.[0]
  const isNamed = !/^(?:blad|sheet|tabell)\s?\d*$/i.test(sheet.name)
  return (above ?? (isNamed ? sheet.name : fileName.replace(/\.[^.]*$/, ''))).slice(0, 300)
}

function isWithin({ cells }: Sheet, { bottom, right }: ImportChoice['range']): boolean {
  return bottom < cells.length && right < (cells[0]?.length ?? 0)
}

function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `”${name}”`))
}
