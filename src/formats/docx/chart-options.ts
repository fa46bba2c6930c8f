import type { CategoryChartOptions, ChartRunOptions, ChartValueAxis } from 'docx/charts'
import type { Figure, FigureSeries } from '../../core/figures/figure.ts'
import { figureHeight, hasRoomAtEnds } from '../../core/figures/figure-size.ts'
import { partColors } from '../../core/figures/series-look.ts'
import { scaleDecimals, valueScale } from '../../core/figures/value-scale.ts'
import { assertNever } from '../../core/result.ts'
import { formatNumber, unitName } from '../../core/swedish-numbers.ts'
import { capitalised } from '../../core/swedish-words.ts'
import {
  BREAKS,
  barSeries,
  breakSeries,
  hex,
  lineSeries,
  partSeries,
  swedishFormat,
  targetBars,
  targetLine,
} from './chart-series.ts'
import { ink, page, TWIPS_PER_PX } from './page.ts'
import { plainText } from './plain-text.ts'

const WIDTH_PX = Math.floor(page.textWidth / TWIPS_PER_PX)
const TEXT = { size: 9, color: ink.text }
const QUIET = { size: 9, color: ink.secondary }
/** The space between groups of bars, in bars; bars without neighbours would be broad with so little. */
const gapInBars = (series: number) => (series > 1 ? 0.6 : 1)
/** What the axis leaves of the width to the bars, and how wide a character of a label is. */
const PLOT_PX = WIDTH_PX - 75
const LABEL_CHARACTER_PX = 5
/** Stacked bars have no neighbours to be parted from. */
const STACK_GAP = 70

/** What Word's own chart is to be like, so that it shows the figure as the window does. */
export function chartOptions(figure: Figure, name: string): ChartRunOptions {
  const common = commonOptions(figure, name)
  switch (figure.type) {
    case 'groupedColumn':
    case 'combined':
      return columns(figure, common)
    case 'stackedColumn':
    case 'percentStacked':
      return stack(figure, common)
    case 'horizontalBar':
      return lyingBars(figure, common)
    case 'line':
      return {
        ...common,
        ...axes(figure, true),
        type: 'line',
        series: [
          ...figure.series.map((series) => lineSeries(figure, series)),
          ...targetLine(figure),
          ...breakSeries(figure),
        ],
      }
    case 'radar':
      return radar(figure, common)
    case 'pie':
      return pie(figure, common)
    default:
      return assertNever(figure.type)
  }
}

/** Every colour is said outright: charts in a document without a theme are black otherwise. */
function commonOptions(figure: Figure, name: string) {
  const isAlone = figure.series.length === 1 && figure.target === null
  return {
    title: { text: plainText(figure.title), font: { size: 11, bold: true, color: ink.text } },
    categories: figure.categories.map(plainText),
    transformation: { width: WIDTH_PX, height: figureHeight(figure) + turnedNamesHeight(figure) },
    altText: { name, description: plainText(figure.altText) },
    font: { name: 'Calibri', color: ink.text },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    plotArea: { fill: 'FFFFFF', border: 'none' as const },
    legend: isAlone ? (false as const) : legendOf(figure),
  }
}

function legendOf(figure: Figure) {
  const legend = { position: 'bottom' as const, font: TEXT }
  return breakSeries(figure).length === 0 ? legend : { ...legend, hiddenEntries: [BREAKS] }
}
type Common = ReturnType<typeof commonOptions>

const MOST_FOR_NAMES = 110

/** Names under columns that have a word too long to stand beside each other are turned by Word; the columns keep their height. */
function turnedNamesHeight({ type, categories }: Figure): number {
  if (type === 'horizontalBar' || type === 'radar' || type === 'pie') return 0
  const lengthOf = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length))
  const room = PLOT_PX / categories.length
  if (lengthOf(categories.flatMap((name) => name.split(' '))) * LABEL_CHARACTER_PX <= room) return 0
  return Math.min(MOST_FOR_NAMES, Math.round(lengthOf(categories) * LABEL_CHARACTER_PX * Math.SQRT1_2))
}

function columns(figure: Figure, common: Common): ChartRunOptions {
  const bars = figure.series.filter(({ mark }) => mark === 'bar')
  const isLabelled = hasRoomForLabels(figure, bars)
  const outside = figure.type === 'combined' ? 'insideBase' : 'outsideEnd'
  return {
    ...common,
    ...axes(figure, !isLabelled),
    type: 'column',
    series: [
      ...figure.series.map((series) =>
        series.mark === 'line' ? lineSeries(figure, series) : barSeries(series, isLabelled ? outside : null),
      ),
      ...targetLine(figure),
      ...breakSeries(figure),
    ],
    gapWidth: gapInBars(bars.length) * 100,
    overlap: 0,
  }
}

