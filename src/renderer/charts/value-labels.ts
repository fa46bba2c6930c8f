import type { ArcElement, Chart } from 'chart.js'
import type { Figure } from '../../core/figures/figure.ts'
import { valueSize, wrapped } from '../../core/figures/figure-layout.ts'
import { hasRoomAtEnds } from '../../core/figures/figure-size.ts'
import { hasRoomInside, targetText, valueText } from '../../core/figures/figure-texts.ts'
import { labelledPoints } from '../../core/figures/point-labels.ts'
import { inkOn } from '../../core/figures/series-look.ts'
import type { Kind, KindPlugin } from './chart-kinds.ts'
import type { Screen } from './screen.ts'

/** What `getProps` gives for a bar or point; the library types it by element in general. */
interface Shape {
  readonly x: number
  readonly y: number
  readonly base: number
  readonly width: number
  readonly height: number
}

interface ValueLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  /** The room across, where it has to share it. */
  readonly width: number
  readonly ink: string
  readonly align: CanvasTextAlign
  readonly baseline: CanvasTextBaseline
}

/** Writes the numbers where they stand clear: on and in bars, at points, around a pie. */
export function valueLabels(figure: Figure, screen: Screen): KindPlugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      if (figure.type === 'horizontalBar') outlineTargets(chart, figure, screen)
      if (figure.type === 'pie') pieLabels(chart, figure, screen)
      else {
        write(chart, barLabels(chart, figure, screen), screen, figure.type === 'groupedColumn')
        write(chart, lineLabels(chart, figure, screen), screen, false)
      }
      ctx.restore()
    },
  }
}

/** Smaller, and at last not at all, where bars are too narrow for their numbers and there is an axis. */
function write(chart: Chart<Kind>, labels: readonly ValueLabel[], screen: Screen, hasToFit: boolean): void {
  const { ctx } = chart
  const size = hasToFit ? valueSize(labels, (text, candidate) => screen.measure(text, candidate, 600)) : 12
  // With neither axis nor values nothing could be read: then they may touch each other.
  if (size === null && chart.options.scales?.['y']?.display === true) return
  ctx.font = `600 ${size ?? 10}px ${screen.family}`
  // A number at a line may stand on another line.
  const hasHalo = chart.getDatasetMeta(0).type === 'line'
  ctx.strokeStyle = screen.paper
  ctx.lineWidth = 3
  for (const label of labels) {
    ctx.fillStyle = label.ink
    ctx.textAlign = label.align
    ctx.textBaseline = label.baseline
    if (hasHalo) ctx.strokeText(label.text, label.x, label.y)
    ctx.fillText(label.text, label.x, label.y)
  }
}

function barLabels(chart: Chart<Kind>, figure: Figure, screen: Screen): readonly ValueLabel[] {
  if (figure.type === 'horizontalBar' && !hasRoomAtEnds(figure)) return []
  const offset = figure.type === 'horizontalBar' && figure.target !== null ? 1 : 0
  const ofSeries = figure.series.flatMap((series, seriesIndex) => {
    if (series.mark === 'line') return []
    const inside = inkOn(screen.color(series.color))
    return shapesOf(chart, seriesIndex + offset).flatMap(({ shape, index }): readonly ValueLabel[] => {
      const value = series.values[index]
      if (typeof value !== 'number') return []
      const text = valueText(value, series)
      switch (figure.type) {
        case 'stackedColumn':
        case 'percentStacked':
          return hasRoomInside(figure, value, index) ? [inMiddle(text, shape, inside)] : []
        case 'combined':
          return [atFoot(text, shape, inside)]
        case 'horizontalBar':
          return [atEnd(text, shape, screen.ink)]
        default:
          return [onTop(text, shape, screen.ink)]
      }
    })
  })
  if (offset === 0) return ofSeries
  const ofTargets = shapesOf(chart, 0).flatMap(({ shape, index }) => {
    const value = figure.target?.values[index]
    return typeof value === 'number' ? [atEnd(targetText(value, figure), shape, screen.ink)] : []
  })
  return [...ofTargets, ...ofSeries]
}

