// Reads the widths of letters, by which pages are laid out before Word has seen them, into
// src/formats/docx/pages/<font>.json. Run by hand: node scripts/build-font-widths.ts <folder with the fonts below it>
// The fonts are free ones that are made to have the widths and line heights of Calibri, Arial, Times New Roman, Cambria.
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FACES = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' }
/** First and last code points: Latin, punctuation, the euro, arrows, signs of mathematics. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
] as const
/** Drawn as others where the font has them not: spaces and hyphens that no line ends at. */
const DRAWN_AS = new Map([
  [0xa0, 0x20],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
])
const OPEN_FONT_LICENCE = 'SIL Open Font License 1.1, http://scripts.sil.org/OFL'
const FAMILIES = [
  {
    name: 'Carlito',
    copyright: 'Copyright (c) 2010-2013 by tyPoland Lukasz Dziedzic with Reserved Font Name "Carlito"',
    licence: OPEN_FONT_LICENCE,
  },
  {
    name: 'LiberationSans',
    copyright: 'Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation',
    licence: OPEN_FONT_LICENCE,
  },
  {
    name: 'LiberationSerif',
    copyright: 'Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation',
    licence: OPEN_FONT_LICENCE,
  },
  {
    name: 'Caladea',
    copyright: 'Copyright (c) 2012 Huerta Tipográfica',
    licence: 'Apache License 2.0, http://www.apache.org/licenses/LICENSE-2.0',
  },
]

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say which folder the fonts lie in')
for (const { name, copyright, licence } of FAMILIES) {
  const fonts = await Promise.all(
    Object.entries(FACES).map(async ([face, suffix]) => ({
      face,
      font: await fontFile(`${name}-${suffix}.ttf`),
    })),
  )
  const [regular] = fonts
  if (!regular) throw new Error('no faces')
  const table = {
    font: name,
    copyright,
    licence,
    ...linesOf(regular.font),
    ranges: RANGES,
    ...Object.fromEntries(fonts.map(({ face, font }) => [face, widthsOf(font)])),
  }
  const file = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
  const target = new URL(`../src/formats/docx/pages/${file}.json`, import.meta.url)
  await writeFile(target, `${JSON.stringify(table)}\n`)
}

async function fontFile(name: string): Promise<Buffer> {
  for await (const path of glob(`**/${name}`, { cwd: folder })) return readFile(join(folder ?? '', path))
  throw new Error(`no ${name}`)
}

/** Where a table of the font begins. */
function tableAt(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  throw new Error(`no table ${name}`)
}

function linesOf(font: Buffer): Readonly<Record<string, number>> {
  const lines = tableAt(font, 'hhea')
  return {
    unitsPerEm: font.readUInt16BE(tableAt(font, 'head') + 18),
    ascent: font.readInt16BE(lines + 4),
    // With the gap between lines, which Word and LibreOffice put below.
    descent: font.readInt16BE(lines + 8) - font.readInt16BE(lines + 6),
  }
}

/** The width of each character of the ranges in units of the em; 0 for one that the font has not. */
function widthsOf(font: Buffer): readonly number[] {
  const glyphOf = glyphs(font)
  const widths = tableAt(font, 'hmtx')
  const count = font.readUInt16BE(tableAt(font, 'hhea') + 34)
  return RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const code = first + index
      const glyph = glyphOf(code) || glyphOf(DRAWN_AS.get(code) ?? 0)
      return glyph === 0 ? 0 : font.readUInt16BE(widths + Math.min(glyph, count - 1) * 4)
    }),
  )
}

/** The glyph of a code point, by the font's table of format 4 for Windows. */
function glyphs(font: Buffer): (codePoint: number) => number {
  const maps = tableAt(font, 'cmap')
  const entries = Array.from({ length: font.readUInt16BE(maps + 2) }, (_, index) => maps + 4 + index * 8)
  const windows = entries.find((at) => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === 1)
  if (windows === undefined) throw new Error('no table of characters for Windows')
  const map = maps + font.readUInt32BE(windows + 4)
  const segments = font.readUInt16BE(map + 6)
  return (codePoint) => {
    for (let at = 0; at < segments; at += 2) {
      if (codePoint > font.readUInt16BE(map + 14 + at)) continue
      const start = font.readUInt16BE(map + 16 + segments + at)
      const delta = font.readUInt16BE(map + 16 + segments * 2 + at)
      const offset = map + 16 + segments * 3 + at
      const range = font.readUInt16BE(offset)
      if (codePoint < start) return 0
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = font.readUInt16BE(offset + range + (codePoint - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
