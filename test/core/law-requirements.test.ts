import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/core/checks/index.ts'
import { createReport } from '../../src/core/create-report.ts'
import { lawViewOf } from '../../src/core/law-view.ts'
import { missingByLaw } from '../../src/core/missing-by-law.ts'
import { hideSection } from '../../src/core/outline-operations.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import {
  answerChecklistItem,
  setOrganisation,
  setSectionContent,
  setSectionStatus,
} from '../../src/core/section-operations.ts'
import { lawViewRows } from '../../src/formats/laws.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'

const templates = builtInTemplates()

/** A report in which each section has been treated in some way. */
const arbitraryReport = fc
  .record({
    template: fc.constantFrom(...templates),
    isDated: fc.boolean(),
    seeds: fc.array(fc.nat(30), { minLength: 90, maxLength: 90 }),
  })
  .map(({ template, isDated, seeds }) => {
    const empty = createReport({
      id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
      template,
      year: 2025,
      organisation: { municipality: 'Exempelkommun', committee: 'Nämnden' },
    })
    const start = setOrganisation(empty, { preparedDate: isDated ? '2026-02-10' : null })
    return start.outline.reduce((report, { id }, index) => treated(report, id, seeds[index] ?? 0), start)
  })

/** It answers every demand in words, since the review questions what is ticked and not there; that is its alone. */
const answering = doc(
  p('Riskanalyser och egenkontroller gjordes, 12 journaler granskades, skyddet mot intrång prövades.'),
  p('Inga klagomål kom in.'),
)

function treated(report: Report, id: string, seed: number): Report {
  const entry = report.outline.find((one) => one.id === id)
  const definition = report.template.sections.find((one) => one.id === entry?.templateSectionId)
  if (seed === 0 && entry?.level !== 0) return hideSection(report, id, 'Görs inte hos oss')
  if (seed === 1) return setSectionStatus(report, id, { kind: 'notApplicable', reason: 'Finns inte.' })
  if (seed === 2) return setSectionStatus(report, id, { kind: 'notApplicable', reason: '' })
  const text = seed % 3 === 0 ? report : setSectionContent(report, id, answering)
  const answers = ['yes', 'yes', 'partly', 'notApplicable', null] as const
  const answer = answers[seed % answers.length] ?? null
  return (definition?.checklist ?? []).reduce(
    (now, item) => answerChecklistItem(now, id, item.id, answer),
    text,
  )
}

/** The sections that a list speaks of, each once; the title page under its id whoever speaks. */
function places(report: Report, ids: readonly (string | null)[]): ReadonlySet<string> {
  const titlePage = report.outline.find(({ level }) => level === 0)?.id ?? ''
  return new Set(ids.map((id) => id ?? titlePage))
}

test('the overview, the review and the law view name the same sections as owing the law an answer', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const missing = places(
        report,
        missingByLaw(report).map(({ sectionId }) => sectionId),
      )
      const found = checkReport(report).filter(({ ruleId }) => ruleId === 'law-requirement-empty')
      expect(
        places(
          report,
          found.map(({ sectionId }) => sectionId),
        ),
      ).toEqual(missing)
      const gaps = lawViewOf(report, lawViewRows())
        .filter(({ isRequired }) => isRequired)
        .flatMap(({ verdict }) => (verdict.kind === 'partly' || verdict.kind === 'open' ? verdict.gaps : []))
        .filter(({ kind }) => kind !== 'hidden')
        .map(({ sectionId }) => sectionId)
      expect(places(report, gaps)).toEqual(missing)
    }),
  )
})

test('every open item that the overview names is one that nobody has closed', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      for (const { id, sectionId } of missingByLaw(report)) {
        const itemId = id.split(' ')[1] ?? ''
        const answer = sectionId && sectionOf(report, sectionId).checklist[itemId]?.answer
        expect(answer).not.toBe('yes')
      }
    }),
  )
})
