import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/outline.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { contents, headings, openPackage, paragraphs, part } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first, styleOf, wordText } from '../../support/docx-xml.ts'
import { exampleNames, exampleProject } from '../../support/example-projects.ts'

const now = '2026-02-20T09:00:00.000Z'

describe.each(exampleNames)('%s as a Word document', async (name) => {
  const project = exampleProject(name)
  const bytes = await exportDocx(project, { now })
  const file = openPackage(bytes)
  const core = part(file, 'docProps/core.xml')
  const charts = [...file.xml].filter(([partName]) => /^word\/charts\/chart\d+\.xml$/.test(partName))

  it('1: has a title that is no file name, Swedish as its language and a person or municipality as its author', () => {
    const value = (element: string) => first(core, element)?.children.join('') ?? ''
    expect(value('dc:title')).toMatch(/^Patientsäkerhetsberättelse 20\d\d, \S/)
    expect(value('dc:language')).toBe('sv-SE')
    expect(value('dc:creator')).toBe(
      project.report.organisation.authors.map((author) => author.name).join(', '),
    )
  })

  it('2: is in Swedish by its defaults', () => {
    const defaults = first(part(file, 'word/styles.xml'), 'w:rPrDefault')
    expect(defaults && first(defaults, 'w:lang')?.attributes['w:val']).toBe('sv-SE')
    for (const [partName, content] of file.bytes) {
      if (partName.endsWith('.xml')) expect(strFromU8(content), partName).not.toContain('en-US')
    }
  })

  it('3: has one title, the headings of every section in order, no level skipped, none empty or a paragraph long', () => {
    expect(paragraphs(file).filter((line) => line.style === 'Title')).toHaveLength(1)
    const printed = headings(file)
    const expected = outlineOf(project.report).filter((item) => item.level > 0)
    const texts = printed.map((heading) => heading.text)
    let from = 0
    for (const item of expected) {
      const at = printed.findIndex(
        (heading, index) => index >= from && heading.text === item.heading && heading.level === item.level,
      )
      expect(at, item.heading).toBeGreaterThanOrEqual(0)
      from = at + 1
    }
    for (const [index, { level }] of printed.entries()) {
      expect(level).toBeLessThanOrEqual((printed[index - 1]?.level ?? 0) + 1)
    }
    expect(texts.filter((text) => text.trim() === '' || text.length > 140)).toEqual([])
  })

  it('4: has no empty paragraphs, repeated spaces or tabs as layout', () => {
    const body = all(file.body, 'w:p')
    const outsideContents = body.filter((element) => !styleOf(element).startsWith('TOC'))
    expect(outsideContents.filter((element) => all(element, 'w:tab').length > 0)).toEqual([])
    expect(body.map(wordText).filter((text) => / {2}/.test(text))).toEqual([])
  })

  it('5: has tables with header rows, whole rows, titles and descriptions, and nothing merged', () => {
    const tables = all(file.body, 'w:tbl')
    expect(tables.length).toBeGreaterThan(8)
    expect(all(file.body, 'w:gridSpan')).toEqual([])
    expect(all(file.body, 'w:vMerge')).toEqual([])
    for (const table of tables) {
      const rows = childrenOf(table, 'w:tr')
      expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual(
        rows.map((_, index) => index === 0),
      )
      expect(rows.every((row) => first(row, 'w:cantSplit'))).toBe(true)
      expect(first(table, 'w:tblCaption')?.attributes['w:val']).toBeTruthy()
      expect(first(table, 'w:tblDescription')?.attributes['w:val']).toBeTruthy()
      expect(all(table, 'w:tbl')).toHaveLength(1)
    }
  })

  it('6: describes each chart in Swedish, inline with the text', () => {
    const drawings = all(file.body, 'wp:docPr')
    expect(drawings.length).toBe(charts.length)
    for (const drawing of drawings)
      expect(drawing.attributes['descr']).toMatch(/^\p{Lu}[\p{Ll} ]*diagram.{40}/u)
    expect(all(file.body, 'wp:anchor')).toEqual([])
    expect(all(file.body, 'w:pict')).toEqual([])
  })

  it('7: has native charts with title, axis title and workbook, in colours that are said outright', () => {
    expect(charts.length).toBeGreaterThanOrEqual(5)
    for (const [, chart] of charts) {
      // The axis of a radar has no side to stand beside; its numbers have their sign.
      expect(all(chart, 'c:title')).toHaveLength(first(chart, 'c:radarChart') ? 1 : 2)
      expect(first(chart, 'c:externalData')).toBeDefined()
      for (const series of all(chart, 'c:ser')) expect(first(series, 'a:srgbClr')).toBeDefined()
    }
  })

  it('8: has body text of 11 points with a line of at least 1.15, aligned to the left', () => {
    const defaults = first(part(file, 'word/styles.xml'), 'w:docDefaults')
    expect(defaults && first(defaults, 'w:sz')?.attributes['w:val']).toBe('22')
    const spacing = defaults && first(defaults, 'w:spacing')?.attributes
    expect(spacing).toMatchObject({ 'w:line': '276', 'w:lineRule': 'auto' })
    expect(all(file.body, 'w:jc')).toEqual([])
  })

  it('10: has captions in order with their numbers filled in', () => {
    const captions = paragraphs(file).filter((line) => line.style === 'Caption')
    for (const label of ['Tabell', 'Diagram']) {
      const numbers = captions.flatMap(({ text }) => {
        const found = new RegExp(`^${label}\u00a0(\\d+)\\. \\S`).exec(text)
        return found ? [Number(found[1])] : []
      })
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      expect(numbers.length).toBeGreaterThan(4)
    }
  })

  it('11: has contents that name every heading of three levels, with rising pages, and asks nothing', () => {
    const listed = headings(file).filter((heading) => heading.level <= 3)
    const entries = contents(file)
    expect(entries.map(({ level, text }) => ({ level, text }))).toEqual(listed)
    const pages = entries.map((entry) => Number(entry.page))
    expect(pages.every((page) => page >= 3)).toBe(true)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  })

  it('13: holds no comments, tracked changes or hidden text', () => {
    for (const element of ['w:ins', 'w:del', 'w:commentReference', 'w:vanish']) {
      expect(all(file.document, element), element).toEqual([])
    }
  })

  it('14: is sound: parts, relations, styles, lists, ids and fields', () => {
    expect(faultsOf(file)).toEqual([])
  })

  it('15: is the same when it is exported again', async () => {
    expect(Buffer.compare(await exportDocx(project, { now }), bytes)).toBe(0)
  })
})
