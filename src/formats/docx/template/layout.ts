import { strFromU8 } from 'fflate'
import { blocksIn } from '../pages/blocks.ts'
import { flowItems, heightOf } from '../pages/flow.ts'
import { type StyleSheet, styleSheet } from '../pages/looks.ts'
import { elementsIn, treeOf } from '../pages/tree.ts'
import { cellPadding, rowPadding, style } from '../styles.ts'
import { isPageBreak } from './body-place.ts'
import { relationsOf, targetOf } from './clean-parts.ts'
import type { TemplateFrame, TemplatePage } from './frame.ts'
import { endsSection, keptBefore, needsNewPage } from './kept-text.ts'
import type { MergedStyles } from './merge-styles.ts'
import { type Section, sectionsOf } from './sections.ts'
import { fontNamed } from './style-looks.ts'
import type { WordTemplate } from './word-template.ts'
import { childOf, copyOf, descendantsOf, parseXml, writeXml, type XmlElement, type XmlNode } from './xml.ts'

/** The template's pages and styles, for writing the report and finding its pages. */
export function frameOf(template: WordTemplate, styles: MergedStyles): TemplateFrame {
  const sheet = sheetOf(template, styles)
  const section = sectionAt(template)
  return {
    page: pageOf(template, section, sheet),
    sheet,
    fields: template.titlePage,
    hasBullets: template.match.bullet !== null,
    pagesBefore: pagesBefore(template),
  }
}

/** The styles as the estimator of pages reads them, the theme's fonts by their names. */
function sheetOf({ theme, match }: WordTemplate, { root, ids }: MergedStyles): StyleSheet {
  const named = copyOf(root)
  for (const each of descendantsOf(named)) {
    if (each.name !== 'w:rFonts') continue
    const font = fontNamed(each, theme)
    if (font !== null) each.attributes.set('w:ascii', font)
  }
  const sheet = styleSheet(writeXml(named))
  const idFor = (id: string | undefined) =>
    id === undefined ? (match.body ?? undefined) : (ids.get(id) ?? id)
  return {
    ...sheet,
    paragraph: (id) => sheet.paragraph(idFor(id)),
    // Said outright in each table, so that the widths of its columns hold.
    cellMargins: () => ({ top: rowPadding, right: cellPadding, bottom: rowPadding, left: cellPadding }),
  }
}

/** The section that the report stands in. */
export function sectionAt({ document, place }: WordTemplate): Section {
  const sections = sectionsOf(childOf(document, 'w:body')?.children ?? [])
  const found = place.kind === 'marked' ? sections.find(({ end }) => end >= place.from) : undefined
  return found ?? sections.at(-1) ?? { end: 0, properties: undefined, references: [] }
}

const LEAST_TEXT = 4_000

function pageOf(template: WordTemplate, section: Section, sheet: StyleSheet): TemplatePage {
  const size = childOf(section.properties, 'w:pgSz')
  const margins = childOf(section.properties, 'w:pgMar')
  const width = twips(size, 'w:w', 11_906)
  const height = twips(size, 'w:h', 16_838)
  const header = twips(margins, 'w:header', 708)
  const footer = twips(margins, 'w:footer', 708)
  const left = twips(margins, 'w:left', 1_417)
  const right = twips(margins, 'w:right', 1_417)
  const gutter = twips(margins, 'w:gutter', 0)
  const textWidth = Math.max(LEAST_TEXT, width - left - right - gutter)
  const heightFor = (kind: 'header' | 'footer') => furnitureHeight(template, section, kind, textWidth, sheet)
  const top = effective(margins, 'w:top', header, heightFor('header'))
  const bottom = effective(margins, 'w:bottom', footer, heightFor('footer'))
  return {
    width,
    height,
    margin: { top, right, bottom, left, header, footer, gutter },
    textWidth,
    textHeight: height - top - bottom,
    landscapeTextWidth: Math.max(textWidth, height - left - right - gutter),
    tableLetters: sheet.paragraph(style.tableText).run,
  }
}

/** A margin that is said to be exact is negative; else what stands in it pushes the text away. */
function effective(margins: XmlElement | undefined, side: string, distance: number, content: number): number {
  const said = Number(margins?.attributes.get(side) ?? 1_417)
  return said < 0 ? -said : Math.max(said, content === 0 ? 0 : distance + content)
}

function twips(of: XmlElement | undefined, name: string, usual: number): number {
  const value = Number(of?.attributes.get(name) ?? usual)
  return Number.isFinite(value) && value >= 0 && value < 40_000 ? value : usual
}

/** How high the header or footer of the section's pages is; 0 when it has none. */
function furnitureHeight(
  template: WordTemplate,
  section: Section,
  kind: 'header' | 'footer',
  width: number,
  sheet: StyleSheet,
): number {
  const reference = section.references.find(
    ({ name, attributes }) => name === `w:${kind}Reference` && attributes.get('w:type') === 'default',
  )
  const id = reference?.attributes.get('r:id')
  const relation = relationsOf(new Map(template.parts), template.main).find((each) => each.id === id)
  const bytes = relation && template.parts.get(targetOf(template.main, relation))
  if (!bytes) return 0
  const root = treeOf(writeXml(parseXml(strFromU8(bytes))).replace(/^<\?.*?\?>/, ''))
  const reading = { styles: sheet, lists: () => ({ left: 0, hanging: 0 }), noteHeight: () => 0 }
  const blocks = elementsIn(root.content).flatMap((each) =>
    blocksIn([{ [each.name]: each.content }], reading),
  )
  return flowItems(blocks, width).reduce(
    (sum, item) => sum + item.before + heightOf(item.parts) + item.after,
    0,
  )
}

/** How many pages of the template come before the page that the report begins on. */
function pagesBefore(template: WordTemplate): number {
  const before = keptBefore(template)
  const breaks = before.reduce((sum, child) => sum + breaksIn(child), 0)
  // After the template's own title page the report begins on a page of its own.
  const isNewPage = template.titlePage.has('title') ? !endsSection(before.at(-1)) : needsNewPage(template)
  return isNewPage ? breaks + 1 : breaks
}

function breaksIn(child: XmlNode): number {
  if (typeof child === 'string') return 0
  return [...descendantsOf(child)].filter(isPageBreak).length + (endsSection(child) ? 1 : 0)
}
