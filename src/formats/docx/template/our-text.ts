import { ink } from '../page.ts'
import { cellPadding, rowPadding, style } from '../styles.ts'
import type { MergedStyles } from './merge-styles.ts'
import { PARAGRAPH_ORDER, RUN_ORDER, TABLE_ORDER } from './order.ts'
import { propertyOf, styleById } from './style-looks.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  descendantsOf,
  element,
  putInOrder,
  valOf,
  without,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** What our text is changed by, so that it stands in the template as if it had been written there. */
export interface Change {
  readonly styles: MergedStyles
  /** The number of a list in the document, for ours. */
  readonly list: (ours: string) => string
  /** The id of a relation in the document, for ours. */
  readonly relation: (ours: string) => string
  /** The template's style for running text, or null where that is its default. */
  readonly body: string | null
  readonly textWidth: number
  /** Our own styles, for what must be said outright where the template's differ. */
  readonly ours: XmlElement
  readonly isNumbered: boolean
}

/** Changes the children of our body in place. */
export function changeText(children: readonly XmlNode[], change: Change): void {
  for (const child of children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:p' && change.body !== null && !styleOf(child)) {
      putInOrder(paragraphProperties(child), element('w:pStyle', { 'w:val': BODY }), PARAGRAPH_ORDER)
    }
    for (const each of [child, ...descendantsOf(child)])
      if (each.name === 'w:p') changeParagraph(each, change)
    for (const each of [child, ...descendantsOf(child)]) if (each.name === 'w:tbl') changeTable(each, change)
    changeReferences(child, change)
  }
}

const CONTENTS = /^(?:TOC\d|TableofFigures)$/

function changeParagraph(paragraph: XmlElement, change: Change): void {
  const properties = childOf(paragraph, 'w:pPr')
  const id = styleOf(paragraph)
  if (!properties || id === undefined) return
  if (CONTENTS.test(id)) {
    putInOrder(properties, rightTab(change.textWidth), PARAGRAPH_ORDER)
    const own = childOf(childOf(styleById(change.ours, id), 'w:pPr'), 'w:ind')
    if (own && change.isNumbered) putInOrder(properties, copyOf(own), PARAGRAPH_ORDER)
  }
  if (id === style.contentsHeading) {
    putInOrder(properties, element('w:pageBreakBefore'), PARAGRAPH_ORDER)
    if (isCounted(change.styles, id)) putOutOfNumbering(properties)
  }
  // The template's bullets come with its style.
  if (id === style.bulletItem) without(properties, 'w:numPr')
}

/** Whether a style of the document numbers its paragraphs, as Word's heading of the contents does after Rubrik 1. */
function isCounted({ root, ids }: MergedStyles, id: string): boolean {
  const list = propertyOf(root, ids.get(id) ?? id, 'w:pPr', 'w:numPr')
  return (valOf(list, 'w:numId') ?? '0') !== '0'
}

function putOutOfNumbering(properties: XmlElement): void {
  const none = element('w:numPr', {}, [element('w:numId', { 'w:val': '0' })])
  putInOrder(properties, none, PARAGRAPH_ORDER)
  putInOrder(properties, element('w:ind', { 'w:left': '0', 'w:firstLine': '0' }), PARAGRAPH_ORDER)
}

function rightTab(position: number): XmlElement {
  return element('w:tabs', {}, [
    element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': String(position) }),
  ])
}

/** Cells keep the air that their widths were worked out with; heads are readable on the colour that they get. */
function changeTable(table: XmlElement, { styles }: Change): void {
  const properties = childOf(table, 'w:tblPr')
  const id = styles.ids.get(style.table)
  if (!properties || id === undefined || id === style.table) return
  const said = childOf(properties, 'w:tblCellMar')
  const side = (name: string, width: number) =>
    childOf(said, name) ?? element(name, { 'w:w': String(width), 'w:type': 'dxa' })
  const margins = [
    side('w:top', rowPadding),
    side('w:left', cellPadding),
    side('w:bottom', rowPadding),
    side('w:right', cellPadding),
  ]
  putInOrder(properties, element('w:tblCellMar', {}, margins), TABLE_ORDER)
  const color = headColor(styleById(styles.root, id))
  const head = childOf(table, 'w:tr')
  if (color === null || !head) return
  for (const each of descendantsOf(head)) {
    if (each.name !== 'w:r') continue
    let run = childOf(each, 'w:rPr')
    if (!run) {
      run = element('w:rPr')
      each.children.unshift(run)
    }
    putInOrder(run, element('w:color', { 'w:val': color }), RUN_ORDER)
  }
}

/** The colour of letters that a table style gives its head, when it says one. */
function headColor(tableStyle: XmlElement | undefined): string | null {
  const head = childrenOf(tableStyle, 'w:tblStylePr').find(
    ({ attributes }) => attributes.get('w:type') === 'firstRow',
  )
  const color = valOf(childOf(head, 'w:rPr'), 'w:color') ?? ''
  return /^[0-9a-fA-F]{6}$/.test(color) ? color : null
}

const STYLES: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])

function changeReferences(child: XmlElement, change: Change): void {
  for (const { name, attributes } of [child, ...descendantsOf(child)]) {
    const said = attributes.get('w:val') ?? ''
    if (STYLES.has(name)) attributes.set('w:val', styleIn(said, change))
    if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') {
      // The template's have numbers too.
      attributes.set('w:id', `rapport${attributes.get('w:id')}`)
    }
    if (name === 'w:numId') attributes.set('w:val', change.list(said))
    for (const key of ['r:id', 'r:embed', 'r:link']) {
      const id = attributes.get(key)
      if (id !== undefined) attributes.set(key, change.relation(id))
    }
    for (const key of ['w:val', 'w:color']) {
      if (attributes.get(key) === ink.accent) attributes.set(key, change.styles.accent)
    }
  }
}

const BODY = 'template-body'

function styleIn(id: string, { styles, body }: Change): string {
  if (id === BODY) return body ?? id
  return styles.ids.get(id) ?? id
}

function styleOf(paragraph: XmlElement): string | undefined {
  return valOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')
}

function paragraphProperties(paragraph: XmlElement): XmlElement {
  const found = childOf(paragraph, 'w:pPr')
  if (found) return found
  const made = element('w:pPr')
  paragraph.children.unshift(made)
  return made
}
