import { expect, test } from 'vitest'
import { withMemo } from '../../../../support/build-goals.ts'
import { report, section } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'unfilled-memo-owner'
const empty = report(section('s'))

test('unfilled-memo-owner: a memo that nobody signs', () => {
  expect(findingsOf(id, withMemo(empty, { signers: [] }))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'coverMemo' },
      place: 'Tjänsteskrivelsen',
      message: 'I tjänsteskrivelsen saknas någon som undertecknar. Fyll i namn och funktion.',
    },
  ])
})

test('unfilled-memo-owner: says what is lacking of whom', () => {
  const signers = [
    { name: 'Karin Exempel', title: '' },
    { name: ' ', title: 'MAS' },
  ]
  expect(findingsOf(id, withMemo(empty, { signers, caseOfficer: '' }))[0]?.message).toBe(
    'I tjänsteskrivelsen saknas funktion för Karin Exempel, namnet på MAS och handläggare. Fyll i namn och funktion.',
  )
})

test('unfilled-memo-owner: a filled in memo is right, and no memo or one not begun is not looked at', () => {
  expect(findingsOf(id, withMemo(empty))).toEqual([])
  expect(findingsOf(id, empty)).toEqual([])
  const blank = { title: '', decisionPoints: [], summary: '', matter: '', goals: [''], signers: [] }
  expect(findingsOf(id, withMemo(empty, blank))).toEqual([])
})
