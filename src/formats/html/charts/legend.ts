import type { Figure } from '../../../core/figures/figure.ts'
import { wrapped } from '../../../core/figures/figure-layout.ts'
import { TARGET_COLOR } from '../../../core/figures/series-look.ts'
import { type Child, type Markup, together } from '../markup.ts'
import { box, CHART_WIDTH, LINE_HEIGHT, labels, measured, type Point } from './drawing.ts'
import { lineSample, TARGET_DASH, targetPath } from './lines.ts'

const ROW_AIR = 6
const AIR = 18
const BOX = 12
const LINE = 30
const BEFORE_TEXT = 7
const ABOVE = 10

interface Entry {
  readonly lines: readonly string[]
  readonly width: number
  readonly sample: number
  /** Draws the sample, whose left end's middle is here. */
  readonly draw: (start: Point) => Markup
}

/** The key to the series in their order, and how much room it takes. */
export interface Legend {
  readonly height: number
  readonly drawnAt: (top: number) => Child
}

/** The key to a figure's series; of one series alone there is none, and a pie says what its parts are beside them. */
export function legendOf(figure: Figure): Legend {
  const rows = rowsOf(entriesOf(figure))
  const heights = rows.map((row) => Math.max(...row.map(({ lines }) => lines.length)) * LINE_HEIGHT + ROW_AIR)
  const height = heights.reduce((sum, each) => sum + each, rows.length === 0 ? 0 : ABOVE)
  return {
    height,
    drawnAt: (top) => {
      let y = top + ABOVE
      return rows.map((row, index) => {
        const drawn = drawnRow(row, y + LINE_HEIGHT / 2)
        y += heights[index] ?? 0
        return drawn
      })
    },
  }
}

function drawnRow(row: readonly Entry[], y: number): Child {
  let x = 2
  return row.map(({ lines, width, sample, draw }) => {
    const drawn = together(draw({ x, y }), labels(x + sample + BEFORE_TEXT, y, lines))
    x += width
    return drawn
  })
}

function rowsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const rows: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const row = rows.at(-1)
    if (row && entry.width - AIR <= room) row.push(entry)
    else {
      rows.push([entry])
      room = CHART_WIDTH
    }
    room -= entry.width
  }
  return rows
}

function entriesOf(figure: Figure): readonly Entry[] {
  const { type, series, target } = figure
  if (type === 'pie' || (series.length === 1 && target === null)) return []
  const known = series.map((one) =>
    one.mark === 'bar'
      ? entry(one.name, BOX, (start) => square(start, one.color))
      : entry(one.name, LINE, (start) => lineSample(one, start, { ...start, x: start.x + LINE })),
  )
  if (target === null) return known
  const { name } = target
  if (type === 'horizontalBar') return [entry(name, BOX, outline), ...known]
  const isEven = type === 'radar' || new Set(target.values).size === 1
  return [
    ...known,
    isEven
      ? entry(name, LINE, (start) => targetPath([start, { ...start, x: start.x + LINE }]))
      : entry(name, BOX * 1.5, ({ x, y }) =>
          box({ x, y: y - 2 }, { x: x + BOX * 1.5, y: y + 2 }, TARGET_COLOR),
        ),
  ]
}

function entry(name: string, sample: number, draw: Entry['draw']): Entry {
  const lines = wrapped(name, CHART_WIDTH - sample - BEFORE_TEXT, (text) => measured(text))
  const width = sample + BEFORE_TEXT + Math.max(...lines.map((line) => measured(line))) + AIR
  return { lines, width, sample, draw }
}

function square({ x, y }: Point, color: string): Markup {
  return box({ x, y: y - BOX / 2 }, { x: x + BOX, y: y + BOX / 2 }, color)
}

/** The outline of a target that is a bar of its own. */
function outline({ x, y }: Point): Markup {
  const half = BOX / 2 - 0.5
  return box({ x: x + 0.5, y: y - half }, { x: x + BOX - 0.5, y: y + half }, 'none', targetStroke)
}

/** How targets that are bars are drawn: dashed, without a filling. */
export const targetStroke = {
  stroke: TARGET_COLOR,
  'stroke-width': 1.25,
  'stroke-dasharray': TARGET_DASH.join(' '),
}
