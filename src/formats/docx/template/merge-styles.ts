import { DEEPEST_NUMBERED } from '../../../core/heading-numbers.ts'
import type { DocumentLook } from '../draft.ts'
import { HEADING_NUMBERING } from '../heading-numbering.ts'
import { ink } from '../page.ts'
import { style, stylesXml } from '../styles.ts'
import { PARAGRAPH_ORDER, RUN_ORDER, STYLE_ORDER } from './order.ts'
import { accentOf, fontOf, halfPointsOf, propertyOf, styleById } from './style-looks.ts'
import { namesOf } from './style-matching.ts'
import type { WordTemplate } from './word-template.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  descendantsOf,
  element,
  parseXml,
  putInOrder,
  valOf,
  without,
  type XmlElement,
} from './xml.ts'

/** The template's styles with those of ours that it lacks. */
export interface MergedStyles {
  readonly root: XmlElement
  /** The id that each of our styles has in it. */
  readonly ids: ReadonlyMap<string, string>
  /** The colour that takes the place of ours, as six hexadecimal digits. */
  readonly accent: string
}

const TABLE_TEXTS: readonly string[] = [
  style.tableText,
  style.tableNumber,
  style.tableHead,
  style.tableNumberHead,
]
/** Table text larger than this would break the widths that the columns are given. */
const LARGEST_TABLE_TEXT = 20
const HEADING_LEVELS = [1, 2, 3, 4, 5, 6]
/** Stands for the list that counts our headings until the lists are merged and it has a number. */
export const HEADINGS_LIST = 'headings'

/**
 * Puts our styles into the template's: what it has is its own, what it lacks comes from us in its fonts and colour.
 * `ownNumbering` says whether its headings number themselves.
 */
export function mergeStyles(template: WordTemplate, look: DocumentLook, ownNumbering: boolean): MergedStyles {
  const root = copyOf(template.stylesRoot)
  const { match, theme } = template
  const headings = HEADING_LEVELS.flatMap((level) => match.ids.get(style.heading(level)) ?? [])
  const accent = accentOf(root, headings, theme) ?? ink.text
  const ours = childrenOf(parseXml(stylesXml(look)), 'w:style')
  const ids = new Map(match.ids)
  if (match.bullet !== null) ids.set(style.bulletItem, match.bullet)
  const added = ours.filter((each) => !isThere(root, each, ids, match.normal, match.table))
  for (const each of added) ids.set(idOf(each), freeId(root, idOf(each)))
  const resets = hasIndent(root, match.normal)
  for (const original of added) {
    const adapted = adaptedStyle(original, ids, accent)
    if (isHeading(idOf(original))) borrowHeadingLook(root, adapted, idOf(original), match.ids)
    if (resets && TABLE_TEXTS.includes(idOf(original))) withoutIndent(adapted)
    if (ownNumbering && isHeading(idOf(original))) without(propertiesOf(adapted, 'w:pPr'), 'w:numPr')
    root.children.push(adapted)
  }
  speakSwedish(root)
  hyphenateNothing(root)
  if (look.numberedHeadings && !ownNumbering) numberHeadings(root, ids)
  if (!look.numberedHeadings)
    for (const id of headings) without(propertiesOf(styleById(root, id), 'w:pPr'), 'w:numPr')
  return { root, ids, accent }
}

/** Whether the template has this style of ours, by what was found before or by its name; then its id is noted. */
function isThere(
  root: XmlElement,
  our: XmlElement,
  ids: Map<string, string>,
  normal: string | null,
  table: string | null,
): boolean {
  const id = idOf(our)
  if (ids.has(id)) return true
  const type = our.attributes.get('w:type')
  const found =
    our.attributes.get('w:default') === '1'
      ? type === 'paragraph'
        ? normal
        : defaultOf(root, type)
      : id === style.table
        ? table
        : namesake(root, our)
  if (found === null) return false
  ids.set(id, found)
  return true
}

function defaultOf(root: XmlElement, type: string | undefined): string | null {
  const found = childrenOf(root, 'w:style').find(
    ({ attributes }) => attributes.get('w:type') === type && attributes.get('w:default') === '1',
  )
  return found ? idOf(found) : null
}

/** A style of the same name and kind, unless it is for tables and so large that words would not fit. */
function namesake(root: XmlElement, our: XmlElement): string | null {
  const [name = ''] = namesOf(our)
  const found = childrenOf(root, 'w:style').find(
    (each) => each.attributes.get('w:type') === our.attributes.get('w:type') && namesOf(each).includes(name),
  )
  if (!found) return null
  const isTooLarge = TABLE_TEXTS.includes(idOf(our)) && halfPointsOf(root, idOf(found)) > LARGEST_TABLE_TEXT
  return isTooLarge ? null : idOf(found)
}

function freeId(root: XmlElement, id: string): string {
  let free = id
  for (let count = 2; styleById(root, free); count += 1) free = `${id}Rapport${count === 2 ? '' : count}`
  return free
}

