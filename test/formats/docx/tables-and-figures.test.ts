import { describe, expect, it } from 'vitest'
import { addChart, addDataset } from '../../../src/core/dataset-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import { doc, p, table } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { chart, dataset, report, section, withDeviations, written } from '../../support/build-report.ts'
import {
  openPackage,
  paragraphs,
  part,
  tables,
  type WordPackage,
  workbook,
} from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first } from '../../support/docx-xml.ts'

const now = '2026-02-20T09:00:00.000Z'

async function exported(project: Report): Promise<WordPackage> {
  const file = openPackage(await exportDocx({ report: project, media: new Map() }, { now }))
  expect(faultsOf(file)).toEqual([])
  return file
}

const small = report(
  section('act', { heading: 'AGERA FÖR SÄKER VÅRD' }),
  section('deviations', { level: 2, heading: 'Avvikelser' }),
  section('radiation', { level: 3, heading: 'Strålskydd' }),
)
const chartBlock: Block = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } }
const tableBlock: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }

describe('tables, charts and captions', () => {
  const filled = written(withDeviations(small), 'deviations', doc(p('Se nedan.'), chartBlock, tableBlock))

  it('writes a table of numbers with header row, sums and source', async () => {
    const file = await exported(filled)
    expect(tables(file)).toEqual([
      [
        ['Kategori', '2024', '2025'],
        ['Fall', '875', '922'],
        ['Läkemedel', '696', '729'],
        ['SoL', '167', '202'],
        ['Övriga', '499', '656'],
        ['Summa', '2\u00a0237', '2\u00a0509'],
      ],
    ])
    expect(paragraphs(file)).toContainEqual({
      style: 'Kalla',
      text: 'Källa: avvikelsesystemet, uttag 2026-01-14.',
    })
  })

  it('writes what was not measured and what may not be shown as such', async () => {
    const gaps = dataset(
      'luckor',
      ['2024', '2025'],
      { A: [null, 'suppressed'], B: [1.5, -2] },
      { decimals: 1 },
    )
    const block: Block = { type: 'datasetTable', attrs: { datasetId: 'luckor', caption: 'Egen text' } }
    const file = await exported(written(addDataset(small, gaps), 'act', doc(block)))
    expect(tables(file)[0]?.slice(1)).toEqual([
      ['A', '–', 'färre\u00a0än\u00a05'],
      ['B', '1,5', '−2,0'],
      ['Summa', '1,5', 'dolt'],
    ])
  })

  it('makes a native chart whose workbook holds the numbers of the table', async () => {
    const file = await exported(filled)
    expect(workbook(file, 1)).toEqual([
      [null, '2024', '2025'],
      ['Fall', 875, 922],
      ['Läkemedel', 696, 729],
      ['SoL', 167, 202],
      ['Övriga', 499, 656],
    ])
    const drawing = first(file.body, 'wp:docPr')
    expect(drawing?.attributes['descr']).toMatch(/^Stapeldiagram.*Fall.*922/)
    const chartXml = part(file, 'word/charts/chart1.xml')
    expect(first(chartXml, 'c:lang')?.attributes['val']).toBe('sv-SE')
    expect(first(chartXml, 'c:externalData')).toBeDefined()
    expect(all(chartXml, 'c:title').length).toBe(2)
  })

  it('keeps labels that look like formulas as text in the workbook', async () => {
    const hostile = dataset('fara', ['=1+1', '@x'], { '=CMD()': [1, 2], '-2+3': [3, 4], '+A1': [5, 6] })
    const start = addChart(addDataset(small, hostile), chart('farligt', 'fara'))
    const block: Block = { type: 'chart', attrs: { chartId: 'farligt', caption: null } }
    expect(workbook(await exported(written(start, 'act', doc(block))), 1)).toEqual([
      [null, '=1+1', '@x'],
      ['=CMD()', 1, 2],
      ['-2+3', 3, 4],
      ['+A1', 5, 6],
    ])
  })

  it('numbers captions in reading order with fields that hold the right number', async () => {
    const twice = written(filled, 'act', doc({ ...chartBlock }, { ...tableBlock }))
    const file = await exported(twice)
    const captions = paragraphs(file).filter((line) => line.style === 'Caption')
    expect(captions.map((line) => line.text)).toEqual([
      'Diagram\u00a01. Diagram avvikelsediagram',
      'Tabell\u00a01. Rapporterade avvikelser per kategori',
      'Diagram\u00a02. Diagram avvikelsediagram',
      'Tabell\u00a02. Rapporterade avvikelser per kategori',
    ])
    const fields = all(file.body, 'w:instrText').map((text) => text.children.join('').trim())
    expect(fields.filter((field) => field.startsWith('SEQ'))).toEqual([
      'SEQ Diagram \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
      'SEQ Diagram \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
    ])
  })

  it('keeps captions with what they belong to', async () => {
    const file = await exported(filled)
    const blocks = childrenOf(file.body)
    const kept = (element: (typeof blocks)[number] | undefined) =>
      element !== undefined && first(element, 'w:keepNext') !== undefined
    const drawing = blocks.findIndex((block) => all(block, 'w:drawing').length > 0)
    const grid = blocks.findIndex((block) => block.name === 'w:tbl')
    expect(kept(blocks[drawing + 1])).toBe(true)
    expect(kept(blocks[grid - 1])).toBe(true)
    expect(childrenOf(blocks[grid] ?? file.body, 'w:tr').every((row) => kept(row))).toBe(true)
  })

  it('skips a chart or table that is gone, and says when a chart has nothing to show', async () => {
    const gone = doc(
      { type: 'chart', attrs: { chartId: 'borta', caption: null } },
      { type: 'datasetTable', attrs: { datasetId: 'borta', caption: null } },
      p('Kvar.'),
    )
    const file = await exported(written(small, 'act', gone))
    expect(paragraphs(file).filter((line) => line.style === 'Normal')).toEqual([
      { style: 'Normal', text: 'Kvar.' },
    ])
    const empty = addChart(addDataset(small, dataset('tom', [], {})), chart('tomt', 'tom'))
    const block: Block = { type: 'chart', attrs: { chartId: 'tomt', caption: null } }
    const texts = paragraphs(await exported(written(empty, 'act', doc(block)))).map((line) => line.text)
    expect(texts).toContain('Diagrammet har inga uppgifter.')
    expect(texts).toContain('Diagram\u00a01. Diagram tomt')
  })

  it('parts tables that stand one after another, and sets columns of numbers to the right', async () => {
    const first_ = table(['Enhet', 'Antal'], ['Hasseln', '12'], ['Björken', '1\u00a0204'])
    const file = await exported(written(small, 'radiation', doc(first_, table(['A'], ['b']))))
    const blocks = childrenOf(file.body).map((block) => block.name)
    expect(blocks.join(' ')).toMatch(/w:tbl w:p w:tbl w:p w:sectPr$/)
    const cells = all(file.body, 'w:tc').slice(0, 4)
    expect(cells.map((cell) => first(cell, 'w:pStyle')?.attributes['w:val'])).toEqual([
      'Tabellrubrik',
      'Tabelltalrubrik',
      'Tabelltext',
      'Tabelltal',
    ])
  })

  it('gives long words, wide tables and deep lists a page all the same', async () => {
    const wide = table(
      Array.from({ length: 40 }, (_, index) => `Kolumn ${index}`),
      Array.from({ length: 40 }, () => 'Överenskommelseförhandlingsdelegation'),
    )
    const word = 'å'.repeat(400)
    const deep = Array.from({ length: 15 }).reduce<Block>(
      (inner) => ({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [p('nivå'), ...(inner.type === 'bulletList' ? [inner] : [])],
          },
        ],
      }),
      p(''),
    )
    const file = await exported(written(small, 'act', doc(wide, p(word), deep, table([word], [word]))))
    const levels = all(file.body, 'w:ilvl').map((level) => Number(level.attributes['w:val']))
    expect(Math.max(...levels)).toBe(8)
    const widths = all(file.body, 'w:tblGrid').map((grid) =>
      all(grid, 'w:gridCol').reduce((total, column) => total + Number(column.attributes['w:w']), 0),
    )
    const [last, ...others] = widths.toReversed()
    expect(last).toBe(9_072)
    expect(others.length).toBeGreaterThan(1)
    expect(new Set(others)).toEqual(new Set([14_004]))
  })
})

