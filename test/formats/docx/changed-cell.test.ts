import { expect, it } from 'vitest'
import { figureOf } from '../../../src/core/chart-figure.ts'
import { columnSum } from '../../../src/core/dataset.ts'
import { datasetOf, setCell } from '../../../src/core/dataset-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import { inlineText } from '../../../src/core/rich-text/text.ts'
import { readerOf } from '../../../src/core/values/reader.ts'
import { suggestedSentences } from '../../../src/core/values/suggested-sentences.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { openPackage, paragraphs } from '../../support/docx-package.ts'
import { exampleProject } from '../../support/example-projects.ts'

it('a changed cell is the same in grid, chart, sentence and Word', async () => {
  const { report } = exampleProject('exempel-2025')
  const changed = setCell(report, 'deviations-category', 'r1', 'c2', 1_000)
  expect(await told(report)).toEqual({
    sum: 2_509,
    chart: 922,
    sentence: 'Antalet rapporterade avvikelser var 2 509 under 2025, jämfört med 2 237 under 2024.',
    word: 'Totalt rapporterades 2 509 avvikelser under 2025, jämfört med 2 237 under 2024. Det är 272 fler, en ökning med 12,2 %.',
  })
  expect(await told(changed)).toEqual({
    sum: 2_587,
    chart: 1_000,
    sentence: 'Antalet rapporterade avvikelser var 2 587 under 2025, jämfört med 2 237 under 2024.',
    word: 'Totalt rapporterades 2 587 avvikelser under 2025, jämfört med 2 237 under 2024. Det är 350 fler, en ökning med 15,6 %.',
  })
})

async function told(report: Report) {
  const dataset = datasetOf(report, 'deviations-category')
  const chart = report.charts.find(({ id }) => id === 'chart-deviations')
  if (!dataset || !chart) throw new Error('the example has no such table or chart')
  const [first] = suggestedSentences(report, dataset)
  const bytes = await exportDocx({ report, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' })
  const lines = paragraphs(openPackage(bytes)).map(({ text }) => plain(text))
  const line = lines.find((text) => text.startsWith('Totalt rapporterades')) ?? ''
  return {
    sum: columnSum(dataset, 'c2'),
    chart: figureOf(chart, dataset)?.series[1]?.values[0],
    sentence: plain(inlineText(first?.content, readerOf(report))),
    word: line.replace(/ Diagram .*$/, ''),
  }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
