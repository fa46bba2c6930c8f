import { expect, test } from 'vitest'
import {
  countSeverities,
  countsInWords,
  kindName,
  ruleKinds,
} from '../../../src/core/checks/finding-words.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'

test('what is left is told in words, the gravest first', () => {
  expect(countsInWords({ error: 3, warning: 12, hint: 8 })).toBe(
    '3 saker måste rättas, 12 bör ses över, 8 tips',
  )
  expect(countsInWords({ error: 1, warning: 1, hint: 1 })).toBe('1 sak måste rättas, 1 bör ses över, 1 tips')
  expect(countsInWords({ error: 0, warning: 1, hint: 0 })).toBe('1 sak bör ses över')
  expect(countsInWords({ error: 0, warning: 2, hint: 0 })).toBe('2 saker bör ses över')
  expect(countsInWords({ error: 0, warning: 0, hint: 4 })).toBe('4 tips')
  expect(countsInWords({ error: 0, warning: 0, hint: 0 })).toBe('')
})

test('findings are counted by severity', () => {
  const findings = (['hint', 'error', 'hint'] as const).map((severity) => ({ severity }))
  expect(countSeverities(findings)).toEqual({ error: 1, warning: 0, hint: 2 })
})

test('every kind of the rules has its place in the order and a name of its own', () => {
  expect(new Set(ruleKinds)).toEqual(new Set([...ruleKinds, ...allRules.map(({ kind }) => kind)]))
  expect(new Set(ruleKinds.map(kindName)).size).toBe(ruleKinds.length)
})
