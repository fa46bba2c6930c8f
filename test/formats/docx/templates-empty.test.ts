import { expect, test } from 'vitest'
import { createReport } from '../../../src/core/create-report.ts'
import { headingText, outlineOf } from '../../../src/core/outline.ts'
import type { Report } from '../../../src/core/report.ts'
import type { Template } from '../../../src/core/template.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { templateHeadings } from '../../resources/template-headings.ts'
import {
  contents,
  headingLevel,
  headings,
  openPackage,
  paragraphs,
  type WordPackage,
} from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'

function newReport(template: Template): Report {
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Socialnämnden' },
  })
}

function withEverySection(report: Report): Report {
  return {
    ...report,
    outline: report.outline.map((entry) => ({ ...entry, visibility: { kind: 'shown' as const } })),
  }
}

async function exported(report: Report): Promise<WordPackage> {
  const file = openPackage(
    await exportDocx({ report, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' }),
  )
  expect(faultsOf(file)).toEqual([])
  return file
}

interface Printed {
  readonly level: number
  readonly heading: string
  readonly law: string | null
}

/** Each heading of the document with the line of law right under it. */
function printed(file: WordPackage): readonly Printed[] {
  const lines = paragraphs(file)
  return lines.flatMap(({ style, text }, index) => {
    const level = headingLevel(style)
    const below = lines[index + 1]
    if (level === null) return []
    return [{ level, heading: text, law: below?.style === 'Lagrum' ? below.text : null }]
  })
}

/** The headings as they are written out for the template, from "2 M | Avvikelser | PSL 3 kap. 1 §". */
function writtenOut({ organisation, template, year }: Report): readonly Printed[] {
  return (templateHeadings[template.id] ?? []).flatMap((line) => {
    const [place = '', heading = '', law = null] = line.split(' | ')
    const level = Number(place.charAt(0))
    return level === 0 ? [] : [{ level, heading: headingText(heading, year, organisation), law }]
  })
}

test.each(builtInTemplates())(
  'an empty report from $id has every heading in order in Word, the law under it',
  async (template) => {
    const report = withEverySection(newReport(template))
    const expected = writtenOut(report)
    expect(expected.length).toBe(template.sections.filter(({ level }) => level > 0).length)
    expect(printed(await exported(report))).toEqual(expected)
  },
)

test.each(builtInTemplates())('a new report from $id prints what is on from the start', async (template) => {
  const report = newReport(template)
  const file = await exported(report)
  const shown = outlineOf(report).filter(({ level }) => level > 0)
  expect(printed(file)).toEqual(
    shown.map(({ level, heading, printedLaw }) => ({ level, heading, law: printedLaw })),
  )
  expect(shown.map(({ definition }) => definition?.id)).toEqual(
    template.sections
      .filter(({ level, includedByDefault }) => level > 0 && includedByDefault)
      .map(({ id }) => id),
  )
  const listed = contents(file).map(({ level, text }) => `${level} ${text}`)
  const deepest = Math.max(...contents(file).map(({ level }) => level))
  expect(listed).toEqual(
    headings(file)
      .filter(({ level }) => level <= deepest)
      .map(({ level, text }) => `${level} ${text}`),
  )
})
