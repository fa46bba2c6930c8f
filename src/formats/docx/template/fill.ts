import type { Report } from '../../../core/report.ts'
import { documentName } from '../../document-names.ts'
import { writtenDate } from '../dates.ts'
import { plainText } from '../plain-text.ts'
import {
  type FieldName,
  marksIn,
  nodeText,
  type PlaceName,
  paragraphText,
  placeOfControl,
  placesIn,
  textNodesOf,
} from './fields.ts'
import { PARAGRAPH_ORDER } from './order.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  element,
  putInOrder,
  textOf,
  without,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** What a template's fields are filled with; an empty text leaves no trace of the field. */
export type FieldValues = Readonly<Record<PlaceName, string>>

/** What the report says for each field of a template that has these. */
export function fieldValues(report: Report, fields: ReadonlySet<FieldName>): FieldValues {
  const { organisation } = report
  const clean = (text: string | null) => plainText(text ?? '').trim()
  const day = (date: string | null) => (date === null ? '' : writtenDate(date))
  const committee = clean(organisation.committee)
  const department = clean(organisation.department)
  const under = [fields.has('committee') ? '' : committee, fields.has('department') ? '' : department]
  const authors = organisation.authors.map(({ name, title }) => listed([clean(name), clean(title)], ', '))
  return {
    title: fields.has('year') ? clean(report.template.documentName) : documentName(report),
    subtitle: listed(under, ', '),
    municipality: clean(organisation.municipality),
    committee,
    department,
    year: String(report.year),
    registrationNumber: clean(organisation.registrationNumber),
    preparedDate: day(organisation.preparedDate),
    decisionDate: day(organisation.decisionDate),
    authors: listed(authors, '; '),
    content: '',
  }
}

function listed(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}

/**
 * Fills the fields below an element in place. Controls that were fields become plain text. A line with nothing but the
 * name of a field that is empty goes.
 */
export function fillFields(root: XmlElement, values: FieldValues): void {
  root.children = filled(root, values)
  for (const each of childrenOf(root)) if (each.name === 'w:tc') keepParagraph(each)
}

function filled(parent: XmlElement, values: FieldValues): XmlNode[] {
  const left: XmlNode[] = []
  for (const child of parent.children) {
    const stays = filledChild(child, values)
    if (stays.length === 0) leaveAir(child, left.at(-1))
    left.push(...stays)
  }
  return left
}

function filledChild(child: XmlNode, values: FieldValues): readonly XmlNode[] {
  if (typeof child === 'string') return [child]
  const place = child.name === 'w:sdt' ? placeOfControl(child) : null
  if (place !== null) return controlContent(child, values[place])
  const fields = LINES.has(child.name) ? placesIn(child) : NONE
  fillFields(child, values)
  if (child.name === 'w:p') fillMarks(child, values)
  const isLeft = fields.size === 0 || [...fields].some((field) => values[field] !== '')
  return isLeft || !isBareLabel(child) ? [child] : []
}

/** The air that a line had below it goes to the line above when it goes itself. */
function leaveAir(gone: XmlNode, above: XmlNode | undefined): void {
  if (typeof gone === 'string' || typeof above !== 'object' || above.name !== 'w:p') return
  const air = childOf(childOf(gone, 'w:pPr'), 'w:spacing')?.attributes.get('w:after')
  if (air === undefined) return
  let properties = childOf(above, 'w:pPr')
  if (!properties) {
    properties = element('w:pPr')
    above.children.unshift(properties)
  }
  const own = childOf(properties, 'w:spacing')
  const after = own?.attributes.get('w:after')
  if (Number(after ?? 0) >= Number(air)) return
  const spacing = own ?? element('w:spacing')
  spacing.attributes.set('w:after', air)
  if (!own) putInOrder(properties, spacing, PARAGRAPH_ORDER)
}

/** What is a line of its own: without its field, its label says nothing. */
const LINES: ReadonlySet<string> = new Set(['w:p', 'w:tr'])
const NONE: ReadonlySet<PlaceName> = new Set()

function isBareLabel(line: XmlElement): boolean {
  if (childOf(childOf(line, 'w:pPr'), 'w:sectPr') || hasDrawing(line)) return false
  return /^[\p{L} ]{0,30}:?\s*$/u.test(textOf(line))
}

/** The content of a control with this text in place of its own. */
function controlContent(control: XmlElement, text: string): readonly XmlNode[] {
  const content = childOf(control, 'w:sdtContent')
  if (!content) return []
  const isPrompt = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined
  const first = content.children.find((child) => typeof child !== 'string')
  if (!first || typeof first === 'string') return []
  if (first.name === 'w:tc') {
    setText(childOf(first, 'w:p') ?? first, text, isPrompt)
    return [first]
  }
  if (first.name === 'w:p') {
    if (text === '') return []
    setText(first, text, isPrompt)
    return [first]
  }
  return text === '' ? [] : [run(first, text, isPrompt)]
}

function setText(paragraph: XmlElement, text: string, isPrompt: boolean): void {
  const properties = childOf(paragraph, 'w:pPr')
  const model = childrenOf(paragraph).find(({ name }) => name === 'w:r')
  paragraph.children = [
    ...(properties ? [properties] : []),
    ...(text === '' ? [] : [run(model, text, isPrompt)]),
  ]
}

/** Text in the look of a run, without the grey of text which waits to be replaced. */
function run(model: XmlElement | undefined, text: string, isPrompt: boolean): XmlElement {
  const properties = model?.name === 'w:r' ? childOf(model, 'w:rPr') : undefined
  const look = properties ? copyOf(properties) : element('w:rPr')
  const rStyle = childOf(look, 'w:rStyle')?.attributes.get('w:val') ?? ''
  if (/placeholder|platsh/i.test(rStyle)) without(look, 'w:rStyle')
  if (isPrompt) without(look, 'w:color')
  const written = element('w:t', { 'xml:space': 'preserve' }, [text])
  return element('w:r', {}, look.children.length > 0 ? [look, written] : [written])
}

/** Fills the marks in a paragraph's own text. */
function fillMarks(paragraph: XmlElement, values: FieldValues): void {
  for (const { place, start, end } of marksIn(paragraphText(paragraph)).toReversed()) {
    replace(paragraph, start, end, values[place])
  }
}

function hasDrawing(root: XmlElement): boolean {
  return childrenOf(root).some(
    (child) => child.name === 'w:drawing' || child.name === 'w:pict' || hasDrawing(child),
  )
}

/** Puts a text in place of some characters, which may stand in several runs; it looks as the first of them did. */
function replace(paragraph: XmlElement, start: number, end: number, text: string): void {
  let at = 0
  let isPut = false
  for (const node of textNodesOf(paragraph)) {
    const own = nodeText(node)
    const from = Math.max(0, start - at)
    const until = Math.min(own.length, end - at)
    at += own.length
    if (from >= until) continue
    node.children = [own.slice(0, from) + (isPut ? '' : text) + own.slice(until)]
    node.attributes.set('xml:space', 'preserve')
    isPut = true
  }
}

/** A cell has a paragraph last, whatever else. */
function keepParagraph(cell: XmlElement): void {
  if (childrenOf(cell).at(-1)?.name !== 'w:p') cell.children.push(element('w:p'))
}
