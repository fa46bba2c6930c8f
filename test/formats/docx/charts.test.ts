import { ChartRun } from 'docx/charts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../../src/core/chart-figure.ts'
import { addChart, addDataset } from '../../../src/core/dataset-operations.ts'
import { doc } from '../../../src/core/rich-text/builders.ts'
import { chartOptions } from '../../../src/formats/docx/chart-options.ts'
import { breakSeries } from '../../../src/formats/docx/chart-series.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { arbitraryChart } from '../../support/arbitrary-chart.ts'
import { report, section, written } from '../../support/build-report.ts'
import { chartSamples } from '../../support/chart-samples.ts'
import { openPackage, part, workbook } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, type Element, first } from '../../support/docx-xml.ts'

async function exported(name: string) {
  const sample = chartSamples.find((known) => known.name === name)
  if (!sample) throw new Error(name)
  const start = report(section('act', { heading: 'Diagram' }))
  const filled = addChart(addDataset(start, sample.dataset), sample.chart)
  const block = { type: 'chart' as const, attrs: { chartId: sample.chart.id, caption: null } }
  const project = { report: written(filled, 'act', doc(block)), media: new Map() }
  const file = openPackage(await exportDocx(project, { now: '2026-02-20T09:00:00.000Z' }))
  expect(faultsOf(file)).toEqual([])
  return { file, xml: part(file, 'word/charts/chart1.xml') }
}

function value(element: Element, name: string): string | undefined {
  return first(element, name)?.attributes['val']
}

function fills(xml: Element): readonly (string | undefined)[] {
  return all(xml, 'c:ser').map((series) => value(series, 'a:srgbClr'))
}

function names(xml: Element): readonly string[] {
  return all(xml, 'c:ser').map((series) => {
    const title = first(series, 'c:tx')
    return (title && first(title, 'c:v')?.children.join('')) ?? ''
  })
}

