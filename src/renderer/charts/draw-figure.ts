import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type Plugin } from 'chart.js'
import { type Figure, seriesColors } from '../../core/chart-figure.ts'
import { formatNumber, formatWithUnit } from '../../core/swedish-numbers.ts'
import { type CategoryLabels, categoryLabels, valueSize } from './figure-layout.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend)

/**
 * Draws a figure as grouped columns with the value on each bar. The parent element decides the size. The canvas
 * is a picture to those who listen: the caller gives it `role="img"` and the figure's alt text as label.
 * Returns what takes the drawing away.
 */
export function drawFigure(canvas: HTMLCanvasElement, figure: Figure): () => void {
  let chart = newChart(canvas, figure)
  // Colours come from the theme, which may change while the chart is shown.
  const themes = new MutationObserver(() => {
    chart.destroy()
    chart = newChart(canvas, figure)
  })
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    themes.disconnect()
    chart.destroy()
  }
}

/** More names than this can't stand side by side, even slanted; some are left out. */
const MOST_NAMES = 40
const MOST_SLANTED = 60
const SLANTED_REACH = 130

type BarChart = Chart<'bar', (number | null)[], string>

function newChart(canvas: HTMLCanvasElement, figure: Figure): BarChart {
  const style = getComputedStyle(canvas)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const font = { family: style.fontFamily, size: 13 }
  const ink = token('--ink-1') || '#1d2b33'
  const names = namesFor(figure, canvas, font.family)
  const width = canvas.parentElement?.clientWidth ?? 0
  return new Chart<'bar', (number | null)[], string>(canvas, {
    type: 'bar',
    data: {
      labels: [...figure.categories],
      datasets: figure.series.map((series) => ({
        label: series.name,
        data: [...series.values],
        backgroundColor: screenColor(series.color, token),
        borderRadius: 3,
        categoryPercentage: 0.8,
        barPercentage: 0.94,
        maxBarThickness: 64,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: Math.max(2, window.devicePixelRatio),
      locale: 'sv-SE',
      events: [],
      layout: { padding: { top: 4 } },
      onResize: (chart, size) => {
        const { x, y } = chart.options.scales ?? {}
        if (y) y.display = !valuesFit(canvas, figure, font.family, plotWidth(names(size.width), size.width))
        if (x?.ticks && 'maxRotation' in x.ticks) {
          x.ticks.maxRotation = names(size.width).isSlanted ? MOST_SLANTED : 0
        }
      },
      plugins: {
        legend: {
          display: figure.series.length > 1,
          position: 'bottom',
          align: 'start',
          labels: { color: ink, font, boxWidth: 12, boxHeight: 12, padding: 16 },
        },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: token('--line-strong') || '#51616b' },
          ticks: {
            color: ink,
            font,
            autoSkip: figure.categories.length > MOST_NAMES,
            maxRotation: names(width).isSlanted ? MOST_SLANTED : 0,
            callback(_, index) {
              const name = names(this.chart.width).labels[index] ?? ''
              return typeof name === 'string' ? name : [...name]
            },
          },
        },
        y: {
          display: !valuesFit(canvas, figure, font.family, plotWidth(names(width), width)),
          beginAtZero: true,
          grace: '15%',
          border: { display: false },
          grid: { color: token('--line') || '#dcdad2' },
          ticks: {
            color: token('--ink-2') || '#51616b',
            font,
            callback: (value) => valueText(figure, Number(value), 0),
          },
        },
      },
    },
    plugins: [valuesOnBars(figure, ink, style.fontFamily)],
  })
}

/** The names under the columns for a width; worked out once for each width, though asked for name by name. */
function namesFor(
  figure: Figure,
  canvas: HTMLCanvasElement,
  family: string,
): (width: number) => CategoryLabels {
  let known: { readonly width: number; readonly names: CategoryLabels } | null = null
  return (width) => {
    if (known?.width !== width) {
      const room = width / figure.categories.length
      const measure = (text: string) => textWidth(canvas, text, 13, 400, family)
      known = { width, names: categoryLabels(figure.categories, room, measure) }
    }
    return known.names
  }
}

/** Slanted names reach out to the left of the columns. */
function plotWidth({ isSlanted }: CategoryLabels, width: number): number {
  return isSlanted ? width - SLANTED_REACH : width
}

/** Values that don't fit on their columns are read from an axis with lines instead. */
function valuesFit(canvas: HTMLCanvasElement, figure: Figure, family: string, width: number): boolean {
  const columns = figure.categories.length * figure.series.length
  const columnWidth = Math.min(64, (width * 0.8 * 0.94) / columns)
  const texts = figure.series.flatMap((series) =>
    series.values.flatMap((value) =>
      value === null ? [] : [{ text: valueText(figure, value, figure.decimals), width: columnWidth }],
    ),
  )
  return valueSize(texts, (text, size) => textWidth(canvas, text, size, 600, family)) !== null
}

function textWidth(
  canvas: HTMLCanvasElement,
  text: string,
  size: number,
  weight: number,
  family: string,
): number {
  const context = canvas.getContext('2d')
  if (context === null) return 0
  context.save()
  context.font = `${weight} ${size}px ${family}`
  const { width } = context.measureText(text)
  context.restore()
  return width
}

function valueText(figure: Figure, value: number, decimals: number): string {
  return figure.unit === 'percent'
    ? formatWithUnit(value, decimals, figure.unit)
    : formatNumber(value, decimals)
}

/** Writes each value above its bar; smaller, and at last not at all, where bars are too narrow for it. */
function valuesOnBars(figure: Figure, ink: string, family: string): Plugin<'bar'> {
  return {
    id: 'valuesOnBars',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const labels = chart.data.datasets.flatMap((_, seriesIndex) =>
        chart.getDatasetMeta(seriesIndex).data.flatMap((bar, index) => {
          const value = figure.series[seriesIndex]?.values[index]
          const { x, y, base, width } = bar.getProps(['x', 'y', 'base', 'width'], true) as BarShape
          if (typeof value !== 'number') return []
          return [{ text: valueText(figure, value, figure.decimals), x, y: Math.min(y, base), width }]
        }),
      )
      ctx.save()
      ctx.fillStyle = ink
      ctx.textAlign = 'center'
      ctx.textBaseline = 'bottom'
      const size = valueSize(labels, (text, candidate) =>
        textWidth(chart.canvas, text, candidate, 600, family),
      )
      // With neither axis nor values nothing could be read: then they may touch each other.
      const isAxisShown = chart.options.scales?.['y']?.display === true
      if (size !== null || !isAxisShown) {
        ctx.font = `600 ${size ?? 10}px ${family}`
        for (const label of labels) ctx.fillText(label.text, label.x, label.y - 4)
      }
      ctx.restore()
    },
  }
}

/** What `getProps` gives for a bar; the library types it by element in general. */
interface BarShape {
  readonly x: number
  readonly y: number
  readonly base: number
  readonly width: number
}

/** The figure's colours are made for white paper; on a dark ground they are lightened as much as they need. */
function screenColor(color: string, token: (name: string) => string): string {
  if (document.documentElement.dataset['theme'] !== 'dark') return color
  if (color === seriesColors(1)[0]) return token('--accent') || color
  if (color === seriesColors(2)[0]) return token('--previous-year') || color
  return mixedWithWhite(color, 0.4)
}

function mixedWithWhite(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `rgb(${channels.map((value) => Math.round(value + (255 - value) * share)).join(' ')})`
}
