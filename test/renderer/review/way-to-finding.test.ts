import { expect, it } from 'vitest'
import type { Where } from '../../../src/core/checks/finding.ts'
import { wayTo } from '../../../src/renderer/review/way-to-finding.ts'
import { report, section, withDeviations } from '../../support/build-report.ts'

const start = withDeviations(report(section('cover', { kind: 'front', level: 0 }), section('a')))
const to = (where: Where, kind: 'law' | 'data' = 'data') => wayTo(start, { where, kind })

it('leads to the words in a section', () => {
  expect(to({ kind: 'text', sectionId: 'a', from: 3, to: 7 })).toMatchObject({
    place: { kind: 'write', sectionId: 'a' },
    range: { from: 3, to: 7 },
  })
})

it('leads to a cell of a table, and from a chart to its table', () => {
  const cell = { rowId: 'r1', columnId: 'c1' }
  expect(to({ kind: 'cell', datasetId: 'avvikelser', ...cell })?.place).toEqual({
    kind: 'data',
    datasetId: 'avvikelser',
    cell,
  })
  expect(to({ kind: 'chart', chartId: 'avvikelsediagram' })?.place).toEqual({
    kind: 'data',
    datasetId: 'avvikelser',
  })
})

it('leads from the title page to the details that it is printed from', () => {
  expect(to({ kind: 'section', sectionId: 'cover' })?.place).toEqual({ kind: 'details' })
})

it('leads from what the law asks of the whole report to the view of the law', () => {
  expect(to({ kind: 'report' }, 'law')?.place).toEqual({ kind: 'law' })
  expect(to({ kind: 'report' })).toBeNull()
})

it('leads nowhere where the window has no place, or what it was is gone', () => {
  expect(to({ kind: 'goal', goalId: 'g' })).toBeNull()
  expect(to({ kind: 'chart', chartId: 'gone' })).toBeNull()
  expect(to({ kind: 'image', mediaId: 'gone' })).toBeNull()
})
