import type { Caption } from '../../core/captions.ts'
import { type HeadingNumbers, headingNumbers } from '../../core/heading-numbers.ts'
import type { Block } from '../../core/rich-text/schema.ts'
import type { Reader } from '../../core/rich-text/text.ts'
import { type FigureNumber, figureNumbers, publicReaderOf } from '../../core/values/reader.ts'
import type { Project } from '../project.ts'
import type { Markup } from './markup.ts'

/** Paper: on which page each place of the document is, as far as that is known yet. */
export interface Paper {
  readonly pages: ReadonlyMap<string, number>
}

/**
 * What is gathered while the document is written from first to last. The only thing in the export that changes as it
 * goes.
 */
export interface Draft {
  readonly project: Project
  readonly hasNumberedHeadings: boolean
  /** What it is printed on, or null for a web page. */
  readonly paper: Paper | null
  /** Takes a sentence on what had to be done differently, for the one who exports. */
  readonly say: (sentence: string) => void
  readonly captions: ReadonlyMap<Block, Caption>
  /** The numbers that references say, by `figureKey`. */
  readonly figures: ReadonlyMap<string, FigureNumber>
  /** Reads the numbers and references in the text as the public may. */
  readonly read: Reader
  readonly headings: PrintedHeading[]
  readonly numberOf: HeadingNumbers
  /** The captions in the order that they are written. */
  readonly figuresWritten: Caption[]
  readonly footnotes: string[]
  /** The place of each section's heading, by the section's id. */
  readonly sectionPlaces: Map<string, string>
  /** Whether what is written belongs to an appendix, which stands outside the numbering. */
  isInAppendix: boolean
}

/** A heading as it stands in the document. */
export interface PrintedHeading {
  readonly text: string
  readonly level: number
  /** What links to it name. */
  readonly place: string
  readonly number: string | null
}

/** A piece of the text, with what decides where pages may be parted. */
export interface Piece {
  readonly markup: Markup
  /** Whether it goes along to the page of what follows, as headings do. */
  readonly leads?: boolean
  /** Whether it needs a page that lies on its side. */
  readonly isWide?: boolean
}

type DraftBasis = Pick<Draft, 'project' | 'hasNumberedHeadings' | 'paper' | 'say' | 'captions'>

/** A draft with nothing written yet. */
export function emptyDraft(basis: DraftBasis): Draft {
  const { report } = basis.project
  return {
    ...basis,
    figures: figureNumbers(report),
    read: publicReaderOf(report),
    headings: [],
    numberOf: headingNumbers(),
    figuresWritten: [],
    footnotes: [],
    sectionPlaces: new Map(),
    isInAppendix: false,
  }
}

/** Stands for a page's number until that is known, and takes as much room. */
const UNKNOWN_PAGE = '00'

/** The page of a place, on paper; null on the web, which has none. */
export function pageOf({ paper }: Draft, place: string): string | null {
  return paper === null ? null : String(paper.pages.get(place) ?? UNKNOWN_PAGE)
}
