import { expect, test } from 'vitest'
import { type Report, sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const id = 'plan-period'
const of = (text: string, change: Partial<Report> = {}) =>
  written({ ...report(section('s')), ...change }, 's', text)
const old = 'Strukturen följer den nationella handlingsplanen för ökad patientsäkerhet 2020–2024.'

test('plan-period: last period’s plan in a report on 2025', () => {
  expect(findingsOf(id, of(old))).toMatchObject([
    {
      severity: 'warning',
      excerpt: '2020–2024',
      message:
        'Här nämns den nationella planen för 2020–2024, men för 2025 gäller planen ”Agera för säker vård” 2025–2030. Byt period och läs igenom att texten om planen fortfarande stämmer.',
    },
  ])
  const after = mended(id, of(old))
  expect(textLines(sectionOf(after, 's').content)).toEqual([
    'Strukturen följer den nationella handlingsplanen för ökad patientsäkerhet 2025–2030.',
  ])
})

test('plan-period: the coming plan in a report on 2024', () => {
  const text = 'Vi följer Agera för säker vård 2025-2030.'
  expect(findingsOf(id, of(text, { year: 2024 }))).toHaveLength(1)
  expect(findingsOf(id, of(text))).toEqual([])
  expect(findingsOf(id, of(old, { year: 2024 }))).toEqual([])
})

test.each([
  'Planen Agera för säker vård 2025–2030 ersatte planen för 2020–2024.',
  'Handlingsplanen är en uppdatering av den nationella handlingsplanen för ökad patientsäkerhet 2020–2024.',
  'En lokal handlingsplan för ökad patientsäkerhet fanns 2020–2024.',
  'Färdplanen för Nära vård gäller 2020–2024.',
  'Den nationella handlingsplanen för ökad patientsäkerhet 2020–2024 gällde till och med förra året.',
])('plan-period: a former or another plan may be named: %s', (text) => {
  expect(findingsOf(id, of(text))).toEqual([])
})
