import { expect, test } from 'vitest'
import { hideSection, showSection } from '../../../../../src/core/outline-operations.ts'
import type { Report } from '../../../../../src/core/report.ts'
import { report, section } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const demand = {
  id: 'risks.c1',
  level: 'required',
  text: 'Det framgår hur risker har hanterats',
  basis: 'SOSFS 2011:9 7 kap. 2 § p 4',
} as const

const start = report(
  section('now', { heading: 'Säker vård' }),
  section('risks', { level: 2, heading: 'Riskhantering', checklist: [demand] }),
  section('analysis', { level: 3, heading: 'Analys', kind: 'optional', checklist: [demand] }),
)

const found = (given: Report) => findingsOf('required-section-hidden', given)

test('required-section-hidden: a hidden section of the model is a warning with the reason and what the law demands', () => {
  expect(found(hideSection(start, 'risks', 'Skrivs av regionen'))).toMatchObject([
    {
      ruleId: 'required-section-hidden',
      severity: 'warning',
      sectionId: 'risks',
      place: 'Riskhantering',
      message:
        'Avsnittet ”Riskhantering” är dolt och kommer inte med i berättelsen. Lagen kräver svar där: ”Det framgår hur risker har hanterats” (SOSFS 2011:9 7 kap. 2 § p 4). Skälet är: ”Skrivs av regionen”. Visa avsnittet igen om skälet inte håller.',
    },
  ])
})

test('required-section-hidden: is found once, where the hiding was done, with what lies under it', () => {
  const both = hideSection(hideSection(start, 'risks', 'Skrivs av regionen'), 'now', 'Görs inte')
  expect(found(both).map(({ sectionId }) => sectionId)).toEqual(['now'])
  expect(found(both)[0]?.message).toContain('Det framgår hur risker har hanterats')
  expect(found(showSection(both, 'risks'))).toEqual([])
})

test('required-section-hidden: says when no reason is given, and when it is only the model that has it', () => {
  const byDefault = report(section('now'), section('vision', { heading: 'Vision', includedByDefault: false }))
  expect(found(byDefault).map(({ message }) => message)).toEqual([
    'Avsnittet ”Vision” är dolt och kommer inte med i berättelsen. Det hör till mallen och brukar alltid vara med. Inget skäl är angivet. Visa avsnittet igen om skälet inte håller.',
  ])
})

test('required-section-hidden: an optional section may be turned off without a word', () => {
  expect(found(hideSection(start, 'analysis', ''))).toEqual([])
})
