import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mean, percentChange, share } from '../../src/core/arithmetic.ts'
import {
  type Cell,
  cellAt,
  cellSchema,
  columnSum,
  type Dataset,
  datasetSchema,
  difference,
  directionSchema,
  type Label,
  measureAt,
  sumOf,
  unitSchema,
} from '../../src/core/dataset.ts'
import { formatNumber, parseCell } from '../../src/core/swedish-numbers.ts'
import { builtInBlueprints } from '../../src/formats/blueprints.ts'

/** How a printed number is worked out: `["share", ["cell", "Fall", "2025"], ["sum", "2025"]]`. */
type Expression =
  | readonly ['number', number]
  | readonly ['cell', string, string]
  | readonly ['sum' | 'mean' | 'rowSum' | 'rowMean', string]
  | readonly ['difference' | 'percentChange' | 'share', Expression, Expression]
  | readonly ['plus' | 'meanOf', ...Expression[]]

const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.tuple([z.literal('number'), z.number()]),
    z.tuple([z.literal('cell'), z.string(), z.string()]),
    z.tuple([z.enum(['sum', 'mean', 'rowSum', 'rowMean']), z.string()]),
    z.tuple([z.enum(['difference', 'percentChange', 'share']), expressionSchema, expressionSchema]),
    z.tuple([z.enum(['plus', 'meanOf'])], expressionSchema),
  ]),
)

const measure = {
  label: z.string(),
  unit: unitSchema.optional(),
  decimals: z.int().optional(),
  direction: directionSchema.optional(),
  target: z.number().nullable().optional(),
}

/** A table as a municipality has published it, with the numbers that were worked out from it. */
const exampleSchema = z.strictObject({
  blueprint: z.string(),
  title: z.string(),
  rowHeading: z.string(),
  unit: unitSchema,
  decimals: z.int(),
  columns: z.array(z.union([z.string(), z.strictObject(measure)])),
  rows: z.array(z.strictObject({ ...measure, cells: z.array(cellSchema) })),
  /** Cells that were published as "about". */
  approximate: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** The rows whose target is reached, for each column. */
  met: z.record(z.string(), z.array(z.string())).optional(),
  /** `value` is right; where the source printed another number it is `insteadOf`. Null: not told in percent. */
  printed: z.array(
    z.strictObject({
      value: z.string().nullable(),
      is: expressionSchema,
      insteadOf: z.string().optional(),
    }),
  ),
})
type Example = Readonly<z.infer<typeof exampleSchema>>

const file = join(import.meta.dirname, '../fixtures/blueprint-examples.json')
const examples = z.array(exampleSchema).parse(JSON.parse(readFileSync(file, 'utf8')))

/** Tables whose cells are words: there is nothing to work out. Goals for several years have numbers in them. */
const worded = builtInBlueprints()
  .filter(({ kind, id }) => kind !== 'numbers' && id !== 'bp-goal-plan')
  .map(({ id }) => id)
/** Published only as pictures, or without a single number. */
const withoutNumbers = [
  'bp-falls-injury',
  'bp-med-external-audit',
  'bp-svedem-indicators',
  'bp-hygiene-self-assessment',
  'bp-night-fast',
  'bp-log-review',
  'bp-risk-matrix',
  'bp-delegations',
  'bp-culture-dimensions',
  'bp-culture-single-items',
  'bp-hse-statements',
]

function datasetOf(example: Example): Dataset {
  const rows = example.rows.map(({ cells: _cells, ...row }, index) => ({ id: `r${index}`, ...row }))
  const columns = example.columns.map((column, index) => ({
    id: `c${index}`,
    ...(typeof column === 'string' ? { label: column } : column),
  }))
  const cells = example.rows.map((row, rowIndex) => [
    `r${rowIndex}`,
    Object.fromEntries(row.cells.map((cell, index) => [`c${index}`, cell])),
  ])
  return datasetSchema.parse({
    id: 'example',
    title: example.title,
    blueprintId: example.blueprint,
    rowHeading: example.rowHeading,
    unit: example.unit,
    decimals: example.decimals,
    source: '',
    collected: null,
    direction: 'higher',
    target: null,
    hasSums: false,
    rows,
    columns,
    cells: Object.fromEntries(cells),
  })
}

function named(labels: readonly Label[], label: string): Label {
  const [found, ...others] = labels.filter((known) => known.label === label)
  if (!found || others.length > 0) throw new Error(`no single ${label}`)
  return found
}

