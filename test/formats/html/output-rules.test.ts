import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { exportHtml, type HtmlOptions } from '../../../src/formats/html/index.ts'
import type { Project } from '../../../src/formats/project.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { headings, openPackage } from '../../support/docx-package.ts'
import { exampleNames, exampleProject } from '../../support/example-projects.ts'
import { filledProject } from '../../support/filled-project.ts'
import { attributeOf, htmlFaults, parsed, printedHeadings, shownText } from '../../support/html-page.ts'

/** The examples, and a report from each template that comes with the program, with everything that can be chosen. */
const cases: readonly (readonly [name: string, project: Project, options: HtmlOptions])[] = [
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

describe.each(cases)('%s as a web page', async (_name, project, options) => {
  const html = exportHtml(project, options)
  const page = parsed(html)
  const count = (selector: string) => page.querySelectorAll(selector).length

  it('HTML: one file, no script, no external reference', () => {
    expect(html).not.toMatch(/<(?:script|link|iframe|object|embed|base)\b|\son[a-z]+=|@import|url\(/)
    const sources = page.querySelectorAll('[src]').map((element) => attributeOf(element, 'src') ?? '')
    expect(sources.filter((source) => !/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(source))).toEqual([])
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy && attributeOf(policy, 'content')).toMatch(
      /^default-src 'none'; img-src data:; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
    )
  })

  it('HTML: lang, title', () => {
    const root = page.querySelector('html')
    expect(root && attributeOf(root, 'lang')).toBe('sv')
    const title = page.querySelector('title')
    expect(title && shownText(title)).toMatch(/^\p{Lu}[^.]* 20\d\d, \p{Lu}/u)
  })

  it('HTML: landmarks, skip link', () => {
    expect(['header', 'main', 'footer'].map(count)).toEqual([1, 1, 1])
    for (const nav of page.querySelectorAll('nav')) {
      expect(count(`#${attributeOf(nav, 'aria-labelledby')}`)).toBe(1)
    }
    const [skip] = page.querySelectorAll('body > a')
    const main = page.querySelector('main')
    expect(skip && attributeOf(skip, 'href')).toBe(`#${main && attributeOf(main, 'id')}`)
  })

  it('HTML: heading order, with the headings and levels of the Word document', async () => {
    expect(count('h1')).toBe(1)
    const word = openPackage(await exportDocx(project, { ...options, now: '2026-02-20T09:00:00.000Z' }))
    const inText = printedHeadings(page).filter(({ text }) => text !== 'Noter')
    const inWord = headings(word).map(({ level, text }) => ({ level: Math.min(level, 5), text }))
    const withoutNumber = (text: string) => text.replace(/^\d+(?:\.\d+)* /, '')
    expect(inText.map(({ level, text }) => ({ level, text: withoutNumber(text) }))).toEqual(inWord)
  })

  it('HTML: th with scope and caption', () => {
    const tables = page.querySelectorAll('table')
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) {
      expect(table.querySelectorAll('thead th').length).toBeGreaterThan(0)
      expect(table.querySelector('caption') !== null || attributeOf(table, 'aria-label') !== null).toBe(true)
    }
    const scopes = page.querySelectorAll('th').map((cell) => attributeOf(cell, 'scope'))
    expect(scopes.filter((scope) => scope !== 'col' && scope !== 'row')).toEqual([])
  })

  it('HTML: charts as SVG with text alternative and data table', () => {
    const charts = page.querySelectorAll('svg')
    expect(charts.map((chart) => attributeOf(chart, 'role'))).toEqual(charts.map(() => 'img'))
    expect(charts.filter((chart) => (attributeOf(chart, 'aria-label') ?? '').length < 20)).toEqual([])
    expect(count('details table')).toBe(charts.length)
  })

  it('HTML: every image is described, and every link leads somewhere and says where', () => {
    const images = page.querySelectorAll('img')
    expect(images.filter((image) => (attributeOf(image, 'alt') ?? '') === '')).toEqual([])
    for (const link of page.querySelectorAll('a')) {
      expect(shownText(link)).not.toBe('')
      const href = attributeOf(link, 'href') ?? ''
      if (href.startsWith('#')) expect(count(href), href).toBe(1)
      else expect(href).toMatch(/^(?:https|mailto):/)
    }
  })

  it('HTML: print style, 400 % zoom', () => {
    expect(html).toContain('@media print')
    expect(html).toContain('size: A4')
    const view = page.querySelector('meta[name="viewport"]')
    expect(view && attributeOf(view, 'content')).toBe('width=device-width, initial-scale=1')
  })

  it('breaks no rule of the W3C or of accessibility', async () => {
    expect(await htmlFaults(html)).toEqual([])
  })
})

it('gives the same page for the same project', () => {
  const [, project] = cases[0] ?? []
  if (project) expect(exportHtml(project)).toBe(exportHtml(project))
})
