import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { doc, h, note, p, table } from '../../../src/core/rich-text/builders.ts'
import type { Table } from '../../../src/core/rich-text/schema.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { report, section, written } from '../../support/build-report.ts'
import { contents, openPackage, paragraphs, tables } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first, styleOf, wordText } from '../../support/docx-xml.ts'

const small = report(
  section('first', { heading: 'Först' }),
  section('wide', { heading: 'Bred tabell', printedLaw: 'PSL 3 kap. 10 §' }),
  section('last', { heading: 'Sist' }),
)

async function exported(project: Report, options: { listOfFigures?: boolean } = {}) {
  const notes: string[] = []
  const bytes = await exportDocx(
    { report: project, media: new Map() },
    { now: '2026-02-20T09:00:00.000Z', onNote: (sentence) => notes.push(sentence), ...options },
  )
  const file = openPackage(bytes)
  expect(faultsOf(file)).toEqual([])
  return { file, notes }
}

const weeks = (count: number, caption?: string): Table => {
  const row = (first: string, rest: (week: number) => string) =>
    Array.from({ length: count }, (_, week) => (week === 0 ? first : rest(week)))
  const plain = table(
    row('Enhet', (week) => `Vecka ${week}`),
    row('Hasseln', (week) => String(week)),
  )
  return caption === undefined ? plain : { ...plain, attrs: { caption } }
}

describe('a table that is too wide for the page', () => {
  const project = written(
    written(written(small, 'first', 'Text.'), 'wide', doc(weeks(18), p('Efter.'))),
    'last',
    'Text.',
  )

  it('lies on its side with its heading, and the text goes on upright with the same header and footer', async () => {
    const { file } = await exported(project)
    const turns = all(file.body, 'w:pgSz').map(({ attributes }) => attributes['w:orient'])
    expect(turns).toEqual(['portrait', 'landscape', 'portrait'])
    const ends = childrenOf(file.body).findIndex((block) => all(block, 'w:sectPr').length > 0)
    const after = childrenOf(file.body)[ends + 1]
    expect(after && styleOf(after)).toBe('Heading1')
    expect(after && wordText(after)).toBe('Bred tabell')
    const [start, ...rest] = all(file.body, 'w:sectPr')
    expect(start && childrenOf(start, 'w:headerReference')).toHaveLength(1)
    expect(start && childrenOf(start, 'w:titlePg')).toHaveLength(1)
    for (const later of rest) {
      expect(childrenOf(later, 'w:headerReference')).toEqual([])
      expect(childrenOf(later, 'w:titlePg')).toEqual([])
    }
  })

  it('is counted as pages of its own in the contents', async () => {
    const { file } = await exported(project)
    expect(contents(file).map(({ page }) => page)).toEqual(['3', '4', '5'])
  })

  it('is parted when it has no room there either, and the one who exports is told', async () => {
    const { file, notes } = await exported(
      written(small, 'wide', doc(h(1, 'Veckor'), weeks(40, 'Per vecka'), p('Efter.'))),
      { listOfFigures: true },
    )
    const parts = tables(file)
    expect(parts.length).toBeGreaterThan(1)
    for (const rows of parts) expect(rows.map(([label]) => label)).toEqual(['Enhet', 'Hasseln'])
    const captions = paragraphs(file).filter(({ style }) => style === 'Caption')
    expect(captions[0]?.text).toBe('Tabell\u00a01. Per vecka')
    expect(captions[1]?.text).toBe(`Tabell\u00a01, fortsättning (del 2 av ${parts.length})`)
    const titles = all(file.body, 'w:tblCaption').map(({ attributes }) => attributes['w:val'])
    expect(titles[0]).toBe(`Per vecka (del 1 av ${parts.length})`)
    expect(
      all(file.body, 'w:instrText').filter((one) => /SEQ Tabell/.test(one.children.join(''))),
    ).toHaveLength(1)
    expect(notes).toEqual([
      `Tabell 1 har 40 kolumner och får inte plats på sidan. Den delas i ${parts.length} delar under varandra, som alla börjar med den första kolumnen.`,
    ])
  })

  it('has the notes of its first column once, however many parts begin with it', async () => {
    const wide = weeks(40)
    const [head, row] = wide.content
    if (!head || !row) throw new Error('no rows')
    const [cell, ...cells] = row.content
    if (!cell) throw new Error('no cell')
    const noted = { ...cell, content: [p('Hasseln', note('Öppnade i mars.'))] }
    const { file } = await exported(
      written(small, 'wide', doc({ ...wide, content: [head, { ...row, content: [noted, ...cells] }] })),
    )
    expect(all(file.body, 'w:footnoteReference')).toHaveLength(1)
    expect(first(file.body, 'w:footnoteReference')?.attributes['w:id']).toBe('1')
  })
})
