import type { ParagraphBlock } from './blocks.ts'
import { fontHeight, textWidth } from './letters.ts'
import type { ParagraphLook, RunLook } from './looks.ts'

/** Where a line may end: after spaces, after a hyphen within a word, and after a dash. */
const BREAKS = /(?<= )(?=[^ ])|(?<=[^ ]-)(?=\p{L})|(?<=[–—])(?=[^ ])/u
const SPACES = / +/g

/** What is never parted, with the spaces after it, which may hang outside the line. */
interface Word {
  readonly parts: readonly { readonly text: string; readonly run: RunLook }[]
  readonly width: number
  readonly spaces: number
  readonly line: Line
  /** The height of the notes that hang on it. */
  readonly notes?: number
  readonly noteIds?: readonly number[]
  /** The name of the picture that stands in its place. */
  readonly object?: string
}

/**
 * A line's height in twips, and how much of it must fit where it is the last on a page: the letters without the air.
 * Notes that hang on it are in both.
 */
export interface Line {
  readonly height: number
  readonly letters: number
  readonly hasNotes?: boolean
}

/** What stands in a line and where it begins, in twips from the line's left end. */
export type SetPiece =
  | { readonly kind: 'text'; readonly text: string; readonly run: RunLook; readonly at: number }
  | { readonly kind: 'object'; readonly name: string; readonly at: number; readonly width: number }

/** A line with what stands in it, and the notes that hang on it. */
export interface SetLine extends Line {
  readonly pieces: readonly SetPiece[]
  readonly notes: readonly number[]
}

/**
 * The lines of a paragraph that is so wide. They are broken where words end; a word that is wider than the line is
 * parted between letters.
 */
export function linesOf(paragraph: ParagraphBlock, width: number): readonly Line[] {
  const { look, run } = paragraph
  return filled(paragraph, new Lines(width - look.left - look.right, look.firstLine, lineOf(look, run)))
}

/** The same lines with what stands in them. */
export function setLinesOf(paragraph: ParagraphBlock, width: number): readonly SetLine[] {
  const { look, run } = paragraph
  const lines = new SetLines(width - look.left - look.right, look.firstLine, lineOf(look, run))
  const heights = filled(paragraph, lines)
  return heights.map((line, index) => ({
    ...line,
    pieces: lines.pieces[index] ?? [],
    notes: lines.noteIds[index] ?? [],
  }))
}

function filled(paragraph: ParagraphBlock, lines: Lines): readonly Line[] {
  const { look } = paragraph
  const words = new Words(look, (word) => lines.add(word))
  for (const piece of paragraph.pieces) {
    if (piece.kind === 'text' && piece.isTab && look.firstLine < 0) {
      // A number that stands to the left of the text takes none of its room.
      words.end()
      lines.beginText(-look.firstLine)
    }
    if (piece.kind === 'text') words.addText(piece.text, piece.run)
    else if (piece.kind === 'note') words.addNote(piece.height, piece.id)
    else if (piece.kind === 'break') {
      words.end()
      lines.breakOff()
    } else {
      words.end()
      const line = { height: piece.height, letters: piece.height }
      lines.add({ parts: [], width: piece.width, spaces: 0, line, object: piece.name })
    }
  }
  words.end()
  return lines.all()
}

/** How high a line with text of this look is. */
function lineOf({ line, lineRule }: ParagraphLook, run: RunLook): Line {
  const natural = fontHeight(run)
  if (lineRule === 'exact') return { height: line, letters: line }
  const height = lineRule === 'atLeast' ? Math.max(line, natural) : Math.floor((natural * line) / 240)
  return { height, letters: Math.min(natural, height) }
}

function higher(one: Line | null, other: Line): Line {
  return one !== null && one.height >= other.height ? one : other
}

class Lines {
  private readonly lines: Line[] = []
  private readonly width: number
  private readonly emptyLine: Line
  private room: number
  private used = 0
  private notes = 0
  private line: Line | null = null
  private isBegun = true

  constructor(width: number, firstLine: number, emptyLine: Line) {
    this.width = Math.max(1, width)
    // What hangs to the left of the first line is the mark of a list, which the text stands after.
    this.room = Math.max(1, this.width - Math.max(0, firstLine))
    this.emptyLine = emptyLine
  }

