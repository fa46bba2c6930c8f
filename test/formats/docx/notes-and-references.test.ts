import { describe, expect, it } from 'vitest'
import { doc, h, note, p } from '../../../src/core/rich-text/builders.ts'
import type { Block, CrossReference, ReferencePage } from '../../../src/core/rich-text/schema.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'
import { contents, openPackage, paragraphs, part } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, wordText } from '../../support/docx-xml.ts'

const small = report(section('first', { heading: 'Först' }), section('last', { heading: 'Sist' }))

async function exported(
  project: typeof small,
  options: { listOfFigures?: boolean; numberedHeadings?: boolean } = {},
) {
  const now = '2026-02-20T09:00:00.000Z'
  const file = openPackage(await exportDocx({ report: project, media: new Map() }, { now, ...options }))
  expect(faultsOf(file)).toEqual([])
  return file
}

const to = (shows?: ReferencePage): CrossReference => ({
  type: 'crossReference',
  attrs: { kind: 'datasetTable', id: 'avvikelser', ...(shows && { shows }) },
})
const tableBlock: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }
const sentence = 'Vi följer upp avvikelserna varje månad och återkopplar till den enhet som skrev dem. '

describe('notes at the foot of the page', () => {
  it('are Word’s own, in their order, wherever text may stand', async () => {
    const text = doc(
      p('En uppgift', note('Första noten.'), ' och en till.', note('Andra noten.')),
      {
        type: 'heading',
        attrs: { level: 1 },
        content: [{ type: 'text', text: 'Rubrik' }, note('I rubriken.')],
      },
      p('Text.'),
      p(note('Ensam.')),
    )
    const file = await exported(written(small, 'first', text))
    const ids = all(file.body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])
    expect(ids).toEqual(['1', '2', '3', '4'])
    const notes = childrenOf(part(file, 'word/footnotes.xml'), 'w:footnote')
    const own = notes.filter(({ attributes }) => attributes['w:type'] === undefined)
    expect(own.map((one) => wordText(one).trim())).toEqual([
      'Första noten.',
      'Andra noten.',
      'I rubriken.',
      'Ensam.',
    ])
    expect(own.map((one) => all(one, 'w:footnoteRef').length)).toEqual([1, 1, 1, 1])
    const rules = notes.filter(({ attributes }) => attributes['w:type'] !== undefined)
    expect(rules.flatMap((one) => all(one, 'w:footnoteRef'))).toEqual([])
    expect(contents(file).map(({ text: entry }) => entry)).toContain('Rubrik')
  })

  // The pages are those that LibreOffice 7.4 gives the same documents with Carlito for Calibri.
  it('take their room of the page', async () => {
    const pageOfLast = async (notes: number) => {
      const lines = Array.from({ length: 22 }, (_, index) =>
        index < notes ? p('En rad.', note(sentence.repeat(2))) : p('En rad.'),
      )
      const file = await exported(written(written(small, 'first', doc(...lines)), 'last', 'Text.'))
      return contents(file).at(-1)?.page
    }
    expect(await pageOfLast(0)).toBe('3')
    expect(await pageOfLast(3)).toBe('3')
    expect(await pageOfLast(5)).toBe('4')
  })
})

describe('references', () => {
  it('say number, page or both, as fields that hold what they say', async () => {
    const text = doc(p(to(), '; ', to('page'), '; ', to('labelAndPage')), tableBlock)
    const file = await exported(written(withDeviations(small), 'first', text))
    const line = paragraphs(file).find(({ text: words }) => words.startsWith('Tabell\u00a01;'))?.text
    expect(line).toBe('Tabell\u00a01; sidan\u00a03; Tabell\u00a01 på sidan\u00a03')
    const fields = all(file.body, 'w:instrText').map((one) => one.children.join('').trim())
    expect(fields).toContain('PAGEREF _RefTabell1 \\h')
    expect(fields.filter((field) => field === 'REF _RefTabell1 \\h')).toHaveLength(2)
  })
})

describe('lists of tables and figures', () => {
  it('stand after the contents, each kind by itself, with links and pages', async () => {
    const chart: Block = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } }
    const project = written(withDeviations(small), 'first', doc(p('Se nedan.'), tableBlock, chart))
    const file = await exported(project, { listOfFigures: true })
    const lines = paragraphs(file)
    const at = lines.findIndex(({ text }) => text === 'Tabeller')
    expect(lines.slice(at, at + 4)).toEqual([
      { style: 'Forteckningsrubrik', text: 'Tabeller' },
      { style: 'TableofFigures', text: 'Tabell\u00a01. Rapporterade avvikelser per kategori 3' },
      { style: 'Forteckningsrubrik', text: 'Diagram' },
      { style: 'TableofFigures', text: 'Diagram\u00a01. Diagram avvikelsediagram 3' },
    ])
    const fields = all(file.body, 'w:instrText').map((one) => one.children.join('').trim())
    expect(fields).toContain('TOC \\h \\z \\c "Tabell"')
    expect((await exported(project)).body.children.length).toBeLessThan(file.body.children.length)
  })
})

describe('numbered headings', () => {
  const project = report(
    section('a', { heading: 'Inledning' }),
    section('b', { level: 2, heading: 'Syfte' }),
    section('c', { heading: 'Resultat' }),
    section('d', { heading: 'Bilaga 1: Handlingsplan' }),
    section('e', { level: 2, heading: 'Åtgärder' }),
    section('f', { heading: 'Underskrift' }),
  )
  const text = written(project, 'b', doc(h(1, 'Avgränsning'), p('Text.')))

  it('count by Word’s own multilevel list, with the same numbers in the contents and none for appendices', async () => {
    const file = await exported(text, { numberedHeadings: true })
    const entries = paragraphs(file).filter(({ style }) => style.startsWith('TOC') && style !== 'TOCHeading')
    expect(entries.map((entry) => entry.text.replace(/ \d+$/, ''))).toEqual([
      '1 Inledning',
      '1.1 Syfte',
      'Avgränsning',
      '2 Resultat',
      'Bilaga 1: Handlingsplan',
      'Åtgärder',
      '3 Underskrift',
    ])
    const styles = all(part(file, 'word/styles.xml'), 'w:style')
    const list = (id: string) => {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === id)
      return style && all(style, 'w:numId').map(({ attributes }) => attributes['w:val'])[0]
    }
    expect([list('Heading1'), list('Heading3'), list('Heading5'), list('Bilaga')]).toEqual([
      '9000',
      '9000',
      undefined,
      '0',
    ])
    const levels = all(part(file, 'word/numbering.xml'), 'w:lvl').filter(
      (level) => all(level, 'w:pStyle').length > 0,
    )
    expect(levels.map((level) => all(level, 'w:lvlText')[0]?.attributes['w:val'])).toEqual([
      '%1',
      '%1.%2',
      '%1.%2.%3',
      '%1.%2.%3.%4',
    ])
  })

  it('are left alone when they are not asked for', async () => {
    const file = await exported(text)
    expect(contents(file).map((entry) => entry.text)).toContain('Syfte')
    expect(all(part(file, 'word/styles.xml'), 'w:numPr')).toEqual([])
  })

  it('begin an appendix, and what comes after it, on a page of its own', async () => {
    const file = await exported(text)
    const onNewPage = childrenOf(file.body, 'w:p').filter((one) => all(one, 'w:pageBreakBefore').length > 0)
    expect(onNewPage.map(wordText)).toEqual(['Inledning', 'Bilaga 1: Handlingsplan', 'Underskrift'])
  })
})
