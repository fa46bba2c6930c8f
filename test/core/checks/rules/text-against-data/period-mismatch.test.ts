import { expect, test } from 'vitest'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told } from '../../../../support/told.ts'

const marks = (...texts: readonly string[]) => marksOf('period-mismatch', told(...texts))

test('period-mismatch: finds two days of measurement', () => {
  const given = told('Per den 31 december fanns 4 beslut enligt SoL.', 'LSS per den 30 december: 2 beslut.')
  expect(findingsOf('period-mismatch', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: '30 december',
      message:
        'Här står både ”per 31 december” och ”per 30 december”. Använd samma mätdatum, eller skriv varför de skiljer sig.',
    },
  ])
})

test('period-mismatch: finds a part of a year against a whole one', () => {
  expect(marks('Första halvåret 2025 var det 12 fall, färre än hela 2024.')).toEqual([
    'halvåret 2025 var det 12 fall, färre än hela 2024',
  ])
})

test.each([
  'Per den 31 december 2025 fanns 4 och per den 31 december 2024 fanns 5.',
  'Per den 31 december fanns 4, och per den 30 juni fanns 5.',
  'Den 31 december och den 30 december var stängt.',
  'Första halvåret var lugnt. Hela 2024 var oroligt.',
  'Omräknat till helår är ökningen för första halvåret 12 fall.',
])('period-mismatch: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})
