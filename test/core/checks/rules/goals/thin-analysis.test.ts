import { expect, test } from 'vitest'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'thin-analysis'
const empty = report(...goalSections)
const teams = goal('Fortsätta att utveckla teamträffar', { fulfilment: 'notMet' })
const of = (analysis: string) => findingsOf(id, withGoals(empty, { ...teams, analysis }))

test('thin-analysis: one short sentence without a cause', () => {
  expect(of('Låg utveckling av teamträffar har skett under året.')).toMatchObject([
    {
      severity: 'hint',
      message:
        'Analysen av målet ”Fortsätta att utveckla teamträffar” är bara 8 ord. Skriv också varför det gick så och vad som behöver ändras.',
    },
  ])
})

test('thin-analysis: the goal over again is no analysis however long', () => {
  const wish = goal(
    'Fler patienter ska riskbedömas i kvalitetsregistret Senior alert varje år oavsett boendeform',
    {
      fulfilment: 'notMet',
      analysis:
        'Patienter ska riskbedömas i kvalitetsregistret Senior alert oavsett boendeform varje år och det ska vara fler',
    },
  )
  expect(findingsOf(id, withGoals(empty, wish))[0]?.message).toContain('säger nästan bara målet en gång till')
})

test('thin-analysis: a cause and what comes of it is enough, and none at all has a rule of its own', () => {
  const why =
    'Enhetscheferna byttes ut på två av enheterna, och ingen kallade till träffarna under hösten. Nu ligger de i schemat.'
  expect(of(why)).toEqual([])
  expect(of('')).toEqual([])
})

test('thin-analysis: a goal that was met needs no more', () => {
  expect(
    findingsOf(id, withGoals(empty, { ...teams, fulfilment: 'met', analysis: 'Det gick bra.' })),
  ).toEqual([])
})

test('thin-analysis: in a full row of a table a few words are enough', () => {
  const header = ['Mål', 'Uppfyllt', 'Analys', 'Nästa steg']
  const row = [
    'Fler SIP',
    'nej, 15',
    'chefsbyten utan överlämning; ingen påminnelse i systemet',
    'förs vidare',
  ]
  expect(findingsOf(id, written(empty, 'previous-goals', doc(table(header, row))))).toEqual([])
  const thin = row.with(2, 'gick inte')
  expect(findingsOf(id, written(empty, 'previous-goals', doc(table(header, thin))))).toHaveLength(1)
})
