import { isMarkedApproximate } from '../../../approximate.ts'
import { isCountedCell } from '../../../counted-cells.ts'
import { type Cell, cellAt, type Dataset, type Label, measureAt } from '../../../dataset.ts'
import { setCells } from '../../../dataset-operations.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import { yearIn } from '../../../years.ts'
import type { Fix, Found } from '../../finding.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { DataRule } from '../../rule.ts'
import { formerTableOf } from './former-tables.ts'
import { bare } from './line-names.ts'

/** A number of an earlier year is not what last year's report said. */
export const previousYearDiffers: DataRule = {
  id: 'previous-year-differs',
  kind: 'data',
  severity: 'error',
  title: 'Stämmer inte med förra berättelsen',
  why: 'Två berättelser som säger olika om samma år gör att ingen av dem går att lita på. Har ni rättat talet ska det framgå.',
  scope: 'data',
  find: (context) =>
    context.datasets.flatMap((dataset) => {
      const former = formerTableOf(context, dataset)
      return former === null || former.unit !== dataset.unit ? [] : differences(context, dataset, former)
    }),
}

function differences({ previousYear }: ReviewContext, dataset: Dataset, former: Dataset): readonly Found[] {
  const year = previousYear?.year ?? 0
  const columns = dataset.columns.flatMap((column) => {
    const known = yearIn(column.label)
    const before = former.columns.find(({ label }) => bare(label) === bare(column.label))
    return known === null || known.year > year || before === undefined ? [] : [{ column, before }]
  })
  return dataset.rows.flatMap((row) => {
    const before = formerRow(former, row)
    if (before === undefined) return []
    return columns.flatMap((pair) => difference(dataset, row, pair.column, former, before, pair.before, year))
  })
}

/** The same row: by its id as long as it has its name, or by its name. */
function formerRow(former: Dataset, { id, label }: Label): Label | undefined {
  const named = former.rows.filter((row) => bare(row.label) === bare(label))
  return named.find((row) => row.id === id) ?? (named.length === 1 ? named[0] : undefined)
}

function difference(
  dataset: Dataset,
  row: Label,
  column: Label,
  former: Dataset,
  formerLine: Label,
  formerColumn: Label,
  year: number,
): readonly Found[] {
  const now = cellAt(dataset, row.id, column.id)
  const then = cellAt(former, formerLine.id, formerColumn.id)
  if (typeof now !== 'number' || typeof then !== 'number') return []
  if (isEstimate(dataset, row, column) || isEstimate(former, formerLine, formerColumn)) return []
  const [here, there] = [measureAt(dataset, row, column), measureAt(former, formerLine, formerColumn)]
  if (here.unit !== there.unit) return []
  const decimals = Math.min(here.decimals, there.decimals)
  if (formatNumber(now, decimals) === formatNumber(then, decimals)) return []
  const written = formatNumber(then, there.decimals)
  const message = `I berättelsen för ${year} är värdet för ${column.label} ${written}, men här står ${formatNumber(now, here.decimals)}. Kontrollera vilket som är rätt. Är talet rättat i efterhand, skriv det i texten.`
  return [
    {
      where: { kind: 'cell', datasetId: dataset.id, rowId: row.id, columnId: column.id },
      message,
      fixes: isCountedCell(dataset, row.id, column.id)
        ? []
        : [formerFix(dataset.id, row.id, column.id, then, written)],
    },
  ]
}

function isEstimate(dataset: Dataset, row: Label, column: Label): boolean {
  return dataset.isApproximate === true || isMarkedApproximate(dataset, row.id, column.id)
}

function formerFix(id: string, rowId: string, columnId: string, value: Cell, written: string): Fix {
  return {
    label: `Byt till ${written}`,
    apply: (report) => {
      const dataset = report.datasets.find((known) => known.id === id)
      const isThere =
        dataset?.rows.some((row) => row.id === rowId) &&
        dataset.columns.some((column) => column.id === columnId)
      return isThere ? setCells(report, id, [{ rowId, columnId, value }]) : report
    },
  }
}
