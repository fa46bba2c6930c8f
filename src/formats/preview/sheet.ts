import { ink } from '../docx/page.ts'
import { textWidth } from '../docx/pages/letters.ts'
import type { SetPiece } from '../docx/pages/lines.ts'
import type { RunLook } from '../docx/pages/looks.ts'
import { style } from '../docx/styles.ts'
import { element, type Markup } from '../html/markup.ts'

/** How far below the foot of the letters a line of Calibri ends, of the letters' size. */
const DESCENT = 0.27
/** How far raised letters stand above the others, of their own size. */
const RAISED = 0.55

/** An image of the report, and where on the page it stands. */
export interface PlacedImage {
  readonly mediaId: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page being drawn, in twips from its upper left corner. Grows as it is drawn on. */
export class Sheet {
  readonly images: PlacedImage[] = []
  readonly headings: string[] = []
  readonly notes: number[] = []
  /** How much of the height that has been laid out so far is at the foot of the page. */
  noteRoom = 0
  private readonly drawn: string[] = []
  readonly width: number
  readonly height: number

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
  }

  get markup(): string {
    return this.drawn.join('')
  }

  add({ html }: Markup): void {
    this.drawn.push(html)
  }

  /** Text whose line begins at `top` and is so high; it takes the width that the layout gave it, in whatever font. */
  text(text: string, run: RunLook, x: number, top: number, lineHeight: number): void {
    if (text.trim() === '') return
    const size = run.halfPoints * 10
    const isLink = run.style === style.link
    // What a line has beyond the letters' own height stands above them.
    const foot = top + lineHeight - size * DESCENT
    this.add(
      element(
        'text',
        {
          x: Math.round(x),
          y: Math.round(run.isRaised ? foot - size * RAISED : foot),
          'font-size': Math.round(size),
          'font-weight': run.bold ? 700 : null,
          'font-style': run.italic ? 'italic' : null,
          fill: `#${isLink ? ink.accent : (run.color ?? ink.text)}`,
          'text-decoration': isLink ? 'underline' : null,
          textLength: Math.max(1, Math.round(textWidth(text, run))),
          'xml:space': 'preserve',
        },
        text,
      ),
    )
  }

  /** A line's pieces from `x` on; words of one look that follow each other are one text. */
  pieces(pieces: readonly SetPiece[], x: number, top: number, lineHeight: number, page: PageOf): void {
    let text = ''
    let from = 0
    let look: RunLook | null = null
    const end = () => {
      if (look !== null) this.text(text, look, x + from, top, lineHeight)
      text = ''
      look = null
    }
    for (const piece of pieces) {
      if (piece.kind === 'object') continue
      const shown = piece.run.pageOf === undefined ? piece.text : (page(piece.run.pageOf) ?? piece.text)
      const gap = look === null ? 0 : piece.at - from - textWidth(text, look)
      if (look === piece.run) text += ' '.repeat(spacesIn(gap, piece.run)) + shown
      else {
        end()
        text = shown
        from = piece.at
        look = piece.run
      }
    }
    end()
  }

  rule(x1: number, y1: number, x2: number, y2: number, width: number, color: string, dots?: string): void {
    this.add(
      element('line', {
        x1: Math.round(x1),
        y1: Math.round(y1),
        x2: Math.round(x2),
        y2: Math.round(y2),
        stroke: `#${color}`,
        'stroke-width': width,
        'stroke-dasharray': dots ?? null,
        'stroke-linecap': dots === undefined ? null : 'round',
      }),
    )
  }
}

/** Says the page of a bookmark. */
export type PageOf = (bookmark: string) => string | undefined

function spacesIn(gap: number, run: RunLook): number {
  return Math.max(0, Math.round(gap / textWidth(' ', run)))
}
