import { expect, test } from 'vitest'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import { saying, table } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'category-mismatch'
const list = table(['Nr', 'Typ', 'Sedan'], ['1', 'Avbrott', 'oktober'])

test('category-mismatch: the text counts a case in another category than the list has it in', () => {
  const text = 'Inom LSS finns ett ej verkställt beslut.'
  expect(findingsOf(RULE, saying(text, list))).toMatchObject([
    {
      severity: 'warning',
      message:
        'Texten räknar ett som ”ej verkställt”, men i listan står ”avbrott”. Flytta det till rätt kategori, eller rätta listan.',
    },
  ])
  expect(findingsOf(RULE, saying('Inom LSS finns ett avbrott.', list))).toEqual([])
})

const cases = table(['Månad', 'Kategori'], ['mars', 'Fall'], ['april', 'Fall'], ['maj', 'Läkemedel'])
const summary = (fall: number, medication: number) =>
  dataset('s', ['2025'], { Fall: [fall], Läkemedel: [medication], Övrigt: [0] })

test('category-mismatch: a table of as many cases, differently divided', () => {
  expect(findingsOf(RULE, addDataset(saying(cases), summary(1, 2)))).toMatchObject([
    {
      where: { kind: 'cell', datasetId: 's', rowId: 'r2', columnId: 'c1' },
      message:
        'Tabellen räknar 2 som ”Läkemedel”, men i listan finns 1. Flytta till rätt kategori, eller rätta listan.',
    },
  ])
})

test('category-mismatch: tables that agree, are of other cases, or are no list of cases', () => {
  expect(findingsOf(RULE, addDataset(saying(cases), summary(2, 1)))).toEqual([])
  expect(findingsOf(RULE, addDataset(saying(cases), summary(20, 31)))).toEqual([])
  const counts = table(['Kategori', 'Antal'], ['Fall', '1'], ['Läkemedel', '2'])
  expect(marksOf(RULE, addDataset(saying(counts), summary(2, 1)))).toEqual([])
})
