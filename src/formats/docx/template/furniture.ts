import { relationsOf, targetOf } from './clean-parts.ts'
import { readPart, relate } from './package-parts.ts'
import type { Parts } from './package-reader.ts'
import type { Section } from './sections.ts'
import type { WordTemplate } from './word-template.ts'
import { descendantsOf, element, type XmlElement } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Which of our header and footer a template needs. */
export interface LackingFurniture {
  readonly header: boolean
  readonly footer: boolean
}

/** A template without any header or footer gets ours; one without a footer and page numbers gets our footer. */
export function lackingFurniture(template: WordTemplate, section: Section): LackingFurniture {
  const has = (kind: string) => section.references.some(({ name }) => name === `w:${kind}Reference`)
  const header = has('header')
  const footer = has('footer')
  return { header: !header && !footer, footer: !footer && !hasPageNumbers(template, section) }
}

/** Whether a header or footer of the section's pages says the page's number. */
export function hasPageNumbers(template: WordTemplate, section: Section): boolean {
  const parts: Parts = new Map(template.parts)
  const relations = relationsOf(parts, template.main)
  return section.references.some(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes.get('r:id'))
    return (
      relation !== undefined &&
      [...descendantsOf(readPart(parts, targetOf(template.main, relation)))].some(saysPage)
    )
  })
}

function saysPage({ name, attributes, children }: XmlElement): boolean {
  if (name === 'w:pgNum') return true
  if (name === 'w:fldSimple') return /\bPAGE\b/.test(attributes.get('w:instr') ?? '')
  return (
    name === 'w:instrText' && children.some((child) => typeof child === 'string' && /\bPAGE\b/.test(child))
  )
}

/** The section with our header and footer where the template lacks them; `bring` copies a part of ours. */
export function addFurniture(
  parts: Parts,
  template: WordTemplate,
  section: Section,
  bring: (name: string) => string,
): Section {
  const lacking = lackingFurniture(template, section)
  const added = (['header', 'footer'] as const).flatMap((kind) => {
    if (!lacking[kind]) return []
    const id = relate(parts, template.main, `${OFFICE}/${kind}`, bring(`word/${kind}1.xml`))
    return [element(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': id })]
  })
  return { ...section, references: [...section.references, ...added] }
}
