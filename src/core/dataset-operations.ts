import { withApproximate, withoutApproximate } from './approximate.ts'
import type { Chart } from './chart.ts'
import { isCountedCell } from './counted-cells.ts'
import { type Cell, cellAt, type Dataset, type Denominators, type Label } from './dataset.ts'
import { operandsOf } from './derived-lines.ts'
import type { NewId } from './ids.ts'
import { labelsAfterPaste, renamedLabels } from './paste-labels.ts'
import type { Report } from './report.ts'

/** Everything about a table that is not its rows, columns or cells. */
export type DatasetDescription = Pick<
  Dataset,
  | 'title'
  | 'rowHeading'
  | 'unit'
  | 'decimals'
  | 'source'
  | 'collected'
  | 'direction'
  | 'hasSums'
  | 'target'
  | 'isAboutPersons'
  | 'isApproximate'
  | 'seriesBreaks'
  | 'denominator'
>

export type Axis = 'rows' | 'columns'

/** The table of numbers with this id, or undefined. */
export function datasetOf({ datasets }: Pick<Report, 'datasets'>, id: string): Dataset | undefined {
  return datasets.find((dataset) => dataset.id === id)
}

/** Adds a table of numbers last. Throws when its id is taken. */
export function addDataset(report: Report, dataset: Dataset): Report {
  if (datasetOf(report, dataset.id)) throw new Error(`doubled dataset ${dataset.id}`)
  return { ...report, datasets: [...report.datasets, dataset] }
}

/** An empty table of categories × years: the report year and the one before it, three empty rows. */
export function newCategoryByYear(title: string, year: number, newId: NewId): Dataset {
  return {
    id: newId(),
    title,
    blueprintId: null,
    rowHeading: 'Kategori',
    unit: 'count',
    decimals: 0,
    source: '',
    collected: null,
    direction: 'neutral',
    target: null,
    hasSums: true,
    rows: [1, 2, 3].map(() => ({ id: newId(), label: '' })),
    columns: [year - 1, year].map((label) => ({ id: newId(), label: String(label) })),
    cells: {},
  }
}

/** Changes what is said of a table. Throws when there is none. */
export function describeDataset(report: Report, id: string, change: Partial<DatasetDescription>): Report {
  return changeDataset(report, id, (dataset) => ({ ...dataset, ...change }))
}

/** Removes a table and the charts of it. Places in the text that show them stay and are reported by the review. */
export function removeDataset(report: Report, id: string): Report {
  return {
    ...report,
    datasets: report.datasets.filter((dataset) => dataset.id !== id),
    charts: report.charts.filter((chart) => chart.datasetId !== id),
  }
}

/** Sets one cell, which is no estimate then. Throws on a row or column that is not there. */
export function setCell(report: Report, id: string, rowId: string, columnId: string, value: Cell): Report {
  return changeDataset(report, id, (dataset) => {
    assertLabel(dataset, 'rows', rowId)
    assertLabel(dataset, 'columns', columnId)
    return withCells(dataset, [{ rowId, columnId, value }])
  })
}

/** One cell and what it is to hold. */
export interface CellChange {
  readonly rowId: string
  readonly columnId: string
  readonly value: Cell
  /** Whether the number is an estimate; it is none when left out, whatever stood there before. */
  readonly isApproximate?: boolean
}

/** Sets several cells as one change. Throws on a row or column that is not there. */
export function setCells(report: Report, id: string, changes: readonly CellChange[]): Report {
  return changeDataset(report, id, (dataset) => {
    for (const { rowId, columnId } of changes) {
      assertLabel(dataset, 'rows', rowId)
      assertLabel(dataset, 'columns', columnId)
    }
    return withCells(dataset, changes)
  })
}

/** Marks cells that hold a number as estimates, or no longer. Throws on a row or column that is not there. */
export function setApproximate(
  report: Report,
  id: string,
  places: readonly Pick<CellChange, 'rowId' | 'columnId'>[],
  isApproximate: boolean,
): Report {
  return changeDataset(report, id, (dataset) => {
    for (const { rowId, columnId } of places) {
      assertLabel(dataset, 'rows', rowId)
      assertLabel(dataset, 'columns', columnId)
    }
    const changes = places.map((place) => ({
      ...place,
      isApproximate: isApproximate && typeof cellAt(dataset, place.rowId, place.columnId) === 'number',
    }))
    return withApproximate(dataset, changes)
  })
}

/**
 * Lets a table tell how many its shares are shares of, by column or by row, or no longer (null). Counts are kept
 * when the axis is the same, and begin empty otherwise.
 */
