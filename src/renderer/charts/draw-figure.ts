import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type Plugin } from 'chart.js'
import { type Figure, seriesColors } from '../../core/chart-figure.ts'
import { formatNumber, formatWithUnit } from '../../core/swedish-numbers.ts'

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

/** More categories than this get slanted names. */
const MOST_LEVEL_LABELS = 12
/** The width of a letter at the size of the labels, with some air. */
const LETTER_WIDTH = 7.5

type BarChart = Chart<'bar', (number | null)[], string>

function newChart(canvas: HTMLCanvasElement, figure: Figure): BarChart {
  const style = getComputedStyle(canvas)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const font = { family: style.fontFamily, size: 13 }
  const ink = token('--ink-1') || '#1d2b33'
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
      layout: { padding: { top: figure.series.length > 1 ? 4 : 24 } },
      plugins: {
        legend: {
          display: figure.series.length > 1,
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
            autoSkip: false,
            maxRotation: figure.categories.length > MOST_LEVEL_LABELS ? 60 : 0,
            callback(_, index) {
              const room = this.chart.width / figure.categories.length
              return wrapped(figure.categories[index] ?? '', Math.max(6, Math.floor(room / LETTER_WIDTH)))
            },
          },
        },
        y: {
          display: false,
          beginAtZero: true,
          grace: '18%',
          ticks: { callback: (value) => formatNumber(Number(value), 0) },
        },
      },
    },
    plugins: [valuesOnBars(figure, ink, style.fontFamily)],
  })
}

/** The name in lines of about so many letters, parted between words. */
function wrapped(name: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Writes each value above its bar; smaller, and at last not at all, where bars are too narrow for it. */
function valuesOnBars(figure: Figure, ink: string, family: string): Plugin<'bar'> {
  const text = (value: number) =>
    figure.unit === 'percent'
      ? formatWithUnit(value, figure.decimals, figure.unit)
      : formatNumber(value, figure.decimals)
  return {
    id: 'valuesOnBars',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const labels = chart.data.datasets.flatMap((_, seriesIndex) =>
        chart.getDatasetMeta(seriesIndex).data.flatMap((bar, index) => {
          const value = figure.series[seriesIndex]?.values[index]
          const { x, y, base, width } = bar.getProps(['x', 'y', 'base', 'width'], true) as BarShape
          return typeof value === 'number' ? [{ text: text(value), x, y: Math.min(y, base), width }] : []
        }),
      )
      ctx.save()
      ctx.fillStyle = ink
      ctx.textAlign = 'center'
      ctx.textBaseline = 'bottom'
      const size = [13, 12, 11, 10].find((candidate) => {
        ctx.font = `600 ${candidate}px ${family}`
        return labels.every((label) => ctx.measureText(label.text).width <= label.width + 8)
      })
      if (size !== undefined) for (const label of labels) ctx.fillText(label.text, label.x, label.y - 4)
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
