import { isNamedLikeAct, LawReferenceScanner, type NumberItem, spelledOut } from './law-reference-scanner.ts'

/** A law as a text names it. A regulation's series belongs to its number: "SOSFS 2011:9". */
export interface NamedAct {
  readonly name: string | null
  readonly number: string | null
}

/** A place in the text that points to a law, or to one of its chapters or paragraphs. */
export interface LawReference {
  /** The law named here or last before; null when none has been named. */
  readonly act: NamedAct | null
  readonly chapter: string | null
  /** "3 a". Null when the law or the chapter as a whole is meant. */
  readonly section: string | null
  /** Which stycke, or null. */
  readonly paragraph: number | 'last' | null
  readonly points: readonly number[]
  readonly start: number
  readonly end: number
}

/** No text of ours comes near; beyond it the rest of the text is not read. */
const MOST_REFERENCES = 10_000
/** Numbers, paragraph signs and names of laws that are looked at in one text. */
const MOST_SIGNS = 60_000
/** A longer range is not spelled out, only its ends. */
const LONGEST_RANGE = 40

type Draft = { -readonly [Key in keyof LawReference]: LawReference[Key] } & { points: number[] }

interface Candidate {
  readonly name: string
  readonly start: number
  /** Whether it stands right after a paragraph: "4 kap. 6 § HSF". */
  readonly isAfterProvision: boolean
}

const separators = new Set(['och', 'samt', 'eller'])
const chapterWords = new Set(['kap', 'kapitel', 'kapitlet'])
const pointWords = new Set(['p', 'punkt', 'punkten', 'punkterna'])
const paragraphWords = new Set(['st', 'stycke', 'stycket'])
const ordinals = new Map<string, number | 'last'>([
  ['första', 1],
  ['andra', 2],
  ['tredje', 3],
  ['fjärde', 4],
  ['femte', 5],
  ['sista', 'last'],
])
const LONGEST_WORD = 60
/** More numbers in a row than this count nothing. */
const LONGEST_LIST = 200
const MOST_POINTS = 40

/** Reads one text. What is not yet known to be a reference is kept aside until the next sign tells. */
export class LawReferenceReader {
  private readonly scanner: LawReferenceScanner
  private readonly found: Draft[] = []
  private signs = 0
  private act: NamedAct | null = null
  private chapter: string | null = null
  /** A numbered law, and a chapter, that so far stand alone. */
  private loneAct: Draft | null = null
  private loneChapter: Draft | null = null
  private candidate: Candidate | null = null
  /** What counted before a number without a name, "(2026:342)": mostly the law that changed the one spoken of. */
  private beforeBareNumber: Pick<LawReference, 'act' | 'chapter'> | null = null
  /** Numbers of which only what follows tells what they count. */
  private items: NumberItem[] = []
  private isSeparated = true
  /** Whether the numbers kept aside have had their "och": a comma then begins something new. */
  private isListClosed = false
  /** Whether the number of a law stands in brackets. */
  private isOpen = false
  /** The paragraph that a stycke or points may follow. */
  private last: Draft | null = null
  private ordinal: number | 'last' | null = null
  private isPointNext = false
  /** Whether a provision ended right before. */
  private isTouching = false
  /** Where the present run of provisions began, and whether it named its law itself. */
  private runStart = 0
  private isRunNamed = false

  constructor(text: string) {
    this.scanner = new LawReferenceScanner(text)
  }

  /** The references in order, the first 10 000 of them. */
  read(): readonly LawReference[] {
    while (this.mayGoOn() && this.scanner.next() !== 'end') this.take()
    this.breakOff()
    return this.found.slice(0, MOST_REFERENCES)
  }

  private mayGoOn(): boolean {
    return this.found.length < MOST_REFERENCES && this.signs < MOST_SIGNS
  }

  private take(): void {
    const { scanner } = this
    switch (scanner.token) {
      case 'item':
        this.takeItem()
        break
      case 'actNumber':
        this.takeActNumber()
        break
      case 'paragraph':
        this.takeSections()
        break
      case 'word':
        this.takeWord()
        break
      case 'comma':
        this.separate()
        break
      case 'open':
        this.isOpen = this.candidate !== null && this.items.length === 0
        if (!this.isOpen) this.breakOff()
        break
      case 'close':
        if (this.loneAct && this.isOpen) this.loneAct.end = scanner.end
        else this.breakOff()
        break
      default:
        this.breakOff()
    }
  }

