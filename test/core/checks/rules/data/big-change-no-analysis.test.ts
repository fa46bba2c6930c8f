import { expect, test } from 'vitest'
import { measuring, saying, shown } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'big-change-no-analysis'
const text = 'Antalet SIP har minskat från 33 (2024) till 15 (2025).'

test('big-change-no-analysis: a change of more than a fifth that the text does not explain', () => {
  expect(findingsOf(RULE, saying('Vårdcentralen kallar till SIP.', text))).toMatchObject([
    {
      severity: 'warning',
      excerpt: '33 (2024) till 15',
      message:
        'Ändringen från 33 till 15 är stor (\u221255\u00a0%), men texten säger inte varför. Skriv vad den beror på, eller att ni inte vet och hur ni tar reda på det.',
    },
  ])
})

test.each([
  [text, 'Det beror på att vårdcentralen saknade samordnare.'],
  ['Antalet SIP har minskat från 33 till 30.'],
  ['Antalet SIP har minskat från 6 till 2.'],
  ['Insatsen har ändrats från högst 14 till fyra dagar.'],
  ['Andelen ökade från 33 till 55 procent.'],
])('big-change-no-analysis: says nothing of "%s"', (...blocks) => {
  expect(findingsOf(RULE, saying(...blocks))).toEqual([])
})

const reviews = dataset('lm', ['2024', '2025'], { Enkla: [41, 38], Fördjupade: [96, 74] })

test('big-change-no-analysis: a table that is shown without a word on why', () => {
  expect(findingsOf(RULE, measuring(reviews, shown('lm'), 'Tabellen visar båda typerna.'))).toMatchObject([
    {
      where: { kind: 'dataset', datasetId: 'lm' },
      message:
        '”Fördjupade” har ändrats från 96 till 74 (\u221223\u00a0%), men inget avsnitt som visar tabellen säger varför. Skriv vad ändringen beror på, eller att ni inte vet och hur ni tar reda på det.',
    },
  ])
  expect(findingsOf(RULE, measuring(reviews, shown('lm'), 'Läkare saknades under våren.'))).toEqual([])
  expect(findingsOf(RULE, measuring(reviews))).toEqual([])
  expect(marksOf(RULE, { ...measuring(reviews, shown('lm')), year: 2026 })).toEqual([])
})
