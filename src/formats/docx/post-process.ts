import { strFromU8, strToU8, unzipSync } from 'fflate'
import { writeZip, type ZipInput } from '../container/zip-writer.ts'
import { mendedChart } from './chart-mending.ts'
import type { DocumentLook, TableDescription } from './draft.ts'
import { withHeadingNumbering } from './heading-numbering.ts'
import { style, stylesXml } from './styles.ts'

const STORED_AS_THEY_ARE = /\.(png|jpe?g|gif|xlsx)$/

interface PostProcessing {
  readonly now: string
  readonly look: DocumentLook
  readonly tables: readonly TableDescription[]
}

type Parts = Map<string, Uint8Array>

/**
 * One pass over the finished package for what the library cannot write, and to make it the same each time: ids in
 * the order that they occur, fixed times, Swedish in charts and settings, titles of tables, language and dates of
 * the document, and our styles without those that the library adds to them.
 */
export function postProcess(docx: Uint8Array, { now, look, tables }: PostProcessing): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(docx)))
  levelMediaNames(parts)
  levelRelations(parts)
  levelDrawingIds(parts)
  edit(parts, 'word/document.xml', (xml) => contentsControl(describeTables(levelBookmarks(xml), tables)))
  parts.set('word/styles.xml', strToU8(stylesXml(look)))
  if (look.numberedHeadings) edit(parts, 'word/numbering.xml', withHeadingNumbering)
  edit(parts, 'word/footnotes.xml', withBareSeparators)
  edit(parts, 'word/settings.xml', swedishSettings)
  edit(parts, 'docProps/core.xml', (xml) => coreProperties(xml, now))
  for (const name of parts.keys()) {
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) edit(parts, name, mendedChart)
    if (name.endsWith('.xlsx')) editBytes(parts, name, repacked)
  }
  return packed(parts)
}

/** Relation ids are random; they become rId1, rId2 … in each part's own file of relations and in the part. */
function levelRelations(parts: Parts): void {
  for (const name of [...parts.keys()]) {
    const owner = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name)
    if (!owner) continue
    const ids = new Map<string, string>()
    edit(parts, name, (xml) =>
      xml.replace(/ Id="([^"]+)"/g, (_, id: string) => {
        ids.set(id, `rId${ids.size + 1}`)
        return ` Id="${ids.get(id)}"`
      }),
    )
    const part = `${owner[1]}${owner[2]}`
    if (!parts.has(part)) continue
    edit(parts, part, (xml) =>
      xml.replace(
        / r:(id|embed|link)="([^"]+)"/g,
        (_, kind: string, id: string) => ` r:${kind}="${ids.get(id) ?? id}"`,
      ),
    )
  }
}

/** Images get names in the order of the document's relations. */
function levelMediaNames(parts: Parts): void {
  const names = new Map<string, string>()
  for (const name of [...parts.keys()].filter((part) => part.startsWith('word/media/')).sort()) {
    const bytes = parts.get(name)
    if (!bytes) continue
    const extension = name.slice(name.lastIndexOf('.'))
    const level = `media/bild${names.size + 1}${extension}`
    names.set(name.slice('word/'.length), level)
    parts.delete(name)
    parts.set(`word/${level}`, bytes)
  }
  for (const name of [...parts.keys()].filter((part) => /^word\/_rels\//.test(part))) {
    edit(parts, name, (xml) =>
      xml.replace(
        / Target="(media\/[^"]+)"/g,
        (_, target: string) => ` Target="${names.get(target) ?? target}"`,
      ),
    )
  }
}

/** Drawing ids come from a counter of the whole process. */
function levelDrawingIds(parts: Parts): void {
  let count = 0
  for (const name of [...parts.keys()].filter((part) => /^word\/[^/]+\.xml$/.test(part)).sort()) {
    edit(parts, name, (xml) =>
      xml.replace(/(<wp:docPr [^>]*?)\bid="\d+"/g, (_, before: string) => {
        count += 1
        return `${before}id="${count}"`
      }),
    )
  }
}

function levelBookmarks(xml: string): string {
  const ids = new Map<string, number>()
  const levelled = (id: string) => {
    const known = ids.get(id) ?? ids.size + 1
    ids.set(id, known)
    return known
  }
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => `${before}${levelled(id)}${after}`,
  )
}

/** Title and description of each table, for which the library has no option. */
function describeTables(xml: string, tables: readonly TableDescription[]): string {
  let index = 0
  const described = xml.replaceAll('</w:tblPr>', () => {
    const table = tables[index]
    index += 1
    if (!table) return '</w:tblPr>'
    return `<w:tblCaption w:val="${attribute(table.title)}"/><w:tblDescription w:val="${attribute(table.description)}"/></w:tblPr>`
  })
  if (index !== tables.length) throw new Error(`${index} tables written, ${tables.length} described`)
  return described
}

/** Wraps the contents in the control that Word's own "Uppdatera tabell" hangs on. */
function contentsControl(xml: string): string {
  const heading = xml.indexOf(`<w:pStyle w:val="${style.contentsHeading}"/>`)
  if (heading < 0) return xml
  const start = xml.lastIndexOf('<w:p>', heading)
  const lastEntry = [...xml.matchAll(/<w:pStyle w:val="TOC\d"\/>/g)].at(-1)?.index ?? heading
  const end = xml.indexOf('</w:p>', lastEntry) + '</w:p>'.length
  const control = `<w:sdt><w:sdtPr><w:alias w:val="Innehåll"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${xml.slice(start, end)}</w:sdtContent></w:sdt>`
  return xml.slice(0, start) + control + xml.slice(end)
}

/** The lines above notes are nothing but lines: the library puts a note's mark before them. */
function withBareSeparators(xml: string): string {
  return xml.replace(
    /<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '',
  )
}

/** Words are parted only in crowded tables: every other style says no to it. */
function swedishSettings(xml: string): string {
  const language = '<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
  return xml
    .replace(/<w:defaultTabStop[^>]*>/, '$&<w:autoHyphenation/><w:hyphenationZone w:val="170"/>')
    .replace('</w:compat>', `</w:compat>${language}`)
}

function coreProperties(xml: string, now: string): string {
  const moment = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    .replace('</cp:coreProperties>', '<dc:language>sv-SE</dc:language></cp:coreProperties>')
}

function repacked(archive: Uint8Array): Uint8Array {
  return packed(new Map(Object.entries(unzipSync(archive))))
}

/** A package with its parts in a fixed order, the list of content types first as Word writes it. */
export function packed(parts: Parts): Uint8Array {
  const rank = (name: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3
  const sorted = [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return writeZip(sorted.map(([name, bytes]) => zipInput(name, bytes)))
}

function zipInput(name: string, bytes: Uint8Array): ZipInput {
  return { name, bytes, compression: STORED_AS_THEY_ARE.test(name) ? 'stored' : 'deflated' }
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  editBytes(parts, name, (bytes) => strToU8(change(strFromU8(bytes))))
}

function editBytes(parts: Parts, name: string, change: (bytes: Uint8Array) => Uint8Array): void {
  const bytes = parts.get(name)
  if (!bytes) throw new Error(`no part ${name}`)
  parts.set(name, change(bytes))
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
