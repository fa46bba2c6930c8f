import { expect, test } from 'vitest'
import { measuring, shown, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'other-category-large'
const deviations = (others: number) =>
  dataset('avv', ['2024', '2025'], {
    Fall: [875, 922],
    Läkemedel: [696, 729],
    SoL: [167, 202],
    Övriga: [499, others],
  })

test('other-category-large: more than a fifth under "Övriga"', () => {
  expect(findingsOf(RULE, measuring(deviations(656)))).toMatchObject([
    {
      severity: 'hint',
      where: { kind: 'cell', rowId: 'r4', columnId: 'c2' },
      message:
        '”Övriga” är 656 av 2\u00a0509, alltså 26\u00a0%. Dela upp det, eller skriv i texten vad det mest handlar om.',
    },
  ])
})

test('other-category-large: a small rest, few cases, or a text that says what it holds', () => {
  expect(findingsOf(RULE, measuring(deviations(300)))).toEqual([])
  expect(findingsOf(RULE, measuring(dataset('k', ['2025'], { A: [4], B: [5], Övrigt: [9] })))).toEqual([])
  const text = 'Kategorin övriga är stor. Den rymmer frågor om mat och tvätt.'
  expect(findingsOf(RULE, measuring(deviations(656), shown('avv'), text))).toEqual([])
})

test('other-category-large: a table in the text that has a total', () => {
  const rows = [
    ['Omvårdnad', '16'],
    ['Bemötande', '6'],
    ['Övrigt', '9'],
  ]
  expect(marksOf(RULE, tabulating(['Kategori', 'Antal'], ...rows, ['Totalt', '31']))).toEqual(['9'])
  expect(findingsOf(RULE, tabulating(['Kategori', 'Antal'], ...rows))).toEqual([])
})

test('other-category-large: a column of changes is passed over', () => {
  const rows = [
    ['Fall', '875', '922', '+47'],
    ['Läkemedel', '696', '729', '+33'],
    ['Övriga', '499', '656', '+157'],
    ['Totalt', '2 070', '2 307', '+237'],
  ]
  expect(marksOf(RULE, tabulating(['Kategori', '2024', '2025', 'Ändring'], ...rows))).toEqual(['656'])
})