function work(dataset: Dataset, expression: Expression): Cell {
  const [kind, ...operands] = expression
  switch (kind) {
    case 'number':
      return expression[1]
    case 'cell':
      return cellAt(dataset, named(dataset.rows, expression[1]).id, named(dataset.columns, expression[2]).id)
    case 'sum':
      return columnSum(dataset, named(dataset.columns, expression[1]).id)
    case 'mean':
      return mean(columnCells(dataset, expression[1]))
    case 'rowSum':
      return sumOf(rowCells(dataset, expression[1]), dataset.decimals)
    case 'rowMean':
      return mean(rowCells(dataset, expression[1]))
    case 'plus':
      return sumOf(
        nested(operands).map((operand) => work(dataset, operand)),
        dataset.decimals,
      )
    case 'meanOf':
      return mean(nested(operands).map((operand) => work(dataset, operand)))
    case 'difference':
      return difference(work(dataset, expression[1]), work(dataset, expression[2]))
    case 'percentChange':
      return percentChange(work(dataset, expression[1]), work(dataset, expression[2]))
    case 'share':
      return share(work(dataset, expression[1]), work(dataset, expression[2]))
  }
}

function nested(operands: readonly unknown[]): readonly Expression[] {
  return z.array(expressionSchema).parse(operands)
}

function rowCells(dataset: Dataset, label: string): readonly Cell[] {
  const { id } = named(dataset.rows, label)
  return dataset.columns.map((column) => cellAt(dataset, id, column.id))
}

function columnCells(dataset: Dataset, label: string): readonly Cell[] {
  const { id } = named(dataset.columns, label)
  return dataset.rows.map((row) => cellAt(dataset, row.id, id))
}

/** A worked-out number with as many decimals as the printed one has. */
function asPrinted(value: Cell, printed: string): string {
  if (typeof value !== 'number') throw new Error(`nothing to print: ${value}`)
  return formatNumber(value, printed.split(',')[1]?.length ?? 0)
}

function written(printed: string): string {
  const read = parseCell(printed)
  if (!read.ok) throw new Error(`no number: ${printed}`)
  return asPrinted(read.value, printed)
}

function metRows(dataset: Dataset, columnLabel: string): readonly string[] {
  const { id } = named(dataset.columns, columnLabel)
  return dataset.rows.flatMap((row) => {
    const value = cellAt(dataset, row.id, id)
    return typeof value === 'number' && typeof row.target === 'number' && value >= row.target
      ? [row.label]
      : []
  })
}

it('every blueprint of numbers that has been published in numbers has an example', () => {
  const shown = new Set(examples.map(({ blueprint }) => blueprint))
  expect([...shown].filter((id) => worded.includes(id) || withoutNumbers.includes(id))).toEqual([])
  expect(new Set([...shown, ...worded, ...withoutNumbers])).toEqual(
    new Set(builtInBlueprints().map(({ id }) => id)),
  )
})

it('names no municipality', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/Askersund|Ragunda|Oxelösund|Nyköping|Eskilstuna|Trosa/)
})

describe.each(examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
  const dataset = datasetOf(example)

  it('is held as it was published', () => {
    const held = dataset.rows.map((row) =>
      dataset.columns.map((column) => cellAt(dataset, row.id, column.id)),
    )
    expect(held).toEqual(example.rows.map(({ cells }) => cells))
    for (const [row, column] of example.approximate ?? []) {
      expect(work(dataset, ['cell', row, column])).toBeTypeOf('number')
    }
  })

  it('shows each number with the decimals of its own measure', () => {
    for (const row of dataset.rows) {
      for (const column of dataset.columns) {
        const cell = cellAt(dataset, row.id, column.id)
        if (typeof cell !== 'number') continue
        const { decimals } = measureAt(dataset, row, column)
        expect(parseCell(formatNumber(cell, decimals)), `${row.label}, ${column.label}`).toEqual({
          ok: true,
          value: cell,
        })
      }
    }
  })

  if (example.printed.length > 0) {
    it.each(example.printed)('makes $value of $is', ({ value, is, insteadOf }) => {
      const workedOut = work(dataset, is)
      if (value === null) {
        expect(workedOut).toBe(null)
        return
      }
      expect(asPrinted(workedOut, value)).toBe(written(value))
      if (insteadOf !== undefined) expect(asPrinted(workedOut, insteadOf)).not.toBe(written(insteadOf))
    })
  }

  if (example.met) {
    it.each(Object.entries(example.met))('tells which targets are reached in %s', (column, met) => {
      expect(metRows(dataset, column)).toEqual(met)
    })
  }
})
