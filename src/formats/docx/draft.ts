import type { IParagraphOptions } from 'docx'
import type { Caption } from '../../core/captions.ts'
import type { Block } from '../../core/rich-text/schema.ts'
import type { Reader } from '../../core/rich-text/text.ts'
import { type FigureNumber, figureNumbers, publicReaderOf } from '../../core/values/reader.ts'
import type { Project } from '../project.ts'

const AFTER_TABLE = 220

/**
 * What is gathered while the document is written from first to last: headings for the contents, what each table
 * is called, and how many lists there have been. The only thing in the export that changes as it goes.
 */
export interface Draft {
  readonly project: Project
  readonly captions: ReadonlyMap<Block, Caption>
  /** The numbers that references say, by `figureKey`. */
  readonly figures: ReadonlyMap<string, FigureNumber>
  /** Reads the numbers and references in the text. */
  readonly read: Reader
  readonly headings: PrintedHeading[]
  /** The bookmark of each section's heading, by the section's id. */
  readonly sectionBookmarks: Map<string, string>
  /** One for each table, in the order that they are written. */
  readonly tables: TableDescription[]
  orderedLists: number
  /** Whether a table was the last thing written, so that what follows needs air. */
  isAfterTable: boolean
}

/** A heading as it stands in the document. */
export interface PrintedHeading {
  readonly text: string
  readonly level: number
  readonly bookmark: string
}

/** The title and description of a table for those who listen to it. */
export interface TableDescription {
  readonly title: string
  readonly description: string
}

/** A draft of this project with nothing written yet. */
export function emptyDraft(project: Project, captions: ReadonlyMap<Block, Caption>): Draft {
  return {
    project,
    captions,
    figures: figureNumbers(project.report),
    read: publicReaderOf(project.report),
    headings: [],
    sectionBookmarks: new Map(),
    tables: [],
    orderedLists: 0,
    isAfterTable: false,
  }
}

type Spacing = IParagraphOptions['spacing']

/** Direct spacing for the next paragraph: air above it when it follows a table, which has none of its own. */
export function spacingAfterTable(draft: Draft, own?: Spacing): { readonly spacing?: NonNullable<Spacing> } {
  const spacing = draft.isAfterTable ? { ...own, before: AFTER_TABLE } : own
  draft.isAfterTable = false
  return spacing ? { spacing } : {}
}
