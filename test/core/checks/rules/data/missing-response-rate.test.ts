import { expect, test } from 'vitest'
import { measuring, saying } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const RULE = 'missing-response-rate'
const result = 'Brukarundersökningen visar att 86 % är nöjda med hemtjänsten.'

test('missing-response-rate: results of a survey without how many answered', () => {
  expect(findingsOf(RULE, saying(result))).toMatchObject([
    {
      severity: 'warning',
      excerpt: result,
      message:
        'Här redovisas resultat ur en undersökning, men svarsfrekvensen står ingenstans. Skriv hur många som fick den och hur många som svarade.',
    },
  ])
})

test('missing-response-rate: told in the text or in a table', () => {
  expect(findingsOf(RULE, saying(result, 'Svarsfrekvensen var 61 %.'))).toEqual([])
  expect(
    findingsOf(
      RULE,
      saying(result, 'Av de 120 som fick enkäten svarade 70.', '70 personer svarade på enkäten.'),
    ),
  ).toEqual([])
  expect(findingsOf(RULE, measuring(dataset('s', ['2025'], { Svarsfrekvens: [61] }), result))).toEqual([])
})

test('missing-response-rate: a survey without results, and shares of other things', () => {
  expect(findingsOf(RULE, saying('En enkät skickas ut under 2026 till 100 % av de boende.'))).toEqual([])
  expect(findingsOf(RULE, saying('Journalgranskningen visar att 86 % har en vårdplan.'))).toEqual([])
})
