import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/core/dataset.ts'
import { addDataset, pasteBlock, setRowTarget } from '../../src/core/dataset-operations.ts'
import { labelsAfterPaste } from '../../src/core/paste-labels.ts'
import { parseTabSeparated, readPaste } from '../../src/core/table-paste.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const rows = (...labels: readonly string[]) => labels.map((label, index) => ({ id: `r${index + 1}`, label }))
const placed = (known: readonly string[], from: number, names: readonly string[] | null, count?: number) => {
  let last = 0
  const newId = () => {
    last += 1
    return `ny${last}`
  }
  const made = labelsAfterPaste(rows(...known), { from, names, count: count ?? names?.length ?? 0 }, newId)
  return [made.from, ...made.labels.map(({ id, label }) => `${id} ${label}`)]
}

describe('labels after a paste', () => {
  it('rename what stands there when no name is known elsewhere, and grow', () => {
    expect(placed(['Fall', 'Läkemedel'], 0, ['Fall', 'Medicin', 'Övrigt'])).toEqual([
      0,
      'r1 Fall',
      'r2 Medicin',
      'ny1 Övrigt',
    ])
    expect(placed(['Fall'], 0, null, 2)).toEqual([0, 'r1 Fall', 'ny1 '])
  })

  it('keep a known row for its name wherever it stood, and rows that are not named', () => {
    expect(placed(['Fall', 'Läkemedel', 'Övrigt'], 0, ['läkemedel', 'Övrigt', 'Ny'])).toEqual([
      0,
      'r2 läkemedel',
      'r3 Övrigt',
      'ny1 Ny',
      'r1 Fall',
    ])
    expect(placed(['Fall', 'Läkemedel', 'Övrigt'], 2, ['Fall'])).toEqual([
      1,
      'r2 Läkemedel',
      'r1 Fall',
      'r3 Övrigt',
    ])
  })

  it('take each row once', () => {
    expect(placed(['Fall', 'Övrigt'], 0, ['Övrigt', 'Övrigt'])).toEqual([
      0,
      'r2 Övrigt',
      'ny1 Övrigt',
      'r1 Fall',
    ])
  })
})

describe('a table that is pasted in another order', () => {
  const start = setRowTarget(
    addDataset(
      report(section('palliativ')),
      dataset('palliativ', ['2024', '2025'], { Vårdplan: [88, 90], Brytpunkt: [70, 80], Närvaro: [91, 92] }),
    ),
    'palliativ',
    'r2',
    98,
  )
  const [table] = start.datasets

  it('gives each number to the row of its name, with that row and its target', () => {
    const copied = '\t2025\t2026\nNärvaro\t93\t95\nBrytpunkt\t81\t82\n'
    const read = readPaste(parseTabSeparated(copied), {
      dataset: table as Dataset,
      rowIndex: 0,
      columnIndex: 0,
    })
    if (!read.ok) throw new Error(read.error.kind)
    const ids = ['ny1', 'ny2']
    const pasted = apply(start, (before) =>
      pasteBlock(before, 'palliativ', read.value.block, () => ids.shift() ?? ''),
    )
    const [made] = pasted.datasets
    expect(made?.rows.map(({ id, label, target }) => [id, label, target ?? null])).toEqual([
      ['r3', 'Närvaro', null],
      ['r2', 'Brytpunkt', 98],
      ['r1', 'Vårdplan', null],
    ])
    expect(made?.columns.map(({ id, label }) => `${id} ${label}`)).toEqual(['c2 2025', 'ny1 2026', 'c1 2024'])
    expect(made?.cells).toEqual({
      r1: { c1: 88, c2: 90 },
      r2: { c1: 70, c2: 81, ny1: 82 },
      r3: { c1: 91, c2: 93, ny1: 95 },
    })
  })
})
