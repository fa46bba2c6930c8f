import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addChart, addDataset } from '../../../src/core/dataset-operations.ts'
import { outlineOf } from '../../../src/core/outline.ts'
import type { Report } from '../../../src/core/report.ts'
import { doc, h, marked, ol, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import {
  commentChecklistItem,
  setOrganisation,
  setSectionNotes,
  setSectionStatus,
} from '../../../src/core/section-operations.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { chart, dataset, report, section, withDeviations, written } from '../../support/build-report.ts'
import {
  contents,
  headings,
  openPackage,
  paragraphs,
  part,
  tables,
  type WordPackage,
  workbook,
} from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first, wordText } from '../../support/docx-xml.ts'

const now = '2026-02-20T09:00:00.000Z'
const bytesOf = (project: Report) => exportDocx({ report: project, media: new Map() }, { now })

async function exported(project: Report): Promise<WordPackage> {
  const file = openPackage(await bytesOf(project))
  expect(faultsOf(file)).toEqual([])
  return file
}

const law = 'PSL 2010:659, 6 kap. 4 §'
const small = report(
  section('cover', { kind: 'front', level: 0, heading: 'Titelsida' }),
  section('act', { heading: 'AGERA FÖR SÄKER VÅRD' }),
  section('deviations', { level: 2, heading: 'Avvikelser', printedLaw: law }),
  section('radiation', { level: 3, heading: 'Strålskydd', notApplicableReason: 'Används inte här.' }),
)
const chartBlock: Block = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } }
const tableBlock: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }

describe('headings and text', () => {
  it('prints every shown section in order at its level, with its law line below', async () => {
    const file = await exported(written(small, 'deviations', 'Text om avvikelser.'))
    expect(headings(file)).toEqual([
      { level: 1, text: 'AGERA FÖR SÄKER VÅRD' },
      { level: 2, text: 'Avvikelser' },
      { level: 3, text: 'Strålskydd' },
    ])
    const lines = paragraphs(file)
    const at = lines.findIndex((line) => line.style === 'Heading2')
    expect(lines.slice(at, at + 3)).toEqual([
      { style: 'Heading2', text: 'Avvikelser' },
      { style: 'Lagrum', text: law },
      { style: 'Normal', text: 'Text om avvikelser.' },
    ])
  })

  it('leaves out hidden sections and what lies under them', async () => {
    const outline = small.outline.map((entry) =>
      entry.id === 'deviations' ? { ...entry, visibility: { kind: 'hidden' as const, reason: '' } } : entry,
    )
    expect(headings(await exported({ ...small, outline }))).toEqual([
      { level: 1, text: 'AGERA FÖR SÄKER VÅRD' },
    ])
  })

  it('puts headings in the text below the heading of their section and skips no level', async () => {
    const text = doc(h(2, 'Två steg ned'), h(1, 'Ett steg ned'), h(3, 'Djupt'), h(1, ' '))
    const file = await exported(written(small, 'act', text))
    expect(headings(file).slice(0, 4)).toEqual([
      { level: 1, text: 'AGERA FÖR SÄKER VÅRD' },
      { level: 2, text: 'Två steg ned' },
      { level: 2, text: 'Ett steg ned' },
      { level: 3, text: 'Djupt' },
    ])
  })

  it('prints the reason of a section that does not apply instead of its text', async () => {
    const withText = written(small, 'radiation', 'Gammal text.')
    const reason = 'Kommunen bedriver ingen strålbehandling.'
    const given = await exported(setSectionStatus(withText, 'radiation', { kind: 'notApplicable', reason }))
    const standard = await exported(
      setSectionStatus(withText, 'radiation', { kind: 'notApplicable', reason: '' }),
    )
    expect(paragraphs(given).at(-1)).toEqual({ style: 'Normal', text: reason })
    expect(paragraphs(standard).at(-1)).toEqual({ style: 'Normal', text: 'Används inte här.' })
    expect(wordText(given.body)).not.toContain('Gammal text')
  })

  it('keeps bold, italic, line breaks and links, the pieces of one link together', async () => {
    const href = 'https://www.example.se/a?b=1&c=2'
    const link = { type: 'link' as const, attrs: { href } }
    const text = doc(
      p('Se ', marked('vår ', link), marked('sida', { type: 'bold' }, link), { type: 'hardBreak' }, 'nu'),
    )
    const file = await exported(written(small, 'act', text))
    const links = all(file.body, 'w:hyperlink').filter((element) => element.attributes['r:id'])
    expect(links.map(wordText)).toEqual(['vår sida'])
    const relation = childrenOf(part(file, 'word/_rels/document.xml.rels')).find(
      (candidate) => candidate.attributes['Id'] === links[0]?.attributes['r:id'],
    )
    expect(relation?.attributes['Target']).toBe(href)
    expect(paragraphs(file).map((line) => line.text)).toContain('Se vår sida nu')
  })

  it('writes lists as real numbering that starts anew in each list', async () => {
    const later: Block = { ...ol('sju', 'åtta'), type: 'orderedList', attrs: { start: 7 } } as Block
    const file = await exported(
      written(small, 'act', doc(ol('ett', 'två'), p('Mellan'), ol('ett igen'), later, ul('punkt'))),
    )
    const numbering = part(file, 'word/numbering.xml')
    const lists = all(file.body, 'w:p').flatMap((element) => {
      const id = first(element, 'w:numId')?.attributes['w:val']
      return id === undefined ? [] : [{ id, text: wordText(element) }]
    })
    const [one, two, again, seven, eight, bullet] = lists
    expect(lists.map((list) => list.text)).toEqual(['ett', 'två', 'ett igen', 'sju', 'åtta', 'punkt'])
    expect(one?.id).toBe(two?.id)
    expect(new Set([one, again, seven, bullet].map((list) => list?.id)).size).toBe(4)
    expect(seven?.id).toBe(eight?.id)
    const start = (id: string | undefined) => {
      const list = childrenOf(numbering, 'w:num').find((candidate) => candidate.attributes['w:numId'] === id)
      return list && first(list, 'w:startOverride')?.attributes['w:val']
    }
    expect([one, again, seven].map((list) => start(list?.id))).toEqual(['1', '1', '7'])
  })
})

