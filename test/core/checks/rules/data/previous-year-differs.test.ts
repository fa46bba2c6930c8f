import { expect, test } from 'vitest'
import { measuring, withFormerTables } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const RULE = 'previous-year-differs'
const now = dataset('sa', ['2023', '2024'], { 'Unika personer': [149, 165] }, { hasSums: false })
const former = (value: number) =>
  dataset('sa', ['2022', '2023'], { 'Unika personer': [148, value] }, { hasSums: false })

test('previous-year-differs: a number of last year that its report did not have, mended to what that said', () => {
  const before = withFormerTables(measuring(now), 2023, former(144))
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'cell', datasetId: 'sa', rowId: 'r1', columnId: 'c1' },
      message:
        'I berättelsen för 2023 är värdet för 2023 144, men här står 149. Kontrollera vilket som är rätt. Är talet rättat i efterhand, skriv det i texten.',
      fixes: [{ label: 'Byt till 144' }],
    },
  ])
  expect(mended(RULE, before).datasets[0]?.cells['r1']).toEqual({ c1: 144, c2: 165 })
})

test('previous-year-differs: the same number, another row, another table and estimates are left alone', () => {
  expect(findingsOf(RULE, withFormerTables(measuring(now), 2023, former(149)))).toEqual([])
  const renamed = dataset('sa', ['2023'], { Bedömningar: [144] }, { hasSums: false })
  expect(findingsOf(RULE, withFormerTables(measuring(now), 2023, renamed))).toEqual([])
  const other = { ...former(144), id: 'annan', title: 'En annan tabell' }
  expect(findingsOf(RULE, withFormerTables(measuring(now), 2023, other))).toEqual([])
  const estimate = { ...now, isApproximate: true }
  expect(findingsOf(RULE, withFormerTables(measuring(estimate), 2023, former(144)))).toEqual([])
  expect(findingsOf(RULE, measuring(now))).toEqual([])
})
