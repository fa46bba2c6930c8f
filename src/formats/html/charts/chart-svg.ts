import type { Figure } from '../../../core/figures/figure.ts'
import { wrapped } from '../../../core/figures/figure-layout.ts'
import { figureHeight } from '../../../core/figures/figure-size.ts'
import { assertNever } from '../../../core/result.ts'
import { plainText } from '../../docx/plain-text.ts'
import { element, type Markup } from '../markup.ts'
import { type Area, CHART_WIDTH, labels, measured } from './drawing.ts'
import { legendOf } from './legend.ts'
import { lyingChart } from './lying.ts'
import { pieChart, radarChart } from './round.ts'
import { standingChart } from './standing.ts'

const TITLE_SIZE = 15
const TITLE_LINE = 19
const BELOW_TITLE = 10

/**
 * A figure as an inline SVG picture, with the colours, order, numbers and title that Word's own chart has. Sharp at
 * any size, without anything that runs; its alt text is its name for those who listen.
 */
export function chartSvg(drawn: Figure): Markup {
  const figure = cleaned(drawn)
  const title = wrapped(figure.title, CHART_WIDTH, (text) => measured(text, TITLE_SIZE, true))
  const hasTitle = figure.title !== ''
  const titleHeight = hasTitle ? title.length * TITLE_LINE + BELOW_TITLE : 0
  const legend = legendOf(figure)
  const bottom = titleHeight + figureHeight(figure)
  const height = Math.ceil(bottom + Math.max(0, legend.height - 24))
  const frame = { left: 0, right: CHART_WIDTH, top: titleHeight, bottom: height - legend.height - 2 }
  return element(
    'svg',
    {
      role: 'img',
      'aria-label': figure.altText,
      viewBox: `0 0 ${CHART_WIDTH} ${height}`,
      width: CHART_WIDTH,
      height,
      fill: 'none',
    },
    hasTitle
      ? title.map((line, index) =>
          labels(0, 10 + index * TITLE_LINE, [line], { size: TITLE_SIZE, isBold: true }),
        )
      : null,
    plot(figure, frame),
    legend.drawnAt(height - legend.height),
  )
}

function plot(figure: Figure, frame: Area): Markup {
  switch (figure.type) {
    case 'groupedColumn':
    case 'stackedColumn':
    case 'percentStacked':
    case 'line':
    case 'combined':
      return standingChart(figure, frame)
    case 'horizontalBar':
      return lyingChart(figure, frame)
    case 'radar':
      return radarChart(figure, frame)
    case 'pie':
      return pieChart(figure, frame)
    default:
      return assertNever(figure.type)
  }
}

/** The same with texts as they may be printed. */
function cleaned(figure: Figure): Figure {
  const clean = (text: string) => plainText(text).trim()
  const { target } = figure
  return {
    ...figure,
    title: clean(figure.title),
    altText: clean(figure.altText),
    categories: figure.categories.map(clean),
    series: figure.series.map((series) => ({ ...series, name: clean(series.name) })),
    target: target && { ...target, name: clean(target.name) },
    breaks: figure.breaks.map((one) => ({ ...one, note: clean(one.note) })),
  }
}
