import { attribute, elementIn, elementsIn, numberAttribute } from './tree.ts'

/** A part of the document with pages of one size, in twips. */
export interface DocumentSection {
  readonly content: readonly unknown[]
  readonly textWidth: number
  readonly textHeight: number
}

/**
 * The parts of a document by their pages. What describes a section stands in its last paragraph, of the last one after
 * everything. A section that begins on the page of the one before it is counted as part of that.
 */
export function sectionsIn(document: unknown): readonly DocumentSection[] {
  const sections: DocumentSection[] = []
  let content: unknown[] = []
  for (const element of elementsIn(elementIn(document, 'w:body'))) {
    const isLast = element.name === 'w:sectPr'
    if (!isLast) content.push({ [element.name]: element.content })
    const properties = isLast ? element.content : elementIn(elementIn(element.content, 'w:pPr'), 'w:sectPr')
    if (properties === undefined) continue
    const previous = isContinuous(properties) ? sections.pop() : undefined
    sections.push(
      previous
        ? { ...previous, content: [...previous.content, ...content] }
        : { content, ...textArea(properties) },
    )
    content = []
  }
  return sections
}

function isContinuous(properties: unknown): boolean {
  return attribute(elementIn(properties, 'w:type'), 'w:val') === 'continuous'
}

function textArea(properties: unknown): Omit<DocumentSection, 'content'> {
  const size = elementIn(properties, 'w:pgSz')
  const margins = elementIn(properties, 'w:pgMar')
  const room = (whole: string, ...sides: readonly string[]) =>
    sides.reduce(
      (left, side) => left - (numberAttribute(margins, side) ?? 0),
      numberAttribute(size, whole) ?? 0,
    )
  return {
    textWidth: room('w:w', 'w:left', 'w:right', 'w:gutter'),
    textHeight: room('w:h', 'w:top', 'w:bottom'),
  }
}
