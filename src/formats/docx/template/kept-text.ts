import { isBareBreak, isEmptyLine } from './body-place.ts'
import type { WordTemplate } from './word-template.ts'
import { childOf, valOf, type XmlNode } from './xml.ts'

/** The template's text before the report, without the empty lines and the page break that lead up to it. */
export function keptBefore({ document, place, titlePage }: WordTemplate): readonly XmlNode[] {
  const children = (childOf(document, 'w:body')?.children ?? []).slice(0, place.from)
  const isRoom = (child: XmlNode) => isEmptyLine(child) || (titlePage.has('title') && isBareBreak(child))
  return children.slice(0, children.findLastIndex((child) => !isRoom(child)) + 1)
}

/** The template's text after the report, and what describes its last section; empty lines around it are gone. */
export function keptAfter({ document, place }: WordTemplate): readonly XmlNode[] {
  const children = (childOf(document, 'w:body')?.children ?? []).slice(place.until)
  const from = children.findIndex((child) => !isEmptyLine(child))
  const kept = from === -1 ? [] : children.slice(from)
  const hasText = kept.some(
    (child) => typeof child !== 'string' && child.name !== 'w:sectPr' && !isEmptyLine(child),
  )
  return hasText ? kept : kept.filter((child) => typeof child !== 'string' && child.name === 'w:sectPr')
}

/** Whether the report's title page must be told to begin a page: nothing of the template's before it does so. */
export function needsNewPage(template: WordTemplate): boolean {
  if (template.place.kind !== 'afterFirstPage' || template.titlePage.has('title')) return false
  const last = keptBefore(template).at(-1)
  return last !== undefined && !endsSection(last) && !isBareBreak(last)
}

/** Whether a paragraph is the last of a section whose next begins a page. */
export function endsSection(child: XmlNode | undefined): boolean {
  if (child === undefined || typeof child === 'string') return false
  const section = childOf(childOf(child, 'w:pPr'), 'w:sectPr')
  return section !== undefined && valOf(section, 'w:type') !== 'continuous'
}
