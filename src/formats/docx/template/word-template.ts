import { strFromU8 } from 'fflate'
import { assertNever, failed, ok, type Result } from '../../../core/result.ts'
import type { WordTemplateProblem } from '../../../core/word-template-problems.ts'
import { type BodyPlace, fieldsAmong, openedBody, placeIn } from './body-place.ts'
import { cleanParts, type LeftOut, relationsOf, targetOf, withoutGone } from './clean-parts.ts'
import { type FieldName, fieldsIn, placesIn } from './fields.ts'
import { type Parts, readParts } from './package-reader.ts'
import { halfPointsOf } from './style-looks.ts'
import { type FoundStyle, matchStyles, type StyleMatch } from './style-matching.ts'
import { type Theme, themeOf } from './theme.ts'
import { childOf, element, isSwitchedOn, parseXml, type XmlElement, XmlFault } from './xml.ts'

/**
 * A municipality's Word template, read and made safe: nothing in it runs, is fetched from elsewhere, or says who has
 * worked in it. `parts` has what is kept; the trees must be copied before they are changed.
 */
export interface WordTemplate {
  /** What it calls itself, or null. */
  readonly name: string | null
  /** The styles that the report will be written in. */
  readonly styles: readonly FoundStyle[]
  /** What of the report it has places for besides its text. */
  readonly fields: ReadonlySet<FieldName>
  /** Those that stand before the report's text: with a title among them, the title page is the template's. */
  readonly titlePage: ReadonlySet<FieldName>
  /** Where the report goes. */
  readonly place: BodyPlace
  /** Swedish sentences for the one who chose it: what could not be used, and what comes from elsewhere. */
  readonly notes: readonly string[]
  /** The name of the part with the text. */
  readonly main: string
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** The text, its controls opened. */
  readonly document: XmlElement
  readonly stylesRoot: XmlElement
  readonly match: StyleMatch
  readonly theme: Theme
  /** The ids of relations that are gone, by part. */
  readonly gone: ReadonlyMap<string, ReadonlySet<string>>
}

const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const ZIP_START = 'PK'
const COMPOUND_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const COMPOUND_LOCK = Buffer.from('EncryptedPackage', 'utf16le')

/** Reads a Word template (.docx, .dotx; .docm and .dotm without their macros). Never throws. */
export function readWordTemplate(bytes: Uint8Array): Result<WordTemplate, WordTemplateProblem> {
  const foreign = foreignKind(bytes)
  if (foreign !== null) return failed(foreign)
  const read = readParts(bytes)
  if (!read.ok) return read
  try {
    return templateOf(read.value)
  } catch (fault) {
    if (fault instanceof XmlFault) return failed({ kind: 'damaged' })
    throw fault
  }
}

/** What a file is by its first bytes, when it is no archive. */
function foreignKind(bytes: Uint8Array): WordTemplateProblem | null {
  if (bytes.length === 0) return { kind: 'empty' }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(COMPOUND_START)) {
    return { kind: buffer.includes(COMPOUND_LOCK) ? 'protected' : 'oldFormat' }
  }
  const start = buffer.toString('latin1', 0, 5)
  if (start === '{\\rtf') return { kind: 'oldFormat' }
  return start.startsWith(ZIP_START) ? null : { kind: 'notWord' }
}

function templateOf(parts: Parts): Result<WordTemplate, WordTemplateProblem> {
  if (strFromU8(parts.get('mimetype') ?? new Uint8Array()).startsWith('application/vnd.oasis')) {
    return failed({ kind: 'openDocument' })
  }
  if (!parts.has('[Content_Types].xml')) return failed({ kind: 'notWord' })
  const start = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')
  const main = start && targetOf('', start)
  const bytes = main === undefined ? undefined : parts.get(main)
  if (main === undefined || bytes === undefined) return failed({ kind: 'notWord' })
  const document = parseXml(strFromU8(bytes))
  const problem = documentProblem(document)
  if (problem !== null) return failed(problem)
  const { gone, leftOut } = cleanParts(parts)
  const partOf = (kind: string) => rootOf(parts, main, kind)
  const stylesRoot = partOf('styles') ?? element('w:styles', { 'xmlns:w': WORD_NAMESPACE })
  const settings = partOf('settings')
  const body = childOf(document, 'w:body')
  if (!body) return failed({ kind: 'damaged' })
  withoutGone(document, gone.get(main))
  body.children = openedBody(body)
  const match = matchStyles(stylesRoot)
  const place = placeIn(body.children)
  const fields = fieldsOf(parts, main, document)
  const titlePage = fieldsAmong(body.children.slice(0, place.from))
  return ok({
    name: titleOf(parts),
    styles: match.found,
    fields,
    titlePage,
    place,
    notes: [
      ...leftOutNotes(leftOut, settings),
      ...(place.kind !== 'marked' && placesIn(document).has('content') ? [UNREACHABLE] : placeNotes(place)),
      ...smallTextNotes(stylesRoot, match),
      ...match.missing.map(
        (name) => `Mallen har ingen ${name}. Vår egen används, i mallens typsnitt och färg.`,
      ),
    ],
    main,
    parts,
    document,
    stylesRoot,
    match,
    theme: themeOf(partOf('theme')),
    gone,
  })
}

