import type { Figure, FigureSeries } from '../../core/figures/figure.ts'
import { type CategoryLabels, categoryLabels, valueSize } from '../../core/figures/figure-layout.ts'
import { axisText, valueText } from '../../core/figures/figure-texts.ts'
import { type ValueScale, valueScale } from '../../core/figures/value-scale.ts'
import type { KindConfiguration, KindOptions } from './chart-kinds.ts'
import type { Screen } from './screen.ts'
import { barDataset, lineDataset, targetDatasets } from './series-datasets.ts'

/** More names than this can't stand side by side, even slanted; some are left out. */
const MOST_NAMES = 40
const MOST_SLANTED = 60
const SLANTED_REACH = 130

/** Columns beside or on each other, and lines: the categories along the foot, the values upwards. */
export function standingChart(figure: Figure, screen: Screen): KindConfiguration {
  const names = namesFor(figure, screen)
  return {
    type: 'bar',
    data: {
      labels: [...figure.categories],
      datasets: [
        ...figure.series.map((series) =>
          series.mark === 'line' ? lineDataset(series, screen) : barDataset(figure, series, screen),
        ),
        ...targetDatasets(figure, screen),
      ],
    },
    options: {
      onResize: (chart, { width }) => {
        const { x, y } = chart.options.scales ?? {}
        if (y) y.display = isAxisShown(figure, screen, plotWidth(names(width), width))
        if (x?.ticks && 'maxRotation' in x.ticks) {
          x.ticks.maxRotation = names(width).isSlanted ? MOST_SLANTED : 0
        }
      },
      scales: scalesOf(figure, screen, names),
    },
  }
}

/** The names at the foot for a width. */
type NamesFor = (width: number) => CategoryLabels

function scalesOf(figure: Figure, screen: Screen, names: NamesFor): NonNullable<KindOptions['scales']> {
  const font = { family: screen.family, size: 13 }
  const width = screen.width()
  const hasOtherAxis = figure.series.some(({ axis }) => axis === 'secondary')
  return {
    x: {
      stacked: isStacked(figure),
      grid: { display: false },
      border: { color: screen.strongLine },
      ticks: {
        color: screen.ink,
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
      ...valueAxis(figure, screen, valueScale(figure), 'primary'),
      stacked: isStacked(figure),
      display: isAxisShown(figure, screen, plotWidth(names(width), width)),
      grid: { color: screen.line, display: hasGrid(figure) },
    },
    ...(hasOtherAxis
      ? {
          y2: {
            ...valueAxis(figure, screen, valueScale(figure, 'secondary'), 'secondary'),
            position: 'right' as const,
            grid: { display: false },
          },
        }
      : {}),
  }
}

function valueAxis(figure: Figure, screen: Screen, scale: ValueScale, axis: FigureSeries['axis']) {
  return {
    min: scale.min,
    max: scale.max,
    border: { display: false },
    ticks: {
      color: screen.quiet,
      font: { family: screen.family, size: 13 },
      stepSize: scale.step,
      callback: (value: string | number) => axisText(figure, Number(value), axis),
    },
  }
}

/** Worked out once for each width, though asked for name by name. */
function namesFor(figure: Figure, screen: Screen): NamesFor {
  let known: { readonly width: number; readonly names: CategoryLabels } | null = null
  return (width) => {
    if (known?.width !== width) {
      const room = width / figure.categories.length
      known = { width, names: categoryLabels(figure.categories, room, (text) => screen.measure(text, 13)) }
    }
    return known.names
  }
}

/** Slanted names reach out to the left of the columns. */
function plotWidth({ isSlanted }: CategoryLabels, width: number): number {
  return isSlanted ? width - SLANTED_REACH : width
}

/** Values that all stand on their columns need no axis; elsewhere they are read from one. */
function isAxisShown(figure: Figure, screen: Screen, width: number): boolean {
  return figure.type !== 'groupedColumn' || !valuesFit(figure, screen, width)
}

function hasGrid(figure: Figure): boolean {
  return figure.type === 'line' || figure.type === 'groupedColumn'
}

function isStacked({ type }: Figure): boolean {
  return type === 'stackedColumn' || type === 'percentStacked'
}

function valuesFit(figure: Figure, screen: Screen, width: number): boolean {
  const columns = figure.categories.length * figure.series.length
  const columnWidth = Math.min(64, (width * 0.8 * 0.94) / columns)
  const texts = figure.series.flatMap((series) =>
    series.values.flatMap((value) =>
      value === null ? [] : [{ text: valueText(value, series), width: columnWidth }],
    ),
  )
  return valueSize(texts, (text, size) => screen.measure(text, size, 600)) !== null
}
