import { Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import type { Caption } from '../../core/captions.ts'
import type { Chart } from '../../core/chart.ts'
import { figureOf } from '../../core/chart-figure.ts'
import type { Dataset } from '../../core/dataset.ts'
import { publicDataset } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import { captionParagraph, sourceParagraph } from './captions.ts'
import { chartOptions } from './chart-options.ts'
import { type Draft, spacingAfterTable } from './draft.ts'
import { missing } from './missing.ts'
import { TWIPS_PER_PX } from './page.ts'
import { style } from './styles.ts'

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
  const figure = dataset ? figureOf(chart, publicDataset(dataset, draft.project.report)) : null
  const source = dataset && figure ? sourceLine(dataset) : null
  const drawing = figure
    ? new Paragraph({
        style: style.figure,
        ...spacingAfterTable(draft),
        children: [new ChartRun(fitted(draft, chartOptions(figure, `${caption.label} ${caption.number}`)))],
      })
    : missing(draft, 'Diagrammet har inga uppgifter.')
  return [
    drawing,
    captionParagraph(draft, caption, source === null ? 'below' : 'below-with-source'),
    ...(source === null ? [] : [sourceParagraph(draft, source)]),
  ]
}

/** No wider than the page's text is. */
function fitted(draft: Draft, options: ChartRunOptions): ChartRunOptions {
  const { transformation } = options
  const { page } = draft.look.frame ?? {}
  if (page === undefined || transformation === undefined) return options
  const width = Math.min(transformation.width, Math.floor(page.textWidth / TWIPS_PER_PX))
  return { ...options, transformation: { ...transformation, width } }
}
