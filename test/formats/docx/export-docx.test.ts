import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addChart, addDataset } from '../../../src/core/dataset-operations.ts'
import { setLogo, setMedia } from '../../../src/core/media-operations.ts'
import { outlineOf } from '../../../src/core/outline.ts'
import type { Report } from '../../../src/core/report.ts'
import { doc, h, marked, ol, p, ul } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import {
  commentChecklistItem,
  setOrganisation,
  setSectionNotes,
  setSectionStatus,
} from '../../../src/core/section-operations.ts'
import { sha256 } from '../../../src/formats/container/manifest.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { chart, dataset, report, section, withDeviations, written } from '../../support/build-report.ts'
import {
  contents,
  headings,
  openPackage,
  paragraphs,
  part,
  type WordPackage,
} from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first, wordText } from '../../support/docx-xml.ts'
import { png } from '../../support/sample-project.ts'

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

  it('begins with the emblem, described, and leaves it out where it is gone or of a kind that Word does not show', async () => {
    const bytes = png(240, 80)
    const id = sha256(bytes)
    const media = {
      extension: 'png',
      widthPx: 2_400,
      heightPx: 800,
      altText: '',
      isDecorative: false,
    } as const
    const withLogo = setLogo(setMedia(small, id, media), id)
    const images = async (report: Report, known: ReadonlyMap<string, Uint8Array>) => {
      const file = openPackage(await exportDocx({ report, media: known }, { now }))
      expect(faultsOf(file)).toEqual([])
      return all(file.body, 'wp:inline')
    }
    const [image] = await images(withLogo, new Map([[id, bytes]]))
    expect(image && first(image, 'wp:docPr')?.attributes['descr']).toBe('Logotyp för Exempelkommun')
    expect(image && first(image, 'wp:extent')?.attributes).toEqual({ cx: '2476500', cy: '828675' })
    expect(await images(withLogo, new Map())).toEqual([])
    const webp = setMedia(withLogo, id, { ...media, extension: 'webp' })
    expect(await images(webp, new Map([[id, bytes]]))).toEqual([])
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
