import { expect, test } from 'vitest'
import { hiddenSections } from '../../src/core/hidden-sections.ts'
import { hideSection } from '../../src/core/outline-operations.ts'
import { report, section } from '../support/build-report.ts'

const demand = { id: 'b.c1', level: 'required', text: 'Krav', basis: 'PSL 3 kap. 10 §' } as const

const start = report(
  section('a', { heading: 'Säker vård' }),
  section('b', { level: 2, checklist: [demand, { ...demand, id: 'b.c2', level: 'recommended' }] }),
  section('extra', { kind: 'optional', includedByDefault: false, checklist: [demand] }),
)

test('none are told of a new report, whose optional sections may be off', () => {
  expect(hiddenSections(start)).toEqual([])
})

test('a hidden section is told where it was hidden, with its reason and what the law demands under it', () => {
  const hidden = hideSection(hideSection(start, 'b', 'Görs av regionen'), 'a', ' Görs inte ')
  expect(hiddenSections(hidden)).toEqual([
    { id: 'a', heading: 'Säker vård', reason: 'Görs inte', requirements: [demand] },
  ])
})
