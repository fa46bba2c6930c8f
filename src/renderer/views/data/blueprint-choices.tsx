import { useMemo, useState } from 'react'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Dataset } from '../../../core/dataset.ts'
import { outlineOf } from '../../../core/outline.ts'
import { builtInBlueprints } from '../../../formats/blueprints.ts'
import { useReport } from '../../store/report-context.tsx'
import { Field } from '../../ui/field.tsx'
import { BlueprintList } from './blueprint-list.tsx'
import { searchBlueprints } from './blueprint-search.ts'

interface BlueprintChoicesProps {
  readonly onMake: (dataset: Dataset) => void
  readonly onText: (blueprint: TextTableBlueprint) => void
}

/** Every table that comes with the app, group by group, and a search that narrows them. */
export function BlueprintChoices({ onMake, onText }: BlueprintChoicesProps) {
  const report = useReport((whole) => whole)
  const outline = useMemo(() => outlineOf(report), [report])
  const [query, setQuery] = useState('')
  const groups = useMemo(() => searchBlueprints(builtInBlueprints(), outline, query), [outline, query])
  const count = groups.reduce((sum, { offered }) => sum + offered.length, 0)
  return (
    <div className="blueprint-choices">
      <Field
        label="Sök bland färdiga tabeller"
        type="search"
        placeholder="till exempel fall, läkemedel, Senior alert"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="visually-hidden" role="status">
        {count === 1 ? '1 tabell' : `${count} tabeller`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by the keyboard too */}
      <section className="blueprint-groups" aria-label="Färdiga tabeller" tabIndex={0}>
        {groups.map(({ id, name, offered }) => (
          <div className="blueprint-group" key={id}>
            <h3>{name}</h3>
            <BlueprintList offered={offered} onMake={onMake} onText={onText} />
          </div>
        ))}
        {count === 0 && (
          <p className="blueprint-none">
            Ingen färdig tabell stämmer med ”{query.trim()}”. Pröva ett annat ord, eller skapa en egen.
          </p>
        )}
      </section>
    </div>
  )
}