describe('title page and properties', () => {
  it('says whose report it is, when and by whom, and leaves out what is not known', async () => {
    const known = setOrganisation(small, {
      department: 'Vård- och omsorgsförvaltningen',
      registrationNumber: 'VON 2026/25',
      preparedDate: '2026-02-12',
      authors: [{ name: 'Anna Exempel', title: 'MAS' }],
    })
    const cover = (file: WordPackage) =>
      paragraphs(file)
        .slice(
          0,
          paragraphs(file).findIndex((line) => line.style === 'TOCHeading'),
        )
        .map((line) => line.text)
    expect(cover(await exported(known))).toEqual([
      'Exempelkommun',
      'Patientsäkerhetsberättelse 2025',
      'Vård- och omsorgsnämnden',
      'Vård- och omsorgsförvaltningen',
      'Diarienummer: VON 2026/25',
      'Upprättad: 12\u00a0februari 2026',
      'Författare: Anna Exempel, MAS',
    ])
    const bare = setOrganisation(small, { municipality: '', committee: '' })
    expect(cover(await exported(bare))).toEqual(['Patientsäkerhetsberättelse 2025'])
  })

  it('gives the file title, author, language and the time that it was told', async () => {
    const core = part(await exported(small), 'docProps/core.xml')
    const value = (name: string) => first(core, name)?.children.join('')
    expect(value('dc:title')).toBe('Patientsäkerhetsberättelse 2025, Exempelkommun')
    expect(value('dc:creator')).toBe('Exempelkommun')
    expect(value('cp:lastModifiedBy')).toBe('Exempelkommun')
    expect(value('dc:language')).toBe('sv-SE')
    expect(value('dcterms:created')).toBe('2026-02-20T09:00:00Z')
    expect(value('dcterms:modified')).toBe('2026-02-20T09:00:00Z')
  })

  it('has its name in the header and page numbers in the footer, but not on the title page', async () => {
    const file = await exported(small)
    expect(wordText(part(file, 'word/header1.xml'))).toBe('Patientsäkerhetsberättelse 2025, Exempelkommun')
    const footer = part(file, 'word/footer1.xml')
    expect(all(footer, 'w:instrText').map((text) => text.children.join(''))).toEqual(['PAGE', 'NUMPAGES'])
    const references = all(file.body, 'w:headerReference').map((reference) => reference.attributes['w:type'])
    expect(references).toEqual(['default'])
    expect(all(file.body, 'w:titlePg')).toHaveLength(1)
  })
})

