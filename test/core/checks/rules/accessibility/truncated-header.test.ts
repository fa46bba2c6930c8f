import { expect, test } from 'vitest'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { dataset, report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))

test('truncated-header: a name that lacks its end is a warning, and is completed', () => {
  const given = written(
    empty,
    'now',
    doc(table(['Månad', 'Katrineho', 'Registrera…'], ['Januari', '1', '2'])),
  )
  expect(findingsOf('truncated-header', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Katrineho',
      message: 'Rubriken ”Katrineho” ser avklippt ut. Ska det stå ”Katrineholm”?',
    },
    { excerpt: 'Registrera…', message: 'Rubriken ”Registrera…” är avklippt. Skriv ut hela.' },
  ])
  const after = mended('truncated-header', given)
  expect(marksOf('truncated-header', after)).toEqual(['Registrera…'])
})

test('truncated-header: rows and columns of the data are looked at as well', () => {
  const given = addDataset(empty, dataset('uk-dagar', ['Katrineholm', 'Verksamh'], { Septemb: [1, 2] }))
  expect(findingsOf('truncated-header', given).map(({ message }) => message)).toEqual([
    'Rubriken ”Verksamh” ser avklippt ut. Ska det stå ”Verksamhet”?',
    'Rubriken ”Septemb” ser avklippt ut. Ska det stå ”September”?',
  ])
  expect(mended('truncated-header', given).datasets[0]?.columns[1]?.label).toBe('Verksamhet')
})

test('truncated-header: whole words, other forms and unknown words are right', () => {
  const heads = [
    'Funktion',
    'Avvikelse',
    'Nyköping',
    'Sunds',
    'Verksamhetens',
    'Antal',
    'Ansvar',
    'Mål',
    'Rehab',
  ]
  expect(marksOf('truncated-header', written(empty, 'now', doc(table(heads, heads))))).toEqual([])
})
