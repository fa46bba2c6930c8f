import { expect, test } from 'vitest'
import { withMemo } from '../../../../support/build-goals.ts'
import { report, section, withDeviations, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'memo-report-mismatch'
const told = withDeviations(
  written(report(section('s')), 's', 'Täckningsgraden var 63,5 %. Vi utredde 14 händelser.'),
)
const of = (summary: string) => findingsOf(id, withMemo(told, { summary }))

test('memo-report-mismatch: a number that is nowhere in the report', () => {
  expect(of('Under året utreddes 17 händelser.')).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'coverMemo' },
      message:
        '”17” i sammanfattningen finns inte i berättelsen, varken i texten eller i tabellerna. Kontrollera siffran mot berättelsen.',
    },
  ])
})

test.each([
  'Under året utreddes 14 händelser.',
  'Täckningsgraden var 64 %.',
  'Totalt rapporterades 2 509 avvikelser, varav 922 fall.',
  'Två mål nåddes under 2025 enligt PSL 3 kap. 10 §.',
  'Nära 3 000 samtal fördes den 12 februari 2026.',
])('memo-report-mismatch: leaves "%s"', (summary) => {
  expect(of(summary)).toEqual([])
})

test('memo-report-mismatch: last year’s year in the title', () => {
  expect(
    findingsOf(id, withMemo(told, { title: 'Patientsäkerhetsberättelse för år 2024' }))[0]?.message,
  ).toBe('I rubriken står år 2024, men berättelsen gäller 2025. Rätta året.')
})

test('memo-report-mismatch: without a memo there is nothing to compare', () => {
  expect(findingsOf(id, told)).toEqual([])
})
