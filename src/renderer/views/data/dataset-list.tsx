import './dataset-list.css'
import { FileSpreadsheet, Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { Button } from '../../ui/button.tsx'

interface DatasetListProps {
  readonly datasets: readonly Dataset[]
  readonly currentId: string | null
  readonly onChoose: (id: string) => void
  readonly onNew: () => void
  readonly onImport: () => void
  /** What is listed below the tables. */
  readonly children?: ReactNode
}

/** The tables of the report, in the order they were made; arrows move in it. */
export function DatasetList({ datasets, currentId, onChoose, onNew, onImport, children }: DatasetListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (currentId === null) return
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((element) => element.matches(':focus'))
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, buttons.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: buttons.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    buttons[goal]?.focus()
  }

  return (
    <nav className="dataset-list" aria-label="Tabeller" data-region="tables">
      <Button kind="primary" icon={Plus} onClick={onNew}>
        Ny tabell
      </Button>
      <Button kind="quiet" icon={FileSpreadsheet} onClick={onImport}>
        Hämta från fil…
      </Button>
      <ul className="dataset-list-items" ref={list} onKeyDown={onKeyDown}>
        {datasets.map((dataset) => (
          <li key={dataset.id}>
            <button
              type="button"
              className="dataset-list-item"
              aria-current={dataset.id === currentId ? 'true' : undefined}
              onClick={() => onChoose(dataset.id)}
            >
              <span className="dataset-list-title">{dataset.title === '' ? 'Utan namn' : dataset.title}</span>
              <span className="dataset-list-size">
                <span aria-hidden="true">
                  {formatNumber(dataset.rows.length, 0)} × {dataset.columns.length}
                </span>
                <span className="visually-hidden">
                  , {dataset.rows.length} rader och {dataset.columns.length} kolumner
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  )
}
