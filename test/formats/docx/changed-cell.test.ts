import { expect, it } from 'vitest'
import { figureOf } from '../../../src/core/chart-figure.ts'
import { columnSum } from '../../../src/core/dataset.ts'
import {
  datasetOf,
  setApproximate,
  setCell,
  setDenominator,
  setRowTarget,
} from '../../../src/core/dataset-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import { inlineText } from '../../../src/core/rich-text/text.ts'
import { setSectionContent } from '../../../src/core/section-operations.ts'
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

it('a changed target, count and estimate are the same in table, chart, sentence and Word', async () => {
  const { report: example } = exampleProject('exempel-2025')
  const table = datasetOf(example, 'palliative')
  const [first] = table ? suggestedSentences(example, table) : []
  const text = { type: 'paragraph' as const, content: [...(first?.content ?? [])] }
  const before = setSectionContent(example, 'palliative', {
    type: 'doc',
    content: [text, { type: 'datasetTable', attrs: { datasetId: 'palliative', caption: null } }],
  })
  const changed = [
    (report: Report) => setRowTarget(report, 'palliative', 'r1', 40),
    (report: Report) => setDenominator(report, 'palliative', 'c2', 60),
    (report: Report) => setApproximate(report, 'palliative', [{ rowId: 'r1', columnId: 'c2' }], true),
  ].reduce((report, change) => change(report), before)
  expect(await toldOfTarget(before)).toEqual({
    target: 90,
    sentence:
      'Utfallet för munhälsobedömning sista levnadsveckan är 43,9 % av 57 registrerade väntade dödsfall under 2025, 46,1 procentenheter under målet, som är 90 %.',
    row: ['Munhälsobedömning sista levnadsveckan', '49,1', '43,9', '90'],
    counts: ['Antal (n)', '53', '57', ''],
    source:
      'Värden i procent. Andel av registrerade väntade dödsfall. Källa: Svenska palliativregistret, uttag 2026-01-14.',
  })
  expect(await toldOfTarget(changed)).toEqual({
    target: 40,
    sentence:
      'Utfallet för munhälsobedömning sista levnadsveckan är cirka 43,9 % av 60 registrerade väntade dödsfall under 2025, cirka 3,9 procentenheter över målet, som är 40 %.',
    row: ['Munhälsobedömning sista levnadsveckan', '49,1', 'ca 43,9', '40'],
    counts: ['Antal (n)', '53', '60', ''],
    source:
      'Värden i procent. Andel av registrerade väntade dödsfall. Några värden är ungefärliga. Källa: Svenska palliativregistret, uttag 2026-01-14.',
  })
})

async function toldOfTarget(report: Report) {
  const dataset = datasetOf(report, 'palliative')
  const chart = report.charts.find(({ id }) => id === 'chart-palliative')
  if (!dataset || !chart) throw new Error('the example has no such table or chart')
  const bytes = await exportDocx({ report, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' })
  const lines = paragraphs(openPackage(bytes)).map(({ text }) => plain(text))
  const start = lines.findIndex((text) => text.startsWith('Utfallet för munhälsobedömning'))
  const rest = lines.slice(start)
  const [row, counts] = ['Munhälsobedömning sista levnadsveckan', 'Antal (n)'].map((label) =>
    rest.slice(rest.indexOf(label), rest.indexOf(label) + 4),
  )
  return {
    target: figureOf(chart, dataset)?.target?.values[0],
    sentence: rest[0],
    row,
    counts,
    source: rest.find((text) => text.startsWith('Värden i procent')),
  }
}

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