describe('charts in Word', () => {
  it.each([
    ['groupedColumn', ['c:barChart', 'c:lineChart'], 'clustered', 'col'],
    ['stackedColumn', ['c:barChart'], 'stacked', 'col'],
    ['percentStacked', ['c:barChart'], 'percentStacked', 'col'],
    ['horizontalBar', ['c:barChart'], 'clustered', 'bar'],
    ['line', ['c:lineChart'], 'standard', undefined],
    ['radar', ['c:radarChart'], undefined, undefined],
    ['combined', ['c:barChart', 'c:lineChart'], 'clustered', 'col'],
    ['pie', ['c:pieChart'], undefined, undefined],
  ])('%s is of its own kind', async (name, kinds, grouping, direction) => {
    const { xml } = await exported(name)
    const found = all(xml, 'c:plotArea').flatMap((area) =>
      ['c:barChart', 'c:lineChart', 'c:radarChart', 'c:pieChart'].filter((kind) => first(area, kind)),
    )
    expect(found).toEqual(kinds)
    expect(value(xml, 'c:grouping')).toBe(grouping)
    expect(value(xml, 'c:barDir')).toBe(direction)
    expect(value(xml, 'c:lang')).toBe('sv-SE')
  })

  it('has the series of the figure in its order and colours', async () => {
    for (const { name, chart, dataset } of chartSamples) {
      const figure = figureOf(chart, dataset)
      if (figure === null) throw new Error(name)
      const { xml } = await exported(name)
      expect(names(xml).filter((series) => !series.startsWith('Mål'))).toEqual(
        figure.series.map((series) => series.name),
      )
      if (figure.type === 'pie') continue
      const colors = figure.series.map(({ color }) => color.slice(1).toUpperCase())
      expect(fills(xml).filter((color) => color !== '1D2B33')).toEqual(colors)
    }
  }, 60_000)

  it('keeps every number in the workbook, targets too', async () => {
    const { file } = await exported('horizontalBar')
    expect(workbook(file, 1)).toEqual([
      [null, 'Mål', '2024', '2025'],
      ['Munhälsobedömning', 90, 49.1, 43.9],
      ['Smärtskattning', 100, null, 82.5],
      ['Dokumenterat brytpunktssamtal', 98, 81.1, 86],
      ['Utan trycksår', 90, 85, 100],
    ])
  })

  it('draws targets dashed: as outlines beside bars, as lines elsewhere, as marks where they differ', async () => {
    const lying = await exported('horizontalBar')
    const outline = all(lying.xml, 'c:ser')[0]
    expect(outline && first(outline, 'a:prstDash')?.attributes['val']).toBe('dash')
    expect(outline && first(outline, 'a:noFill')).toBeDefined()
    const radar = await exported('radar')
    expect(value(all(radar.xml, 'c:ser').at(-1) ?? radar.xml, 'a:prstDash')).toBe('dash')
    const marks = all((await exported('groupedColumn-targets')).xml, 'c:ser').at(-1)
    expect(marks && value(marks, 'c:symbol')).toBe('dash')
    expect(marks && all(marks, 'a:noFill').length).toBeGreaterThan(0)
  })

  it('puts the first category of lying bars at the top', async () => {
    expect(value((await exported('horizontalBar-plain')).xml, 'c:orientation')).toBe('maxMin')
  })

  it('gives what is measured in something else an axis of its own', async () => {
    const { xml } = await exported('combined')
    expect(all(xml, 'c:valAx')).toHaveLength(2)
  })

  it('writes numbers as Swedes do, with their sign where they are shares', async () => {
    const formats = all((await exported('horizontalBar')).xml, 'c:numFmt').map(
      (format) => format.attributes['formatCode'],
    )
    expect(formats).toContain('[$-41D]#,##0.0"\u00a0%"')
  })

  it('marks a break with a dashed line from a point of its own, where time goes along the foot', () => {
    const broken = (name: string) => {
      const sample = chartSamples.find((known) => known.name === name)
      const figure = sample && figureOf(sample.chart, sample.dataset)
      if (!figure) throw new Error(name)
      return breakSeries({ ...figure, breaks: [{ before: 2, note: 'Nytt system' }] })[0]
    }
    expect(broken('line')).toMatchObject({
      values: [null, null, 80, null, null],
      errorBars: { direction: 'minus', line: { dash: 'dash' } },
      pointLabels: [false, false, { text: 'Nytt system' }, false, false],
    })
    expect(broken('stackedColumn')?.values.filter((value) => value !== null)).toHaveLength(1)
    expect(broken('percentStacked')).toBe(undefined)
    expect(broken('horizontalBar')).toBe(undefined)
  })

  it('is taller where names are too long to stand beside each other and Word turns them', () => {
    const sample = chartSamples.find(({ name }) => name === 'stackedColumn')
    const figure = sample && figureOf(sample.chart, sample.dataset)
    if (!figure) throw new Error('no figure')
    const heightWith = (name: string) =>
      chartOptions({ ...figure, categories: Array.from({ length: 9 }, () => name) }, 'Diagram 1')
        .transformation?.height ?? 0
    expect(heightWith('SoL och LSS och mer')).toBe(heightWith('Fall'))
    expect(heightWith('Informationsöverföring')).toBeGreaterThan(heightWith('Fall') + 50)
    expect(heightWith('å'.repeat(500))).toBeLessThan(heightWith('Fall') + 150)
  })

  it('keeps the breaks last of the series and out of the legend', () => {
    for (const name of ['line', 'combined', 'stackedColumn']) {
      const sample = chartSamples.find((known) => known.name === name)
      const figure = sample && figureOf(sample.chart, sample.dataset)
      if (!figure) throw new Error(name)
      const broken = chartOptions({ ...figure, breaks: [{ before: 1, note: 'Nytt' }] }, 'Diagram 1')
      expect(broken.legend, name).toMatchObject({ hiddenEntries: ['Serien bryts'] })
      if (!('series' in broken)) throw new Error('no series')
      expect(broken.series.at(-1), name).toMatchObject({
        name: 'Serien bryts',
        axis: name === 'combined' ? 'secondary' : 'primary',
      })
    }
  })

  it('orders lying bars from the top as the legend is read, as the window does', async () => {
    const { xml } = await exported('horizontalBar-plain')
    expect(value(xml, 'c:orientation')).toBe('maxMin')
    expect(names(xml)).toEqual(['2024', '2025'])
    expect(all(xml, 'c:order').map((order) => order.attributes['val'])).toEqual(['0', '1'])
  })

  it('can be made of any figure', () => {
    fc.assert(
      fc.property(arbitraryChart, ({ chart, dataset }) => {
        const figure = figureOf(chart, dataset)
        if (figure !== null) expect(() => new ChartRun(chartOptions(figure, 'Diagram 1'))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})
