import type { DocumentLook } from '../draft.ts'
import { textWidth } from '../pages/letters.ts'
import { runLook } from '../pages/looks.ts'
import { treeOf } from '../pages/tree.ts'
import { placeOfControl, placesIn } from './fields.ts'
import { RUN_ORDER } from './order.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  element,
  putInOrder,
  textOf,
  valOf,
  writeXml,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** A title is never set smaller than this to make its words fit. */
const LEAST_HALF_POINTS = 32
/** Room for another program's measuring a little wider. */
const SLACK = 0.97

/** The paragraphs that the title will stand in. */
export function titleParagraphs(children: readonly XmlNode[]): readonly XmlElement[] {
  const root = element('w:body', {}, children)
  const found = new Set<XmlElement>()
  for (const each of descendantsOf(root)) {
    if (each.name === 'w:p' && placesIn(each).has('title')) found.add(each)
    if (each.name === 'w:sdt' && placeOfControl(each) === 'title') {
      for (const inner of descendantsOf(each)) if (inner.name === 'w:p') found.add(inner)
    }
  }
  return [...found]
}

/**
 * Sets a title smaller, in place, where its longest word would be broken: "Patientsäkerhetsberättelse" is longer than
 * what most templates' titles are made for.
 */
export function fitTitle(paragraph: XmlElement, { frame }: DocumentLook): void {
  if (!frame) return
  const style = frame.sheet.paragraph(valOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'))
  const runs = childrenOf(paragraph, 'w:r')
  const longest = textOf(paragraph)
    .split(/[\s-]+/)
    .reduce((long, word) => (word.length > long.length ? word : long), '')
  for (const run of runs) {
    const own = childOf(run, 'w:rPr')
    const look = own ? runLook(style.run, contentOf(own)) : style.run
    const room = (frame.page.textWidth - style.paragraph.left - style.paragraph.right) * SLACK
    const needed = textWidth(longest, look)
    if (needed <= room) continue
    const size = Math.max(LEAST_HALF_POINTS, Math.floor((look.halfPoints * room) / needed))
    const properties = own ?? element('w:rPr')
    if (!own) run.children.unshift(properties)
    for (const name of ['w:sz', 'w:szCs']) {
      putInOrder(properties, element(name, { 'w:val': String(size) }), RUN_ORDER)
    }
  }
}

/** The properties as the layout of pages reads them. */
function contentOf(properties: XmlElement): unknown {
  return treeOf(writeXml(properties).replace(/^<\?.*?\?>/, '')).content
}