  add(word: Word): void {
    if (this.used > 0 && this.used + word.width > this.room) this.end()
    if (word.width > this.room && word.parts.length > 0) this.addParted(word)
    else {
      this.set(word, this.used)
      this.put(word.width, word.line)
    }
    this.used += word.spaces
    this.setNotes(word.noteIds ?? [])
    this.notes += word.notes ?? 0
  }

  /** Begins the text of a first line that has had nothing but what hangs to its left. */
  beginText(hanging: number): void {
    if (this.lines.length === 0 && this.used <= hanging) this.used = 0
  }

  /** Told of a word that begins here; for those who draw. */
  protected set(_word: Pick<Word, 'parts' | 'width' | 'object'>, _at: number): void {}

  protected setNotes(_ids: readonly number[]): void {}

  end(): void {
    const line = this.line ?? this.emptyLine
    const { height, letters } = line
    const { notes } = this
    this.lines.push(notes === 0 ? line : { height: height + notes, letters: letters + notes, hasNotes: true })
    this.notes = 0
    this.used = 0
    this.line = null
    this.room = this.width
    this.isBegun = false
  }

  /** Ends the line where another must follow, be it empty. */
  breakOff(): void {
    this.end()
    this.isBegun = true
  }

  all(): readonly Line[] {
    if (this.isBegun) this.end()
    return this.lines
  }

  private put(width: number, line: Line): void {
    this.isBegun = true
    this.used += width
    this.line = higher(this.line, line)
  }

  private addParted({ parts, line }: Word): void {
    for (const { text, run } of parts) {
      for (const letter of text) {
        const width = textWidth(letter, run)
        if (this.used > 0 && this.used + width > this.room) this.end()
        this.set({ parts: [{ text: letter, run }], width }, this.used)
        this.put(width, line)
      }
    }
  }
}

/** Lines that remember what stands in them. */
class SetLines extends Lines {
  readonly pieces: SetPiece[][] = [[]]
  readonly noteIds: number[][] = [[]]

  override end(): void {
    super.end()
    this.pieces.push([])
    this.noteIds.push([])
  }

  protected override set({ parts, width, object }: Pick<Word, 'parts' | 'width' | 'object'>, at: number) {
    const line = this.pieces.at(-1)
    if (object !== undefined) line?.push({ kind: 'object', name: object, at, width })
    let left = at
    for (const { text, run } of parts) {
      line?.push({ kind: 'text', text, run, at: left })
      left += textWidth(text, run)
    }
  }

  protected override setNotes(ids: readonly number[]): void {
    this.noteIds.at(-1)?.push(...ids)
  }
}

/** Gathers words, which may go on from one run to the next. */
class Words {
  private readonly look: ParagraphLook
  private readonly take: (word: Word) => void
  private parts: { readonly text: string; readonly run: RunLook }[] = []
  private width = 0
  private spaces = 0
  private notes = 0
  private noteIds: number[] = []
  private line: Line | null = null

  constructor(look: ParagraphLook, take: (word: Word) => void) {
    this.look = look
    this.take = take
  }

  addText(text: string, run: RunLook): void {
    if (text === '') return
    const line = lineOf(this.look, run)
    for (const [index, piece] of text.split(BREAKS).entries()) {
      const letters = piece.replace(SPACES, '')
      if (index > 0 || (letters !== '' && this.spaces > 0)) this.end()
      if (letters !== '') {
        this.parts.push({ text: letters, run })
        this.width += textWidth(letters, run)
      }
      this.spaces += (piece.length - letters.length) * textWidth(' ', run)
      this.line = higher(this.line, line)
    }
  }

  addNote(height: number, id: number): void {
    this.notes += height
    this.noteIds.push(id)
  }

  end(): void {
    if (this.line !== null) {
      const { parts, width, spaces, line, notes, noteIds } = this
      this.take({ parts, width, spaces, line, notes, noteIds })
    }
    this.parts = []
    this.width = 0
    this.spaces = 0
    this.notes = 0
    this.noteIds = []
    this.line = null
  }
}
