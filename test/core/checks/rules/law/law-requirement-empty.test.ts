import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import {
  answerChecklistItem,
  setOrganisation,
  setSectionStatus,
} from '../../../../../src/core/section-operations.ts'
import type { TemplateSection } from '../../../../../src/core/template.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const required = {
  id: 'complaints.c1',
  level: 'required',
  text: 'Det framgår hur klagomål har hanterats',
  basis: 'SOSFS 2011:9 7 kap. 2 § p 6',
} as const

function complaints(change: Partial<TemplateSection> = {}): TemplateSection {
  return section('complaints', { heading: 'Klagomål', checklist: [required], ...change })
}

const found = (given: Report) => findingsOf('law-requirement-empty', given)

test('law-requirement-empty: an empty section that the law wants is an error with law and way out', () => {
  expect(found(report(complaints()))).toMatchObject([
    {
      ruleId: 'law-requirement-empty',
      severity: 'error',
      sectionId: 'complaints',
      place: 'Klagomål',
      message:
        'Avsnittet ”Klagomål” är tomt, men lagen kräver svar här: ”Det framgår hur klagomål har hanterats” (SOSFS 2011:9 7 kap. 2 § p 6). Skriv avsnittet.',
    },
  ])
})

test('law-requirement-empty: where the template lets it, the message offers not applicable', () => {
  const [finding] = found(report(complaints({ notApplicableReason: 'Gäller inte.' })))
  expect(finding?.message).toMatch(
    /Skriv avsnittet, eller markera det som ej aktuellt om det inte gäller er\.$/,
  )
})

const ticked = (before: Report, answer: 'yes' | 'partly' | 'no' | 'notApplicable' = 'yes') =>
  answerChecklistItem(before, 'complaints', required.id, answer)

test('law-requirement-empty: a written section is right when its demands are ticked', () => {
  const text = written(report(complaints()), 'complaints', 'Tolv klagomål.')
  expect(found(ticked(text))).toEqual([])
  expect(found(ticked(text, 'notApplicable'))).toEqual([])
  expect(found(ticked(text, 'partly'))).toHaveLength(1)
  expect(found(text).map(({ message }) => message)).toEqual([
    'I avsnittet ”Klagomål” är det inte avprickat att lagens krav är med: ”Det framgår hur klagomål har hanterats” (SOSFS 2011:9 7 kap. 2 § p 6). Läs igenom texten, lägg till det som saknas och pricka av i checklistan.',
  ])
})

test('law-requirement-empty: a section of only spaces is empty however much is ticked', () => {
  const [finding] = found(ticked(written(report(complaints()), 'complaints', '  ')))
  expect(finding?.message).toMatch(/^Avsnittet ”Klagomål” är avprickat men tomt, och lagen kräver svar här: /)
})

test('law-requirement-empty: text under the section counts as its text', () => {
  const two = report(complaints(), section('analysis', { level: 2 }))
  expect(found(ticked(written(two, 'analysis', 'Tolv klagomål.')))).toEqual([])
})

test('law-requirement-empty: a section without a demand of the law may be empty', () => {
  const recommended = { ...required, level: 'recommended' } as const
  expect(found(report(complaints({ checklist: [recommended] }), section('eget')))).toEqual([])
})

test('law-requirement-empty: not applicable is an answer', () => {
  const answered = setSectionStatus(report(complaints()), 'complaints', {
    kind: 'notApplicable',
    reason: 'Nej.',
  })
  expect(found(answered)).toEqual([])
})

test('law-requirement-empty: a hidden section is not looked at', () => {
  expect(found(report(section('annat'), complaints({ includedByDefault: false })))).toEqual([])
})

test('law-requirement-empty: the title page is answered by the data of the report', () => {
  const cover = section('cover', { kind: 'front', level: 0, heading: 'Titelsida', checklist: [required] })
  const empty = setOrganisation(report(cover), { committee: ' ' })
  expect(found(empty)[0]?.message).toContain('saknas nämnden och dagen då berättelsen upprättades')
  const filledIn = setOrganisation(empty, { committee: 'Socialnämnden', preparedDate: '2026-02-10' })
  expect(found(filledIn)).toEqual([])
})