describe('contents', () => {
  it('lists the headings of level 1 to 3 with links and pages', async () => {
    const text = doc(h(1, 'Fall & trygghet'), p('Text.'))
    const file = await exported(written(small, 'deviations', text))
    const listed = headings(file).filter((heading) => heading.level <= 3)
    expect(contents(file).map(({ level, text: entry }) => ({ level, text: entry }))).toEqual(listed)
    expect(contents(file).map((entry) => entry.page)).toEqual(['3', '3', '3', '3'])
  })
})

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
      ['Summa', '1,5', 'färre\u00a0än\u00a05'],
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
    const widths = all(first(file.body, 'w:tblGrid') ?? file.body, 'w:gridCol')
    const sum = widths.reduce((total, column) => total + Number(column.attributes['w:w']), 0)
    expect(sum).toBe(9_072)
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

describe('what must not be there', () => {
  it('exports neither private notes nor comments on the checklist', async () => {
    const canary = 'KANARIEFÅGEL'
    const item = { id: 'act.c1', level: 'required' as const, text: 'Något', basis: 'PSL' }
    const start = report(section('act', { checklist: [item], questions: [canary], law: canary }))
    const secret = commentChecklistItem(setSectionNotes(start, 'act', canary), 'act', 'act.c1', canary)
    const file = await exported(secret)
    for (const [name, bytes] of file.bytes) expect(strFromU8(bytes), name).not.toContain(canary)
  })

  it('takes out control characters and marks that turn the direction of writing, wherever text comes from', async () => {
    const bad = 'a\u0000b\u001fc\uffffd\u202ee'
    const hostile = dataset('h', [bad], { [bad]: [1] }, { title: bad, source: bad, rowHeading: bad })
    const start = setOrganisation(addChart(addDataset(small, hostile), chart('c', 'h', { title: bad })), {
      municipality: bad,
      committee: bad,
      registrationNumber: bad,
      authors: [{ name: bad, title: bad }],
    })
    const outline = start.outline.map((entry) => ({ ...entry, heading: bad }))
    const blocks: Block[] = [
      { type: 'chart', attrs: { chartId: 'c', caption: bad } },
      { type: 'datasetTable', attrs: { datasetId: 'h', caption: bad } },
    ]
    const file = await exported(written({ ...start, outline }, 'act', doc(...blocks)))
    for (const [name, bytes] of file.bytes) {
      if (/xml$|rels$/.test(name)) expect(strFromU8(bytes), name).not.toMatch(/[\u202e\uffff]/)
    }
    expect(headings(file)[0]?.text).toBe('abcde')
  })
})

describe('the same each time', () => {
  it('gives the same bytes for the same project and moment', async () => {
    const filled = written(withDeviations(small), 'deviations', doc(p('Se.'), chartBlock, tableBlock))
    const linked = written(
      filled,
      'act',
      doc(p(marked('länk', { type: 'link', attrs: { href: 'https://a.se' } }))),
    )
    expect(Buffer.compare(await bytesOf(linked), await bytesOf(structuredClone(linked)))).toBe(0)
  })

  it('changes nothing in the project', async () => {
    const filled = written(withDeviations(small), 'deviations', doc(p('Se.'), chartBlock, tableBlock))
    const before = structuredClone(filled)
    await bytesOf(filled)
    expect(filled).toEqual(before)
    expect(outlineOf(filled)).toEqual(outlineOf(before))
  })

  it('tells how far it has come and stops when it is aborted', async () => {
    const steps: string[] = []
    const project = { report: small, media: new Map<string, Uint8Array>() }
    await exportDocx(project, { now, onProgress: ({ step }) => steps.push(step) })
    expect(steps).toEqual([
      'Skriver text, tabeller och diagram',
      'Räknar ut sidnummer',
      'Gör Word-filen klar',
    ])
    const stopped = new AbortController()
    stopped.abort(new Error('avbruten'))
    await expect(exportDocx(project, { now, signal: stopped.signal })).rejects.toThrow('avbruten')
  })
})
