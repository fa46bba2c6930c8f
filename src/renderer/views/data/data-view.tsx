import './data-view.css'
import { useRef, useState } from 'react'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Dataset } from '../../../core/dataset.ts'
import { addDataset, datasetOf, removeDataset } from '../../../core/dataset-operations.ts'
import type { Register } from '../../../core/register.ts'
import { addRegister, removeRegister } from '../../../core/register-operations.ts'
import type { CellPlace } from '../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { DatasetList } from './dataset-list.tsx'
import { type Arrival, DatasetPage } from './dataset-page.tsx'
import { EmptyData } from './empty-data.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import { useTableFile } from './import/use-table-file.ts'
import { NewTableDialog } from './new-table-dialog.tsx'
import { NewRegisterDialog } from './registers/new-register-dialog.tsx'
import { RegisterList } from './registers/register-list.tsx'
import { RegisterPage } from './registers/register-page.tsx'
import { SaidNotice, useSaid } from './said.tsx'
import { TextTableDialog } from './text-table-dialog.tsx'

interface DataViewProps {
  readonly datasetId: string | null
  /** A register that is shown in place of a table, or null. */
  readonly registerId: string | null
  /** A cell of the table to begin in, or null. */
  readonly cell: CellPlace | null
  readonly onDataset: (id: string | null) => void
  readonly onRegister: (id: string | null) => void
}

const NO_REGISTERS: readonly Register[] = []

/** The place for the year's numbers: tables, and the charts of them. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: the place is called Data; nothing here reads bytes
export function DataView({ datasetId, registerId, cell, onDataset, onRegister }: DataViewProps) {
  const dispatch = useDispatch()
  const datasets = useReport((report) => report.datasets)
  const registers = useReport((report) => report.registers) ?? NO_REGISTERS
  const register = registers.find(({ id }) => id === registerId)
  const shown = datasets.find((dataset) => dataset.id === datasetId) ?? datasets[0]
  const [isMaking, setIsMaking] = useState(false)
  /** A table of words that was chosen, for which a section is asked for. */
  const [wordTable, setWordTable] = useState<TextTableBlueprint | null>(null)
  const [isMakingRegister, setIsMakingRegister] = useState(false)
  /** How the user came to the shown table, which decides where focus belongs. */
  const [arrival, setArrival] = useState<Arrival>('view')
  const { said, say, forget } = useSaid()
  const { file, choose: chooseFile, forget: forgetFile } = useTableFile(say)

  const main = useRef<HTMLDivElement>(null)
  const focusContent = () => {
    requestAnimationFrame(() => {
      const content = main.current
      const cell = content?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      const goal = cell ?? content?.querySelector<HTMLElement>('h1')
      goal?.focus({ preventScroll: true })
    })
  }

  const add = (dataset: Dataset) => {
    setIsMaking(false)
    dispatch((report) => addDataset(report, dataset))
    setArrival('made')
    onDataset(dataset.id)
  }
  const remove = (dataset: Dataset) => {
    const at = datasets.indexOf(dataset)
    dispatch((report) => (datasetOf(report, dataset.id) ? removeDataset(report, dataset.id) : report))
    onDataset((datasets[at + 1] ?? datasets[at - 1])?.id ?? null)
    setArrival('view')
    say('Tabellen togs bort.', { canUndo: true, onUndone: () => onDataset(dataset.id) })
  }
  const choose = (id: string) => {
    setArrival('chosen')
    onDataset(id)
  }

  const makeRegister = (made: Register) => {
    setIsMakingRegister(false)
    dispatch((report) => addRegister(report, made))
    onRegister(made.id)
  }
  const discardRegister = (gone: Register) => {
    dispatch((report) => removeRegister(report, gone.id))
    onRegister(null)
    say('Registret togs bort.', { canUndo: true, onUndone: () => onRegister(gone.id) })
  }

  return (
    <div className="data-view">
      {datasets.length + registers.length > 0 && (
        <DatasetList
          datasets={datasets}
          currentId={register === undefined ? (shown?.id ?? null) : null}
          onChoose={choose}
          onNew={() => setIsMaking(true)}
          onImport={chooseFile}
        >
          <RegisterList
            registers={registers}
            currentId={register?.id ?? null}
            onChoose={onRegister}
            onNew={() => setIsMakingRegister(true)}
          />
        </DatasetList>
      )}
      <div className="data-main" ref={main}>
        {register !== undefined ? (
          <RegisterPage
            key={register.id}
            register={register}
            say={say}
            onOpenTable={(id) => {
              choose(id)
              focusContent()
            }}
            onRemove={() => discardRegister(register)}
          />
        ) : shown === undefined ? (
          <EmptyData
            onMake={add}
            onText={setWordTable}
            onNew={() => setIsMaking(true)}
            onImport={chooseFile}
            onNewRegister={() => setIsMakingRegister(true)}
          />
        ) : (
          <DatasetPage
            key={shown.id}
            dataset={shown}
            arrival={arrival}
            cell={cell}
            say={say}
            onRemove={() => remove(shown)}
            onGone={focusContent}
          />
        )}
        <SaidNotice said={said} onForget={forget} onGone={focusContent} />
      </div>
      {isMaking && (
        <NewTableDialog
          onMake={add}
          onText={(blueprint) => {
            setIsMaking(false)
            setWordTable(blueprint)
          }}
          onImport={() => {
            setIsMaking(false)
            chooseFile()
          }}
          onClose={() => setIsMaking(false)}
        />
      )}
      {isMakingRegister && (
        <NewRegisterDialog onMake={makeRegister} onClose={() => setIsMakingRegister(false)} />
      )}
      {wordTable && <TextTableDialog blueprint={wordTable} say={say} onClose={() => setWordTable(null)} />}
      {file && (
        <ImportDialog
          file={file}
          say={say}
          onDone={(id) => {
            forgetFile()
            choose(id)
          }}
          onClose={forgetFile}
        />
      )}
    </div>
  )
}
