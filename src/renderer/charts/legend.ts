import { drawPoint } from 'chart.js/helpers'
import type { Figure } from '../../core/figures/figure.ts'
import type { KindPlugin } from './chart-kinds.ts'
import type { Screen } from './screen.ts'
import { DASHES, MARKERS, type PointMark, TARGET_DASH } from './series-datasets.ts'

const SIZE = 13
const ROW = 22
const AIR = 18
const BOX = 12
const LINE = 30
const BEFORE_TEXT = 7
const ABOVE = 12

interface Entry {
  readonly name: string
  readonly width: number
  readonly draw: (context: CanvasRenderingContext2D, x: number, y: number) => void
}

/** How much room the key to the series takes below the chart at this width. */
export function legendHeight(figure: Figure, screen: Screen, width: number): number {
  const rows = rowsOf(entriesOf(figure, screen), width, screen)
  return rows.length === 0 ? 0 : ABOVE + rows.length * ROW
}

/** The key to the series, in their order: lines with their dashes and marks, targets as they are drawn. */
export function legend(figure: Figure, screen: Screen): KindPlugin {
  return {
    id: 'figureLegend',
    afterDraw({ ctx, width, height }) {
      const rows = rowsOf(entriesOf(figure, screen), width, screen)
      ctx.save()
      ctx.font = `400 ${SIZE}px ${screen.family}`
      ctx.textAlign = 'left'
      ctx.textBaseline = 'middle'
      for (const [index, row] of rows.entries()) {
        let x = 2
        const y = height - (rows.length - index - 0.5) * ROW
        for (const entry of row) {
          ctx.save()
          entry.draw(ctx, x, y)
          ctx.restore()
          ctx.fillStyle = screen.ink
          ctx.fillText(entry.name, x + entry.width + BEFORE_TEXT, y)
          x += entryWidth(entry, screen)
        }
      }
      ctx.restore()
    },
  }
}

function rowsOf(entries: readonly Entry[], width: number, screen: Screen): readonly (readonly Entry[])[] {
  const rows: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const needed = entryWidth(entry, screen)
    const row = rows.at(-1)
    if (row && needed - AIR <= room) row.push(entry)
    else {
      rows.push([entry])
      room = width
    }
    room -= needed
  }
  return rows
}

function entryWidth({ name, width }: Entry, screen: Screen): number {
  return width + BEFORE_TEXT + screen.measure(name, SIZE) + AIR
}

function entriesOf(figure: Figure, screen: Screen): readonly Entry[] {
  if (figure.type === 'pie' || (figure.series.length === 1 && figure.target === null)) return []
  const series = figure.series.map((one): Entry => {
    const color = screen.color(one.color)
    if (one.mark === 'bar') return { name: one.name, width: BOX, draw: box(color) }
    return { name: one.name, width: LINE, draw: line(color, DASHES[one.dash], MARKERS[one.marker]) }
  })
  if (figure.target === null) return series
  const { name } = figure.target
  if (figure.type === 'horizontalBar') return [{ name, width: BOX, draw: outline(screen.ink) }, ...series]
  const isEven = figure.type === 'radar' || new Set(figure.target.values).size === 1
  const draw = isEven ? line(screen.ink, TARGET_DASH, null) : mark(screen.ink)
  return [...series, { name, width: isEven ? LINE : BOX * 1.5, draw }]
}

function box(color: string): Entry['draw'] {
  return (context, x, y) => {
    context.fillStyle = color
    context.fillRect(x, y - BOX / 2, BOX, BOX)
  }
}

function outline(color: string): Entry['draw'] {
  return (context, x, y) => {
    context.strokeStyle = color
    context.lineWidth = 1.25
    context.setLineDash([3, 2])
    context.strokeRect(x + 0.5, y - BOX / 2 + 0.5, BOX - 1, BOX - 1)
  }
}

function mark(color: string): Entry['draw'] {
  return (context, x, y) => {
    context.fillStyle = color
    context.fillRect(x, y - 2, BOX * 1.5, 4)
  }
}

function line(color: string, dash: readonly number[], pointStyle: PointMark | null): Entry['draw'] {
  return (context, x, y) => {
    context.strokeStyle = color
    context.fillStyle = color
    context.lineWidth = pointStyle === null ? 1.75 : 2.5
    context.setLineDash([...dash])
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + LINE, y)
    context.stroke()
    context.setLineDash([])
    if (pointStyle !== null) {
      drawPoint(context, { pointStyle, radius: 4.5, borderWidth: 2 }, x + LINE / 2, y)
    }
  }
}
