import './blueprint-list.css'
import type { Dataset } from '../../../core/dataset.ts'
import { datasetFromBlueprint } from '../../../core/dataset-from-blueprint.ts'
import { newId } from '../../new-id.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import type { OfferedBlueprint } from './blueprint-search.ts'

interface BlueprintListProps {
  readonly offered: readonly OfferedBlueprint[]
  readonly onMake: (dataset: Dataset) => void
}

/** Tables to choose from; one click makes one, with rows, columns, unit and source filled in. */
export function BlueprintList({ offered, onMake }: BlueprintListProps) {
  const { store } = useOpenReport()
  const make = ({ blueprint }: OfferedBlueprint) =>
    onMake(datasetFromBlueprint(blueprint, store.get().report, newId))
  return (
    <ul className="blueprint-list">
      {offered.map((choice) => (
        <li key={choice.blueprint.id}>
          <button type="button" className="blueprint-choice" onClick={() => make(choice)}>
            <span className="blueprint-choice-title">{choice.blueprint.name}</span>
            <span className="blueprint-choice-about">{choice.blueprint.measures}</span>
            {choice.usualIn[0] !== undefined && (
              <span className="blueprint-choice-usual">Vanlig i {choice.usualIn[0]}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