describe('images', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  )
  const id = 'a'.repeat(64)
  const image: Block = { type: 'image', attrs: { mediaId: id, caption: 'Entrén' } }
  const media = { extension: 'png', widthPx: 4_000, heightPx: 1_000, altText: 'En dörr', isDecorative: false }
  const withImage = (change: Partial<typeof media> & { extension?: 'png' | 'webp' } = {}) => {
    const base = written(small, 'act', doc(image))
    return { ...base, media: { [id]: { ...media, extension: 'png' as const, ...change } } }
  }

  it('scales an image to the width of the text and gives it its alt text and caption', async () => {
    const project = { report: withImage(), media: new Map([[id, png]]) }
    const file = openPackage(await exportDocx(project, { now }))
    expect(faultsOf(file)).toEqual([])
    expect(first(file.body, 'wp:docPr')?.attributes['descr']).toBe('En dörr')
    expect(first(file.body, 'wp:extent')?.attributes).toEqual({ cx: '5753100', cy: '1438275' })
    expect(file.bytes.get('word/media/bild1.png')).toEqual(png)
    expect(paragraphs(file).map((line) => line.text)).toContain('Bild\u00a01. Entrén')
  })

  it('says that an image is missing or of a kind that Word does not show, with its alt text', async () => {
    const lost = { report: withImage(), media: new Map<string, Uint8Array>() }
    const webp = { report: withImage({ extension: 'webp' }), media: new Map([[id, png]]) }
    for (const project of [lost, webp]) {
      const file = openPackage(await exportDocx(project, { now }))
      expect(faultsOf(file)).toEqual([])
      expect(paragraphs(file).map((line) => line.text)).toContain('Bilden kan inte visas här. En dörr')
    }
  })

  it('marks a decorative image as such and gives it no caption', async () => {
    const project = { report: withImage({ isDecorative: true }), media: new Map([[id, png]]) }
    const file = openPackage(await exportDocx(project, { now }))
    expect(faultsOf(file)).toEqual([])
    expect(JSON.stringify(first(file.body, 'wp:docPr'))).toContain('decorative')
    expect(paragraphs(file).filter((line) => line.style === 'Caption')).toEqual([])
  })
})
