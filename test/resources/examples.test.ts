import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { buildExample, EXAMPLES, exampleFile } from '../../scripts/examples/build-example.ts'
import { captionsOf } from '../../src/core/captions.ts'
import { figureOf } from '../../src/core/chart-figure.ts'
import { columnSum } from '../../src/core/dataset.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { countWords, isEmptyText, textLines, walkBlocks } from '../../src/core/rich-text/text.ts'
import { formatNumber } from '../../src/core/swedish-numbers.ts'
import { readerOf } from '../../src/core/values/reader.ts'
import { openProject } from '../../src/formats/container/open.ts'

async function example(name: string): Promise<Report> {
  const opened = openProject(await readFile(exampleFile(name)))
  if (!opened.ok) throw new Error(opened.error.kind)
  expect(opened.value.losses).toEqual([])
  return opened.value.report
}

const years = EXAMPLES.map(({ name }) => name)

describe.each(EXAMPLES)('the example $name', (source) => {
  it('is what its text and numbers make', async () => {
    const built = Buffer.from(await buildExample(source))
    expect(built.equals(await readFile(exampleFile(source.name)))).toBe(true)
  })

  it('has every section of its template written, 5 000 words or more in all', async () => {
    const report = await example(source.name)
    const shown = outlineOf(report).filter((item) => item.level > 0)
    expect(shown.map((item) => item.entry.id)).toEqual(
      report.template.sections.filter((section) => section.level > 0).map((section) => section.id),
    )
    const empty = shown.filter(({ entry }) => isEmptyText(sectionOf(report, entry.id).content))
    expect(empty).toEqual([])
    const words = shown.reduce((sum, { entry }) => sum + countWords(sectionOf(report, entry.id).content), 0)
    expect(words).toBeGreaterThan(5_000)
  })

  it('answers every item that the law requires', async () => {
    const report = await example(source.name)
    const open = report.template.sections.flatMap((section) =>
      section.checklist
        .filter((item) => item.level === 'required')
        .filter((item) => report.sections[section.id]?.checklist[item.id]?.answer !== 'yes')
        .map((item) => item.id),
    )
    expect(open).toEqual([])
  })

  it('shows every chart and table of numbers somewhere, and nothing that is not there', async () => {
    const report = await example(source.name)
    const shown = [...captionsOf(report).keys()]
    const placed = outlineOf(report)
      .flatMap(({ entry }) => [...walkBlocks(sectionOf(report, entry.id).content)])
      .filter((block) => block.type === 'chart' || block.type === 'datasetTable')
    expect(placed.length).toBe(shown.length)
    const used = new Set(
      shown.map((block) => {
        if (block.type === 'datasetTable') return block.attrs.datasetId
        if (block.type !== 'chart') return ''
        return report.charts.find((chart) => chart.id === block.attrs.chartId)?.datasetId ?? ''
      }),
    )
    expect([...used].toSorted()).toEqual(report.datasets.map((dataset) => dataset.id).toSorted())
    for (const chart of report.charts) {
      const dataset = report.datasets.find((known) => known.id === chart.datasetId)
      expect(dataset && figureOf(chart, dataset), chart.id).not.toBe(null)
    }
  })

  it('says in its text the same total of deviations as its table', async () => {
    const report = await example(source.name)
    const dataset = report.datasets.find((known) => known.id === 'deviations-category')
    const total = dataset && columnSum(dataset, dataset.columns.at(-1)?.id ?? '')
    const lines = textLines(sectionOf(report, 'deviations').content, readerOf(report)).join(' ')
    expect(lines).toContain(formatNumber(typeof total === 'number' ? total : Number.NaN, 0))
  })
})

it('are told of different municipalities and years', async () => {
  const reports = await Promise.all(years.map(example))
  expect(
    reports.map(({ year, template, organisation }) => [year, template.id, organisation.municipality]),
  ).toEqual([
    [2025, 'psb-2025', 'Exempelkommun'],
    [2024, 'psb-2020', 'Mellanby'],
  ])
})
