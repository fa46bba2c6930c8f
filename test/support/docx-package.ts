import { strFromU8, unzipSync } from 'fflate'
import { all, childrenOf, type Element, first, parseXml, styleOf, wordText } from './docx-xml.ts'

/** A Word file taken apart: its parts as bytes, and those that are XML parsed. */
export interface WordPackage {
  readonly names: readonly string[]
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly xml: ReadonlyMap<string, Element>
  readonly document: Element
  readonly body: Element
}

/** Takes a Word file apart. Throws when an XML part is not well-formed. */
export function openPackage(file: Uint8Array): WordPackage {
  const bytes = new Map(Object.entries(unzipSync(file)))
  const xml = new Map<string, Element>()
  for (const [name, content] of bytes) {
    if (!/\.(xml|rels)$/.test(name)) continue
    try {
      xml.set(name, parseXml(strFromU8(content)))
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`)
    }
  }
  const document = partOf(xml, 'word/document.xml')
  const body = childrenOf(document, 'w:body')[0]
  if (!body) throw new Error('no body')
  return { names: [...bytes.keys()], bytes, xml, document, body }
}

/** A parsed part. Throws when it is not there. */
export function part(file: WordPackage, name: string): Element {
  return partOf(file.xml, name)
}

/** All paragraphs of the body in order, also those in tables and controls. */
export function paragraphs(file: WordPackage): readonly { readonly style: string; readonly text: string }[] {
  return all(file.body, 'w:p').map((element) => ({ style: styleOf(element), text: wordText(element) }))
}

/** The headings of the body with their levels; an appendix is one of the first level. */
export function headings(file: WordPackage): readonly { readonly level: number; readonly text: string }[] {
  return paragraphs(file).flatMap(({ style, text }) => {
    const level = headingLevel(style)
    return level === null ? [] : [{ level, text }]
  })
}

/** The level that a paragraph style stands for, or null when it is no heading's. */
export function headingLevel(style: string): number | null {
  const level = style === 'Bilaga' ? '1' : /^Heading(\d)$/.exec(style)?.[1]
  return level === undefined ? null : Number(level)
}

/** The entries of the table of contents with level and page as they stand in the file, without their numbers. */
export function contents(
  file: WordPackage,
): readonly { readonly level: number; readonly text: string; readonly page: string }[] {
  return all(file.body, 'w:p').flatMap((element) => {
    const level = /^TOC(\d)$/.exec(styleOf(element))?.[1]
    if (level === undefined) return []
    const texts = all(element, 'w:t').map((text) => text.children.join(''))
    return [{ level: Number(level), text: texts.at(-2) ?? '', page: texts.at(-1) ?? '' }]
  })
}

/** The tables of the body as rows of texts. */
export function tables(file: WordPackage): readonly (readonly (readonly string[])[])[] {
  return all(file.body, 'w:tbl').map((table) =>
    childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc').map((cell) => wordText(cell))),
  )
}

/** The cells of a chart's workbook as rows; a text stays a text, a missing cell is null. */
export function workbook(
  file: WordPackage,
  number: number,
): readonly (readonly (string | number | null)[])[] {
  const bytes = file.bytes.get(`word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`)
  if (!bytes) throw new Error(`no workbook ${number}`)
  const parts = unzipSync(bytes)
  const read = (name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()))
  const shared = all(read('xl/sharedStrings.xml'), 'si').map(
    (item) => first(item, 't')?.children.join('') ?? '',
  )
  const sheet = read('xl/worksheets/sheet1.xml')
  if (all(sheet, 'f').length > 0) throw new Error('a formula in the workbook')
  const rows = all(sheet, 'row').map((row) => {
    const cells: (string | number | null)[] = []
    for (const cell of childrenOf(row, 'c')) {
      const column = (cell.attributes['r'] ?? 'A').charCodeAt(0) - 'A'.charCodeAt(0)
      const value = first(cell, 'v')?.children.join('') ?? ''
      while (cells.length < column) cells.push(null)
      cells.push(cell.attributes['t'] === 's' ? (shared[Number(value)] ?? '') : Number(value))
    }
    return cells
  })
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
}

function partOf(xml: ReadonlyMap<string, Element>, name: string): Element {
  const element = xml.get(name)
  if (!element) throw new Error(`no part ${name}`)
  return element
}
