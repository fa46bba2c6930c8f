import type { OutlineItem } from '../../outline.ts'
import type { Section } from '../../report.ts'
import type { Found, Where } from '../finding.ts'
import type { NumberMention } from './number-mention.ts'
import { numbersIn } from './numbers.ts'
import { kept, type ReviewContext } from './review-context.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { placeInDocument, type TextBlock, type TextParts, textPartsOf, textWithin } from './text-blocks.ts'
import { wordEdgesIn } from './words.ts'

/** A shown section with text of its own, as it is read. What costs something is worked out when first asked for. */
export class SectionReading implements TextParts {
  readonly id: string
  readonly item: OutlineItem
  readonly section: Section
  readonly context: ReviewContext
  /** What has been worked out from this reading, by the place of the function that did. */
  readonly derived: unknown[] = []
  private parts: TextParts | null = null
  private allSentences: readonly Sentence[] | null = null
  private allNumbers: readonly NumberMention[] | null = null
  private allWordEdges: readonly (readonly number[])[] | null = null

  constructor(item: OutlineItem, section: Section, context: ReviewContext) {
    this.id = item.entry.id
    this.item = item
    this.section = section
    this.context = context
  }

  /** Paragraphs and headings in reading order, also those in lists and tables. */
  get blocks(): readonly TextBlock[] {
    return this.textParts.blocks
  }
  get figures(): TextParts['figures'] {
    return this.textParts.figures
  }
  /** Tables written in the text; those of the report's data are figures. */
  get tables(): TextParts['tables'] {
    return this.textParts.tables
  }
  get lists(): TextParts['lists'] {
    return this.textParts.lists
  }

  /** Sentences of paragraphs and list items, not of headings and table cells. */
  get sentences(): readonly Sentence[] {
    this.allSentences ??= this.blocks.filter(isProse).flatMap((block) => sentencesIn(block))
    return this.allSentences
  }

  /** Every number that is written or filled in, in all blocks, with what it is. */
  get numbers(): readonly NumberMention[] {
    this.allNumbers ??= this.blocks.flatMap((block) => numbersIn(block))
    return this.allNumbers
  }

  /** Where the words of each block begin and end, one place after the other. */
  get wordEdges(): readonly (readonly number[])[] {
    this.allWordEdges ??= this.blocks.map(({ text }) => wordEdgesIn(text))
    return this.allWordEdges
  }

  /** The place of a stretch of a block's text. */
  at(block: TextBlock, from = 0, to = block.text.length): Where {
    return { kind: 'text', sectionId: this.id, ...placeInDocument(block, from, to) }
  }

  /** Something found at a stretch of a block's text, marked there. */
  found(block: TextBlock, from: number, to: number, message: string, more: Partial<Found> = {}): Found {
    const found = { where: this.at(block, from, to), message, subject: block.text.slice(from, to), ...more }
    // In the document a footnote is one step, so nothing within it can be replaced.
    return isFootnote(block) ? { ...found, fixes: [] } : found
  }

  /** The text between two places in the document; of several blocks, with a space between them. */
  textBetween(from: number, to: number): string {
    const { blocks } = this
    const texts: string[] = []
    for (let index = this.blockAt(from); index < blocks.length; index += 1) {
      const block = blocks[index]
      if (block === undefined || block.start >= to) break
      const text = textWithin(block, from, to)
      if (text !== '') texts.push(text)
    }
    return texts.join(' ')
  }

  /** The index of the last block that begins at a place or before it; of a footnote, that of the block that it hangs in. */
  private blockAt(place: number): number {
    const { blocks } = this
    let [low, high] = [0, blocks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.start ?? 0) > place) high = middle
      else low = middle + 1
    }
    let index = Math.max(0, low - 1)
    while (index > 0 && blocks[index]?.within.at(-1) === 'footnote') index -= 1
    return index
  }

  private get textParts(): TextParts {
    this.parts ??= textPartsOf(this.section.content, this.context.read)
    return this.parts
  }
}

/** Whether a block is what a note at the foot of the page says. */
export function isFootnote({ within }: TextBlock): boolean {
  return within.at(-1) === 'footnote'
}

/** Whether a block is running text: a paragraph or list item that does not lie in a table. */
export function isProse({ kind, within }: TextBlock): boolean {
  return kind === 'paragraph' && !within.includes('tableCell') && !within.includes('tableHeader')
}

const readings = kept((_: ReviewContext) => new Map<string, SectionReading>())

/** The reading of a section: the former one as long as neither it nor the context has changed. */
export function readingOf(item: OutlineItem, section: Section, context: ReviewContext): SectionReading {
  const known = readings(context)
  const before = known.get(item.entry.id)
  if (before?.section === section) return before
  const reading = new SectionReading(item, section, context)
  known.set(item.entry.id, reading)
  return reading
}

let derivations = 0

/** A function that works something out once for each reading of a section: what a rule for the whole report builds on. */
export function onceForEachSection<T>(
  derive: (section: SectionReading) => T,
): (section: SectionReading) => T {
  const place = derivations
  derivations += 1
  return (section) => {
    const known = section.derived[place]
    if (known !== undefined) {
      // Only this function writes here.
      return known as T
    }
    const value = derive(section)
    section.derived[place] = value
    return value
  }
}