export function setDenominatorAxis(report: Report, id: string, axis: Denominators['axis'] | null): Report {
  return changeDataset(report, id, ({ denominators, ...dataset }) => {
    if (axis === null) return dataset
    return { ...dataset, denominators: denominators?.axis === axis ? denominators : { axis, counts: {} } }
  })
}

/** Sets how many the shares of a column (or row) are shares of. Throws when the table tells none. */
export function setDenominator(report: Report, id: string, lineId: string, count: Cell): Report {
  return changeDataset(report, id, (dataset) => {
    const { denominators } = dataset
    if (denominators === undefined) throw new Error(`no denominators in ${id}`)
    assertLabel(dataset, denominators.axis, lineId)
    return {
      ...dataset,
      denominators: { ...denominators, counts: { ...denominators.counts, [lineId]: count } },
    }
  })
}

/** Gives every row a target of its own, not known yet, or takes all of them away. */
export function setHasRowTargets(report: Report, id: string, hasTargets: boolean): Report {
  return changeDataset(report, id, (dataset) => ({
    ...dataset,
    rows: dataset.rows.map(({ target, ...row }) => (hasTargets ? { ...row, target: target ?? null } : row)),
  }))
}

/** Sets below what number counts of persons are hidden when the report is published: 3 to 10. */
export function setSmallCountLimit(report: Report, limit: number): Report {
  if (!Number.isInteger(limit) || limit < 3 || limit > 10) throw new Error(`no limit: ${limit}`)
  return { ...report, smallCountLimit: limit }
}

/** Renames a row or column. */
export function renameLabel(report: Report, id: string, axis: Axis, labelId: string, label: string): Report {
  return changeDataset(report, id, (dataset) => {
    assertLabel(dataset, axis, labelId)
    const renamed = dataset[axis].map((known) => (known.id === labelId ? { ...known, label } : known))
    return { ...dataset, [axis]: renamed }
  })
}

/** Sets the target of one row; null is one that is not known yet. Throws on a row that is not there. */
export function setRowTarget(report: Report, id: string, rowId: string, target: number | null): Report {
  return changeDataset(report, id, (dataset) => {
    assertLabel(dataset, 'rows', rowId)
    return {
      ...dataset,
      rows: dataset.rows.map((row) => (row.id === rowId ? { ...row, target } : row)),
    }
  })
}

/** Adds an empty row or column at this place (the end when left out). */
export function addLabel(
  report: Report,
  id: string,
  axis: Axis,
  label: Label,
  index = Number.POSITIVE_INFINITY,
): Report {
  return changeDataset(report, id, (dataset) => ({
    ...dataset,
    [axis]: dataset[axis].toSpliced(Math.min(index, dataset[axis].length), 0, label),
  }))
}

/** Removes a row or column with its cells, and what was worked out from it. */
export function removeLabel(report: Report, id: string, axis: Axis, labelId: string): Report {
  return changeDataset(report, id, (dataset) => {
    assertLabel(dataset, axis, labelId)
    const kept = dataset[axis].filter((label) => label.id !== labelId)
    const cells = Object.entries(dataset.cells).flatMap(([rowId, row]) => {
      if (axis === 'rows') return rowId === labelId ? [] : [[rowId, row] as const]
      return [[rowId, Object.fromEntries(Object.entries(row).filter(([key]) => key !== labelId))] as const]
    })
    const { seriesBreaks, denominators } = dataset
    return withoutDerivedFrom(
      {
        ...withoutApproximate(dataset, axis, labelId),
        ...(denominators?.axis === axis && { denominators: withoutCount(denominators, labelId) }),
        [axis]: kept,
        cells: Object.fromEntries(cells),
        ...(seriesBreaks && { seriesBreaks: seriesBreaks.filter(({ before }) => before !== labelId) }),
      },
      axis === 'rows' ? 'derivedRows' : 'derivedColumns',
      labelId,
    )
  })
}

/** Moves a row or column to another place. */
export function moveLabel(report: Report, id: string, axis: Axis, labelId: string, index: number): Report {
  return changeDataset(report, id, (dataset) => {
    assertLabel(dataset, axis, labelId)
    const label = dataset[axis].find((known) => known.id === labelId)
    const others = dataset[axis].filter((known) => known.id !== labelId)
    return label ? { ...dataset, [axis]: others.toSpliced(index, 0, label) } : dataset
  })
}

