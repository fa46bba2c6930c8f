import './register-sums.css'
import { ChevronDown, Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import type { Register } from '../../../../core/register.ts'
import { countedLines, entriesOf, entriesOutside } from '../../../../core/register-counts.ts'
import { tablesCountedFrom } from '../../../../core/register-operations.ts'
import { type RegisterTable, tablesFor } from '../../../../core/register-table.ts'
import { formatCell } from '../../../../core/swedish-numbers.ts'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { PopupMenu } from '../../../ui/popup-menu.tsx'

interface RegisterSumsProps {
  readonly register: Register
  readonly year: number
  readonly onMakeTable: (table: RegisterTable) => void
  readonly onOpenTable: (dataset: Dataset) => void
  readonly onEditLabels: () => void
}

/** How many there are in each category, and the tables that show it to others. */
export function RegisterSums(props: RegisterSumsProps) {
  const { register, year, onMakeTable, onOpenTable, onEditLabels } = props
  const report = useReport((whole) => whole)
  const tables = useMemo(() => tablesCountedFrom(report, register.id), [report, register.id])
  const lines = countedLines(register, 'categories', year)
  const entries = entriesOf(register, year)
  const outside = entriesOutside(register, year).length
  const undated = entries.filter(({ date }) => date === null).length
  const [source, setSource] = useState<HTMLElement | null>(null)

  return (
    <section className="register-sums" aria-label="Summor">
      <table className="register-sums-table">
        <thead>
          <tr>
            <th scope="col">Kategori</th>
            <th scope="col">{year}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.label}</th>
              <td>{formatCell(entries.length === 0 ? null : line.of(entries), 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Summa</th>
            <td>{formatCell(entries.length === 0 ? null : entries.length, 0)}</td>
          </tr>
        </tfoot>
      </table>
      {outside > 0 && (
        <p className="register-sums-note">
          {outside === 1 ? 'En rad har' : `${outside} rader har`} datum utanför {year} och räknas inte.
        </p>
      )}
      {undated > 0 && (
        <p className="register-sums-note">
          {undated === 1 ? 'En rad saknar datum. Den' : `${undated} rader saknar datum. De`} räknas i året,
          men inte i någon månad.
        </p>
      )}
      <div className="register-sums-ways">
        <Button
          iconAfter={ChevronDown}
          aria-haspopup="menu"
          aria-expanded={source !== null}
          onClick={({ currentTarget }) => setSource(currentTarget)}
        >
          Gör till tabell
        </Button>
        <Button kind="quiet" onClick={onEditLabels}>
          Kategorier och enheter…
        </Button>
      </div>
      {source !== null && (
        <PopupMenu
          source={source}
          label="Gör till tabell"
          groups={[
            {
              items: tablesFor(register).map((table) => ({
                label: table.name,
                icon: Table2,
                run: () => onMakeTable(table),
              })),
            },
          ]}
          onClose={() => setSource(null)}
        />
      )}
      {tables.length > 0 && (
        <div className="register-sums-tables">
          <h2>Tabeller ur registret</h2>
          <ul>
            {tables.map((dataset) => (
              <li key={dataset.id}>
                <button type="button" className="detail-link" onClick={() => onOpenTable(dataset)}>
                  {dataset.title === '' ? 'Tabell utan namn' : dataset.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
