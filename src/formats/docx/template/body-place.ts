import {
  type FieldName,
  fieldsIn,
  marksIn,
  nodeText,
  paragraphText,
  placeOfControl,
  textNodesOf,
} from './fields.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  element,
  textOf,
  valOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** Where in a template's body the report goes: instead of the children from `from` up to, not with, `until`. */
export interface BodyPlace {
  readonly kind: 'marked' | 'afterFirstPage' | 'afterFields' | 'wholeBody'
  readonly from: number
  readonly until: number
}

/** Names of bookmarks that mark the place, in small letters. */
const BOOKMARKS = ['innehall', 'innehåll', 'innehallet', 'content', 'berattelse', 'berattelsen', 'rapport']
/** Word's own words in a control that nobody has written in yet. */
const PROMPT = /^(?:klicka|tryck|click|tap)\b.*\b(?:text|skriva|enter)\b/i

/**
 * The children of a body as they stand on the page: controls around whole paragraphs are opened, but for one that
 * marks the place; the template's own contents, which the report brings, are left out.
 */
export function openedBody(body: XmlElement): XmlNode[] {
  const opened = body.children.flatMap(openedChild)
  return withoutContents(opened)
}

function openedChild(child: XmlNode): readonly XmlNode[] {
  if (typeof child === 'string') return []
  if (child.name !== 'w:sdt' || isMarked(child)) return [child]
  const gallery = valOf(childOf(childOf(child, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  if (gallery === 'Table of Contents') return []
  // What is a field of the report is filled in as it stands.
  if (placeOfControl(child) !== null) return [child]
  return childOf(child, 'w:sdtContent')?.children.flatMap(openedChild) ?? []
}

/** Contents that stand in the text without a control: a field over several paragraphs, and the heading above it. */
function withoutContents(children: readonly XmlNode[]): XmlNode[] {
  const kept: XmlNode[] = []
  let depth = 0
  for (const child of children) {
    if (typeof child === 'string') continue
    const marks = [...descendantsOf(child)]
    const begins =
      depth === 0 && marks.some((each) => each.name === 'w:instrText' && /^\s*TOC\b/.test(rawText(each)))
    if (depth > 0 || begins) {
      for (const { name, attributes } of marks) {
        if (name !== 'w:fldChar') continue
        if (attributes.get('w:fldCharType') === 'begin') depth += 1
        if (attributes.get('w:fldCharType') === 'end') depth -= 1
      }
      depth = Math.max(0, depth)
      const before = kept.at(-1)
      if (begins && before && typeof before !== 'string' && isContentsHeading(before)) kept.pop()
      continue
    }
    kept.push(child)
  }
  return kept
}

function isContentsHeading(child: XmlElement): boolean {
  return child.name === 'w:p' && /^innehåll(?:sförteckning)?$/i.test(textOf(child).trim())
}

function rawText(node: XmlElement): string {
  return node.children.filter((child) => typeof child === 'string').join('')
}

/** Where the report goes among the children of a body that was opened. */
export function placeIn(children: readonly XmlNode[]): BodyPlace {
  const end = children.findLastIndex((child) => typeof child !== 'string' && child.name === 'w:sectPr')
  const last = end === -1 ? children.length : end
  const marked = children.findIndex((child) => typeof child !== 'string' && isMarked(child))
  if (marked !== -1) return { kind: 'marked', from: marked, until: marked + 1 }
  const prompted = children.findLastIndex((child) => typeof child !== 'string' && isPrompt(child))
  if (prompted !== -1) return { kind: 'marked', from: prompted, until: prompted + 1 }
  const from = afterFirstPage(children.slice(0, last))
  if (from !== null) return { kind: 'afterFirstPage', from, until: last }
  const fields = lastField(children)
  return fields === -1
    ? { kind: 'wholeBody', from: 0, until: last }
    : { kind: 'afterFields', from: fields + 1, until: last }
}

/** The index of the last child that has a field of the report; -1 when none has. */
export function lastField(children: readonly XmlNode[]): number {
  return children.findLastIndex((child) => typeof child !== 'string' && fieldsOf(child).size > 0)
}

/** What these children have places for, besides the report's text. */
export function fieldsAmong(children: readonly XmlNode[]): ReadonlySet<FieldName> {
  const found = children.flatMap((child) => (typeof child === 'string' ? [] : [...fieldsOf(child)]))
  return new Set(found)
}

function fieldsOf(child: XmlElement): ReadonlySet<FieldName> {
  return fieldsIn(element('w:body', {}, [child]))
}

/** Whether this is the place, by its control, its words or its bookmark. */
function isMarked(child: XmlElement): boolean {
  if (child.name === 'w:sdt') {
    if (placeOfControl(child) === 'content') return true
    const inner = childrenOf(childOf(child, 'w:sdtContent'))
    const written = inner.filter((each) => textOf(each).trim() !== '')
    const [only] = written
    return written.length === 1 && only !== undefined && isMarked(only)
  }
  if (child.name !== 'w:p') return false
  if (marksIn(paragraphText(child)).some(({ place }) => place === 'content')) return true
  if (isInlineContent(child)) return true
  return [...descendantsOf(child)].some(
    ({ name, attributes }) =>
      name === 'w:bookmarkStart' && BOOKMARKS.includes((attributes.get('w:name') ?? '').toLowerCase()),
  )
}

function isInlineContent(paragraph: XmlElement): boolean {
  return childrenOf(paragraph, 'w:sdt').some((each) => placeOfControl(each) === 'content')
}

/** "Klicka eller tryck här för att ange text." and nothing else. */
function isPrompt(child: XmlElement): boolean {
  if (child.name !== 'w:p') return false
  const text = textNodesOf(child)
    .map(nodeText)
    .join('')
    .trim()
    .replace(/^\[|\]$/g, '')
  return PROMPT.test(text)
}

/** The index of what begins the second page, or null where it cannot be told. */
function afterFirstPage(children: readonly XmlNode[]): number | null {
  for (const [index, child] of children.entries()) {
    if (typeof child === 'string' || child.name !== 'w:p') continue
    const properties = childOf(child, 'w:pPr')
    const section = childOf(properties, 'w:sectPr')
    if (section && valOf(section, 'w:type') !== 'continuous') return index + 1
    if (index > 0 && childOf(properties, 'w:pageBreakBefore')) return index
    const runs = [...descendantsOf(child)]
    if (index > 0 && runs.some(({ name }) => name === 'w:lastRenderedPageBreak')) return index
    if (runs.some(isPageBreak)) return index + 1
  }
  return null
}

/** A break that begins a page. */
export function isPageBreak({ name, attributes }: XmlElement): boolean {
  return name === 'w:br' && attributes.get('w:type') === 'page'
}

/** Whether a child is an empty line, which only makes room. */
export function isEmptyLine(child: XmlNode): boolean {
  if (typeof child === 'string') return child.trim() === ''
  if (child.name === 'w:bookmarkStart' || child.name === 'w:bookmarkEnd') return true
  if (child.name !== 'w:p' || textOf(child).trim() !== '') return false
  if (childOf(childOf(child, 'w:pPr'), 'w:sectPr')) return false
  return [...descendantsOf(child)].every(({ name }) => !SEEN.has(name))
}

const SEEN: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:br',
  'w:sym',
  'w:fldChar',
  'w:fldSimple',
  'w:ptab',
  'w:pBdr',
])

/** Whether a paragraph is there for the break of the page only. */
export function isBareBreak(child: XmlNode): boolean {
  if (typeof child === 'string' || child.name !== 'w:p' || textOf(child).trim() !== '') return false
  const within = [...descendantsOf(child)]
  return within.some(isPageBreak) && !within.some(({ name }) => name === 'w:drawing' || name === 'w:pict')
}
