import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/index.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'
import { createReport } from '../../../src/core/create-report.ts'
import { outlineOf } from '../../../src/core/outline.ts'
import { reportSchema } from '../../../src/core/report.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { PROMISED_RULES } from './promised-rules.ts'

const reports = builtInTemplates().map((template) =>
  createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun' },
  }),
)

test('every rule has an id of its own', () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
})

test.each(reports)(
  'an empty report of $template.id: each demand of the law is found once, in reading order',
  (empty) => {
    const findings = checkReport(reportSchema.parse(empty)).filter(
      ({ ruleId }) => ruleId === 'law-requirement-empty',
    )
    const demanded = outlineOf(empty)
      .filter(({ definition }) => definition?.checklist.some(({ level }) => level === 'required'))
      .map(({ entry }) => entry.id)
    expect(findings.map(({ sectionId }) => sectionId)).toEqual(demanded)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  },
)

test.each(Object.entries(PROMISED_RULES))('the promised rules of severity %s are there', (severity, ids) => {
  const there = allRules.filter((rule) => rule.severity === severity).map(({ id }) => id)
  expect(ids.filter((id) => !there.includes(id))).toEqual([])
})

test('every rule says in Swedish what is wrong and why it matters', () => {
  for (const { title, why } of allRules) {
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
    expect(why).toMatch(/^\p{Lu}.*\.$/su)
  }
})
