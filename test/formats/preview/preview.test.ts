import { beforeAll, describe, expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/outline.ts'
import { doc, note, p } from '../../../src/core/rich-text/builders.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { type Preview, previewOf } from '../../../src/formats/preview/preview.ts'
import { report, section, written } from '../../support/build-report.ts'
import { openPackage, paragraphs } from '../../support/docx-package.ts'
import { exampleProject } from '../../support/example-projects.ts'

const plain = { numberedHeadings: false, listOfFigures: false, lawAppendix: false }
const all = { numberedHeadings: true, listOfFigures: true, lawAppendix: true }

/** The words of a page in the order that they are drawn. */
function words({ svg }: Preview['pages'][number]): string {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)))
    .join(' ')
}

describe('the preview of an example', () => {
  const project = exampleProject('exempel-2025')
  let preview: Preview
  beforeAll(async () => {
    preview = await previewOf(project, all)
  })

  it('has each section on the page that the document says', async () => {
    const exported = openPackage(await exportDocx(project, { now: '2026-02-01T12:00:00Z', ...all }))
    const entries = paragraphs(exported).filter(({ style }) => /^TOC\d/.test(style ?? ''))
    const told = new Map(
      entries.map(({ text }) => /^(?:[\d.]+\s+)?(.*?)\s*(\d+)$/.exec(text)?.slice(1) as [string, string]),
    )
    const shown = outlineOf(project.report).filter(({ level }) => level > 0 && level <= 3)
    expect(shown.length).toBeGreaterThan(40)
    expect(shown.map(({ entry, heading }) => [heading, (preview.sectionPages[entry.id] ?? -1) + 1])).toEqual(
      shown.map(({ heading }) => [heading, Number(told.get(heading))]),
    )
  })

  it('draws every paragraph of the document in full', async () => {
    const exported = openPackage(await exportDocx(project, { now: '2026-02-01T12:00:00Z', ...all }))
    const drawn = squeezed(preview.pages.map(words).join(' '))
    const missing = paragraphs(exported)
      .filter(({ style }) => !/^TOC|^TableofFigures|^Header|^Footer/.test(style ?? ''))
      .flatMap(({ text }) => text.split(/\s+/))
      .filter((word) => !drawn.includes(squeezed(word)))
    expect(missing).toEqual([])
  })

  it('fills in the page numbers and numbers the headings', () => {
    expect(words(preview.pages[1] ?? fail())).toMatch(
      /^Patientsäkerhetsberättelse 2025, Exempelkommun|Innehåll/,
    )
    expect(words(preview.pages[1] ?? fail())).toMatch(/1 Inledning \d/)
    const page = preview.pages[preview.sectionPages['summary'] ?? -1] ?? fail()
    expect(words(page)).toContain('2 SAMMANFATTNING')
    expect(words(page)).toMatch(/Sida \d+ av \d+/)
    expect(words(preview.pages[0] ?? fail())).not.toContain('Sida ')
  })

  it('draws charts as they are, and leaves nothing outside the page', () => {
    const svgs = preview.pages.map(({ svg }) => svg).join('')
    expect(svgs.split('<svg ').length - 1 - preview.pages.length).toBe(
      Object.values(project.report.charts).length,
    )
    const lines = [...svgs.matchAll(/<text x="(-?\d+)" y="(-?\d+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    const far = lines.filter(([x = 0, y = 0]) => x < 0 || y < 0 || x > 16_838 || y > 16_838)
    expect(far).toEqual([])
  })
})

it('is the same for the same report, page by page, and only the changed page is another after a word', async () => {
  const project = exampleProject('exempel-2024')
  const first = await previewOf(project, plain)
  expect(await previewOf(project, plain)).toEqual(first)
  const id = outlineOf(project.report).at(-1)?.entry.id ?? fail()
  const content = project.report.sections[id]?.content ?? fail()
  const more = { ...content, content: [...content.content, p('Sillkonserv.')] }
  const next = await previewOf({ ...project, report: written(project.report, id, more) }, plain)
  const changed = next.pages.filter(({ svg }, at) => svg !== first.pages[at]?.svg)
  expect(changed.length).toBeLessThanOrEqual(2)
  expect(changed.map(words).join(' ')).toContain('Sillkonserv.')
})

it('puts a note at the foot of its page, and the next paragraph right below the one that has it', async () => {
  const text = doc(p('Med not.', note('Källan.')), p('Nästa stycke.'))
  const project = {
    report: written(report(section('a', { heading: 'Rubrik' })), 'a', text),
    media: new Map(),
  }
  const { pages, sectionPages } = await previewOf(project, plain)
  const { svg } = pages[sectionPages['a'] ?? -1] ?? fail()
  const foot = (words: string) => Number(new RegExp(`y="(\\d+)"[^>]*>${words}<`).exec(svg)?.[1])
  expect(foot('Nästa stycke.') - foot('Med not.')).toBeLessThan(600)
  expect(foot('1 Källan.')).toBeGreaterThan(14_500)
})

it('shows hostile text as text', async () => {
  const text = '</text></svg><script>alert(1)</script>'
  const project = { report: written(report(section('a')), 'a', doc(p(text))), media: new Map() }
  const { pages } = await previewOf(project, plain)
  const svgs = pages.map(({ svg }) => svg).join('')
  expect(svgs).not.toContain('<script')
  expect(pages.map(words).join(' ')).toContain('<script>')
})

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function fail(): never {
  throw new Error('missing')
}
