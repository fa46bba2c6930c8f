import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import type { RichText } from '../../../../../src/core/rich-text/schema.ts'
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

function tickedText(id: string, itemId: string, heading: string, text: RichText | string): Report {
  const definition = section(id, { heading, checklist: [{ ...required, id: itemId }] })
  return answerChecklistItem(written(report(definition), id, text), id, itemId, 'yes')
}

test('law-requirement-empty: a tick is questioned where the text has nothing of what it says', () => {
  const duty = tickedText(
    'info-security',
    'info-security.c2',
    'Informationssäkerhet',
    'Riskanalyserna ska dokumenteras och sammanställas varje år.',
  )
  expect(found(duty).map(({ message }) => message)).toEqual([
    'I avsnittet ”Informationssäkerhet” är det avprickat att lagens krav är med: ”Det framgår hur klagomål har hanterats” (SOSFS 2011:9 7 kap. 2 § p 6). Men i texten finns ingen riskanalys som har gjorts, och inte heller att ingen har gjorts. Lägg till det, eller ta bort avprickningen tills det är på plats.',
  ])
})

const plan = table(['Egenkontroll', 'Omfattning', 'Frekvens'], ['Fall', 'alla enheter', '2 gånger per år'])
const outcome = table(['Egenkontroll', 'Frekvens', 'Utfall'], ['Fall', '2 gånger per år', 'färre fall'])

test.each([
  ['info-security.c2', 'Behörigheten styrs av anställningen.'],
  ['info-security.c2', 'Riskanalys Enligt rutinen ska vi bedöma om kraven inte uppfylls.'],
  ['info-security.c4', 'Alla gick grundkursen i informationssäkerhet.'],
  ['record-review.c1', 'Dokumentationen är viktig.'],
  ['risk-management.c1', 'Vårdgivaren ska fortlöpande bedöma om det finns risk för händelser.'],
  ['self-checks.c1', doc(p('Följsamheten till planen är svag.'), plan)],
  ['complaints.c2', 'De klagomål som har kommit in har behandlats enligt rutin.'],
])('law-requirement-empty: %s ticked over a text without it', (itemId, text) => {
  expect(found(tickedText(itemId.split('.')[0] ?? '', itemId, 'Rubrik', text))).toHaveLength(1)
})

test.each([
  ['info-security.c2', 'Två riskanalyser gjordes inför systembytet.'],
  ['info-security.c2', 'Ingen riskanalys gjordes, eftersom tjänsten var vakant.'],
  ['info-security.c2', 'Vi har inte gjort någon riskanalys.'],
  ['info-security.c4', 'It-enheten utvärderade skyddet mot intrång i november.'],
  ['record-review.c1', 'I maj granskades 48 slumpvis valda journaler.'],
  ['risk-management.c1', 'Sex riskanalyser gjordes under 2025.'],
  ['self-checks.c1', doc(outcome)],
  ['self-checks.c1', 'Sju av tolv egenkontroller genomfördes.'],
  ['complaints.c2', 'Under året kom 31 klagomål.'],
  ['complaints.c2', 'Inga klagomål kom in under 2025.'],
  ['complaints.c2', 'De flesta klagomål gällde maten och ledde till en ny matsedel.'],
])('law-requirement-empty: %s is believed over a text with it: %s', (itemId, text) => {
  expect(found(tickedText(itemId.split('.')[0] ?? '', itemId, 'Rubrik', text))).toEqual([])
})

test('law-requirement-empty: a section of the model that the report does not have at all', () => {
  const whole = report(
    section('annat'),
    section('radiation', { heading: 'Strålskydd', printedLaw: 'SSMFS 2018:5' }),
  )
  const { radiation: _, ...sections } = whole.sections
  const without = { ...whole, outline: whole.outline.slice(0, 1), sections }
  expect(found(without).map(({ message }) => message)).toEqual([
    'Berättelsen saknar mallens avsnitt ”Strålskydd”. Det hör till SSMFS 2018:5. Lägg till avsnittet.',
  ])
  const own = {
    ...without,
    outline: without.outline.map((entry) => ({
      ...entry,
      templateSectionId: null,
      heading: 'Om strålskyddet',
    })),
  }
  expect(found(own)).toEqual([])
})
