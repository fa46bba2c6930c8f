import { expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { stepFrom } from '../../../src/renderer/review/finding-steps.ts'

function at(key: string, sectionId: string | null, from: number): Finding {
  return {
    ruleId: 'rule',
    kind: 'language',
    severity: 'warning',
    where: sectionId === null ? { kind: 'report' } : { kind: 'text', sectionId, from, to: from + 1 },
    sectionId,
    place: '',
    title: '',
    message: '',
    why: '',
    excerpt: '',
    fixes: [],
    key,
  }
}

const order = ['a', 'b', 'c']
const findings = [
  at('report', null, 0),
  at('b9', 'b', 9),
  at('a5', 'a', 5),
  at('a5-too', 'a', 5),
  at('gone', 'x', 1),
]
const step = (sectionId: string | null, place: number, current: string | null, by: 1 | -1) =>
  stepFrom(findings, order, { sectionId, at: place }, current, by)?.key

it('goes to the next after the cursor, across sections, and begins anew at the end', () => {
  expect(step('a', 1, null, 1)).toBe('a5')
  expect(step('a', 6, null, 1)).toBe('b9')
  expect(step('c', 1, null, 1)).toBe('a5')
  expect(step(null, 1, null, 1)).toBe('a5')
})

it('goes back to the one before the cursor, and from the first to the last', () => {
  expect(step('b', 3, null, -1)).toBe('a5-too')
  expect(step('a', 5, null, -1)).toBe('b9')
})

it('goes on from the one that was gone to, also where two begin at the same words', () => {
  expect(step('a', 5, 'a5', 1)).toBe('a5-too')
  expect(step('a', 5, 'a5-too', 1)).toBe('b9')
  expect(step('a', 5, 'a5-too', -1)).toBe('a5')
})

it('has nowhere to go when nothing is found in the texts', () => {
  expect(stepFrom([at('report', null, 0)], order, { sectionId: 'a', at: 1 }, null, 1)).toBeNull()
})
