import { partColors, seriesColors } from '../../core/figures/series-look.ts'

/** What a chart takes from the window: the theme's colours, the font, and how wide texts come out. */
export interface Screen {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly strongLine: string
  readonly paper: string
  readonly family: string
  /** A figure's colour in the theme. */
  readonly color: (color: string) => string
  readonly measure: (text: string, size: number, weight?: number) => number
  /** The room that the chart has now. */
  readonly width: () => number
}

/** The window's look where this canvas stands. */
export function screenOf(canvas: HTMLCanvasElement): Screen {
  const style = getComputedStyle(canvas)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const family = style.fontFamily
  return {
    ink: token('--ink-1') || '#1d2b33',
    quiet: token('--ink-2') || '#51616b',
    line: token('--line') || '#dcdad2',
    strongLine: token('--line-strong') || '#51616b',
    paper: token('--paper') || '#ffffff',
    family,
    color: (color) => screenColor(color, token),
    measure: (text, size, weight = 400) => textWidth(canvas, text, size, weight, family),
    width: () => canvas.parentElement?.clientWidth ?? 0,
  }
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

/** The figure's colours are made for white paper; on a dark ground they are lightened as much as they need. */
function screenColor(color: string, token: (name: string) => string): string {
  if (document.documentElement.dataset['theme'] !== 'dark') return color
  const [accent, previous] = partColors(2)
  if (color === accent || color === seriesColors(1)[0]) return hexOf(token('--accent')) ?? color
  if (color === previous) return hexOf(token('--previous-year')) ?? color
  return mixedWithWhite(color, 0.4)
}

function hexOf(color: string): string | null {
  return /^#[0-9a-f]{6}$/i.test(color) ? color : null
}

function mixedWithWhite(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const mixed = channels.map((value) => Math.round(value + (255 - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