function documentProblem(document: XmlElement): WordTemplateProblem | null {
  const namespace = document.attributes.get('xmlns:w')
  if ([...document.attributes.values()].includes(STRICT_NAMESPACE)) return { kind: 'strictFormat' }
  if (document.name !== 'w:document')
    return { kind: document.name.endsWith(':document') ? 'damaged' : 'notWord' }
  return namespace === WORD_NAMESPACE ? null : { kind: 'damaged' }
}

/** The root of the part that the main part has this relation to. */
export function rootOf(parts: Parts, main: string, kind: string): XmlElement | undefined {
  const relation = relationsOf(parts, main).find((each) => each.kind === kind && !each.isExternal)
  const bytes = relation && parts.get(targetOf(main, relation))
  return bytes && parseXml(strFromU8(bytes))
}

/** The fields in the text, the headers and the footers. */
function fieldsOf(parts: Parts, main: string, document: XmlElement): ReadonlySet<FieldName> {
  const found = new Set(fieldsIn(document))
  for (const relation of relationsOf(parts, main)) {
    const bytes = /^(?:header|footer)$/.test(relation.kind) ? parts.get(targetOf(main, relation)) : undefined
    if (bytes) for (const field of fieldsIn(parseXml(strFromU8(bytes)))) found.add(field)
  }
  return found
}

function titleOf(parts: Parts): string | null {
  const relation = relationsOf(parts, '').find(({ kind }) => kind === 'core-properties')
  const bytes = relation && parts.get(targetOf('', relation))
  const title = bytes && childOf(parseXml(strFromU8(bytes)), 'dc:title')
  const text = title?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
  return text || null
}

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  macros: 'Mallen har makron. De följer inte med i dokumentet.',
  linked: 'Något i mallen hämtas från en annan plats än filen, till exempel en bild. Det följer inte med.',
  embedded: 'Mallen har en inbäddad fil eller ett formulärobjekt. Det följer inte med.',
  comments: 'Mallen har kommentarer. De följer inte med.',
}

function leftOutNotes(leftOut: ReadonlySet<LeftOut>, settings: XmlElement | undefined): readonly string[] {
  const locked = isProtected(settings) ? ['Mallen är skyddad mot ändringar. Dokumentet blir det inte.'] : []
  return [...[...leftOut].map((what) => LEFT_OUT[what]), ...locked]
}

function isProtected(settings: XmlElement | undefined): boolean {
  const protection = childOf(settings, 'w:documentProtection')
  const mode = protection?.attributes.get('w:edit') ?? 'none'
  return (protection !== undefined && mode !== 'none') || isSwitchedOn(settings, 'w:writeProtection')
}

const HOW_TO_MARK = 'Skriv [Innehåll] i mallen där berättelsen ska stå.'

const UNREACHABLE =
  'Mallens plats för innehållet står i en tabell eller en textruta, där en hel berättelse inte får plats. Ställ [Innehåll] på en egen rad i mallens text.'

function placeNotes({ kind }: BodyPlace): readonly string[] {
  switch (kind) {
    case 'marked':
      return []
    case 'afterFirstPage':
      return [
        `Mallen säger inte var innehållet ska stå. Berättelsen läggs efter mallens första sida, och mallens text efter den följer inte med. ${HOW_TO_MARK}`,
      ]
    case 'afterFields':
      return [
        `Mallen säger inte var innehållet ska stå. Berättelsen läggs efter mallens titelsida. ${HOW_TO_MARK}`,
      ]
    case 'wholeBody':
      return [`Mallen säger inte var innehållet ska stå. Berättelsen ersätter mallens text. ${HOW_TO_MARK}`]
    default:
      return assertNever(kind)
  }
}

/** Smaller text than this is hard to read, and not what the accessibility law's guidance asks for. */
const LEAST_HALF_POINTS = 22

function smallTextNotes(styles: XmlElement, { body }: StyleMatch): readonly string[] {
  const size = halfPointsOf(styles, body)
  if (size >= LEAST_HALF_POINTS) return []
  const points = String(size / 2).replace('.', ',')
  return [`Mallens brödtext är ${points} punkter stor. För att alla ska kunna läsa behövs minst 11.`]
}
