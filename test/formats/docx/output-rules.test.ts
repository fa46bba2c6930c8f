import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/outline.ts'
import { type DocxOptions, exportDocx } from '../../../src/formats/docx/index.ts'
import type { Project } from '../../../src/formats/project.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { contrast } from '../../support/contrast.ts'
import { contents, headings, openPackage, paragraphs, part } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, type Element, first, styleOf, wordText } from '../../support/docx-xml.ts'
import { exampleNames, exampleProject } from '../../support/example-projects.ts'
import { filledProject } from '../../support/filled-project.ts'

const now = '2026-02-20T09:00:00.000Z'

/** The examples, and a report from each template that comes with the program, with everything that can be chosen. */
const cases: readonly (readonly [name: string, project: Project, options: Partial<DocxOptions>])[] = [
  ...exampleNames.map((name) => [name, exampleProject(name), {}] as const),
  ...builtInTemplates().map(
    (template) =>
      [
        `a filled report from ${template.id}`,
        filledProject(template),
        { lawAppendix: true, numberedHeadings: true, listOfFigures: true },
      ] as const,
  ),
]

describe.each(cases)('%s as a Word document', async (_name, project, options) => {
  const bytes = await exportDocx(project, { now, ...options })
  const file = openPackage(bytes)
  const core = part(file, 'docProps/core.xml')
  const charts = [...file.xml].filter(([partName]) => /^word\/charts\/chart\d+\.xml$/.test(partName))

  it('1: has a title that is no file name, Swedish as its language and a person or municipality as its author', () => {
    const value = (element: string) => first(core, element)?.children.join('') ?? ''
    expect(value('dc:title')).toMatch(/^\p{Lu}[^.]* 20\d\d, \p{Lu}/u)
    expect(value('dc:title').endsWith(`, ${project.report.organisation.municipality}`)).toBe(true)
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
    expect(paragraphsOf(file.body, 'Normal').filter(isBold).map(wordText)).toEqual([])
  })

  it('3: leaves no heading, caption or line of text alone on a page', () => {
    const styles = all(part(file, 'word/styles.xml'), 'w:style')
    const keeps = (id: string) =>
      styles.some(({ attributes, ...style }) => {
        const isIt = attributes['w:styleId'] === id
        return isIt && first({ attributes, ...style }, 'w:keepNext') !== undefined
      })
    for (const level of [1, 2, 3, 4, 5, 6]) expect(keeps(`Heading${level}`)).toBe(true)
    expect(keeps('Lagrum')).toBe(true)
    const defaults = first(part(file, 'word/styles.xml'), 'w:pPrDefault')
    expect(defaults && first(defaults, 'w:widowControl')).toBeDefined()
    const blocks = childrenOf(file.body)
    for (const [index, block] of blocks.entries()) {
      const isLast = all(block, 'w:sectPr').length > 0 || index === blocks.length - 1
      if (isLast) expect(styleOf(block)).not.toMatch(/^(Heading|Bilaga|Lagrum)/)
      const isOverTable = styleOf(block) === 'Caption' && wordText(block).startsWith('Tabell')
      if (!isOverTable) continue
      expect(blocks[index + 1]?.name).toBe('w:tbl')
      expect(first(block, 'w:keepNext')?.attributes['w:val']).toBeUndefined()
    }
  })

  it('4: has real lists, and no empty paragraphs, repeated spaces or tabs as layout', () => {
    const body = all(file.body, 'w:p')
    const outsideContents = body.filter((element) => !/^(TOC|TableofFigures)/.test(styleOf(element)))
    expect(outsideContents.filter((element) => all(element, 'w:tab').length > 0)).toEqual([])
    expect(body.map(wordText).filter((text) => / {2}/.test(text))).toEqual([])
    expect(
      paragraphsOf(file.body, 'Normal')
        .map(wordText)
        .filter((text) => /^[-–•*] /.test(text)),
    ).toEqual([])
    for (const item of paragraphsOf(file.body, 'ListParagraph')) expect(first(item, 'w:numPr')).toBeDefined()
  })

  it('5: has tables with header rows, whole rows, titles and descriptions, and nothing merged', () => {
    const tables = all(file.body, 'w:tbl')
    expect(tables.length).toBeGreaterThan(0)
    expect(all(file.body, 'w:gridSpan')).toEqual([])
    expect(all(file.body, 'w:vMerge')).toEqual([])
    for (const table of tables) {
      const rows = childrenOf(table, 'w:tr')
      expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual(
        rows.map((_, index) => index === 0),
      )
      expect(rows.every((row) => first(row, 'w:cantSplit'))).toBe(true)
      expect(first(table, 'w:tblLook')?.attributes['w:firstRow']).toBe('true')
      expect(first(table, 'w:tblCaption')?.attributes['w:val']).toBeTruthy()
      expect(first(table, 'w:tblDescription')?.attributes['w:val']).toBeTruthy()
      expect(all(table, 'w:tbl')).toHaveLength(1)
    }
  })

  it('6: describes each chart and image in Swedish, inline with the text', () => {
    const [pictures, drawn] = ['pic:pic', 'c:chart'].map((kind) =>
      all(file.body, 'wp:inline').filter((inline) => first(inline, kind)),
    )
    expect(drawn).toHaveLength(charts.length)
    for (const drawing of drawn ?? [])
      expect(descriptionOf(drawing)).toMatch(/^\p{Lu}[\p{Ll} ]*diagram.{40}/u)
    for (const picture of pictures ?? []) {
      expect(descriptionOf(picture)).toMatch(/^\p{Lu}[\p{L} ,.]+$/u)
      expect(JSON.stringify(picture)).not.toMatch(/\.(png|jpe?g|gif)"/i)
    }
    expect(all(file.body, 'wp:anchor')).toEqual([])
    expect(all(file.body, 'w:pict')).toEqual([])
  })

  it('7: has native charts with title, axis title and workbook, in colours that are said outright', () => {
    for (const [, chart] of charts) {
      // The axis of a radar has no side to stand beside; its numbers have their sign.
      expect(all(chart, 'c:title')).toHaveLength(first(chart, 'c:radarChart') ? 1 : 2)
      expect(first(chart, 'c:externalData')).toBeDefined()
      for (const series of all(chart, 'c:ser')) expect(first(series, 'a:srgbClr')).toBeDefined()
    }
    const workbooks = file.names.filter((part) => part.endsWith('.xlsx'))
    expect(workbooks).toHaveLength(charts.length)
  })

  it('8: has body text of 11 points with a line of at least 1.15, aligned to the left, in colours that are read', () => {
    const defaults = first(part(file, 'word/styles.xml'), 'w:docDefaults')
    expect(defaults && first(defaults, 'w:sz')?.attributes['w:val']).toBe('22')
    const spacing = defaults && first(defaults, 'w:spacing')?.attributes
    expect(spacing).toMatchObject({ 'w:line': '276', 'w:lineRule': 'auto' })
    expect(all(file.body, 'w:jc')).toEqual([])
    const runs = [...all(part(file, 'word/styles.xml'), 'w:rPr'), ...all(file.body, 'w:rPr')]
    const colors = runs.flatMap((run) => first(run, 'w:color')?.attributes['w:val'] ?? [])
    expect(colors.length).toBeGreaterThan(3)
    for (const color of new Set(colors)) expect(contrast(`#${color}`, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it('9: has links whose text says where they go', () => {
    const links = all(file.body, 'w:hyperlink').map(wordText)
    expect(links.filter((text) => text.trim().length < 3)).toEqual([])
    expect(links.filter((text) => /^(https?:|www\.|här$|länk$|läs mer$)/i.test(text.trim()))).toEqual([])
  })

  it('10: has captions in order with their numbers filled in, references that say them, and text before each figure', () => {
    const captions = paragraphs(file).filter((line) => line.style === 'Caption')
    for (const label of ['Tabell', 'Diagram', 'Bild']) {
      const numbers = captions.flatMap(({ text }) => {
        const found = new RegExp(`^${label}\u00a0(\\d+)(?:\\. \\S|$)`).exec(text)
        return found ? [Number(found[1])] : []
      })
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    }
    expect(captions.length).toBeGreaterThan(0)
    for (const { instruction, value } of fieldsIn(file.body)) {
      if (/^ ?(SEQ|PAGEREF)/.test(instruction)) expect(value, instruction).toMatch(/^\d+$/)
      const target = /^ ?REF (\S+)/.exec(instruction)?.[1]
      if (target !== undefined) expect(value).toBe(bookmarked(file.body, target))
    }
    expect(figuresWithoutText(file.body)).toEqual([])
  })

  it('11: has contents that name every heading of three levels, with rising pages, and asks nothing', () => {
    const listed = headings(file).filter((heading) => heading.level <= 3)
    const entries = contents(file)
    expect(entries.map(({ level, text }) => ({ level, text }))).toEqual(listed)
    const pages = entries.map((entry) => Number(entry.page))
    for (const { instruction } of fieldsIn(file.body)) expect(instruction).not.toMatch(/INCLUDE|LINK|DDE/)
    expect(pages.every((page) => page >= 3)).toBe(true)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  })

  it('12: has page numbers, and in header and footer nothing that does not stand in the text too', () => {
    const footer = part(file, 'word/footer1.xml')
    expect(wordText(footer)).toMatch(/^Sida .* av /)
    expect(fieldsIn(footer).map(({ instruction }) => instruction.trim())).toEqual(['PAGE', 'NUMPAGES'])
    const header = wordText(part(file, 'word/header1.xml'))
    expect(header).toBe(first(core, 'dc:title')?.children.join(''))
    const cover = paragraphs(file)
      .slice(0, 4)
      .map(({ text }) => text)
    for (const words of header.split(', ')) expect(cover).toContain(words)
    for (const section of all(file.body, 'w:sectPr').slice(1)) {
      expect(all(section, 'w:footerReference'), 'header and footer go on').toEqual([])
    }
  })

  it('13: holds no comments, tracked changes, hidden text or traces of who worked where', () => {
    for (const element of ['w:ins', 'w:del', 'w:commentReference', 'w:vanish']) {
      expect(all(file.document, element), element).toEqual([])
    }
    expect(part(file, 'docProps/app.xml').children).toEqual([])
    expect(part(file, 'docProps/custom.xml').children).toEqual([])
    expect(JSON.stringify(file.document)).not.toMatch(/"w:rsid/)
  })

  it('14: is sound: parts, relations, styles, lists, ids and fields', () => {
    expect(faultsOf(file)).toEqual([])
  })

  it('15: is the same when it is exported again', async () => {
    expect(Buffer.compare(await exportDocx(project, { now, ...options }), bytes)).toBe(0)
  })
})

function paragraphsOf(body: Element, style: string): readonly Element[] {
  return childrenOf(body, 'w:p').filter((paragraph) => styleOf(paragraph) === style)
}

/** Whether all the words of a paragraph are bold, which then poses as a heading. */
function isBold(paragraph: Element): boolean {
  const runs = childrenOf(paragraph, 'w:r').filter((run) => wordText(run).trim() !== '')
  const isSentence = /[.:?!]$/.test(wordText(paragraph).trim())
  return runs.length > 0 && !isSentence && runs.every((run) => first(run, 'w:b') !== undefined)
}

function descriptionOf(inline: Element): string {
  return first(inline, 'wp:docPr')?.attributes['descr'] ?? ''
}

interface Field {
  readonly instruction: string
  /** What it shows. */
  readonly value: string
}

/** The fields below an element that hold no other field. */
function fieldsIn(element: Element): readonly Field[] {
  const fields: Field[] = []
  let instruction: string | null = null
  let value = ''
  let isShown = false
  const marks = (at: Element): readonly Element[] =>
    at.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...marks(child)]))
  for (const mark of marks(element)) {
    if (mark.name === 'w:instrText') instruction = `${instruction ?? ''}${mark.children.join('')}`
    else if (mark.name === 'w:t' && isShown) value += mark.children.join('')
    else if (mark.name === 'w:fldChar') {
      const type = mark.attributes['w:fldCharType']
      isShown = type === 'separate'
      if (type === 'end' && instruction !== null) fields.push({ instruction, value })
      if (type === 'begin' || type === 'end') {
        instruction = null
        value = ''
      }
    }
  }
  return fields
}

/** The text between the ends of a bookmark that lies in one paragraph. */
function bookmarked(body: Element, name: string): string {
  for (const paragraph of all(body, 'w:p')) {
    const from = paragraph.children.findIndex(
      (child) => typeof child !== 'string' && child.attributes['w:name'] === name,
    )
    if (from < 0) continue
    const to = paragraph.children.findIndex(
      (child, index) => index > from && typeof child !== 'string' && child.name === 'w:bookmarkEnd',
    )
    return wordText({ ...paragraph, children: paragraph.children.slice(from, to) })
  }
  return ''
}

/** Captions of figures that come before any text since the heading above them, and that no reference names. */
function figuresWithoutText(body: Element): readonly string[] {
  const named = fieldsIn(body).flatMap(({ instruction }) => /^ ?REF (\S+)/.exec(instruction)?.[1] ?? [])
  let hasText = false
  return childrenOf(body, 'w:p').flatMap((paragraph) => {
    const style = styleOf(paragraph)
    if (/^(Heading|Bilaga)/.test(style)) hasText = false
    else if (style === 'Normal') hasText = true
    if (style !== 'Caption' || hasText) return []
    const bookmark = first(paragraph, 'w:bookmarkStart')?.attributes['w:name'] ?? ''
    return named.includes(bookmark) ? [] : [wordText(paragraph)]
  })
}
