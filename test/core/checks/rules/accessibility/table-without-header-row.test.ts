import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import type { Table } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))
const headed = table(['Roll', 'Ansvar'], ['MAS', 'Riktlinjer'], ['MAR', 'Hjälpmedel'])

function withoutHeader(given: Table): Table {
  const content = given.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({ ...cell, type: 'tableCell' as const })),
  }))
  return { ...given, content }
}

test('table-without-header-row: is a warning that makes the first row the header', () => {
  const given = written(empty, 'now', doc(p('Så här.'), withoutHeader(headed)))
  expect(findingsOf('table-without-header-row', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Roll',
      message: 'Tabellen saknar rubrikrad. Gör första raden (”Roll | Ansvar”) till rubrikrad.',
    },
  ])
  expect(sectionOf(mended('table-without-header-row', given), 'now').content).toEqual(
    doc(p('Så här.'), headed),
  )
})

test('table-without-header-row: a first row of numbers is no header, so one has to be written', () => {
  const given = written(empty, 'now', doc(withoutHeader(table(['Fall', '922'], ['Läkemedel', '729']))))
  expect(findingsOf('table-without-header-row', given)).toMatchObject([
    { fixes: [], message: expect.stringContaining('Lägg till en rad överst') },
  ])
})

test('table-without-header-row: a header row, a header column and a single row are right', () => {
  const column: Table = {
    type: 'table',
    content: withoutHeader(headed).content.map((row) => ({
      ...row,
      content: row.content.map((cell, index) => (index === 0 ? { ...cell, type: 'tableHeader' } : cell)),
    })),
  }
  const single = withoutHeader(table(['En', 'rad']))
  expect(findingsOf('table-without-header-row', written(empty, 'now', doc(headed, column, single)))).toEqual(
    [],
  )
})
