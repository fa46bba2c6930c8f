import './value-dialog.css'
import { useId, useMemo, useRef, useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import type { Report } from '../../../core/report.ts'
import type { ValueNode } from '../../../core/rich-text/schema.ts'
import type { CellPlace, Value } from '../../../core/values/expression.ts'
import {
  type ChoiceGroup,
  comparisons,
  usualComparison,
  valueChoices,
  wordingChoices,
} from '../../../core/values/value-choices.ts'
import { valueText } from '../live-texts.ts'
import { ChoiceList } from './choice-list.tsx'
import { PickDialog } from './pick-dialog.tsx'
import { firstCell, pickedIn, tablesFor } from './picked-cell.ts'
import { SearchList } from './search-list.tsx'
import { ValueGrid } from './value-grid.tsx'

interface ValueDialogProps {
  readonly report: Report
  readonly before: Value | null
  readonly sectionId: string | null
  readonly onPut: (node: ValueNode) => void
  /** Null for a number that does not stand in the text yet. */
  readonly onMakePlain: (() => void) | null
  readonly onClose: () => void
}

/** Asks which number is to stand in the text: table, cell and how it is said. Enter puts it there from anywhere. */
export function ValueDialog({ report, before, sectionId, onPut, onMakePlain, onClose }: ValueDialogProps) {
  const tables = useMemo(() => tablesFor(report, sectionId), [report, sectionId])
  const [picked, setPicked] = useState<Picked | null>(() => startAt(report, tables, before))
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(before === null ? null : keyOf(before))
  const body = useRef<HTMLDivElement>(null)
  const found = named(tables, query)
  const dataset = tables.find(({ id }) => id === picked?.place.datasetId)
  const groups = useMemo(() => groupsOf(report, picked, before), [report, picked, before])
  const choices = groups.flatMap(({ name, choices: all }) =>
    all.map((choice, index) => ({
      key: keyOf(choice.value),
      name: `${choice.text}, ${name.toLowerCase()}`,
      content: choice.text,
      ...(index === 0 && { heading: name }),
      value: choice.value,
      origin: choice.origin,
    })),
  )
  const current = choices.find(({ key }) => key === chosen) ?? choices[0]
  const broken = before === null ? null : valueText(report, { type: 'value', attrs: before })

  const pickTable = (id: string) => {
    const table = tables.find((one) => one.id === id)
    if (table) setPicked(startIn(table))
    setChosen(null)
  }
  /** What is looked for is chosen as soon as it is found, so that Enter goes on to its cells. */
  const search = (text: string) => {
    setQuery(text)
    const left = named(tables, text)
    if (left[0] && !left.some(({ id }) => id === dataset?.id)) pickTable(left[0].id)
  }
  const pickCell = (place: CellPlace) => {
    if (dataset) setPicked({ place, compare: usualComparison(dataset, place) })
    setChosen(null)
  }
  const put = (key: string | null) => {
    const choice = choices.find((one) => one.key === key) ?? current
    if (choice) onPut({ type: 'value', attrs: choice.value })
  }

  return (
    <PickDialog
      title={before === null ? 'Infoga ett tal' : 'Ändra talet'}
      isWide
      isChange={before !== null}
      canPut={current !== undefined}
      onPut={() => put(null)}
      onMakePlain={onMakePlain}
      onClose={onClose}
    >
      {broken?.isBroken && <p className="value-dialog-broken">{broken.about} Välj ett annat tal.</p>}
      <div className="value-dialog" ref={body}>
        <div className="value-dialog-part value-dialog-tables">
          <SearchList
            label="Tabell"
            placeholder="Sök tabell"
            query={query}
            onQuery={search}
            listLabel="Tabeller"
            choices={found.map(({ id, title }) => ({ key: id, name: nameOf(title), content: nameOf(title) }))}
            chosen={dataset?.id ?? null}
            onChoose={pickTable}
            onDone={() => focusGrid(body.current)}
            empty={
              tables.length === 0 ? 'Det finns inga siffror än. Fyll i dem i Data.' : 'Ingen tabell heter så.'
            }
          />
          {dataset && picked && (
            <>
              <ValueGrid
                report={report}
                dataset={dataset}
                place={picked.place}
                compare={picked.compare}
                onChoose={pickCell}
                onDone={() => put(null)}
              />
              <Compare dataset={dataset} picked={picked} onPick={setPicked} />
            </>
          )}
        </div>
        <div className="value-dialog-part">
          <p className="value-dialog-says">Så står det i texten</p>
          <ChoiceList
            label="Så står det i texten"
            choices={choices}
            chosen={current?.key ?? null}
            onChoose={setChosen}
            onDone={put}
            empty="Det finns ingen siffra där."
          />
        </div>
      </div>
    </PickDialog>
  )
}

function named(tables: readonly Dataset[], query: string): readonly Dataset[] {
  const looked = query.trim().toLowerCase()
  return tables.filter(({ title }) => title.toLowerCase().includes(looked))
}

interface Picked {
  readonly place: CellPlace
  readonly compare: CellPlace | null
}

interface CompareProps {
  readonly dataset: Dataset
  readonly picked: Picked
  readonly onPick: (picked: Picked) => void
}

function Compare({ dataset, picked, onPick }: CompareProps) {
  const id = useId()
  const others = comparisons(dataset, picked.place)
  if (others.length === 0) return null
  const at = others.findIndex(({ place }) => JSON.stringify(place) === JSON.stringify(picked.compare))
  return (
    <div className="value-dialog-compare">
      <label htmlFor={id}>Jämför med</label>
      <select
        id={id}
        value={at}
        onChange={(event) =>
          onPick({ ...picked, compare: others[Number(event.target.value)]?.place ?? null })
        }
      >
        <option value={-1}>inget</option>
        {others.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may be alike, and their order is their identity
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function startAt(report: Report, tables: readonly Dataset[], before: Value | null): Picked | null {
  const known = before === null ? null : pickedIn(before.expression)
  const table = tables.find(({ id }) => id === known?.place?.datasetId)
  if (known?.place && table && valueChoices(report, known.place, null).length > 0) {
    return { place: known.place, compare: known.compare ?? usualComparison(table, known.place) }
  }
  return tables[0] ? startIn(tables[0]) : null
}

function startIn(dataset: Dataset): Picked | null {
  const place = firstCell(dataset)
  return place && { place, compare: usualComparison(dataset, place) }
}

/** What can be chosen; what stands in the text now comes first where it is none of it. */
function groupsOf(report: Report, picked: Picked | null, before: Value | null): readonly ChoiceGroup[] {
  const groups = picked === null ? [] : valueChoices(report, picked.place, picked.compare)
  if (before === null) return groups
  const isThere = groups.some(({ choices }) => choices.some(({ value }) => keyOf(value) === keyOf(before)))
  const now = isThere ? [] : wordingChoices(report, before)
  return now.length > 0 ? [{ name: 'Som det är nu', choices: now }, ...groups] : groups
}

function keyOf(value: Value): string {
  return JSON.stringify(value)
}

function nameOf(title: string): string {
  return title || 'Tabell utan namn'
}

function focusGrid(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus()
}
