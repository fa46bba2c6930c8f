import { expect, test } from 'vitest'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told } from '../../../../support/told.ts'

const marks = (...texts: readonly string[]) => marksOf('date-outside-year', told(...texts))

test('date-outside-year: finds a measurement of the year after', () => {
  const given = told('Uppgiften gäller mars 2026. Totalt var de 83, varav 43 % utbildade.')
  expect(findingsOf('date-outside-year', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'mars 2026',
      message:
        'Uppgiften är från ”mars 2026”, men berättelsen gäller 2025. Ta uppgiften från 2025, eller förklara varför den är från ett annat år.',
    },
  ])
  expect(marks('Mätningen den 12 februari 2026 visar 40 %.')).toEqual(['12 februari 2026'])
})

test.each([
  'Uppgiften gäller november 2025 och omfattar 83 personer.',
  'Mätningen ska göras i mars 2026 på 12 enheter.',
  'Statistiken avser 2025 och hämtades den 14 januari 2026 för 12 enheter.',
  'Uppgiften gäller mars 2026.',
  'Uppgiften för 83 personer gäller mars 2026 eftersom systemet byttes.',
  'I maj 2026 får 12 enheter besök.',
])('date-outside-year: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})