  private takeItem(): void {
    const { item } = this.scanner
    if (item === null) return
    this.signs += 1
    this.isTouching = false
    if (this.isPointNext && this.last) {
      this.addPoints(this.last, [item])
      this.isPointNext = false
      this.isSeparated = false
      return
    }
    if (!this.isSeparated || this.items.length === LONGEST_LIST) this.items = []
    if (!this.isSeparated) this.last = null
    this.items.push(item)
    this.isSeparated = false
  }

  private takeActNumber(): void {
    const { scanner, candidate } = this
    this.signs += 1
    const isSeries = candidate !== null && /^[\p{Lu}-]*FS$/u.test(candidate.name)
    const number = isSeries ? `${candidate.name} ${scanner.written()}` : scanner.written()
    const act = { name: isSeries ? null : (candidate?.name ?? null), number }
    const start = candidate?.start ?? scanner.start
    if (candidate?.isAfterProvision && this.nameRun(act)) {
      this.endRun()
      return
    }
    const { isOpen } = this
    this.candidate = null
    this.breakOff()
    this.isOpen = isOpen
    this.beforeBareNumber = candidate === null ? { act: this.act, chapter: this.chapter } : null
    this.nameAct(act)
    this.loneAct = this.draft(null, null, start, scanner.end)
    this.isSeparated = true
  }

  private takeSections(): void {
    const { items, scanner } = this
    this.signs += 1
    if (items.length === 0) {
      this.breakOff()
      return
    }
    const start = this.confirmCandidate() ?? (this.loneAct ?? this.loneChapter)?.start
    this.loneAct = null
    this.loneChapter = null
    this.items = []
    for (const [index, item] of items.entries()) {
      const from = index === 0 ? (start ?? item.start) : item.start
      for (const section of spelledOut(item, LONGEST_RANGE)) {
        this.add(this.draft(this.chapter, section, from, scanner.end))
      }
    }
    this.last = this.found.at(-1) ?? null
    this.isTouching = true
    this.isSeparated = true
    this.isListClosed = false
    this.ordinal = null
  }

  private takeChapters(): void {
    const { items, scanner } = this
    scanner.passFullStop()
    if (items.length === 0) {
      this.breakOff()
      return
    }
    const actStart = this.confirmCandidate() ?? this.loneAct?.start
    this.flushChapter()
    const chapters = items.flatMap((item) =>
      spelledOut(item, LONGEST_RANGE).map((chapter) => ({ chapter, start: item.start })),
    )
    this.loneAct = null
    this.items = []
    for (const [index, { chapter, start }] of chapters.entries()) {
      this.flushChapter()
      this.chapter = chapter
      this.loneChapter = this.draft(chapter, null, index === 0 ? (actStart ?? start) : start, scanner.end)
    }
    this.last = null
    this.isTouching = true
    this.isSeparated = true
  }

  private takeWord(): void {
    const { scanner } = this
    if (scanner.end - scanner.start > LONGEST_WORD) {
      this.breakOff()
      return
    }
    const isLongAct = isNamedLikeAct(scanner.text, scanner.start, scanner.end)
    if (!isLongAct && this.isIdle()) return
    const word = scanner.written()
    const lower = word.toLowerCase()
    if (chapterWords.has(lower)) {
      this.takeChapters()
      return
    }
    if (separators.has(lower)) {
      this.separate()
      return
    }
    if (this.last && this.takeAfterSection(lower)) return
    if (!isLongAct) {
      this.breakOff()
      return
    }
    this.signs += 1
    const { isTouching } = this
    if (!isTouching) this.breakOff()
    this.candidate = { name: word, start: scanner.start, isAfterProvision: isTouching }
    this.isTouching = false
    this.isSeparated = true
  }

  /** A stycke or a point of the paragraph just read; false when the word is something else. */
  private takeAfterSection(word: string): boolean {
    const { last, scanner } = this
    const ordinal = ordinals.get(word)
    if (last === null) return false
    if (ordinal !== undefined && this.items.length === 0) {
      this.ordinal = ordinal
      return true
    }
    if (paragraphWords.has(word) && this.tellParagraph(last)) this.items = []
    else if (pointWords.has(word)) this.takePoints(last)
    else return false
    scanner.passFullStop()
    last.end = scanner.end
    this.ordinal = null
    this.isPointNext = true
    this.isTouching = true
    return true
  }