function adaptedStyle(original: XmlElement, ids: ReadonlyMap<string, string>, accent: string): XmlElement {
  const adapted = copyOf(original)
  const id = ids.get(idOf(original)) ?? idOf(original)
  adapted.attributes.delete('w:default')
  if (id !== idOf(original)) {
    const name = childOf(adapted, 'w:name')
    name?.attributes.set('w:val', `${name.attributes.get('w:val')} (rapport)`)
    adapted.attributes.set('w:customStyle', '1')
  }
  adapted.attributes.set('w:styleId', id)
  for (const { name, attributes } of descendantsOf(adapted)) {
    if (['w:basedOn', 'w:next', 'w:link', 'w:pStyle'].includes(name)) {
      const said = attributes.get('w:val') ?? ''
      attributes.set('w:val', ids.get(said) ?? said)
    }
    if (name === 'w:numId' && attributes.get('w:val') === String(HEADING_NUMBERING)) {
      attributes.set('w:val', HEADINGS_LIST)
    }
    for (const key of ['w:val', 'w:color'])
      if (attributes.get(key) === ink.accent) attributes.set(key, accent)
  }
  return adapted
}

/** A heading that the template lacks looks like the nearest one above it that it has, smaller. */
function borrowHeadingLook(
  root: XmlElement,
  adapted: XmlElement,
  id: string,
  found: ReadonlyMap<string, string>,
): void {
  const level = Number(id.slice('Heading'.length))
  const levels = HEADING_LEVELS.toSorted((a, b) => Math.abs(a - level) - Math.abs(b - level))
  const nearest = levels.flatMap((each) => found.get(style.heading(each)) ?? [])[0]
  if (nearest === undefined) return
  const run = propertiesOf(adapted, 'w:rPr')
  for (const name of ['w:rFonts', 'w:color']) {
    const property = propertyOf(root, nearest, 'w:rPr', name)
    if (property) putInOrder(run, copyOf(property), RUN_ORDER)
  }
  const above = levels
    .filter((each) => each < level)
    .flatMap((each) => found.get(style.heading(each)) ?? [])[0]
  if (above === undefined) return
  const most = Math.max(20, halfPointsOf(root, above) - 2)
  for (const name of ['w:sz', 'w:szCs']) {
    const size = Math.min(most, Number(valOf(run, name) ?? most))
    putInOrder(run, element(name, { 'w:val': String(size) }), RUN_ORDER)
  }
}

function hasIndent(root: XmlElement, normal: string | null): boolean {
  return ['w:ind', 'w:numPr'].some((name) => propertyOf(root, normal, 'w:pPr', name) !== undefined)
}

function withoutIndent(adapted: XmlElement): void {
  const none = element('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' })
  putInOrder(propertiesOf(adapted, 'w:pPr'), none, PARAGRAPH_ORDER)
}

/** The document's language is Swedish, whatever the template was written in. */
function speakSwedish(root: XmlElement): void {
  for (const { name, attributes } of descendantsOf(root)) {
    if (name === 'w:lang' && attributes.has('w:val')) attributes.set('w:val', 'sv-SE')
  }
  const run = defaultsOf(root, 'w:rPr')
  if (!childOf(run, 'w:lang')) putInOrder(run, element('w:lang', { 'w:val': 'sv-SE' }), RUN_ORDER)
}

/** Words are parted only in crowded tables of ours. */
function hyphenateNothing(root: XmlElement): void {
  putInOrder(defaultsOf(root, 'w:pPr'), element('w:suppressAutoHyphens'), PARAGRAPH_ORDER)
}

function defaultsOf(root: XmlElement, group: 'w:pPr' | 'w:rPr'): XmlElement {
  let defaults = childOf(root, 'w:docDefaults')
  if (!defaults) {
    defaults = element('w:docDefaults')
    root.children.unshift(defaults)
  }
  let inner = childOf(defaults, `${group}Default`)
  if (!inner) {
    inner = element(`${group}Default`)
    putInOrder(defaults, inner, ['w:rPrDefault', 'w:pPrDefault'])
  }
  const found = childOf(inner, group) ?? element(group)
  inner.children = [found]
  return found
}

function numberHeadings(root: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (let level = 1; level <= DEEPEST_NUMBERED; level += 1) {
    const properties = propertiesOf(styleById(root, ids.get(style.heading(level))), 'w:pPr')
    const numbering = element('w:numPr', {}, [
      ...(level > 1 ? [element('w:ilvl', { 'w:val': String(level - 1) })] : []),
      element('w:numId', { 'w:val': HEADINGS_LIST }),
    ])
    putInOrder(properties, numbering, PARAGRAPH_ORDER)
  }
}

/** The properties of a style, made when there are none. */
function propertiesOf(target: XmlElement | undefined, group: 'w:pPr' | 'w:rPr'): XmlElement {
  const found = childOf(target, group)
  if (found || !target) return found ?? element(group)
  const made = element(group)
  putInOrder(target, made, STYLE_ORDER)
  return made
}

function isHeading(id: string): boolean {
  return /^Heading\d$/.test(id)
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:styleId') ?? ''
}

/** The font of the template's running text, or null where nothing says. */
export function bodyFontOf({ stylesRoot, match, theme }: WordTemplate): string | null {
  return fontOf(stylesRoot, match.body, theme)
}
