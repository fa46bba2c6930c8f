import './usual-table-choices.css'
import type { Dataset } from '../../../core/dataset.ts'
import { newId } from '../../new-id.ts'
import { useReport } from '../../store/report-context.tsx'
import { USUAL_TABLES, type UsualTable, usualDataset } from './usual-tables.ts'

interface UsualTableChoicesProps {
  readonly onMake: (dataset: Dataset) => void
}

/** The tables that most reports have; one click makes one. */
export function UsualTableChoices({ onMake }: UsualTableChoicesProps) {
  const year = useReport((report) => report.year)
  const units = useReport((report) => report.organisation.units)
  const make = (usual: UsualTable) => {
    const names = units.map((unit) => unit.name).filter((name) => name !== '')
    onMake(usualDataset(usual, year, names, newId))
  }
  return (
    <ul className="usual-tables">
      {USUAL_TABLES.map((usual) => (
        <li key={usual.blueprintId}>
          <button type="button" className="usual-table" onClick={() => make(usual)}>
            <span className="usual-table-title">{usual.title}</span>
            <span className="usual-table-about">{usual.about}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
