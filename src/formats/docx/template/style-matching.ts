import { style } from '../styles.ts'
import { childOf, childrenOf, valOf, type XmlElement } from './xml.ts'

/** What people call a style of ours, and what it is called in templates: in English, Swedish and by LibreOffice. */
interface Role {
  readonly ours: string
  readonly type: 'paragraph' | 'character'
  readonly shown: string
  readonly names: readonly string[]
}

/** The levels of headings that reports seldom lack, and whose absence is told. */
const TOLD_LEVELS = 3
const LEVELS = [1, 2, 3, 4, 5, 6]

const paragraph = (ours: string, shown: string, ...names: readonly string[]): Role => ({
  ours,
  type: 'paragraph',
  shown,
  names,
})

const ROLES: readonly Role[] = [
  ...LEVELS.map((level) =>
    paragraph(style.heading(level), `Rubrik ${level}`, `heading ${level}`, `rubrik ${level}`),
  ),
  paragraph(style.title, 'Titel', 'title', 'dokumenttitel', 'titel', 'rubrik'),
  paragraph(style.subtitle, 'Underrubrik', 'subtitle', 'underrubrik', 'undertitel'),
  paragraph(style.caption, 'Beskrivning', 'caption', 'beskrivning', 'bildtext', 'figurtext'),
  paragraph(style.quote, 'Citat', 'quote', 'citat', 'block quotation'),
  paragraph(style.listItem, 'Liststycke', 'list paragraph', 'liststycke'),
  paragraph(style.listContinue, 'Listfortsättning', 'list continue', 'listfortsättning'),
  paragraph(
    style.contentsHeading,
    'Innehållsrubrik',
    'toc heading',
    'innehållsförteckningsrubrik',
    'innehållsrubrik',
  ),
  ...[1, 2, 3].map((level) =>
    paragraph(style.contentsEntry(level), `Innehåll ${level}`, `toc ${level}`, `innehåll ${level}`),
  ),
  paragraph(style.figuresEntry, 'Figurförteckning', 'table of figures', 'figurförteckning'),
  paragraph(style.footnote, 'Fotnotstext', 'footnote text', 'fotnotstext'),
  paragraph(style.header, 'Sidhuvud', 'header', 'sidhuvud'),
  paragraph(style.footer, 'Sidfot', 'footer', 'sidfot'),
  paragraph(style.law, 'Lagrum', 'lagrum', 'lagtext'),
  paragraph(style.source, 'Källa', 'källa', 'källhänvisning', 'källtext'),
  {
    ours: style.link,
    type: 'character',
    shown: 'Hyperlänk',
    names: ['hyperlink', 'hyperlänk', 'internet link'],
  },
  {
    ours: 'FootnoteReference',
    type: 'character',
    shown: 'Fotnotsreferens',
    names: ['footnote reference', 'fotnotsreferens'],
  },
]

/** Text as it is written: what a template calls the style of its running text when that is not its default. */
const BODY_NAMES = ['body text', 'brödtext']
const BULLET_NAMES = ['list bullet', 'punktlista', 'listpunkt', 'punktlista 1']
/** Tables that are part of a municipality's look; the plain grid that every document has is not. */
const TABLE_NAMES = /tabell|table/
const PLAIN_TABLES = [
  'normal table',
  'table grid',
  'tabellrutnät',
  'tabellrutnät ljust',
  'grid table light',
  'table grid light',
  'normal tabell',
]

/** A style of the template that the report is written in. */
export interface FoundStyle {
  /** What it is for, as Word calls it in Swedish: "Rubrik 1". */
  readonly role: string
  /** What the template calls it. */
  readonly name: string
}

/** Which of the template's styles stand for ours. */
export interface StyleMatch {
  /** The template's style by the id of ours; what is not there must come from us. */
  readonly ids: ReadonlyMap<string, string>
  /** The id of the default for paragraphs, or null where the template has none. */
  readonly normal: string | null
  /** The id of the style for running text. */
  readonly body: string | null
  /** The id of the style for bulleted lists, when it has bullets of its own. */
  readonly bullet: string | null
  /** The id of the style for tables, when the template has one of its own. */
  readonly table: string | null
  readonly found: readonly FoundStyle[]
  /** Swedish names of headings that are not there: "Rubrik 3". */
  readonly missing: readonly string[]
}

