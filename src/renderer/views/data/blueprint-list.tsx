import './blueprint-list.css'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Dataset } from '../../../core/dataset.ts'
import { datasetFromBlueprint } from '../../../core/dataset-from-blueprint.ts'
import { newId } from '../../new-id.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import type { OfferedBlueprint } from './blueprint-search.ts'

interface BlueprintListProps {
  readonly offered: readonly OfferedBlueprint[]
  readonly onMake: (dataset: Dataset) => void
  readonly onText: (blueprint: TextTableBlueprint) => void
}

/** Tables to choose from; one click makes one of numbers, with rows, columns, unit and source filled in. */
export function BlueprintList({ offered, onMake, onText }: BlueprintListProps) {
  const { store } = useOpenReport()
  const make = ({ blueprint }: OfferedBlueprint) => {
    if (blueprint.kind === 'textTable') onText(blueprint)
    else onMake(datasetFromBlueprint(blueprint, store.get().report, newId))
  }
  return (
    <ul className="blueprint-list">
      {offered.map((choice) => (
        <li key={choice.blueprint.id}>
          <button type="button" className="blueprint-choice" onClick={() => make(choice)}>
            <span className="blueprint-choice-title">{choice.blueprint.name}</span>
            <span className="blueprint-choice-about">{choice.blueprint.measures}</span>
            {usualText(choice) !== '' && <span className="blueprint-choice-usual">{usualText(choice)}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

function usualText({ blueprint, usualIn: [first] }: OfferedBlueprint): string {
  const kind = blueprint.kind === 'textTable' ? 'Tabell med text' : ''
  if (first === undefined) return kind
  return kind === '' ? `Vanlig i ${first}` : `${kind}, vanlig i ${first}`
}
