import { childOf, childrenOf, descendantsOf, valOf, type XmlElement } from './xml.ts'

/** What a template may have a place for. */
export type FieldName =
  | 'title'
  | 'subtitle'
  | 'municipality'
  | 'committee'
  | 'department'
  | 'year'
  | 'registrationNumber'
  | 'preparedDate'
  | 'decisionDate'
  | 'authors'

/** A field, or the place where the report goes. */
export type PlaceName = FieldName | 'content'

/** What places are called in templates, in small letters without signs. */
const NAMES: Readonly<Record<PlaceName, readonly string[]>> = {
  title: ['titel', 'dokumenttitel', 'dokumentets titel', 'dokumentnamn', 'title', 'rubrik', 'dokumentrubrik'],
  subtitle: ['underrubrik', 'undertitel', 'subtitle', 'subject', 'ämne'],
  municipality: [
    'kommun',
    'kommunnamn',
    'kommunens namn',
    'organisation',
    'municipality',
    'company',
    'företag',
  ],
  committee: ['nämnd', 'nämndens namn', 'nämndnamn', 'ansvarig nämnd', 'styrelse', 'committee'],
  department: ['förvaltning', 'förvaltningens namn', 'avdelning', 'enhet', 'verksamhet', 'department'],
  year: ['år', 'årtal', 'verksamhetsår', 'avser år', 'year'],
  registrationNumber: ['diarienummer', 'dnr', 'diarienr', 'ärendenummer', 'registration number'],
  preparedDate: [
    'datum',
    'date',
    'upprättad',
    'upprättat',
    'upprättad datum',
    'publiceringsdatum',
    'publish date',
    'publishdate',
  ],
  decisionDate: ['beslutsdatum', 'datum för beslut', 'beslutad', 'antagen', 'fastställd', 'decision date'],
  authors: [
    'författare',
    'författarens namn',
    'author',
    'creator',
    'handläggare',
    'upprättad av',
    'skriven av',
  ],
  content: [
    'innehåll',
    'innehall',
    'innehållet',
    'content',
    'berättelsen',
    'rapporten',
    'brödtext',
    'infoga text här',
    'skriv text här',
    'text här',
  ],
}

const byName = new Map<string, PlaceName>(
  Object.entries(NAMES).flatMap(([place, names]) =>
    // The keys of NAMES are PlaceNames.
    names.map((name): [string, PlaceName] => [name, place as PlaceName]),
  ),
)

/** "[Titel]", "{{titel}}", "«Titel»", "<<Titel>>". */
const MARK =
  /\[\s*([^[\]{}]{1,40}?)\s*\]|\{\{\s*([^{}]{1,40}?)\s*\}\}|«\s*([^«»]{1,40}?)\s*»|<<\s*([^<>]{1,40}?)\s*>>/g

/** A mark in a text that stands for something of the report. */
export interface Mark {
  readonly place: PlaceName
  readonly start: number
  readonly end: number
}

/** The marks of a text, in order. Brackets around anything else are text. */
export function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(MARK)].flatMap((found) => {
    const place = placeNamed(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')
    return place === null ? [] : [{ place, start: found.index, end: found.index + found[0].length }]
  })
}

/** What a name stands for: "Diarienummer", "kommun_namn". Null for what is no name of ours. */
export function placeNamed(name: string): PlaceName | null {
  const key = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[_.:/\\-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const bare = key.replace(/^(?:ange|skriv|fyll i|infoga|klicka här för att ange) /, '')
  return byName.get(key) ?? byName.get(bare) ?? byName.get(key.replaceAll(' ', '')) ?? null
}

/** What a content control stands for, by its tag, its title, or the property of the document that it shows. */
export function placeOfControl(control: XmlElement): PlaceName | null {
  const properties = childOf(control, 'w:sdtPr')
  // Contents and bibliographies are controls too, and no places.
  if (childOf(properties, 'w:docPartObj')) return null
  const bound = /([A-Za-z]+)(?:\[\d+\])?$/.exec(
    childOf(properties, 'w:dataBinding')?.attributes.get('w:xpath') ?? '',
  )?.[1]
  for (const name of [valOf(properties, 'w:tag'), valOf(properties, 'w:alias'), bound]) {
    const place = name === undefined ? null : placeNamed(name)
    if (place !== null) return place
  }
  return null
}

/** The text nodes (`w:t`) of a paragraph itself, without those of text boxes that hang on it. */
export function textNodesOf(paragraph: XmlElement): readonly XmlElement[] {
  return childrenOf(paragraph).flatMap((child) => {
    if (child.name === 'w:t') return [child]
    return child.name === 'w:p' || child.name === 'w:pPr' ? [] : textNodesOf(child)
  })
}

/** The text of a `w:t`. */
export function nodeText(node: XmlElement): string {
  return node.children.filter((child) => typeof child === 'string').join('')
}

/** The text of a paragraph itself. */
export function paragraphText(paragraph: XmlElement): string {
  return textNodesOf(paragraph).map(nodeText).join('')
}

/** What an element has places for. */
export function placesIn(root: XmlElement): ReadonlySet<PlaceName> {
  const found = new Set<PlaceName>()
  for (const each of [root, ...descendantsOf(root)]) {
    const place = each.name === 'w:sdt' ? placeOfControl(each) : null
    if (place !== null) found.add(place)
    if (each.name === 'w:p') for (const mark of marksIn(paragraphText(each))) found.add(mark.place)
  }
  return found
}

/** The same without the place for the report's text. */
export function fieldsIn(root: XmlElement): ReadonlySet<FieldName> {
  return new Set([...placesIn(root)].filter((place) => place !== 'content'))
}