/** Finds the template's styles by their names in English or Swedish, their ids, and headings by their outline level. */
export function matchStyles(styles: XmlElement | undefined): StyleMatch {
  const all = childrenOf(styles, 'w:style')
  const ids = new Map<string, string>()
  const found: FoundStyle[] = []
  const taken = new Set<XmlElement>()
  for (const role of ROLES) {
    const match = styleFor(
      role,
      all.filter((each) => !taken.has(each)),
    )
    const id = match && idOf(match)
    if (!match || id === undefined) continue
    taken.add(match)
    ids.set(role.ours, id)
    found.push({ role: role.shown, name: valOf(match, 'w:name') ?? id })
  }
  const missing = LEVELS.slice(0, TOLD_LEVELS).filter((level) => !ids.has(style.heading(level)))
  const named = (names: readonly string[]) =>
    all.find((each) => isType(each, 'paragraph') && isNamed(each, names))
  const normal = all.find((each) => isType(each, 'paragraph') && isDefault(each))
  const bullet = named(BULLET_NAMES)
  return {
    ids,
    normal: idOrNull(normal),
    body: idOrNull(named(BODY_NAMES)) ?? idOrNull(normal),
    bullet: bullet && hasNumbering(bullet) ? idOrNull(bullet) : null,
    table: idOrNull(tableStyle(all)),
    found,
    missing: missing.map((level) => `Rubrik ${level}`),
  }
}

function styleFor(role: Role, all: readonly XmlElement[]): XmlElement | undefined {
  const candidates = all.filter((each) => isType(each, role.type))
  for (const name of role.names) {
    const named = candidates.find((each) => namesOf(each).includes(name))
    if (named) return named
  }
  const byId = candidates.find((each) => idOf(each)?.toLowerCase() === role.ours.toLowerCase())
  if (byId) return byId
  const level = /^Heading(\d)$/.exec(role.ours)?.[1]
  return level === undefined ? undefined : candidates.find((each) => isHeadingOf(each, Number(level) - 1))
}

/** A style of the template's own that stands in the outline, and not for contents or lists. */
function isHeadingOf(candidate: XmlElement, level: number): boolean {
  const outline = valOf(childOf(candidate, 'w:pPr'), 'w:outlineLvl')
  return (
    outline === String(level) &&
    !namesOf(candidate).some((name) => /^(?:heading|rubrik|toc|title|bilaga)\b/.test(name))
  )
}

function tableStyle(all: readonly XmlElement[]): XmlElement | undefined {
  const tables = all.filter(
    (each) => isType(each, 'table') && !isDefault(each) && !isNamed(each, PLAIN_TABLES),
  )
  const own = tables.filter((each) => each.attributes.get('w:customStyle') === '1')
  return own.find((each) => namesOf(each).some((name) => TABLE_NAMES.test(name))) ?? own[0]
}

function hasNumbering(candidate: XmlElement): boolean {
  const numbering = childOf(childOf(candidate, 'w:pPr'), 'w:numPr')
  return numbering !== undefined && (valOf(numbering, 'w:numId') ?? '0') !== '0'
}

function isType(candidate: XmlElement, type: string): boolean {
  return candidate.attributes.get('w:type') === type
}

function isDefault(candidate: XmlElement): boolean {
  return ['1', 'true', 'on'].includes(candidate.attributes.get('w:default') ?? '')
}

function isNamed(candidate: XmlElement, names: readonly string[]): boolean {
  return namesOf(candidate).some((name) => names.includes(name))
}

/** The style's name and its other names, in small letters. */
export function namesOf(candidate: XmlElement): readonly string[] {
  const others = (valOf(candidate, 'w:aliases') ?? '').split(',')
  return [valOf(candidate, 'w:name') ?? '', ...others]
    .map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, ' '))
    .filter((name) => name !== '')
}

function idOf(candidate: XmlElement): string | undefined {
  return candidate.attributes.get('w:styleId')
}

function idOrNull(candidate: XmlElement | undefined): string | null {
  return (candidate && idOf(candidate)) ?? null
}
