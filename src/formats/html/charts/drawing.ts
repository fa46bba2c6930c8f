import { textWidth } from '../../docx/pages/letters.ts'
import { type Child, element, type Markup } from '../markup.ts'

/** The colours of a chart beside its series. */
export const ink = {
  text: '#1d2b33',
  quiet: '#51616b',
  line: '#dcdad2',
  axis: '#51616b',
  paper: '#ffffff',
} as const

/** How wide charts are drawn; the page scales them. */
export const CHART_WIDTH = 640
/** The size of names and numbers along axes. */
export const TEXT_SIZE = 13
/** From one line of a name to the next. */
export const LINE_HEIGHT = 16

/** Other fonts than Calibri, which not every computer has, are wider. */
const OTHER_FONTS = 1.08

/** How wide a text is drawn, in pixels. */
export function measured(text: string, size: number = TEXT_SIZE, isBold = false): number {
  return (textWidth(text, { halfPoints: size * 1.5, bold: isBold, italic: false }) / 15) * OTHER_FONTS
}

/** A rectangle in which something is drawn. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface TextLook {
  readonly size?: number
  readonly isBold?: boolean
  readonly color?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Whether what lies behind is kept away from the letters. */
  readonly hasHalo?: boolean
  /** Slanted so that it ends at its place, reading upwards. */
  readonly slant?: number
}

/** A line of text whose middle is at `y`. */
export function label(x: number, y: number, text: string, look: TextLook = {}): Markup {
  const { size = TEXT_SIZE, isBold = false, color = ink.text, anchor = 'start', hasHalo = false } = look
  return element(
    'text',
    {
      x: at(x),
      y: at(y + size * 0.35),
      'font-size': size,
      'font-weight': isBold ? 600 : null,
      fill: color,
      'text-anchor': anchor === 'start' ? null : anchor,
      ...(hasHalo ? { stroke: ink.paper, 'stroke-width': 3, 'paint-order': 'stroke' } : {}),
      transform: look.slant === undefined ? null : `rotate(${look.slant} ${at(x)} ${at(y)})`,
    },
    text,
  )
}

/** Lines of text below each other, of which the first has its middle at `y`. */
export function labels(x: number, y: number, lines: readonly string[], look: TextLook = {}): Child {
  return lines.map((line, index) => label(x, y + index * LINE_HEIGHT, line, look))
}

interface Stroke {
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
}

/** A straight line. */
export function straight(from: Point, to: Point, { color, width, dash = [] }: Stroke): Markup {
  return element('path', {
    d: `M${point(from)}L${point(to)}`,
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash.length === 0 ? null : dash.join(' '),
  })
}

/** A filled rectangle between two corners, whichever way round. */
export function box(
  from: Point,
  to: Point,
  fill: string,
  more: Record<string, string | number> = {},
): Markup {
  return element('rect', {
    x: at(Math.min(from.x, to.x)),
    y: at(Math.min(from.y, to.y)),
    width: at(Math.abs(to.x - from.x)),
    height: at(Math.abs(to.y - from.y)),
    fill,
    ...more,
  })
}

/** A place in a chart, in the units of its picture; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** "12.5 8", as paths have it. */
export function point({ x, y }: Point): string {
  return `${at(x)} ${at(y)}`
}

/** A coordinate, no finer than can be seen. */
export function at(value: number): number {
  return Math.round(value * 100) / 100
}

/** Lines through points that are there; a missing one leaves a gap. */
export function pathThrough(points: readonly (Point | null)[], isClosed = false): string {
  const runs: Point[][] = [[]]
  for (const each of points) {
    if (each === null) runs.push([])
    else runs.at(-1)?.push(each)
  }
  const drawn = runs.filter((run) => run.length > 1).map((run) => `M${run.map(point).join('L')}`)
  return isClosed && runs.length === 1 && drawn.length === 1 ? `${drawn[0]}Z` : drawn.join('')
}

/** Where a value stands between two places, by where the scale begins and ends. */
export function placed(
  { min, max }: { readonly min: number; readonly max: number },
  from: number,
  to: number,
): (value: number) => number {
  return (value) => from + ((value - min) / (max - min || 1)) * (to - from)
}

/** The values that a scale marks. */
export function marksOf({ min, max, step }: { min: number; max: number; step: number }): readonly number[] {
  const count = Math.min(50, Math.round((max - min) / step))
  return Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)))
}
