import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewReport } from '../../../../../src/core/checks/review.ts'
import { dataRules } from '../../../../../src/core/checks/rules/data/index.ts'
import type { Cell, Dataset } from '../../../../../src/core/dataset.ts'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import { type Report, reportSchema } from '../../../../../src/core/report.ts'
import { p, table } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { saying, shown, withFormerTables } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'

const words = fc.constantFrom(
  ...'12|97 av 130|(75 %)|75%|varav|och|:|(|)|+|=|Av|nära 300|ökning med|minskat med|från|till|svarsfrekvens|bortfallet|61 %|täckningsgrad|574108|370,697 tkr|2025|resterande|fördelningen|riskbedömningar av|personer|–|−3|.|, |𝟙𝟚|\u00a0|e\u0301'.split(
    '|',
  ),
)
const texts = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' '))
const labels = fc.constantFrom(
  ...'|Totalt|Summa|Fall|varav med skada|Övrigt|Andel|Antal|2024|2025|Ändring|Svarsfrekvens|Bortfall|Personer|Riskbedömningar|Januari|Mars|April|Kategori|Avser samma ärende|%'.split(
    '|',
  ),
)
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ min: -1e6, max: 1e9, noNaN: true }),
  fc.integer({ min: 0, max: 200 }),
  fc.constantFrom<Cell>(null, 'suppressed', 0, 100, 2165),
)
const written = fc.constantFrom(...'|–|12|12,5 %|100 %|65%|färre än 5|12 av 24|ca 120|x|ord|1 234'.split('|'))

const textTable = fc
  .tuple(
    fc.array(labels, { minLength: 2, maxLength: 5 }),
    fc.array(fc.array(fc.oneof(written, labels), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([header, rows]): Block => table(header, ...rows.map((row) => row.slice(0, header.length))))

const dataTable = fc
  .record({
    columns: fc.array(labels, { minLength: 1, maxLength: 4 }),
    rows: fc.uniqueArray(labels, { minLength: 1, maxLength: 8 }),
    values: fc.array(cells, { minLength: 32, maxLength: 32 }),
    unit: fc.constantFrom('count', 'percent', 'days', 'tkr'),
    hasSums: fc.boolean(),
    isUntouched: fc.boolean(),
  })
  .map(({ columns, rows, values, unit, hasSums, isUntouched }): Dataset => {
    const entries = rows.map((row, at) => [row, columns.map((_, column) => values[at * 4 + column] ?? null)])
    const made = dataset('d', columns, Object.fromEntries(entries), { unit, hasSums } as Partial<Dataset>)
    return isUntouched ? { ...made, cells: { r1: made.cells['r1'] ?? {} } } : made
  })

const reports = fc
  .tuple(
    fc.array(
      fc.oneof(
        texts.map((text) => p(text)),
        textTable,
      ),
      { maxLength: 4 },
    ),
    dataTable,
    dataTable,
  )
  .map(
    ([blocks, now, former]): Report =>
      withFormerTables(addDataset(saying(...blocks, shown('d')), now), 2024, former),
  )

test('whatever stands in texts and tables, no rule of the data throws and every fix leaves a valid report', () => {
  fc.assert(
    fc.property(reports, (report) => {
      for (const { fixes, message } of reviewReport(report, dataRules).open) {
        expect(message).not.toMatch(/undefined|NaN|null/u)
        for (const fix of fixes) expect(reportSchema.safeParse(fix.apply(report)).success).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
