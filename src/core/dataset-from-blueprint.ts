import {
  type AxisPart,
  type BlueprintAxis,
  type BlueprintLabel,
  labelsOf,
  type NumbersBlueprint,
  type TextTableBlueprint,
} from './blueprint.ts'
import type { Chart } from './chart.ts'
import type { Dataset, Label } from './dataset.ts'
import type { NewId } from './ids.ts'
import type { Organisation } from './report.ts'
import { assertNever } from './result.ts'
import { table } from './rich-text/builders.ts'
import type { Table } from './rich-text/schema.ts'
import { capitalised } from './swedish-words.ts'

/** For whom and about which year a table is made. */
export interface BlueprintOccasion {
  /** The report year, which years in a blueprint count from. */
  readonly year: number
  readonly organisation: Pick<Organisation, 'municipality' | 'units'>
}

/** The months as rows or columns. */
export const MONTHS = [
  ['january', 'Januari'],
  ['february', 'Februari'],
  ['march', 'Mars'],
  ['april', 'April'],
  ['may', 'Maj'],
  ['june', 'Juni'],
  ['july', 'Juli'],
  ['august', 'Augusti'],
  ['september', 'September'],
  ['october', 'Oktober'],
  ['november', 'November'],
  ['december', 'December'],
] as const

/** How many rows a table of units begins with when the organisation has not filled any in. */
const ROWS_WITHOUT_UNITS = 3

/**
 * An empty table of numbers from a blueprint. Labels that the blueprint names keep its ids, so that checks and next
 * year's table find them whatever they are renamed to; the others get new ids. Targets are filled in only where they
 * are national and confirmed; the other rows of a table with targets begin with none.
 */
export function datasetFromBlueprint(
  blueprint: NumbersBlueprint,
  occasion: BlueprintOccasion,
  newId: NewId,
): Dataset {
  const { target } = blueprint
  const isFilledIn = target?.isNational === true && target.isConfirmed
  const rows = axisLabels(blueprint.rows, occasion, newId).map((row): Label => {
    const { target: own, ...label } = row
    if (!blueprint.hasRowTargets) return label
    return { ...label, target: isFilledIn ? (own ?? null) : null }
  })
  return {
    id: newId(),
    title: blueprint.name,
    blueprintId: blueprint.id,
    rowHeading: blueprint.rowHeading,
    unit: blueprint.unit,
    decimals: blueprint.decimals,
    source: blueprint.source,
    collected: null,
    direction: blueprint.direction,
    target: isFilledIn ? target.value : null,
    hasSums: blueprint.hasSums,
    rows,
    columns: axisLabels(blueprint.columns, occasion, newId).map(({ target: _none, ...label }) => label),
    cells: {},
    ...(blueprint.derivedRows && { derivedRows: blueprint.derivedRows }),
    ...(blueprint.derivedColumns && { derivedColumns: blueprint.derivedColumns }),
    ...(blueprint.denominator !== null && { denominator: blueprint.denominator }),
    ...(blueprint.denominatorAxis && { denominators: { axis: blueprint.denominatorAxis, counts: {} } }),
    isAboutPersons: blueprint.isAboutPersons,
  }
}

/** A table in the text from a blueprint: its header row and named rows, with empty cells to write in. */
export function textTableFromBlueprint(blueprint: TextTableBlueprint, occasion: BlueprintOccasion): Table {
  const header = [blueprint.rowHeading, ...blueprint.columns.map(({ label }) => label)]
  const rows = blueprint.rows.flatMap((part) => partLabels(part, occasion))
  return table(header, ...rows.map(({ label }) => [label, ...blueprint.columns.map(() => '')]))
}

/**
 * The chart that suits a table made from this blueprint, of the recommended type. Shows only what is in the table's
 * own unit. Null when the table is best left as a table.
 */
export function suggestedChart(blueprint: NumbersBlueprint, dataset: Dataset, newId: NewId): Chart | null {
  if (blueprint.chartType === 'none') return null
  const rowIds = charted(dataset.rows, dataset, blueprint.chartRows)
  const columnIds = charted(dataset.columns, dataset, blueprint.chartColumns)
  const rowCount = rowIds?.length ?? dataset.rows.length
  if (rowCount === 0 || columnIds?.length === 0) return null
  return {
    id: newId(),
    datasetId: dataset.id,
    type: blueprint.chartType,
    title: dataset.title,
    rowIds,
    columnIds,
    altText: null,
  }
}

/** The ids to chart, or null for all: those chosen that are still there, else those in the table's unit. */
function charted(
  labels: readonly Label[],
  dataset: Dataset,
  chosen: readonly string[] | undefined,
): string[] | null {
  const kept = labels.filter(({ id, unit }) =>
    chosen ? chosen.includes(id) : (unit ?? dataset.unit) === dataset.unit,
  )
  return kept.length === labels.length ? null : kept.map(({ id }) => id)
}

type NamedLabel = Omit<BlueprintLabel, 'id'> & { readonly id?: string }

function axisLabels(axis: BlueprintAxis, occasion: BlueprintOccasion, newId: NewId) {
  return axis
    .flatMap((part) => partLabels(part, occasion))
    .map((label) => ({ ...label, id: label.id ?? newId() }))
}

/** The labels of a stretch; without an id where the blueprint does not name them. */
function partLabels(part: AxisPart, { year, organisation }: BlueprintOccasion): readonly NamedLabel[] {
  switch (part.kind) {
    case 'fixed':
      return part.labels
    case 'years':
      return yearLabels(part, year)
    case 'months':
      return MONTHS.map(([id, label]) => ({ id, label }))
    case 'municipalities':
      return [
        { id: 'own-municipality', label: organisation.municipality.trim() || 'Kommunen' },
        { id: 'county', label: 'Länet' },
      ]
    case 'units':
      return named(organisation.units.map(({ name }) => name)) ?? empty(ROWS_WITHOUT_UNITS)
    case 'operations':
      return named(organisation.units.map(({ operation }) => capitalised(operation.trim()))) ?? part.labels
    case 'open':
      return empty(part.count)
    default:
      return assertNever(part)
  }
}

/** "2024", "2025"; or "I tid 2024", "I tid 2025", "Signerade 2024" … when several things are followed. */
function yearLabels(part: Extract<AxisPart, { kind: 'years' }>, reportYear: number): readonly NamedLabel[] {
  const years = Array.from({ length: part.to - part.from + 1 }, (_, index) => reportYear + part.from + index)
  if (part.of === undefined) return years.map((year) => ({ label: String(year) }))
  return labelsOf(part).flatMap(({ id: _id, label, ...measure }) =>
    years.map((year) => ({ ...measure, label: `${label} ${year}` })),
  )
}

/** The names that are filled in, each once; null when none is. */
function named(names: readonly string[]): readonly NamedLabel[] | null {
  const filled = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
  return filled.length === 0 ? null : filled.map((label) => ({ label }))
}

function empty(count: number): readonly NamedLabel[] {
  return Array.from({ length: count }, () => ({ label: '' }))
}
