import type { Dataset } from '../../../dataset.ts'
import { changeDataset, datasetOf } from '../../../dataset-operations.ts'
import type { Report } from '../../../report.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import { yearIn } from '../../../years.ts'
import type { Fix, Found } from '../../finding.ts'
import { dataTables, type NumberTable } from '../../reading/number-table.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachContext } from '../../reading/review-context.ts'
import { hasAnalysis, sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { formerTableOf } from './former-tables.ts'
import { bare, quoted } from './line-names.ts'
import { isBreakMarked, isLeap, yearSeries } from './year-series.ts'

/** Numbers leap, or a row measures something else than last year, and no break in the series is marked. */
export const seriesBreak: ReportRule = {
  id: 'series-break',
  kind: 'data',
  severity: 'warning',
  title: 'Går åren att jämföra?',
  why: 'Byter man system, urval eller sätt att räkna ser det ut som en verklig ändring. Ett markerat brott visar att åren inte kan jämföras rakt av.',
  scope: 'report',
  find: (reading) => [...leaps(reading), ...renamedRows(reading.context)],
}

function leaps(reading: ReportReading): readonly Found[] {
  const telling = sectionsTelling(reading)
  return dataTables(reading.context).flatMap((table) => {
    if (table.origin.kind !== 'data') return []
    return telling.get(table.origin.dataset.id)?.some(hasAnalysis) ? [] : leapIn(table, table.origin.dataset)
  })
}

/** The first leap of a table; the others have the same cause, or are told once it is marked. */
function leapIn(table: NumberTable, dataset: Dataset): readonly Found[] {
  for (const { label, unit, decimals, axis, points } of yearSeries(table)) {
    for (const [index, to] of points.entries()) {
      const from = points[index - 1]
      if (
        from === undefined ||
        to.year - from.year !== 1 ||
        unit !== 'count' ||
        !isLeap(from.value, to.value)
      )
        continue
      if (axis === 'columns' && isBreakMarked(dataset, to.lineId)) continue
      const say = (value: number) => formatNumber(value, decimals)
      const message = `${quoted(label)} går från ${say(from.value)} år ${from.year} till ${say(to.value)} år ${to.year}. Mäter åren samma sak på samma sätt? Markera ett brott i serien om system, urval eller definition har ändrats, annars skriv vad ändringen beror på.`
      const fixes = axis === 'columns' ? [breakFix(dataset.id, to.lineId, String(to.year))] : []
      const where = { kind: 'dataset', datasetId: dataset.id } as const
      return [{ where, subject: `${label} ${to.year}`, message, fixes }]
    }
  }
  return []
}

/** Rows that had another name in last year's report, in a table that goes on from it. */
const renamedRows = onceForEachContext((context): readonly Found[] =>
  context.datasets.flatMap((dataset) => {
    const former = formerTableOf(context, dataset)
    const column = dataset.columns.find(({ label }) => yearIn(label)?.year === context.year)
    const hasFormerYear = dataset.columns.some(
      ({ label }) => (yearIn(label)?.year ?? context.year) < context.year,
    )
    if (former === null || column === undefined || !hasFormerYear || isBreakMarked(dataset, column.id))
      return []
    return dataset.rows.flatMap((row) => {
      const before = former.rows.find(({ id }) => id === row.id)
      if (before === undefined || !isOtherThing(before.label, row.label)) return []
      const message = `Raden ${quoted(row.label)} hette ${quoted(before.label)} i förra berättelsen. Om den nu mäter något annat kan åren inte jämföras. Markera ett brott i serien, eller räkna om det gamla värdet.`
      return [
        {
          where: { kind: 'dataset', datasetId: dataset.id } as const,
          subject: row.label,
          message,
          fixes: [breakFix(dataset.id, column.id, column.label)],
        },
      ]
    })
  }),
)

/** Whether a new name means another thing: not only a longer or shorter form of the old. */
function isOtherThing(before: string, after: string): boolean {
  const [a, b] = [bare(before), bare(after)]
  if (a === '' || b === '' || a === b) return false
  const isIn = (words: string, others: string) =>
    words.split(' ').every((word) => others.split(' ').some((other) => other === word))
  return !isIn(a, b) && !isIn(b, a)
}

function breakFix(datasetId: string, columnId: string, label: string): Fix {
  return {
    label: `Markera brott i serien före ${label}`,
    apply: (report) => withBreak(report, datasetId, columnId),
  }
}

function withBreak(report: Report, datasetId: string, columnId: string): Report {
  const dataset = datasetOf(report, datasetId)
  if (!dataset?.columns.some(({ id }) => id === columnId) || isBreakMarked(dataset, columnId)) return report
  return changeDataset(report, datasetId, (known) => ({
    ...known,
    seriesBreaks: [...(known.seriesBreaks ?? []), { before: columnId, note: '' }],
  }))
}
