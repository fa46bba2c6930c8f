import { describe, expect, test } from 'vitest'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { dataset, report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))
const marks = (text: string) => marksOf('small-count', written(empty, 'now', text))
const sores = table(
  ['Enhet', 'Patienter med trycksår'],
  ['Videgården', '3'],
  ['Ängsbacken', '12'],
  ['Hasseln', '1'],
)

describe('small-count: in the text', () => {
  test.each([
    ['Av dessa var det en individ med antibiotika.', 'en individ'],
    ['1 person av 33 hade antibiotika.', '1 person'],
    ['Vid mätningen var fyra vårdtagare bärare av kateter.', 'fyra vårdtagare'],
    ['Två patienter avled efter infektionen.', 'Två patienter'],
  ])('small-count: is found in ”%s”', (text, mark) => {
    expect(marks(text)).toEqual([mark])
  })

  test.each([
    'Kontrollen görs av två personer.',
    'Minst två personer ska hjälpas åt vid risk för fallskada.',
    'En patient fick fel dos och föll.',
    'Under året föll 14 personer.',
    'Tre sjuksköterskor utbildades i demens.',
    '12 345 personer har demens, 2,4 personer per år.',
    'Fem patienter föll.',
  ])('small-count: is not found in ”%s”', (text) => {
    expect(marks(text)).toEqual([])
  })

  test('small-count: the limit is the report’s own', () => {
    const text = 'Fem patienter föll.'
    expect(marksOf('small-count', written({ ...empty, smallCountLimit: 8 }, 'now', text))).toEqual([
      'Fem patienter',
    ])
  })

  test('small-count: is put in words that tell less', () => {
    const given = written(empty, 'now', '1 person av 33 hade antibiotika.')
    expect(findingsOf('small-count', given)[0]?.message).toBe(
      '”1 person” är lätt att känna igen. Skriv ”Färre än 5 personer”, eller beskriv det utan antal.',
    )
    expect(textLines(sectionOf(mended('small-count', given), 'now').content)).toEqual([
      'Färre än 5 personer av 33 hade antibiotika.',
    ])
  })
})

test('small-count: cells of a table in the text are told together and hidden together', () => {
  const given = written(empty, 'now', doc(sores))
  expect(findingsOf('small-count', given).map(({ message }) => message)).toEqual([
    '3 (Videgården) och 1 (Hasseln) i tabellen är så få personer att de kan kännas igen. Skriv ”färre än 5” i stället.',
  ])
  expect(textLines(sectionOf(mended('small-count', given), 'now').content).slice(2)).toEqual([
    'Videgården',
    'färre än 5',
    'Ängsbacken',
    '12',
    'Hasseln',
    'färre än 5',
  ])
})

test('small-count: tables of staff, of homes and of events may hold small numbers', () => {
  const staff = table(['Enhet', 'Utbildade personer'], ['Videgården', '3'])
  const homes = table(['Typ', 'Boenden'], ['Korttid', '1'])
  expect(marksOf('small-count', written(empty, 'now', doc(staff, homes)))).toEqual([])
})

const register = dataset('senior-alert', ['2024', '2025'], {
  Riskbedömningar: [31, 38],
  'Personer med trycksår': [2, 7],
})

test('small-count: a table of the data that counts persons without hiding is told once, and hides with one click', () => {
  const given = addDataset(empty, register)
  expect(findingsOf('small-count', given)).toMatchObject([
    {
      where: { kind: 'cell', datasetId: 'senior-alert', rowId: 'r2', columnId: 'c1' },
      message:
        '2 (Personer med trycksår) i tabellen ”Tabell senior-alert” är så få personer att de kan kännas igen. Säg att tabellen gäller personer, så döljs tal under 5 när berättelsen publiceras.',
    },
  ])
  expect(mended('small-count', given).datasets[0]?.isAboutPersons).toBe(true)
})

test('small-count: a table that hides small counts, shares and zeros are right', () => {
  const hiding = { ...register, isAboutPersons: true }
  const shares = dataset('andelar', ['2025'], { 'Patienter med trycksår': [3] }, { unit: 'percent' })
  const none = dataset('inga', ['2025'], { 'Patienter med trycksår': [0] })
  expect(findingsOf('small-count', [hiding, shares, none].reduce(addDataset, empty))).toEqual([])
})