  /** "första stycket" or "1 st."; false when the word doesn't follow a number. */
  private tellParagraph(last: Draft): boolean {
    const told = this.ordinal ?? (this.items.length === 1 ? this.items[0]?.from : undefined)
    if (told === undefined) return false
    last.paragraph = told
    return true
  }

  /** "2 p." is as good as "p. 2". */
  private takePoints(last: Draft): void {
    this.addPoints(last, this.items)
    this.items = []
  }

  private separate(): void {
    if (this.ordinal !== null) {
      this.breakOff()
      return
    }
    const isComma = this.scanner.token === 'comma'
    if (isComma && this.isListClosed && this.last && this.last.points.length > 0) {
      this.addPoints(this.last, this.items)
      this.items = []
    }
    this.isListClosed = !isComma
    this.isSeparated = true
    this.isTouching = false
    this.isPointNext = false
    const isNameAlone = !isComma && this.items.length === 0
    if (this.candidate && (isNameAlone || this.candidate.isAfterProvision)) this.breakOff()
  }

  /** Something that is no part of a reference: what was kept aside is settled. */
  private breakOff(): void {
    if (this.isIdle()) return
    const { candidate, items, last } = this
    if (candidate?.isAfterProvision) this.nameRun({ name: candidate.name, number: null })
    if (last && last.points.length > 0 && items.length > 0) this.addPoints(last, items)
    this.flushChapter()
    if (this.loneAct) this.add(this.loneAct)
    if (this.loneAct && this.beforeBareNumber) {
      this.act = this.beforeBareNumber.act
      this.chapter = this.beforeBareNumber.chapter
    }
    this.endRun()
  }

  private endRun(): void {
    this.flushChapter()
    this.loneAct = null
    this.candidate = null
    this.items = []
    this.last = null
    this.ordinal = null
    this.isPointNext = false
    this.isTouching = false
    this.isSeparated = true
    this.runStart = this.found.length
    this.isRunNamed = false
  }

  private isIdle(): boolean {
    return (
      this.items.length === 0 &&
      this.candidate === null &&
      this.loneAct === null &&
      this.loneChapter === null &&
      this.last === null &&
      this.runStart === this.found.length &&
      !this.isRunNamed
    )
  }

  private nameAct(act: NamedAct): void {
    this.act = act
    this.chapter = null
    this.isRunNamed = true
    this.runStart = this.found.length
  }

  /** A law named before its provisions turns out to be one, now that they come. Gives where it stands. */
  private confirmCandidate(): number | undefined {
    const { candidate } = this
    if (candidate === null) return undefined
    this.candidate = null
    const act = { name: candidate.name, number: null }
    if (candidate.isAfterProvision && this.nameRun(act)) {
      this.flushChapter()
      return undefined
    }
    this.flushChapter()
    this.nameAct(act)
    return candidate.start
  }

  /** Gives the provisions just read the law that is named after them; false when they had named one themselves. */
  private nameRun(act: NamedAct): boolean {
    if (this.isRunNamed) return false
    for (const draft of this.found.slice(this.runStart)) draft.act = act
    if (this.loneChapter) this.loneChapter.act = act
    this.act = act
    this.chapter = null
    this.runStart = this.found.length
    return true
  }

  private flushChapter(): void {
    if (this.loneChapter?.act) this.add(this.loneChapter)
    this.loneChapter = null
  }

  private addPoints(draft: Draft, items: readonly NumberItem[]): void {
    for (const item of items) {
      if (draft.points.length >= MOST_POINTS) return
      draft.points.push(...spelledOut({ ...item, fromLetter: '', toLetter: '' }, LONGEST_RANGE).map(Number))
      draft.end = item.end
    }
  }

  private add(draft: Draft): void {
    if (this.found.length < MOST_REFERENCES) this.found.push(draft)
  }

  private draft(chapter: string | null, section: string | null, start: number, end: number): Draft {
    return { act: this.act, chapter, section, paragraph: null, points: [], start, end }
  }
}
