import { expect, test } from 'vitest'
import { measuring, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const RULE = 'inconsistent-decimals'

test('inconsistent-decimals: shares of a written column with none, one and two decimals', () => {
  const before = tabulating(
    ['Mål', 'Utfall'],
    ['Hänsyn', '65 %'],
    ['Aktiviteter', '13 %'],
    ['Plan', '96,2 %'],
    ['Delaktighet', '89,23 %'],
  )
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'hint',
      excerpt: '96,2 %',
      message: 'Talen har 0, 1 och 2 decimaler i samma kolumn. Skriv alla med hela tal.',
      fixes: [{ label: 'Skriv alla med hela tal' }],
    },
  ])
  const after = JSON.stringify(mended(RULE, before))
  expect(after).toContain('96\u00a0%')
  expect(after).toContain('89\u00a0%')
})

test('inconsistent-decimals: says nothing of 100 %, of shares of counts beside them, or of few numbers', () => {
  expect(
    findingsOf(
      RULE,
      tabulating(['Mål', 'Utfall'], ['A', '97,5 %'], ['B', '100 %'], ['C', '91,2 %'], ['D', '88,1 %']),
    ),
  ).toEqual([])
  const counted = tabulating(
    ['Enhet', 'Gjorda', 'Andel'],
    ['A', '38', '86 %'],
    ['B', '41', '93 %'],
    ['C', '25', '57 %'],
    ['Alla', '153', '81,8 %'],
  )
  expect(findingsOf(RULE, counted)).toEqual([])
  expect(findingsOf(RULE, tabulating(['Mål', 'Utfall'], ['A', '97,5 %'], ['B', '91 %']))).toEqual([])
})

test('inconsistent-decimals: rows of the data with decimals of their own are made alike', () => {
  const base = dataset(
    'p',
    ['2024', '2025'],
    { Vårdplan: [54, 41], Smärta: [51.6, 41.7] },
    { unit: 'percent' },
  )
  const mixed = { ...base, rows: base.rows.map((row) => (row.id === 'r2' ? { ...row, decimals: 1 } : row)) }
  const before = measuring(mixed)
  expect(findingsOf(RULE, before).map(({ message }) => message)).toEqual([
    'Andelarna visas med 0 och 1 decimaler. Välj ett antal för hela tabellen.',
  ])
  expect(mended(RULE, before).datasets[0]?.rows[1]?.decimals).toBe(0)
  expect(findingsOf(RULE, measuring(base))).toEqual([])
})
