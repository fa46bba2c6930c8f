import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/outline.ts'
import { pageNumbers } from '../../../src/formats/pdf/page-numbers.ts'
import { type PdfFile, readPdf, referenceIn, textIn } from '../../../src/formats/pdf/pdf-file.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { exampleNames, exampleProject } from '../../support/example-projects.ts'
import { filledProject } from '../../support/filled-project.ts'
import { askTool, browser, printedPdfs } from '../../support/printing.ts'

const everything = { lawAppendix: true, numberedHeadings: true, listOfFigures: true }
const cases = [
  ...exampleNames.map((name) => [name, exampleProject(name), {}] as const),
  ...builtInTemplates().map(
    (template) => [`a filled report from ${template.id}`, filledProject(template), everything] as const,
  ),
]

function textOf(object: string, key: string): string | null {
  return textIn(object, key)?.text ?? null
}

describe.skipIf(browser === null)('as a PDF file, printed by the browser on this computer', () => {
  let bytes: readonly Uint8Array[] = []
  const paths: string[] = []
  let folder = ''
  beforeAll(async () => {
    bytes = await printedPdfs(cases.map(([, project, options]) => [project, options]))
    folder = await mkdtemp(join(tmpdir(), 'berattelsen-pdf-'))
    for (const [index, pdf] of bytes.entries()) {
      const path = join(folder, `${index}.pdf`)
      await writeFile(path, pdf)
      paths.push(path)
    }
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  describe.each(cases.map((one, index) => [one[0], one[1], index] as const))(
    '%s',
    (_name, project, index) => {
      const file = (): PdfFile => {
        const read = readPdf(bytes[index] ?? new Uint8Array())
        if (read === null) throw new Error('no PDF')
        return read
      }
      const root = () => file().objects.get(file().root) ?? ''
      const objects = () => [...file().objects.values()]
      const structure = (type: string) =>
        objects().filter((object) => new RegExp(`/S /${type}\\b`).test(object))

      it('PDF: tagged with document language, title shown in the window bar', () => {
        expect(root()).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
        expect(root()).toContain('/Lang (sv)')
        expect(root()).toContain('/DisplayDocTitle true')
        const info = file().objects.get(file().info ?? -1) ?? ''
        expect(textOf(info, 'Title')).toMatch(/^\p{Lu}[^.]* 20\d\d, \p{Lu}/u)
        expect(textOf(info, 'Author')).toBe(
          project.report.organisation.authors.map(({ name }) => name).join(', '),
        )
        const metadata = file().objects.get(referenceIn(root(), 'Metadata') ?? -1) ?? ''
        expect(Buffer.from(metadata, 'latin1').toString('utf8')).toContain(
          `<rdf:li xml:lang="x-default">${textOf(info, 'Title')}</rdf:li>`,
        )
        expect(objects().join('')).not.toContain('Mozilla')
      })

      it('PDF: tagged, by the word of Poppler', (context) => {
        const said = askTool('pdfinfo', paths[index] ?? '')
        if (said === null) return context.skip('pdfinfo is not installed')
        expect(said).toMatch(/^Tagged: +yes$/m)
        expect(said).toMatch(/^Title: +\p{Lu}[^.]* 20\d\d, \p{Lu}/mu)
        expect(said).toMatch(/^JavaScript: +no$/m)
        expect(said).toMatch(/^Page size: +59\d\.\d+ x 841\.\d+ pts \(A4\)$/m)
      })

      it('PDF: without a fault, by the word of qpdf', (context) => {
        const said = askTool('qpdf', '--check', paths[index] ?? '')
        if (said === null) return context.skip('qpdf is not installed')
        expect(said).toContain('No syntax or stream encoding errors found')
      })

      it('PDF: outline with every heading, headings in order', () => {
        const titles = objects()
          .filter((object) => /\/Parent \d+ 0 R/.test(object) && object.includes('/Title'))
          .map((object) => textOf(object, 'Title')?.replace(/^\d+(?:\.\d+)*\s+/, ''))
        for (const { heading, level } of outlineOf(project.report)) {
          if (level > 0) expect(titles).toContain(heading.replace(/ {2,}/g, ' ').trim())
        }
        const levels = [...structureOrder(file())]
          .flatMap((type) => /^H([1-6])$/.exec(type)?.[1] ?? [])
          .map(Number)
        expect(levels.length).toBeGreaterThan(5)
        for (const [at, level] of levels.entries())
          expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
      })

      it('PDF: table header cells', () => {
        const heads = structure('TH')
        expect(heads.length).toBeGreaterThan(4)
        expect(heads.filter((head) => !/\/Scope \/(?:Column|Row)/.test(head))).toEqual([])
      })

      it('PDF: lists as lists', () => {
        expect(structure('L').length).toBeGreaterThan(0)
        expect(structure('LI').length).toBeGreaterThan(structure('L').length)
      })

      it('PDF: figures with alternative text', () => {
        const figures = structure('Figure')
        expect(figures.length).toBeGreaterThan(0)
        const texts = figures.map((figure) => textOf(figure, 'Alt') ?? '')
        expect(texts.filter((text) => text.length < 8)).toEqual([])
      })

      it('PDF: links with contents', () => {
        const links = objects().filter((object) => object.includes('/Subtype /Link'))
        expect(links.length).toBeGreaterThan(10)
        expect(links.filter((link) => (textOf(link, 'Contents') ?? '') === '')).toEqual([])
        const toFirst = links.find((link) => link.includes('/Dest /avsnitt-1\n'))
        expect(toFirst && textOf(toFirst, 'Contents')?.replace(/^1 /, '')).toBe(
          outlineOf(project.report).find(({ level }) => level > 0)?.heading,
        )
      })

      it('PDF: page artefacts marked as such, so that neither title nor page number is read on every page', (context) => {
        const said = askTool('pdfinfo', '-struct-text', paths[index] ?? '')
        if (said === null) return context.skip('pdfinfo is not installed')
        expect(said).not.toMatch(/"Sida \d+ av \d+"/)
        const text = askTool('pdftotext', paths[index] ?? '', '-') ?? ''
        expect(text).toMatch(/Sida 2 av \d+/)
      })

      it('PDF: fonts embedded with Unicode', (context) => {
        const said = askTool('pdffonts', paths[index] ?? '')
        if (said === null) return context.skip('pdffonts is not installed')
        const fonts = said
          .split('\n')
          .slice(2)
          .filter((line) => line.trim() !== '')
        expect(fonts.length).toBeGreaterThan(1)
        expect(fonts.filter((font) => !/ yes +(?:yes|no) +yes +\d+ +0$/.test(font))).toEqual([])
      })

      it('PDF: reading order as on screen, and no type of tag that readers do not know', () => {
        const types = structureOrder(file())
        expect(types.indexOf('H1')).toBeLessThan(types.indexOf('H2'))
        const known =
          /^(?:Document|NonStruct|Sect|Div|P|H[1-6]|L|LI|Lbl|LBody|Link|Table|TR|TH|TD|THead|TBody|TFoot|Caption|Figure|Span|BlockQuote|Strong|Em|Art|Part)$/
        expect([...new Set(types)].filter((type) => !known.test(type))).toEqual([])
        const tree = file().objects.get(referenceIn(root(), 'StructTreeRoot') ?? -1) ?? ''
        expect(tree).toContain('/RoleMap <</Strong /Span /Em /Span>>')
      })

      it('has the page of every listed heading in its contents, as they stand on paper', (context) => {
        const pages = pageNumbers(file())
        expect(pages.size).toBeGreaterThan(5)
        const text = askTool('pdftotext', '-layout', paths[index] ?? '', '-')
        if (text === null) return context.skip('pdftotext is not installed')
        const printed = text.split('\f')
        const flat = (words: string) => words.replace(/\s+/g, ' ')
        const first = outlineOf(project.report).filter(({ level }) => level === 1)
        for (const { heading } of first) {
          const line = flat(heading).slice(0, 28)
          const listed = printed
            .slice(1)
            .flatMap((page) => page.split('\n'))
            .map(flat)
            .find((one) => one.includes(line) && / \d+ ?$/.test(one))
          const number = Number(/ (\d+) ?$/.exec(listed ?? '')?.[1])
          expect(flat(printed[number - 1] ?? ''), heading).toContain(line)
        }
      })

      it('draws charts as lines and letters, not as dots', (context) => {
        const said = askTool('pdfimages', '-list', paths[index] ?? '')
        if (said === null) return context.skip('pdfimages is not installed')
        const images = said
          .split('\n')
          .slice(2)
          .filter((line) => / image /.test(line))
        expect(images.length).toBeLessThanOrEqual(project.media.size)
      })
    },
  )
})

/** The types of the structure's elements in reading order. */
function structureOrder(file: PdfFile): readonly string[] {
  const root = file.objects.get(file.root) ?? ''
  const types: string[] = []
  const visit = (id: number, depth: number) => {
    const object = file.objects.get(id) ?? ''
    const type = /\/S \/(\w+)/.exec(object)?.[1]
    if (type !== undefined && object.includes('/StructElem')) types.push(type)
    const kids = /\/K \[([\s\S]*?)\]\n?\/?/.exec(object)?.[1] ?? /\/K (\d+ 0 R)/.exec(object)?.[1] ?? ''
    if (depth < 60) for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) visit(Number(kid), depth + 1)
  }
  visit(referenceIn(root, 'StructTreeRoot') ?? -1, 0)
  return types
}
