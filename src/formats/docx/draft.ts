import type { FileChild, IParagraphOptions } from 'docx'
import type { Caption } from '../../core/captions.ts'
import { type HeadingNumbers, headingNumbers } from '../../core/heading-numbers.ts'
import type { Block } from '../../core/rich-text/schema.ts'
import type { Reader } from '../../core/rich-text/text.ts'
import { type FigureNumber, figureNumbers, publicReaderOf } from '../../core/values/reader.ts'
import type { Project } from '../project.ts'
import type { TemplateFrame } from './template/frame.ts'

const AFTER_TABLE = 220

/** What the user has chosen of the document's look. */
export interface DocumentLook {
  readonly numberedHeadings: boolean
  /** The pages and styles of the municipality's own Word template, when there is one. */
  readonly frame?: TemplateFrame
}

/**
 * What is gathered while the document is written from first to last: headings for the contents, what each table
 * is called, and how many lists there have been. The only thing in the export that changes as it goes.
 */
export interface Draft {
  readonly project: Project
  readonly look: DocumentLook
  /** Takes a sentence on what had to be done differently, for the one who exports. */
  readonly say: (sentence: string) => void
  readonly captions: ReadonlyMap<Block, Caption>
  /** The numbers that references say, by `figureKey`. */
  readonly figures: ReadonlyMap<string, FigureNumber>
  /** Reads the numbers and references in the text. */
  readonly read: Reader
  readonly headings: PrintedHeading[]
  readonly numberOf: HeadingNumbers
  /** The captions in the order that they are written. */
  readonly figuresWritten: Caption[]
  /** What the notes at the foot of the pages say, from the first on. */
  readonly footnotes: string[]
  /** What needs a page that lies on its side. */
  readonly wide: Set<FileChild>
  /** Headings and the like, which go along to the page of what follows. */
  readonly leading: Set<FileChild>
  /** The bookmark of each section's heading, by the section's id. */
  readonly sectionBookmarks: Map<string, string>
  /** One for each table, in the order that they are written. */
  readonly tables: TableDescription[]
  orderedLists: number
  /** Whether a table was the last thing written, so that what follows needs air. */
  isAfterTable: boolean
  /** Whether what is written belongs to an appendix, which stands outside the numbering. */
  isInAppendix: boolean
}

/** A heading as it stands in the document. */
export interface PrintedHeading {
  readonly text: string
  readonly level: number
  readonly bookmark: string
  /** "1.2", or null where headings are not numbered or this one is not. */
  readonly number: string | null
}

/** The title and description of a table for those who listen to it. */
export interface TableDescription {
  readonly title: string
  readonly description: string
}

/** What a draft is made of. */
type DraftBasis = Pick<Draft, 'project' | 'look' | 'say' | 'captions'>

/** A draft of this project with nothing written yet. */
export function emptyDraft({ project, look, say, captions }: DraftBasis): Draft {
  return {
    project,
    look,
    say,
    captions,
    figures: figureNumbers(project.report),
    read: publicReaderOf(project.report),
    headings: [],
    numberOf: headingNumbers(),
    figuresWritten: [],
    footnotes: [],
    wide: new Set(),
    leading: new Set(),
    sectionBookmarks: new Map(),
    tables: [],
    orderedLists: 0,
    isAfterTable: false,
    isInAppendix: false,
  }
}

type Spacing = IParagraphOptions['spacing']

/** Direct spacing for the next paragraph: air above it when it follows a table, which has none of its own. */
export function spacingAfterTable(draft: Draft, own?: Spacing): { readonly spacing?: NonNullable<Spacing> } {
  const spacing = draft.isAfterTable ? { ...own, before: AFTER_TABLE } : own
  draft.isAfterTable = false
  return spacing ? { spacing } : {}
}