/** A block of cells to put into a table, from a row and column on. Labels are given when they were copied too. */
export interface PastedBlock {
  readonly rowIndex: number
  readonly columnIndex: number
  readonly cells: readonly (readonly Cell[])[]
  /** Which of the cells are estimates; none when left out. */
  readonly approximate?: readonly (readonly boolean[])[]
  /** New labels for the rows from `rowIndex` on, or null to keep those that are there. */
  readonly rowLabels: readonly string[] | null
  /** New labels for the columns from `columnIndex` on, or null. */
  readonly columnLabels: readonly string[] | null
}

/**
 * Puts a pasted block in; the table grows downwards and to the right where the block is larger. Numbers that came with
 * a name that the table knows go to that row or column; names alone rename what stands there.
 */
export function pasteBlock(report: Report, id: string, block: PastedBlock, newId: NewId): Report {
  return changeDataset(report, id, (dataset) => {
    const width = Math.max(block.columnLabels?.length ?? 0, ...block.cells.map((row) => row.length))
    const hasNumbers = block.cells.some((row) => row.length > 0)
    const place = (axis: Axis, from: number, count: number, names: readonly string[] | null) =>
      hasNumbers
        ? labelsAfterPaste(dataset[axis], { from, count, names }, newId)
        : renamedLabels(dataset[axis], { from, count, names }, newId)
    const rows = place('rows', block.rowIndex, block.cells.length, block.rowLabels)
    const columns = place('columns', block.columnIndex, width, block.columnLabels)
    const grown: Dataset = { ...dataset, rows: [...rows.labels], columns: [...columns.labels] }
    const changes = block.cells.flatMap((row, rowOffset) =>
      row.map((value, columnOffset) => ({
        rowId: grown.rows[rows.from + rowOffset]?.id ?? '',
        columnId: grown.columns[columns.from + columnOffset]?.id ?? '',
        value,
        isApproximate: block.approximate?.[rowOffset]?.[columnOffset] ?? false,
      })),
    )
    return withCells(grown, changes)
  })
}

/** Adds a chart last. Throws when its id is taken or its table is not there. */
export function addChart(report: Report, chart: Chart): Report {
  if (report.charts.some((known) => known.id === chart.id)) throw new Error(`doubled chart ${chart.id}`)
  if (!datasetOf(report, chart.datasetId)) throw new Error(`no dataset ${chart.datasetId}`)
  return { ...report, charts: [...report.charts, chart] }
}

/** Changes what a chart is called, what of its table it shows, and how. */
export function changeChart(
  report: Report,
  id: string,
  change: Partial<Omit<Chart, 'id' | 'datasetId'>>,
): Report {
  return {
    ...report,
    charts: report.charts.map((chart) => (chart.id === id ? { ...chart, ...change } : chart)),
  }
}

/** Removes a chart. Places in the text that show it stay and are reported by the review. */
export function removeChart(report: Report, id: string): Report {
  return { ...report, charts: report.charts.filter((chart) => chart.id !== id) }
}

function withoutDerivedFrom(
  dataset: Dataset,
  axis: 'derivedRows' | 'derivedColumns',
  labelId: string,
): Dataset {
  const lines = dataset[axis]
  if (lines === undefined) return dataset
  return { ...dataset, [axis]: lines.filter(({ formula }) => !operandsOf(formula).includes(labelId)) }
}

/** Cells that are counted from a register stay as they are. */
function withCells(dataset: Dataset, asked: readonly CellChange[]): Dataset {
  const changes = asked.filter(({ rowId, columnId }) => !isCountedCell(dataset, rowId, columnId))
  const cells = new Map(Object.entries(dataset.cells))
  for (const { rowId, columnId, value } of changes) {
    cells.set(rowId, { ...cells.get(rowId), [columnId]: value })
  }
  const marks = changes.map(({ rowId, columnId, value, isApproximate = false }) => ({
    rowId,
    columnId,
    isApproximate: isApproximate && typeof value === 'number',
  }))
  return withApproximate({ ...dataset, cells: Object.fromEntries(cells) }, marks)
}

function withoutCount({ axis, counts }: Denominators, lineId: string): Denominators {
  return { axis, counts: Object.fromEntries(Object.entries(counts).filter(([id]) => id !== lineId)) }
}

/** The report with one of its tables changed. Throws when there is none. */
export function changeDataset(report: Report, id: string, change: (dataset: Dataset) => Dataset): Report {
  if (!datasetOf(report, id)) throw new Error(`no dataset ${id}`)
  return {
    ...report,
    datasets: report.datasets.map((dataset) => (dataset.id === id ? change(dataset) : dataset)),
  }
}

function assertLabel(dataset: Dataset, axis: Axis, id: string): void {
  if (!dataset[axis].some((label) => label.id === id)) throw new Error(`no ${axis} ${id} in ${dataset.id}`)
}
