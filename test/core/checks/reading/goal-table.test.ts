import { expect, test } from 'vitest'
import { goalTablesIn } from '../../../../src/core/checks/reading/goal-table.ts'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import { doc, table } from '../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../support/build-report.ts'

function tablesOf(header: readonly string[]) {
  const text = doc(
    table(
      header,
      header.map(() => 'x'),
    ),
  )
  return readReport(written(report(section('s')), 's', text)).sections.flatMap(goalTablesIn)
}

test.each([
  [
    'outcome',
    ['Mål för 2025', 'Mått och målvärde', 'Utfall 2025', 'Uppfyllt', 'Nästa steg'],
    'goal target outcome fulfilment nextStep',
  ],
  ['outcome', ['Mål', 'Egenkontroll', 'Resultat och analys'], 'goal analysis'],
  ['outcome', ['Nämndmål och målprecisering', 'Måluppfyllelse 2025 och kommentar'], 'goal analysis'],
  [
    'plan',
    ['Nr', 'Mått', 'Utgångsvärde 2025', 'Målvärde 2026', 'Ansvarig', 'Klart senast'],
    'measure target owner due',
  ],
  ['actions', ['Uppdrag', 'Uppföljning', 'Tidplan'], 'activity followUp due'],
] as const)('knows a table of %s by its headings: %s', (kind, header, columns) => {
  const [found] = tablesOf(header)
  expect(found?.kind).toBe(kind)
  expect([...(found?.columns ?? [])].join(' ')).toBe(columns)
})

test.each([
  [['Kategori', '2024', '2025']],
  [['Funktion', 'Ansvar för patientsäkerheten']],
  [['Brist', 'Åtgärd']],
  [['Enhet', 'Planerade', 'Genomförda', 'Andel']],
])('%s is none', (header) => {
  expect(tablesOf(header)).toEqual([])
})
