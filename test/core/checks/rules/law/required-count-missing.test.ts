import { expect, test } from 'vitest'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { dataset, report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'required-count-missing'
const empty = report(section('summary'), section('harm-knowledge', { heading: 'Inträffade vårdskador' }))
const harm = (text: string, before: Report = empty) => findingsOf(id, written(before, 'harm-knowledge', text))
const missing = (text: string) =>
  harm(text).map(({ message }) => (message.includes('utretts') ? 'investigated' : 'serious'))

test('required-count-missing: vague words where the law wants a number are marked', () => {
  expect(
    harm('MAS har deltagit i ett antal utredningar. Ingen bedömdes som allvarlig vårdskada.'),
  ).toMatchObject([
    {
      severity: 'error',
      excerpt: 'ett antal utredningar',
      message:
        'Det står inte hur många händelser som har utretts under 2025. Lagen vill ha antalet med siffra, även om det är noll. Skriv till exempel: ”Antalet utredda händelser var 6.”',
    },
  ])
})

test.each([
  'Händelser ska utredas av enheten. Allvarliga vårdskador anmäls till IVO.',
  'Vårdgivaren ska utreda 1 händelse i taget enligt rutin.',
  'En vårdskada är ett lidande som hade kunnat undvikas.',
])('required-count-missing: misses both where only the duty is told: %s', (text) => {
  expect(missing(text)).toEqual(['investigated', 'serious'])
})

test.each([
  'Under 2025 utreddes 14 händelser. Ingen bedömdes som allvarlig vårdskada.',
  'Sex händelser utreddes. Antalet allvarliga vårdskador var 0.',
  'Inga händelser har utretts under året och inga allvarliga vårdskador inträffade.',
  'Tre utredningar gjordes. En allvarlig vårdskada anmäldes.',
  'En händelse utreddes. Två av dem bedömdes som allvarliga vårdskador.',
])('required-count-missing: a number, a word for one, or none is enough: %s', (text) => {
  expect(missing(text)).toEqual([])
})

test('required-count-missing: the year is no count of events', () => {
  expect(missing('Under 2025 utreddes händelser enligt 3 kap. 3 § PSL. 0 allvarliga vårdskador.')).toEqual([
    'investigated',
  ])
})

test('required-count-missing: the numbers may stand in the summary or in a table', () => {
  const told = written(
    empty,
    'summary',
    'Under året utreddes 14 händelser, ingen av dem en allvarlig vårdskada.',
  )
  expect(harm('Händelser utreds av enheten.', told)).toEqual([])
  const rows = table(['Händelse', '2025'], ['Utredda händelser', '14'], ['Allvarliga vårdskador', '0'])
  expect(findingsOf(id, written(empty, 'harm-knowledge', doc(p('Se tabellen.'), rows)))).toEqual([])
})

test('required-count-missing: a table of the data counts when it is shown and filled in', () => {
  const events = dataset('events', ['2025'], { 'Utredda händelser': [14], 'Allvarliga vårdskador': [0] })
  const shown = doc(p('Tabellen.'), { type: 'datasetTable', attrs: { datasetId: 'events', caption: null } })
  expect(findingsOf(id, written(addDataset(empty, events), 'harm-knowledge', shown))).toEqual([])
  const unknown = dataset('events', ['2025'], {
    'Utredda händelser': [null],
    'Allvarliga vårdskador': [null],
  })
  expect(findingsOf(id, written(addDataset(empty, unknown), 'harm-knowledge', shown))).toHaveLength(2)
})

test('required-count-missing: an empty section, or a report without it, is no matter for this rule', () => {
  expect(findingsOf(id, empty)).toEqual([])
  expect(findingsOf(id, written(report(section('summary')), 'summary', 'Händelser utreds.'))).toEqual([])
})
