import { expect, test } from 'vitest'
import { doc, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import { action, goalSections } from '../../../../support/build-goals.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'action-without-owner'
const empty = report(...goalSections, section('sip', { heading: 'SIP' }))
const of = (change: Parameters<typeof action>[1]) =>
  findingsOf(id, { ...empty, actions: [action('Gå igenom rutinen', change)] })

test('action-without-owner: says what an action lacks', () => {
  expect(of({ responsible: ' ' })).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'action' },
      message:
        'Åtgärden ”Gå igenom rutinen” saknar ansvarig. Skriv vilken funktion som ansvarar och när det ska vara klart.',
    },
  ])
  expect(of({ due: null })[0]?.message).toContain('saknar tid.')
  expect(of({ due: null, responsible: '' })[0]?.message).toContain('saknar ansvarig och tid.')
})

test('action-without-owner: what has both, is done or stopped is right', () => {
  expect(of({})).toEqual([])
  expect(of({ responsible: '', status: 'done' })).toEqual([])
  expect(of({ due: null, status: 'stopped' })).toEqual([])
})

test('action-without-owner: marks rows of a table with an empty cell for it', () => {
  const rows = table(
    ['Aktivitet', 'Ansvarig', 'Klart senast'],
    ['Mall för genomförandeplan', '', '2026-05-31'],
    ['Säkra kedjan', 'enhetschef', '2026-06-30'],
    ['Digital åtkomst', 'enhetschef', '–'],
  )
  expect(marksOf(id, written(empty, 'sip', doc(rows)))).toEqual([
    'Mall för genomförandeplan',
    'Digital åtkomst',
  ])
})

test('action-without-owner: a table that tells what was done, without such columns, is no plan', () => {
  const rows = table(['Brist', 'Åtgärd'], ['Fel lista', 'ny lista'])
  expect(findingsOf(id, written(empty, 'sip', doc(rows)))).toEqual([])
})

const goals = ul('Utveckla avvikelsehanteringen', 'Revidera rutinerna', 'Stärka samverkan')

test('action-without-owner: goals for next year as a bare list', () => {
  expect(findingsOf(id, written(empty, 'next-year', doc(goals)))).toMatchObject([
    {
      sectionId: 'next-year',
      message:
        'Målen för 2026 har varken ansvarig funktion eller tid. Skriv för varje mål vem som ansvarar, hur det mäts och när det ska vara klart.',
    },
  ])
})

test.each([
  'MAS ansvarar för att målen följs upp.',
  'Allt ska vara klart senast den 31 december 2026.',
  'Läget redovisas varje tertial.',
])('action-without-owner: a word of who or when beside the list is enough: %s', (text) => {
  expect(findingsOf(id, written(empty, 'next-year', doc(goals, p(text))))).toEqual([])
})
