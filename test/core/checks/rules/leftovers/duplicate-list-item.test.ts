import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Utbildningar' }))

test('duplicate-list-item: the second of two like items is marked, and can go', () => {
  const before = written(
    start,
    'a',
    doc(p('Utbildningar:'), ul('Dokumentation', 'Avvikelser', 'Lyftteknik', 'avvikelser.')),
  )
  expect(findingsOf('duplicate-list-item', before)).toMatchObject([
    {
      severity: 'hint',
      title: 'Samma punkt två gånger',
      excerpt: 'avvikelser.',
      message: '”avvikelser.” står två gånger i listan. Ta bort den ena, eller skriv vad som skiljer dem åt.',
    },
  ])
  const after = mended('duplicate-list-item', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual([
    'Utbildningar:',
    'Dokumentation',
    'Avvikelser',
    'Lyftteknik',
  ])
})

test('duplicate-list-item: finds a row of a table that stands twice, and takes the second away', () => {
  const before = written(
    start,
    'a',
    doc(table(['Kurs', 'Antal'], ['Lyftteknik', '12'], ['Munvård', '2'], ['Lyftteknik', '12'])),
  )
  expect(findingsOf('duplicate-list-item', before)[0]?.message).toBe(
    'Raden ”Lyftteknik” står två gånger i tabellen. Ta bort den ena, eller skriv vad som skiljer dem åt.',
  )
  const after = mended('duplicate-list-item', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual([
    'Kurs',
    'Antal',
    'Lyftteknik',
    '12',
    'Munvård',
    '2',
  ])
})

test('duplicate-list-item: two lists, short marks and rows that differ may be alike', () => {
  const lists = doc(ul('Videgården', 'Hasseln'), p('och'), ul('Videgården', 'ja', 'ja'))
  expect(marksOf('duplicate-list-item', written(start, 'a', lists))).toEqual([])
  const rows = doc(
    table(
      ['Enhet', 'Svar'],
      ['Videgården', 'ja'],
      ['Videgården', 'nej'],
      ['', ''],
      ['', ''],
      ['5', '7'],
      ['5', '7'],
    ),
  )
  expect(marksOf('duplicate-list-item', written(start, 'a', rows))).toEqual([])
})

test('duplicate-list-item: an item with a list of its own under it is not judged by its first line', () => {
  const item = (text: string, ...under: readonly string[]) =>
    ({ type: 'listItem', content: [p(text), ...(under.length > 0 ? [ul(...under)] : [])] }) as never
  const nested = doc({ type: 'bulletList', content: [item('Ansvar', 'MAS'), item('Ansvar', 'MAR')] })
  expect(marksOf('duplicate-list-item', written(start, 'a', nested))).toEqual([])
})
