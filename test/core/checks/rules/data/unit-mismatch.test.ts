import { expect, test } from 'vitest'
import { measuring, saying, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'unit-mismatch'

test('unit-mismatch: a number of units that is given in percent', () => {
  const lights = dataset(
    'ljus',
    ['2024'],
    { 'Antal verksamheter med energisnål belysning': [82] },
    { unit: 'percent' },
  )
  const before = measuring(lights)
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'ljus' },
      message:
        '”Antal verksamheter med energisnål belysning” är ifyllt i procent. Byt namn eller enhet, så att det framgår vad som är mätt.',
      fixes: [{ label: 'Byt enhet till antal' }],
    },
  ])
  expect(mended(RULE, before).datasets[0]?.rows[0]?.unit).toBe('count')
})

test('unit-mismatch: a share that is given as a count', () => {
  expect(
    findingsOf(RULE, measuring(dataset('a', ['2024', '2025'], { 'Andel signerade': [97, 98] }))),
  ).toHaveLength(1)
  const titled = dataset(
    'a',
    ['2024', '2025'],
    { Signerade: [97, 98] },
    { title: 'Andel signerade insatser' },
  )
  expect(mended(RULE, measuring(titled)).datasets[0]?.unit).toBe('percent')
})

test('unit-mismatch: names that fit, both in one, and counts that a share is worked out from', () => {
  expect(
    findingsOf(RULE, measuring(dataset('a', ['2025'], { 'Antal fall': [9], 'Antal och andel fall': [8] }))),
  ).toEqual([])
  expect(
    findingsOf(RULE, measuring(dataset('a', ['2025'], { 'Andel nöjda': [9] }, { unit: 'percent' }))),
  ).toEqual([])
  const parts = dataset(
    'a',
    ['Anställda', 'Utbildade'],
    { Norr: [9, 8] },
    { title: 'Andel utbildad personal' },
  )
  expect(findingsOf(RULE, measuring(parts))).toEqual([])
  expect(
    findingsOf(RULE, measuring(dataset('a', ['2025'], { Antalsmål: [9] }, { unit: 'percent' }))),
  ).toEqual([])
})

test('unit-mismatch: in tables of the text', () => {
  expect(marksOf(RULE, tabulating(['Enhet', 'Antal'], ['Norr', '90 %'], ['Söder', '80 %']))).toEqual(['90 %'])
  expect(
    marksOf(RULE, tabulating(['Kategori', 'Antal'], ['Stöld (avser samma ärende)', '2'], ['Övrigt', '9'])),
  ).toEqual(['2'])
  expect(findingsOf(RULE, tabulating(['Enhet', 'Antal'], ['Norr', '9'], ['Söder', '80 %']))).toEqual([])
})

test('unit-mismatch: kinds on one side and copies on the other', () => {
  const types = 'Under 2025 har 19 olika typer av utrustning kontrollerats.'
  expect(marksOf(RULE, saying(`${types} Det var 492 produkter som inte kontrollerades.`))).toEqual(['19'])
  expect(findingsOf(RULE, saying(`${types} Det var 19 typer som inte kontrollerades.`))).toEqual([])
  expect(findingsOf(RULE, saying('Vi har 19 olika typer av hjälpmedel, sammanlagt 492 produkter.'))).toEqual(
    [],
  )
})