function stack(figure: Figure, common: Common): ChartRunOptions {
  return {
    ...common,
    ...axes(figure, false),
    type: 'column',
    stacking: figure.type === 'percentStacked' ? 'percent' : 'stacked',
    series: [...figure.series.map((series) => partSeries(figure, series)), ...breakSeries(figure)],
    gapWidth: STACK_GAP,
  }
}

/** The first category is at the top, as in the table. The target is a bar of its own, in outline. */
function lyingBars(figure: Figure, common: Common): ChartRunOptions {
  const labels = hasRoomAtEnds(figure) ? 'outsideEnd' : null
  return {
    ...common,
    type: 'bar',
    series: [...targetBars(figure, labels !== null), ...figure.series.map((one) => barSeries(one, labels))],
    gapWidth: gapInBars(figure.series.length) * 100,
    overlap: figure.target === null ? 0 : -12,
    categoryAxis: { font: TEXT, gridlines: false, reverseOrder: true },
    valueAxis: { ...axisOf(figure), gridlines: labels === null, crossesAt: 'maximum' },
  }
}

function radar(figure: Figure, common: Common): ChartRunOptions {
  const dashed = targetLine(figure).map(({ name, values, color, line }) => ({
    name,
    values,
    ...(color === undefined ? {} : { color }),
    ...(line === undefined ? {} : { line }),
    markers: false,
  }))
  return {
    ...common,
    type: 'radar',
    series: [
      ...figure.series.map((one) => {
        const { name, values, color, line, markers } = lineSeries(figure, one)
        return { name, values, ...(color && { color }), ...(line && { line }), ...(markers && { markers }) }
      }),
      ...dashed,
    ],
    categoryAxis: { font: TEXT },
    valueAxis: { ...range(figure), numberFormat: axisFormat(figure), font: QUIET, gridlines: true },
  }
}

function pie(figure: Figure, common: Common): ChartRunOptions {
  const [one] = figure.series
  const colors = partColors(figure.categories.length).map(hex)
  return {
    ...common,
    type: 'pie',
    legend: false,
    series: [{ name: plainText(one?.name ?? ''), values: one?.values ?? [], colors }],
    dataLabels: {
      category: true,
      value: true,
      position: 'outsideEnd',
      numberFormat: swedishFormat(figure.decimals, figure.unit),
      font: TEXT,
    },
  }
}

type Axes = Pick<CategoryChartOptions, 'categoryAxis' | 'valueAxis' | 'secondaryValueAxis'>

function axes(figure: Figure, gridlines: boolean): Axes {
  const other = figure.series.find(({ axis }) => axis === 'secondary')
  return {
    categoryAxis: { font: TEXT, gridlines: false },
    valueAxis: { ...axisOf(figure), gridlines },
    ...(other === undefined
      ? {}
      : {
          secondaryValueAxis: {
            ...range(figure, 'secondary'),
            title: { text: capitalised(unitName(other.unit)), font: QUIET },
            numberFormat: axisFormat(figure, 'secondary'),
            font: QUIET,
          },
        }),
  }
}

function axisOf(figure: Figure): ChartValueAxis {
  return {
    ...range(figure),
    title: { text: capitalised(figure.valueAxis), font: QUIET },
    // Word writes its own percent sign where the axis is of the parts' shares.
    numberFormat: figure.type === 'percentStacked' ? '0%' : axisFormat(figure),
    font: QUIET,
  }
}

function range(figure: Figure, axis: FigureSeries['axis'] = 'primary'): ChartValueAxis {
  const { min, max, step } = valueScale(figure, axis)
  return { minimum: min, maximum: max, interval: step }
}

function axisFormat(figure: Figure, axis: FigureSeries['axis'] = 'primary'): string {
  const unit = axis === 'primary' ? figure.unit : figure.series.find((one) => one.axis === axis)?.unit
  return swedishFormat(scaleDecimals(valueScale(figure, axis)), unit ?? figure.unit)
}

/** Whether the numbers on the bars stand clear of each other. */
function hasRoomForLabels(figure: Figure, bars: readonly FigureSeries[]): boolean {
  const lengths = bars.flatMap(({ values, decimals, unit }) =>
    values.map((value) =>
      value === null ? 0 : formatNumber(value, decimals).length + (unit === 'percent' ? 2 : 0),
    ),
  )
  const barPx = PLOT_PX / (figure.categories.length * (bars.length + gapInBars(bars.length)))
  return Math.max(0, ...lengths) * LABEL_CHARACTER_PX <= barPx
}
