import type { DocumentChoices } from '../../core/export-settings.ts'
import { outlineOf } from '../../core/outline.ts'
import { element } from '../html/markup.ts'
import type { Project } from '../project.ts'
import { Book } from './book.ts'
import { laidOut } from './laid-out.ts'
import type { PlacedImage, Sheet } from './sheet.ts'

/** A page of the document as a drawing. Lengths are in twips. */
export interface PreviewPage {
  readonly width: number
  readonly height: number
  /** A whole SVG picture without the report's images. */
  readonly svg: string
  readonly images: readonly PlacedImage[]
  /** The headings that begin on it. */
  readonly headings: readonly string[]
}

/** The pages of a report as pictures, and what stands on which. */
export interface Preview {
  readonly pages: readonly PreviewPage[]
  /** The page that each section's heading stands on, counted from 0. */
  readonly sectionPages: Readonly<Record<string, number>>
}

const FONTS = "Calibri, Carlito, 'Source Sans 3', 'Segoe UI', Arial, sans-serif"

/**
 * The pages of the Word document as they are laid out for its page numbers: the same lines, tables and page breaks, with
 * the same styles. Text is drawn in Calibri or what is most like it, in the widths of Calibri.
 */
export async function previewOf(project: Project, choices: DocumentChoices): Promise<Preview> {
  const out = await laidOut(project, choices)
  const { sheets, places } = new Book(out)
  const { sectionBookmarks } = out.draft
  const titlePages = outlineOf(project.report).filter(({ level }) => level === 0)
  const sections = [...sectionBookmarks].flatMap(([id, bookmark]) => {
    const at = places.get(bookmark)
    return at === undefined ? [] : [[id, at] as const]
  })
  return {
    pages: sheets.map(finished),
    sectionPages: Object.fromEntries([...titlePages.map(({ entry }) => [entry.id, 0] as const), ...sections]),
  }
}

function finished(sheet: Sheet): PreviewPage {
  const { width, height, images, headings, markup } = sheet
  const size = { viewBox: `0 0 ${width} ${height}`, width, height }
  const { html } = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': FONTS },
    { html: markup },
  )
  return { width, height, svg: html, images, headings }
}
