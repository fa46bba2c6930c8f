import { describe, expect, it } from 'vitest'
import { createReport } from '../../../src/core/create-report.ts'
import { outlineOf } from '../../../src/core/outline.ts'
import { hideSection, repeatSection, setOperation } from '../../../src/core/outline-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import { doc, h, p } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import { setSectionContent } from '../../../src/core/section-operations.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { builtInTemplate } from '../../../src/formats/templates.ts'
import { withDeviations } from '../../support/build-report.ts'
import { contents, headings, openPackage, paragraphs, type WordPackage } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, first, styleOf, wordText } from '../../support/docx-xml.ts'

const chartBlock: Block = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } }
const tableBlock: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }

function newReport(templateId: string): Report {
  const template = builtInTemplate(templateId)
  if (!template) throw new Error(`no template ${templateId}`)
  const report = createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Socialnämnden' },
  })
  return withDeviations(report)
}

/** Ids as the window would make them, the same each time. */
function ids(prefix = 'ny'): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count}`
  }
}

/** A table and a chart, with a heading of its own in the text, in every section from one of these places. */
function withFigures(report: Report, ...places: readonly string[]): Report {
  const text = doc(p('Under året.'), h(1, 'Fördjupning'), tableBlock, p('Och som diagram:'), chartBlock)
  return report.outline
    .filter(({ templateSectionId }) => places.includes(templateSectionId ?? ''))
    .reduce((after, { id }) => setSectionContent(after, id, text), report)
}

async function exported(report: Report): Promise<WordPackage> {
  const bytes = await exportDocx({ report, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' })
  const file = openPackage(bytes)
  expect(faultsOf(file)).toEqual([])
  return file
}

function captionLines(file: WordPackage): readonly string[] {
  return paragraphs(file)
    .filter(({ style }) => style === 'Caption')
    .map(({ text }) => text.replaceAll('\u00a0', ' ').replace(/\..*$/, ''))
}

/** The headings that are said outright to begin a page. */
function beginningPages(file: WordPackage): readonly string[] {
  return all(file.body, 'w:p')
    .filter((element) => /^Heading\d$/.test(styleOf(element)) && first(element, 'w:pageBreakBefore'))
    .map(wordText)
}

const numbered = (label: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${label} ${index + 1}`)

/** What holds for every structure: headings as in the outline, in the contents those down to the third level. */
function expectStructure(file: WordPackage, report: Report): void {
  const outline = outlineOf(report).filter(({ level }) => level > 0)
  const printed = headings(file).filter(({ text }) => text !== 'Fördjupning')
  expect(printed).toEqual(outline.map(({ level, heading }) => ({ level, text: heading })))
  const levels = headings(file).map(({ level }) => level)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const listed = headings(file).filter(({ level }) => level <= 3)
  expect(contents(file).map(({ level, text }) => ({ level, text }))).toEqual(listed)
  const pages = contents(file).map(({ page }) => Number(page))
  expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  expect(pages.every((page) => page >= 3)).toBe(true)
}

describe('a quality report for three areas of operation', () => {
  const named = setOperation(newReport('kb'), 'area', 'Äldreomsorg')
  const newId = ids()
  const three = ['Funktionsstöd', 'Individ- och familjeomsorg'].reduce(
    (report, operation) => repeatSection(report, 'area', operation, newId),
    named,
  )

  it('repeats the whole part with its levels, each part on a page of its own and called by its name', async () => {
    const file = await exported(three)
    expectStructure(file, three)
    const parts = headings(file).filter(({ level }) => level === 1)
    expect(parts.map(({ text }) => text).slice(-6)).toEqual([
      'Vad ingår i kvalitetsberättelsen?',
      'Äldreomsorg',
      'Funktionsstöd',
      'Individ- och familjeomsorg',
      'Resultat av mål för 2025',
      'Mål och prioriteringar för kommande år',
    ])
    const texts = headings(file).map(({ text }) => text)
    expect(texts).toContain('Avvikelser kopplat till individer inom funktionsstöd')
    expect(texts).toContain('Slutord individ- och familjeomsorg')
    expect(texts.filter((text) => text === 'Lex Sarah')).toHaveLength(3)
    expect(beginningPages(file)).toEqual([
      'Sammanfattning',
      'Äldreomsorg',
      'Funktionsstöd',
      'Individ- och familjeomsorg',
    ])
  })

  it('numbers tables and charts through all areas', async () => {
    const filled = withFigures(three, 'area-complaints', 'area-user-survey', 'next-year')
    const file = await exported(filled)
    expectStructure(file, filled)
    const lines = captionLines(file)
    expect(lines.filter((line) => line.startsWith('Tabell'))).toEqual(numbered('Tabell', 7))
    expect(lines.filter((line) => line.startsWith('Diagram'))).toEqual(numbered('Diagram', 7))
    expect(lines).toHaveLength(14)
  })

  it('repeats what is told apart inside an area, with its own name', async () => {
    const control = three.outline.find(
      ({ templateSectionId }) => templateSectionId === 'area-internal-control',
    )
    const repeated = repeatSection(three, control?.id ?? '', 'Dokumentation', ids('inre'))
    const file = await exported(repeated)
    expectStructure(file, repeated)
    const own = headings(file).filter(({ text }) => text.startsWith('Internkontroll'))
    expect(own.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '3 Internkontroll',
      '3 Internkontroll: Dokumentation',
      '3 Internkontroll',
      '3 Internkontroll',
    ])
  })

  it('leaves out a hidden area with its tables, and numbers the rest anew', async () => {
    const filled = withFigures(three, 'area-complaints')
    const second = filled.outline.find(({ operation }) => operation === 'Funktionsstöd')
    const hidden = hideSection(filled, second?.id ?? '', 'Redovisas för sig')
    const file = await exported(hidden)
    expectStructure(file, hidden)
    expect(headings(file).map(({ text }) => text)).not.toContain('Funktionsstöd')
    expect(captionLines(file)).toEqual(['Tabell 1', 'Diagram 1', 'Tabell 2', 'Diagram 2'])
  })
})

describe('the combined report', () => {
  it('has both halves in one outline, and its programmes under one heading', async () => {
    const named = setOperation(newReport('kpsb-2025'), 'training-programme', 'Demens')
    const two = repeatSection(named, 'training-programme', 'Palliativ vård', ids())
    const filled = withFigures(two, 'training-programme', 'deviations', 'complaints', 'survey-sabo')
    const file = await exported(filled)
    expectStructure(file, filled)
    const texts = headings(file).map(({ text }) => text)
    const at = texts.indexOf('Demens')
    expect(texts.slice(at, at + 4)).toEqual(['Demens', 'Fördjupning', 'Palliativ vård', 'Fördjupning'])
    expect(captionLines(file).filter((line) => line.startsWith('Tabell'))).toEqual(numbered('Tabell', 5))
    expect(beginningPages(file)).toHaveLength(1)
  })
})
