import type { PageRoom } from '../page.ts'
import type { StyleSheet } from '../pages/looks.ts'
import type { FieldName } from './fields.ts'

/** What of a Word template the report must know while it is written. Lengths are in twips. */
export interface TemplateFrame {
  readonly page: TemplatePage
  /** The template's styles and those of ours that it lacks, by the ids of ours. */
  readonly sheet: StyleSheet
  /** What the template itself has places for. */
  readonly fields: ReadonlySet<FieldName>
  /** Whether it has a style of its own for bulleted items. */
  readonly hasBullets: boolean
  /** How many pages come before the report's first. */
  readonly pagesBefore: number
}

/** The page that the report's text stands on. */
export interface TemplatePage extends PageRoom {
  readonly width: number
  readonly height: number
  readonly textHeight: number
  readonly margin: PageMargin
}

/** The margins as the text has them: a header that is higher than its margin pushes it down. */
export interface PageMargin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly header: number
  readonly footer: number
  readonly gutter: number
}
