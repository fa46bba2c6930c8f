import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(
  section('a', { heading: 'Uppdrag och mål för kommande år' }),
  section('b', { heading: 'Avvikelser' }),
  section('c', { heading: 'Mål för 2026' }),
)
const plan = (...days: readonly string[]) =>
  doc(table(['Uppdrag', 'Tidplan'], ...days.map((day, index) => [`Uppdrag ${index + 1}`, day])))

test('date-without-year: a day without its year among the times of a plan is a warning', () => {
  const before = written(start, 'a', plan('Socialnämnd 17 november', '25 augusti 2026'))
  expect(findingsOf('date-without-year', before)).toMatchObject([
    {
      severity: 'warning',
      title: 'Datum utan årtal i en plan',
      excerpt: '17 november',
      message: '”17 november” saknar årtal. Skriv vilket år det gäller.',
      fixes: [{ label: 'Lägg till 2026' }, { label: 'Lägg till 2025' }],
    },
  ])
  const after = mended('date-without-year', before)
  expect(textLines(sectionOf(after, 'a').content)).toContain('Socialnämnd 17 november 2026')
})

test('date-without-year: looks at any table with a column for times, and at deadlines in a plan', () => {
  expect(marksOf('date-without-year', written(start, 'b', plan('30 april', '15 juni')))).toEqual([
    '30 april',
    '15 juni',
  ])
  const text = 'Rutinen ska vara klar senast den 30 april.'
  expect(marksOf('date-without-year', written(start, 'a', text))).toEqual(['30 april'])
})

test.each([
  ['b', doc(p('Utbildningen hölls den 14 mars.'))],
  ['a', doc(p('Den ska vara färdig senast den 1 mars varje år.'))],
  ['a', doc(p('Rutinen ska vara klar senast den 30 april 2026.'))],
  ['c', doc(p('Rutinen ska vara klar senast den 30 april.'))],
  ['c', plan('30 april', '15 juni')],
  ['a', doc(table(['Mål', 'Målvärde 2026', 'Klart senast'], ['Fall', '10', '31 december']))],
  ['b', doc(table(['Enhet', 'Antal'], ['Videgården 3 maj', '4']))],
])('date-without-year: is silent where the year is clear or there is no plan (%s, %#)', (id, text) => {
  expect(marksOf('date-without-year', written(start, id, text))).toEqual([])
})