function lineLabels(chart: Chart<Kind>, figure: Figure, screen: Screen): readonly ValueLabel[] {
  const labelled = labelledPoints(figure)
  if (labelled === 'none') return []
  return figure.series.flatMap((series, seriesIndex) => {
    if (series.mark !== 'line') return []
    const last = series.values.findLastIndex((value) => value !== null)
    return shapesOf(chart, seriesIndex).flatMap(({ shape, index }) => {
      const value = series.values[index]
      if (typeof value !== 'number' || (labelled === 'last' && index !== last)) return []
      return [onTop(valueText(value, series), { ...shape, base: shape.y, y: shape.y - 5 }, screen.ink)]
    })
  })
}

function onTop(text: string, { x, y, base, width }: Shape, ink: string): ValueLabel {
  return { text, x, y: Math.min(y, base) - 4, width, ink, align: 'center', baseline: 'bottom' }
}

function inMiddle(text: string, { x, y, base, width }: Shape, ink: string): ValueLabel {
  return { text, x, y: (y + base) / 2, width, ink, align: 'center', baseline: 'middle' }
}

function atFoot(text: string, { x, base, width }: Shape, ink: string): ValueLabel {
  return { text, x, y: base - 6, width, ink, align: 'center', baseline: 'bottom' }
}

function atEnd(text: string, { x, y, base, height }: Shape, ink: string): ValueLabel {
  const isNegative = x < base
  return {
    text,
    x: isNegative ? x - 5 : x + 5,
    y: y + 1,
    width: height,
    ink,
    align: isNegative ? 'right' : 'left',
    baseline: 'middle',
  }
}

function shapesOf(
  chart: Chart<Kind>,
  datasetIndex: number,
): readonly { readonly shape: Shape; readonly index: number }[] {
  return chart.getDatasetMeta(datasetIndex).data.map((element, index) => ({
    shape: element.getProps(['x', 'y', 'base', 'width', 'height'], true) as unknown as Shape,
    index,
  }))
}

function outlineTargets(chart: Chart<Kind>, figure: Figure, screen: Screen): void {
  if (figure.target === null) return
  const { ctx } = chart
  ctx.save()
  ctx.strokeStyle = screen.ink
  ctx.lineWidth = 1.25
  ctx.setLineDash([5, 3])
  for (const { shape, index } of shapesOf(chart, 0)) {
    if (figure.target.values[index] === null) continue
    const { x, y, base, height } = shape
    ctx.strokeRect(Math.min(x, base), y - height / 2, Math.abs(x - base), height)
  }
  ctx.restore()
}

const PIE_NAME = 110
const PIE_LINE = 16

function pieLabels(chart: Chart<Kind>, figure: Figure, screen: Screen): void {
  const { ctx } = chart
  const series = figure.series[0]
  if (!series) return
  ctx.fillStyle = screen.ink
  ctx.textBaseline = 'middle'
  for (const [index, element] of chart.getDatasetMeta(0).data.entries()) {
    const value = series.values[index]
    if (typeof value !== 'number' || value === 0) continue
    const { x, y, startAngle, endAngle, outerRadius } = (element as unknown as ArcElement).getProps(
      ['x', 'y', 'startAngle', 'endAngle', 'outerRadius'],
      true,
    )
    if (x === null || y === null) continue
    const angle = (startAngle + endAngle) / 2
    const name = `${figure.categories[index]}: ${valueText(value, series)}`
    const lines = wrapped(name, PIE_NAME, (text) => screen.measure(text, 13))
    const [atX, atY] = [x + Math.cos(angle) * (outerRadius + 12), y + Math.sin(angle) * (outerRadius + 12)]
    const isBeside = Math.abs(Math.cos(angle)) > 0.25
    ctx.textAlign = !isBeside ? 'center' : Math.cos(angle) > 0 ? 'left' : 'right'
    ctx.font = `400 13px ${screen.family}`
    const top = atY - ((lines.length - 1) * PIE_LINE) / 2
    for (const [row, line] of lines.entries()) ctx.fillText(line, atX, top + row * PIE_LINE)
  }
}
