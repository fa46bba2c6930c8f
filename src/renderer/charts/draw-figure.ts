import type { Figure } from '../../core/chart-figure.ts'
import { figureHeight } from '../../core/figures/figure-size.ts'
import { assertNever } from '../../core/result.ts'
import { type KindChart, type KindConfiguration, newChart } from './chart-kinds.ts'
import { legend, legendHeight } from './legend.ts'
import { lyingChart } from './lying-chart.ts'
import { pieChart, radarChart } from './round-charts.ts'
import { type Screen, screenOf } from './screen.ts'
import { seriesBreaks } from './series-breaks.ts'
import { standingChart } from './standing-chart.ts'
import { valueLabels } from './value-labels.ts'

/**
 * Draws a figure with its numbers where they stand clear. The parent element decides the width and gets the height
 * that the figure needs. The canvas is a picture to those who listen: the caller gives it `role="img"` and the
 * figure's alt text as label. Returns what takes the drawing away.
 */
export function drawFigure(canvas: HTMLCanvasElement, figure: Figure): () => void {
  const frame = canvas.parentElement
  if (frame) frame.style.height = `${figureHeight(figure) + edgesOf(frame)}px`
  let chart = drawn(canvas, figure)
  // Colours come from the theme, which may change while the chart is shown.
  const themes = new MutationObserver(() => {
    chart.destroy()
    chart = drawn(canvas, figure)
  })
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    themes.disconnect()
    chart.destroy()
    frame?.style.removeProperty('height')
  }
}

/** What padding and border take of the height that is given. */
function edgesOf(frame: HTMLElement): number {
  const style = getComputedStyle(frame)
  if (style.boxSizing !== 'border-box') return 0
  const edges = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
  return edges.reduce((sum, edge) => sum + (Number.parseFloat(edge) || 0), 0)
}

/** Above the plot, for the number on a bar that reaches the top. */
const TOP = 22

function drawn(canvas: HTMLCanvasElement, figure: Figure): KindChart {
  const screen = screenOf(canvas)
  const { options, ...kind } = configurationOf(figure, screen)
  const sides =
    figure.type === 'horizontalBar' ? { top: 4, right: 56, left: 0 } : { top: TOP, right: 8, left: 0 }
  return newChart(canvas, {
    ...kind,
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: Math.max(2, window.devicePixelRatio),
      locale: 'sv-SE',
      events: [],
      layout: {
        padding: ({ chart }) => ({ ...sides, bottom: legendHeight(figure, screen, chart.width) }),
      },
      ...options,
    },
    plugins: [valueLabels(figure, screen), seriesBreaks(figure, screen), legend(figure, screen)],
  })
}

function configurationOf(figure: Figure, screen: Screen): KindConfiguration {
  switch (figure.type) {
    case 'groupedColumn':
    case 'stackedColumn':
    case 'percentStacked':
    case 'line':
    case 'combined':
      return standingChart(figure, screen)
    case 'horizontalBar':
      return lyingChart(figure, screen)
    case 'radar':
      return radarChart(figure, screen)
    case 'pie':
      return pieChart(figure, screen)
    default:
      return assertNever(figure.type)
  }
}
