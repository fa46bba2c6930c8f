import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { DocumentLook } from '../draft.ts'
import { stylesXml } from '../styles.ts'
import { lastField } from './body-place.ts'
import { chartInLook } from './chart-look.ts'
import { relationsOf, relationsPart, targetOf, unreached, withoutGone } from './clean-parts.ts'
import { type FieldValues, fillFields } from './fill.ts'
import { addFurniture } from './furniture.ts'
import { endsSection, keptAfter, keptBefore, needsNewPage } from './kept-text.ts'
import { sectionAt } from './layout.ts'
import { levelIds } from './level-ids.ts'
import { type ListNumber, mergeLists } from './merge-lists.ts'
import { bodyFontOf, HEADINGS_LIST, type MergedStyles } from './merge-styles.ts'
import { PARAGRAPH_ORDER } from './order.ts'
import { changeText } from './our-text.ts'
import {
  ContentTypes,
  readPart,
  relate,
  relatedPart,
  relativeTarget,
  unrelate,
  writePart,
} from './package-parts.ts'
import type { Parts } from './package-reader.ts'
import { type Section, sectionProperties } from './sections.ts'
import { settle } from './settings.ts'
import { fitTitle, titleParagraphs } from './title-fit.ts'
import type { WordTemplate } from './word-template.ts'
import {
  childOf,
  copyOf,
  descendantsOf,
  element,
  parseXml,
  putInOrder,
  without,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const DOCUMENT_TYPE = `${WORD_TYPE}.document.main+xml`
const OUR_MAIN = 'word/document.xml'

interface Insertion {
  readonly template: WordTemplate
  readonly styles: MergedStyles
  readonly look: DocumentLook
  readonly values: FieldValues
}

/**
 * The parts of a document as we write it, put into the template's: its pages, styles, headers and title page with our
 * text in its place. What nothing leads to is left out.
 */
export function intoTemplate(docx: Uint8Array, insertion: Insertion): Parts {
  const { template, styles } = insertion
  const ours: Parts = new Map(Object.entries(unzipSync(docx)))
  const parts: Parts = new Map(template.parts)
  const merging = new Merging(parts, ours, insertion)
  unrelate(parts, template.main, ['footnotes', 'endnotes'])
  const list = merging.lists(styles)
  merging.settings()
  merging.styles(styles, list)
  const section = addFurniture(parts, template, sectionAt(template), (name) => merging.bring(name))
  merging.fillFurniture(insertion.values)
  merging.notes((children) => changeText(children, merging.change(insertion, list)))
  merging.document(insertion, list, section)
  merging.properties()
  for (const name of unreached(parts)) parts.delete(name)
  merging.types.write(parts)
  levelIds(parts)
  return parts
}

/** The package that is being made of two. */
class Merging {
  readonly types: ContentTypes
  private readonly parts: Parts
  private readonly ours: Parts
  private readonly template: WordTemplate
  private readonly accent: string
  private readonly ourTypes: ContentTypes
  private readonly brought = new Map<string, string>()
  private readonly relations = new Map<string, string>()

  constructor(parts: Parts, ours: Parts, { template, styles }: Insertion) {
    this.parts = parts
    this.ours = ours
    this.template = template
    this.accent = styles.accent
    this.types = new ContentTypes(parts)
    this.ourTypes = new ContentTypes(ours)
    this.types.set(template.main, DOCUMENT_TYPE)
  }

  /** Copies a part of ours with all that it leads to, under a name that is free; gives the name. */
  bring(name: string): string {
    const known = this.brought.get(name)
    if (known !== undefined) return known
    const free = this.freeName(name)
    this.brought.set(name, free)
    this.parts.set(free, this.inLookOfTemplate(name))
    const type = this.ourTypes.of(name)
    if (type !== undefined) this.types.set(free, type)
    const list = this.ours.get(relationsPart(name))
    if (!list) return free
    const root = parseXml(strFromU8(list))
    for (const child of root.children) {
      if (typeof child === 'string' || child.attributes.get('TargetMode') === 'External') continue
      const target = child.attributes.get('Target') ?? ''
      const led = this.bring(targetOf(name, { id: '', kind: '', target, isExternal: false }))
      child.attributes.set('Target', relativeTarget(free, led))
    }
    if (root.children.length > 0) writePart(this.parts, relationsPart(free), root)
    return free
  }

  private freeName(name: string): string {
    let free = name
    for (let count = 1; this.parts.has(free); count += 1)
      free = name.replace(/(\.\w+)$/, `-rapport${count}$1`)
    return free
  }

  private inLookOfTemplate(name: string): Uint8Array {
    const bytes = this.ours.get(name)
    if (!bytes) throw new Error(`no part ${name}`)
    if (!/^word\/charts\/[^/]+\.xml$/.test(name)) return bytes
    return strToU8(chartInLook(strFromU8(bytes), bodyFontOf(this.template), this.accent))
  }

  /** The id that a relation of our document has in the merged one. */
  private relation(id: string): string {
    const known = this.relations.get(id)
    if (known !== undefined) return known
    const relation = relationsOf(this.ours, OUR_MAIN).find((each) => each.id === id)
    if (!relation) throw new Error(`no relation ${id}`)
    const type = `${OFFICE}/${relation.kind}`
    const made = relation.isExternal
      ? relate(this.parts, this.template.main, type, relation.target, true)
      : relate(this.parts, this.template.main, type, this.bring(targetOf(OUR_MAIN, relation)))
    this.relations.set(id, made)
    return made
  }

  lists({ ids }: MergedStyles): ListNumber {
    const ours = readPart(this.ours, 'word/numbering.xml')
    const name = relatedPart(this.parts, this.template.main, 'numbering')
    if (name === null) {
      const added = this.addRelated('numbering', 'word/numbering.xml')
      const bare = element('w:numbering', { 'xmlns:w': ours.attributes.get('xmlns:w') ?? '' })
      const list = mergeLists(bare, ours, ids)
      writePart(this.parts, added, bare)
      return list
    }
    const theirs = readPart(this.parts, name)
    const list = mergeLists(theirs, ours, ids)
    writePart(this.parts, name, theirs)
    return list
  }

  /** Adds one of our parts as one that the document is made of. */
  private addRelated(kind: string, ourName: string): string {
    const name = this.bring(ourName)
    relate(this.parts, this.template.main, `${OFFICE}/${kind}`, name)
    return name
  }

  settings(): void {
    const name =
      relatedPart(this.parts, this.template.main, 'settings') ??
      this.addRelated('settings', 'word/settings.xml')
    const root = readPart(this.parts, name)
    settle(root)
    withoutGone(root, this.template.gone.get(name))
    writePart(this.parts, name, root)
  }

  styles({ root }: MergedStyles, list: ListNumber): void {
    const headings = list('9000')
    for (const { name, attributes } of descendantsOf(root)) {
      if (name === 'w:numId' && attributes.get('w:val') === HEADINGS_LIST) attributes.set('w:val', headings)
    }
    const name =
      relatedPart(this.parts, this.template.main, 'styles') ?? this.addRelated('styles', 'word/styles.xml')
    writePart(this.parts, name, root)
  }

  /** Fills the fields of headers and footers, and takes from them what is gone. */
  fillFurniture(values: FieldValues): void {
    for (const relation of relationsOf(this.parts, this.template.main)) {
      if (!/^(?:header|footer)$/.test(relation.kind)) continue
      const name = targetOf(this.template.main, relation)
      const root = readPart(this.parts, name)
      withoutGone(root, this.template.gone.get(name))
      fillFields(root, values)
      unbind(root)
      if (root.children.length === 0) root.children.push(element('w:p'))
      writePart(this.parts, name, root)
    }
  }

  notes(change: (children: readonly XmlNode[]) => void): void {
    const name = this.addRelated('footnotes', 'word/footnotes.xml')
    const root = readPart(this.parts, name)
    change(root.children)
    writePart(this.parts, name, root)
  }

  change({ styles, look, template }: Insertion, list: ListNumber) {
    const { body, normal } = template.match
    return {
      styles,
      list,
      relation: (id: string) => this.relation(id),
      body: body === normal ? null : body,
      textWidth: look.frame?.page.textWidth ?? 0,
      ours: parseXml(stylesXml(look)),
      isNumbered: look.numberedHeadings,
    }
  }

  document(insertion: Insertion, list: ListNumber, section: Section): void {
    const { template } = insertion
    const root = copyOf(template.document)
    const body = childOf(root, 'w:body')
    const ourRoot = readPart(this.ours, OUR_MAIN)
    const ourBody = childOf(ourRoot, 'w:body')
    if (!body || !ourBody) throw new Error('no body')
    declare(root, ourRoot)
    // The sections get the template's headers and footers.
    for (const each of [ourBody, ...descendantsOf(ourBody)]) {
      if (each.name === 'w:sectPr') without(each, 'w:headerReference', 'w:footerReference')
    }
    changeText(ourBody.children, this.change(insertion, list))
    body.children = joined(insertion, section, ourBody.children)
    unbind(body)
    without(root, 'w:background')
    writePart(this.parts, template.main, root)
  }

  /** The properties of the document are ours: the template's say who made the template. */
  properties(): void {
    for (const kind of ['core-properties', 'extended-properties']) {
      const own = relatedPart(this.ours, '', kind)
      const theirs = relatedPart(this.parts, '', kind)
      const bytes = own === null ? undefined : this.ours.get(own)
      if (own === null || !bytes) continue
      if (theirs !== null) this.parts.set(theirs, bytes)
      else {
        const relation = parseXml(strFromU8(this.ours.get('_rels/.rels') ?? new Uint8Array()))
        const type = [...descendantsOf(relation)].find(({ attributes }) =>
          attributes.get('Type')?.endsWith(`/${kind}`),
        )
        relate(this.parts, '', type?.attributes.get('Type') ?? '', this.bring(own))
      }
    }
  }
}

/** The template's text with ours in its place. */
function joined(
  { template, values, look }: Insertion,
  section: Section,
  ours: readonly XmlNode[],
): XmlNode[] {
  const before = keptBefore(template).map(copied)
  const after = keptAfter(template).map(copied)
  const text = ours.filter((child) => typeof child !== 'string' && child.name !== 'w:sectPr')
  const last = ours.find((child) => typeof child !== 'string' && child.name === 'w:sectPr')
  const cover = template.titlePage.has('title') ? coverLength(text) : 0
  const at = lastField(before) + 1
  const withCover = [...before.slice(0, at), ...text.slice(0, cover), ...before.slice(at)]
  const titles = titleParagraphs(withCover)
  const filledBefore = filled(withCover, values)
  for (const paragraph of titles) fitTitle(paragraph, look)
  const filledAfter = filled(after, values)
  if (needsNewPage(template)) beginPage(text[0])
  const placed = placeSections(text.slice(cover), last, section, filledAfter)
  if (filledAfter.length === 0) filledAfter.push(sectionProperties(section, { isWide: false, isFirst: true }))
  return [...filledBefore, ...placed, ...filledAfter]
}

function beginPage(child: XmlNode | undefined): void {
  if (child === undefined || typeof child === 'string' || child.name !== 'w:p') return
  const properties = childOf(child, 'w:pPr') ?? element('w:pPr')
  if (!childOf(child, 'w:pPr')) child.children.unshift(properties)
  putInOrder(properties, element('w:pageBreakBefore'), PARAGRAPH_ORDER)
}

/** How many of our children are of the title page: those before the contents, or the first page break. */
function coverLength(text: readonly XmlNode[]): number {
  const end = text.findIndex(
    (child) =>
      typeof child !== 'string' &&
      (child.name !== 'w:p' || childOf(childOf(child, 'w:pPr'), 'w:pageBreakBefore') !== undefined),
  )
  const cover = text.slice(0, Math.max(0, end))
  return cover.some(endsSection) ? 0 : cover.length
}

function filled(children: readonly XmlNode[], values: FieldValues): XmlNode[] {
  const holder = element('w:body', {}, children)
  for (const child of holder.children) if (typeof child !== 'string') withoutNotes(child)
  fillFields(holder, values)
  return holder.children
}

/** Our sections, on the template's page; what closes the template's section is changed in place. */
function placeSections(
  text: readonly XmlNode[],
  last: XmlNode | undefined,
  section: Section,
  after: XmlNode[],
): readonly XmlNode[] {
  let count = 0
  for (const child of text) {
    const properties = typeof child === 'string' ? undefined : childOf(child, 'w:pPr')
    const own = childOf(properties, 'w:sectPr')
    if (!properties || !own) continue
    own.children = sectionProperties(section, { isWide: isWide(own), isFirst: count === 0 }).children
    count += 1
  }
  const isLastWide = last !== undefined && typeof last !== 'string' && isWide(last)
  const closing = after.map(closingOf).find((each) => each !== undefined)
  if (!closing) return text
  const isAlone = after.length === 1
  if (count > 0 || isLastWide) {
    const kind = { isWide: isLastWide && isAlone, isFirst: count === 0 && isAlone }
    closing.children = sectionProperties({ ...section, properties: closing }, kind).children
  }
  if (!isLastWide || isAlone) return text
  const end = sectionProperties(section, { isWide: true, isFirst: count === 0 })
  return [...text, element('w:p', {}, [element('w:pPr', {}, [end])])]
}

function closingOf(child: XmlNode): XmlElement | undefined {
  if (typeof child === 'string') return undefined
  return child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr')
}

function isWide(properties: XmlElement): boolean {
  const size = childOf(properties, 'w:pgSz')?.attributes
  return Number(size?.get('w:w') ?? 0) > Number(size?.get('w:h') ?? 0)
}

function copied(child: XmlNode): XmlNode {
  if (typeof child === 'string') return child
  const copy = copyOf(child)
  withoutHiddenBookmarks(copy)
  return copy
}

/** Bookmarks that Word made for contents and references, which lead to what is not there any more. */
function withoutHiddenBookmarks(root: XmlElement): void {
  root.children = root.children.filter(
    (child) =>
      typeof child === 'string' ||
      child.name !== 'w:bookmarkStart' ||
      !child.attributes.get('w:name')?.startsWith('_'),
  )
  for (const child of root.children) if (typeof child !== 'string') withoutHiddenBookmarks(child)
}

/** The template's own notes have no part any more. */
function withoutNotes(root: XmlElement): void {
  without(root, 'w:footnoteReference', 'w:endnoteReference')
  for (const child of root.children) if (typeof child !== 'string') withoutNotes(child)
}

/** Controls keep their text and no longer fetch it from elsewhere. */
function unbind(root: XmlElement): void {
  for (const each of descendantsOf(root)) {
    if (each.name === 'w:sdtPr')
      without(each, 'w:dataBinding', 'w15:dataBinding', 'w:placeholder', 'w:lock', 'w:showingPlcHdr')
  }
}

/** Declares the prefixes that our text uses, where the template has none of that name. */
function declare(root: XmlElement, ours: XmlElement): void {
  const theirs = root.attributes
  for (const [name, value] of ours.attributes) {
    if (name.startsWith('xmlns') && !theirs.has(name)) theirs.set(name, value)
  }
  const ignorable = `${theirs.get('mc:Ignorable') ?? ''} ${ours.attributes.get('mc:Ignorable') ?? ''}`
  const prefixes = new Set(ignorable.split(/\s+/).filter((prefix) => theirs.has(`xmlns:${prefix}`)))
  theirs.set('mc:Ignorable', [...prefixes].join(' '))
}
