import { z } from 'zod'
import type { Value } from '../values/expression.ts'
import { cleanRichText } from './clean.ts'

/**
 * The text of a section as ProseMirror JSON. Only these nodes and marks exist; an editor or importer that
 * produces anything else goes through `cleanRichText` first.
 */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | Image
  | ChartBlock
  | DatasetTableBlock

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}

/** `level` counts from the section's own heading: 1 is one level below it. */
export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: HeadingLevel }
  readonly content?: readonly Inline[]
}
export type HeadingLevel = 1 | 2 | 3

export interface BulletList {
  readonly type: 'bulletList'
  readonly content: readonly ListItem[]
}

export interface OrderedList {
  readonly type: 'orderedList'
  readonly attrs: { readonly start: number }
  readonly content: readonly ListItem[]
}

/** Begins with a paragraph; lists may follow inside it. */
export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly (Paragraph | BulletList | OrderedList)[]
}

export interface Blockquote {
  readonly type: 'blockquote'
  readonly content: readonly (Paragraph | BulletList | OrderedList)[]
}

/** Always rectangular, without merged cells: merged cells shut out readers who listen to the report. */
export interface Table {
  readonly type: 'table'
  /** A caption numbered among the tables ("Tabell 3"); left out: none. Never empty. */
  readonly attrs?: { readonly caption: string }
  readonly content: readonly TableRow[]
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}

export interface TableCell {
  readonly type: 'tableHeader' | 'tableCell'
  readonly content: readonly (Paragraph | BulletList | OrderedList)[]
}

/** `mediaId` names an entry of the report's media; the alt text is held there, once per image. */
export interface Image {
  readonly type: 'image'
  readonly attrs: { readonly mediaId: string; readonly caption: string | null }
}

/** A chart of the report, with a caption of its own or the chart's title. */
export interface ChartBlock {
  readonly type: 'chart'
  readonly attrs: { readonly chartId: string; readonly caption: string | null }
}

/** A table of numbers of the report, with a caption of its own or the table's title. */
export interface DatasetTableBlock {
  readonly type: 'datasetTable'
  readonly attrs: { readonly datasetId: string; readonly caption: string | null }
}

export type Inline = PlainInline | ValueNode | CrossReference | Footnote

/** Inline nodes that say the same in every report. */
export type PlainInline = Text | HardBreak

/** A number of the tables in the text; never holds the number itself. */
export interface ValueNode {
  readonly type: 'value'
  readonly attrs: Value
  readonly marks?: readonly Mark[]
}

/**
 * Points to a figure of the report by what it shows; reads as "Tabell 3", the number of its first place. Where there
 * are pages it may say the page instead ("sidan 12") or as well ("Tabell 3 på sidan 12").
 */
export interface CrossReference {
  readonly type: 'crossReference'
  readonly attrs: { readonly kind: FigureKind; readonly id: string; readonly shows?: ReferencePage }
  readonly marks?: readonly Mark[]
}
/** A block that has a caption; `id` is that of the chart, the table or the image. */
export type FigureKind = 'chart' | 'datasetTable' | 'image'

/** What a reference says of pages; one that says nothing of them has no such attribute. */
export type ReferencePage = 'page' | 'labelAndPage'

/** A note at the foot of the page, in one paragraph of plain text. Takes no room in the running text. */
export interface Footnote {
  readonly type: 'footnote'
  readonly attrs: { readonly text: string }
}

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

export interface HardBreak {
  readonly type: 'hardBreak'
}

/** In a fixed order: bold, italic, link. Link addresses are `https:` or `mailto:` only. */
export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** Accepts exactly what `cleanRichText` would leave as it is. */
export const richTextSchema = z.custom<RichText>(
  (value) => cleanRichText(value).losses.length === 0,
  'rich text outside the schema',
)

/** A section without text. */
export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }
