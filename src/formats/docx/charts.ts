import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Caption } from '../../core/captions.ts'
import type { Chart } from '../../core/chart.ts'
import { type Figure, figureOf } from '../../core/chart-figure.ts'
import type { Dataset } from '../../core/dataset.ts'
import { sourceLine } from '../../core/source-line.ts'
import { formatNumber } from '../../core/swedish-numbers.ts'
import { captionParagraph, sourceParagraph } from './captions.ts'
import { type Draft, spacingAfterTable } from './draft.ts'
import { missing } from './missing.ts'
import { ink, page, TWIPS_PER_PX } from './page.ts'
import { capitalised, plainText } from './plain-text.ts'
import { style } from './styles.ts'

const WIDTH_PX = Math.floor(page.textWidth / TWIPS_PER_PX)
const HEIGHT_PX = 310
/** The space between groups of bars, in bars; bars without neighbours would be broad with so little. */
const gapInBars = (series: number) => (series > 1 ? 0.6 : 1)
/** What the axis leaves of the width to the bars, and how wide a character of a label is. */
const PLOT_PX = WIDTH_PX - 75
const LABEL_CHARACTER_PX = 5

/**
 * A chart as Word's own, with its numbers in a workbook, its caption below and the source of its table. A chart
 * without anything to draw keeps its caption, since the captions after it are numbered from it.
 */
export function chartFigure(
  draft: Draft,
  chart: Chart,
  dataset: Dataset | undefined,
  caption: Caption,
): readonly Paragraph[] {
  const figure = dataset ? figureOf(chart, dataset) : null
  const source = dataset && figure ? sourceLine(dataset) : null
  const drawing = figure
    ? new Paragraph({
        style: style.figure,
        ...spacingAfterTable(draft),
        children: [chartRun(figure, caption)],
      })
    : missing(draft, 'Diagrammet har inga uppgifter.')
  return [
    drawing,
    captionParagraph(draft, caption, source === null ? 'below' : 'below-with-source'),
    ...(source === null ? [] : [sourceParagraph(draft, source)]),
  ]
}

/** Every colour is said outright: charts in a document without a theme are black otherwise. */
function chartRun(figure: Figure, caption: Caption): ChartRun {
  const { series, categories } = figure
  const numberFormat = swedishFormat(figure.decimals)
  const text = { size: 9, color: ink.text }
  return new ChartRun({
    type: 'column',
    title: { text: plainText(figure.title), font: { size: 11, bold: true, color: ink.text } },
    categories: categories.map(plainText),
    series: series.map(({ name, values, color }) => ({
      name: plainText(name),
      values,
      color: color.replace('#', '').toUpperCase(),
    })),
    transformation: { width: WIDTH_PX, height: HEIGHT_PX },
    altText: { name: `${caption.label} ${caption.number}`, description: plainText(figure.altText) },
    font: { name: 'Calibri', color: ink.text },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    plotArea: { fill: 'FFFFFF', border: 'none' },
    legend: series.length > 1 ? { position: 'top', font: text } : false,
    gapWidth: gapInBars(series.length) * 100,
    overlap: 0,
    categoryAxis: { font: text, gridlines: false },
    valueAxis: {
      title: { text: capitalised(figure.valueAxis), font: { size: 9, color: ink.secondary } },
      numberFormat: swedishFormat(hasWholeSteps(figure) ? 0 : figure.decimals),
      gridlines: true,
      font: { size: 9, color: ink.secondary },
      ...axisRange(figure),
    },
    ...(hasRoomForLabels(figure)
      ? { dataLabels: { value: true, position: 'outsideEnd' as const, numberFormat, font: text } }
      : {}),
  })
}

/** The tag is Swedish as programs know it, for those that would write numbers as their own language does. */
function swedishFormat(decimals: number): string {
  return `[$-41D]#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

/** Whether the numbers on the bars stand clear of each other. */
function hasRoomForLabels({ series, categories, decimals }: Figure): boolean {
  const numbers = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const longest = Math.max(0, ...numbers.map((value) => formatNumber(value, decimals).length))
  const barPx = PLOT_PX / (categories.length * (series.length + gapInBars(series.length)))
  return longest * LABEL_CHARACTER_PX <= barPx
}

/** Whether an axis over these values is marked at whole numbers. */
function hasWholeSteps(figure: Figure): boolean {
  const values = figure.series.flatMap((series) => series.values)
  return values.some((value) => value !== null && Math.abs(value) >= 10)
}

/** Bars start at zero, which is what makes their lengths comparable; shares end at a hundred. */
function axisRange(figure: Figure): { readonly minimum?: number; readonly maximum?: number } {
  const values = figure.series.flatMap((series) => series.values.filter((value) => value !== null))
  if (values.some((value) => value < 0)) return {}
  const isShare = figure.unit === 'percent' && values.every((value) => value <= 100)
  const isHigh = values.some((value) => value > 50)
  return isShare && isHigh ? { minimum: 0, maximum: 100 } : { minimum: 0 }
}
