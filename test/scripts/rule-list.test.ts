import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { RULE_LIST_FILE, ruleList } from '../../scripts/rule-list/rule-list.ts'
import { whatRulesFind } from '../../scripts/rule-list/what-rules-find.ts'
import { allRules } from '../../src/core/checks/rules/index.ts'

test('docs/granskningsregler.md is what scripts/build-rule-list.ts makes of the rules', async () => {
  expect(await readFile(RULE_LIST_FILE, 'utf8')).toBe(ruleList())
})

test('every rule, and nothing else, is told of in the list', () => {
  expect(Object.keys(whatRulesFind).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted())
})
