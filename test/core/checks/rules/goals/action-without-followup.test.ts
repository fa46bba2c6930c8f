import { expect, test } from 'vitest'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { action, goalSections } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'action-without-followup'
const empty = report(...goalSections)
const of = (change: Parameters<typeof action>[1]) =>
  findingsOf(id, { ...empty, actions: [action('Gå igenom rutinen', change)] })

test('action-without-followup: an action that nobody will look at again', () => {
  expect(of({ followUp: '' })).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'action' },
      message: 'Åtgärden ”Gå igenom rutinen” har ingen uppföljning. Skriv när den följs upp och hur.',
    },
  ])
})

test('action-without-followup: one without a day', () => {
  expect(of({ followUp: 'Egen uppföljning' })[0]?.message).toBe(
    'Uppföljningen av åtgärden ”Gå igenom rutinen” har inget datum. Skriv när den följs upp, till exempel månad och år.',
  )
})

test.each(['2026-05-31', 'i maj', 'kvartal 2', 'varje månad', 'vid delåret', 'T1'])(
  'action-without-followup: %s says when',
  (followUp) => {
    expect(of({ followUp })).toEqual([])
  },
)

test('action-without-followup: a stopped action needs none', () => {
  expect(of({ followUp: '', status: 'stopped' })).toEqual([])
})

test('action-without-followup: marks rows where neither follow-up nor time says when', () => {
  const rows = table(
    ['Uppdrag', 'Uppföljning', 'Tidplan'],
    ['Mötesplatser', 'egen plan', 'löper vidare'],
    ['Värdegrund', 'egen', '25 augusti 2026'],
    ['Psykisk hälsa', 'egen', 'ordinarie rapportering'],
  )
  expect(marksOf(id, written(empty, 'next-year', doc(rows)))).toEqual(['Mötesplatser'])
})
