import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import {
  callsForCare,
  hasAnalysis,
  sectionsShowing,
  sectionsTelling,
} from '../../../../src/core/checks/reading/told-tables.ts'
import { addChart, addDataset } from '../../../../src/core/dataset-operations.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'
import { saying, shown, valueNode } from '../../../support/build-data-rules.ts'
import { chart, deviations, report, section, written } from '../../../support/build-report.ts'

const start = addChart(
  addDataset(report(section('a'), section('b'), section('c'), section('d')), deviations),
  chart('k', 'avvikelser'),
)

test('the sections that show a table, in a chart too, and those that take numbers from it', () => {
  const total = valueNode({ datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } })
  const withTable = written(start, 'a', doc(shown('avvikelser')))
  const withChart = written(withTable, 'b', doc({ type: 'chart', attrs: { chartId: 'k', caption: null } }))
  const reading = readReport(written(withChart, 'c', doc(p('Totalt ', total))))
  const ids = (sections: readonly { readonly id: string }[] | undefined) => sections?.map(({ id }) => id)
  expect(ids(sectionsShowing(reading).get('avvikelser'))).toEqual(['a', 'b'])
  expect(ids(sectionsTelling(reading).get('avvikelser'))).toEqual(['a', 'b', 'c'])
})

test.each([
  ['Ökningen beror på fler rapporter.', true],
  ['Läkare saknades under våren.', true],
  ['Åtgärd: planen ses över.', true],
  ['Antalet var 33 år 2024 och 15 år 2025.', false],
])('"%s": analysis is %s', (text, is) => {
  expect(readReport(saying(text)).sections.map(hasAnalysis)).toEqual([is])
})

test.each([
  ['Små skillnader ska inte övertolkas.', true],
  ['Resultatet ska tolkas med försiktighet.', true],
  ['Resultatet är gott.', false],
])('"%s": care is %s', (text, is) => {
  expect(readReport(saying(text)).sections.map(callsForCare)).toEqual([is])
})
