import { expect, it } from 'vitest'
import { isMarkedApproximate, withApproximate } from '../../src/core/approximate.ts'
import {
  pasteBlock,
  removeLabel,
  setApproximate,
  setCell,
  setCells,
} from '../../src/core/dataset-operations.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import { sourceLine } from '../../src/core/source-line.ts'
import { readPaste } from '../../src/core/table-paste.ts'
import { deviations, report, section, withDeviations } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const start = withDeviations(report(section('avvikelser')))
const estimate = { rowId: 'r1', columnId: 'c1', value: 880, isApproximate: true }
const marked = setCells(start, 'avvikelser', [estimate])
const table = (from: typeof start) => from.datasets[0] ?? deviations

it('marks one cell as an estimate, and what is summed up from it, and says so under the table', () => {
  const after = table(apply(start, (before) => setCells(before, 'avvikelser', [estimate])))
  const { rows } = shownTexts(after)
  expect(rows[0]).toEqual(['Fall', 'ca\u00a0880', '922'])
  expect(rows[1]).toEqual(['Läkemedel', '696', '729'])
  expect(rows.at(-1)).toEqual(['Summa', 'ca\u00a02\u00a0242', '2\u00a0509'])
  expect(sourceLine(after)).toBe('Några värden är ungefärliga. Källa: avvikelsesystemet, uttag 2026-01-14.')
})

it('marks what is worked out of an estimate and nothing else', () => {
  const derived = {
    ...table(marked),
    hasSums: false,
    derivedColumns: [
      { id: 'change', label: 'Ändring', formula: { kind: 'difference' as const, from: 'c1', to: 'c2' } },
    ],
  }
  expect(shownTexts(derived).rows.map((row) => row.at(-1))).toEqual(['ca\u00a042', '33', '35', '157'])
})

it('does not write "ca" at every number of a table of nothing but estimates', () => {
  const { rows } = shownTexts({ ...table(marked), isApproximate: true })
  expect(rows[0]).toEqual(['Fall', '880', '922'])
})

it('is no estimate any longer once another number is written, a cell is emptied or its row goes', () => {
  const written = apply(marked, (before) => setCell(before, 'avvikelser', 'r1', 'c1', 880))
  expect(table(written)).not.toHaveProperty('approximateCells')
  const emptied = setCells(marked, 'avvikelser', [{ ...estimate, value: null }])
  expect(table(emptied)).not.toHaveProperty('approximateCells')
  for (const [axis, id] of [
    ['rows', 'r1'],
    ['columns', 'c1'],
  ] as const) {
    const removed = apply(marked, (before) => removeLabel(before, 'avvikelser', axis, id))
    expect(table(removed)).not.toHaveProperty('approximateCells')
  }
})

it('is marked and unmarked without touching the number; an empty cell can be no estimate', () => {
  const place = [{ rowId: 'r2', columnId: 'c2' }]
  const after = apply(start, (before) => setApproximate(before, 'avvikelser', place, true))
  expect(isMarkedApproximate(table(after), 'r2', 'c2')).toBe(true)
  expect(table(after).cells).toEqual(deviations.cells)
  expect(table(setApproximate(after, 'avvikelser', place, false))).toEqual(deviations)
  const empty = setCell(start, 'avvikelser', 'r2', 'c2', null)
  expect(table(setApproximate(empty, 'avvikelser', place, true))).not.toHaveProperty('approximateCells')
  expect(() => setApproximate(start, 'avvikelser', [{ rowId: 'r9', columnId: 'c1' }], true)).toThrow()
})

it('is read from a pasted table', () => {
  const read = readPaste(
    [
      ['ca 900', '~80'],
      ['700', 'cirka 81'],
    ],
    { dataset: deviations, rowIndex: 0, columnIndex: 0 },
  )
  if (!read.ok) throw new Error(read.error.kind)
  const after = table(
    apply(start, (before) => pasteBlock(before, 'avvikelser', read.value.block, () => 'ny')),
  )
  expect(after.approximateCells).toEqual({ r1: ['c1', 'c2'], r2: ['c2'] })
  expect(after.cells['r1']).toEqual({ c1: 900, c2: 80 })
})

it('answers "no" for keys that only look like cells', () => {
  expect(isMarkedApproximate(table(marked), '__proto__', 'c1')).toBe(false)
  expect(withApproximate(deviations, [{ rowId: 'r1', columnId: 'c1', isApproximate: false }])).toBe(
    deviations,
  )
})
