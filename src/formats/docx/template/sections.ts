import { SECTION_ORDER } from './order.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  element,
  putInOrder,
  without,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** A part of a body with pages of one kind. */
export interface Section {
  /** The index of the last of the body's children in it. */
  readonly end: number
  /** Its `w:sectPr`; undefined where the body has none. */
  readonly properties: XmlElement | undefined
  /** Its headers and footers, also those that it has from the section before. */
  readonly references: readonly XmlElement[]
}

/** The sections of a body, in order. */
export function sectionsOf(children: readonly XmlNode[]): readonly Section[] {
  const sections: Section[] = []
  let references: readonly XmlElement[] = []
  for (const [index, child] of children.entries()) {
    if (typeof child === 'string') continue
    const properties = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr')
    if (!properties) continue
    references = withReferences(references, properties)
    sections.push({ end: index, properties, references })
  }
  if (sections.length === 0)
    sections.push({ end: children.length - 1, properties: undefined, references: [] })
  return sections
}

function withReferences(inherited: readonly XmlElement[], properties: XmlElement): readonly XmlElement[] {
  const own = [...childrenOf(properties, 'w:headerReference'), ...childrenOf(properties, 'w:footerReference')]
  const key = ({ name, attributes }: XmlElement) => `${name} ${attributes.get('w:type')}`
  const said = new Set(own.map(key))
  return [...own, ...inherited.filter((each) => !said.has(key(each)))]
}

/** How a section of the report differs from the template's that it stands in. */
interface SectionKind {
  readonly isWide: boolean
  /** Whether the template's text before the report is in it, so that its first page is the template's. */
  readonly isFirst: boolean
}

/** The properties of a section of the report: the template's own page, lying on its side where tables need it. */
export function sectionProperties(section: Section, { isWide, isFirst }: SectionKind): XmlElement {
  const properties = section.properties ? copyOf(section.properties) : element('w:sectPr')
  without(
    properties,
    'w:headerReference',
    'w:footerReference',
    'w:sectPrChange',
    'w:printerSettings',
    'w:footnotePr',
    'w:endnotePr',
  )
  if (!isFirst) {
    without(properties, 'w:titlePg', 'w:type', 'w:vAlign')
    childOf(properties, 'w:pgNumType')?.attributes.delete('w:start')
  }
  if (isWide) turn(properties)
  const headers = section.references.filter(({ name }) => name === 'w:headerReference')
  const footers = section.references.filter(({ name }) => name === 'w:footerReference')
  properties.children.unshift(...[...headers, ...footers].map(copyOf))
  return properties
}

function turn(properties: XmlElement): void {
  const size = childOf(properties, 'w:pgSz') ?? element('w:pgSz', { 'w:w': '11906', 'w:h': '16838' })
  const width = size.attributes.get('w:w') ?? '11906'
  const height = size.attributes.get('w:h') ?? '16838'
  const turned = copyOf(size)
  const isUpright = Number(width) <= Number(height)
  turned.attributes.set('w:w', isUpright ? height : width)
  turned.attributes.set('w:h', isUpright ? width : height)
  turned.attributes.set('w:orient', 'landscape')
  turned.attributes.delete('w:code')
  putInOrder(properties, turned, SECTION_ORDER)
}
