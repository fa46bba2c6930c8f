import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Caption } from '../../core/captions.ts'
import type { Chart } from '../../core/chart.ts'
import { type Figure, figureOf } from '../../core/chart-figure.ts'
import type { Dataset } from '../../core/dataset.ts'
import { captionParagraph, sourceLine, sourceParagraph } from './captions.ts'
import { type Draft, spacingAfterTable } from './draft.ts'
import { missing } from './missing.ts'
import { ink, page, TWIPS_PER_PX } from './page.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

const WIDTH_PX = Math.floor(page.textWidth / TWIPS_PER_PX)
const HEIGHT_PX = 310
/** With more bars than this the numbers on them would run into each other. */
const MOST_LABELLED_BARS = 32

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
  const numberFormat = figure.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(figure.decimals)}`
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
    gapWidth: series.length > 1 ? 60 : 90,
    overlap: 0,
    categoryAxis: { font: text, gridlines: false },
    valueAxis: {
      title: { text: capitalised(figure.valueAxis), font: { size: 9, color: ink.secondary } },
      numberFormat,
      gridlines: true,
      font: { size: 9, color: ink.secondary },
      ...(figure.series.every(({ values }) => values.every((value) => value === null || value >= 0))
        ? { minimum: 0 }
        : {}),
    },
    ...(series.length * categories.length <= MOST_LABELLED_BARS
      ? { dataLabels: { value: true, position: 'outsideEnd' as const, numberFormat, font: text } }
      : {}),
  })
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
