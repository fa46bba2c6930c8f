import { describe, expect, it } from 'vitest'
import { cellAt, type Dataset } from '../../../src/core/dataset.ts'
import { addDataset } from '../../../src/core/dataset-operations.ts'
import { parseTabSeparated, readPaste } from '../../../src/core/table-paste.ts'
import {
  cellOf,
  cleared,
  coveredBy,
  hiddenText,
  pasted,
  plainText,
  shownText,
  spotName,
  textsIn,
  typedChange,
} from '../../../src/renderer/views/data/grid/cells.ts'
import { dataset, deviations, report, section, withDeviations } from '../../support/build-report.ts'
import { apply } from '../../support/operation-laws.ts'

const start = withDeviations(report(section('intro')))
const at = (row: number, column: number) => ({ row, column })

function typed(row: number, column: number, text: string) {
  const change = typedChange(deviations, at(row, column), text)
  if (!change.ok) throw new Error(change.error)
  const operation = change.value
  return operation === null ? null : apply(start, operation).datasets[0]
}

describe('what stands in the grid', () => {
  it('is numbers, sums and changes as Swedish writes them', () => {
    const shown = [at(0, 1), at(4, 0), at(4, 1), at(0, 2), at(4, 2)].map((spot) =>
      shownText(deviations, spot),
    )
    expect(shown).toEqual(['922', '2\u00a0237', '2\u00a0509', '+47', '+272'])
    expect([at(-1, -1), at(-1, 2), at(4, -1)].map((spot) => shownText(deviations, spot))).toEqual([
      'Kategori',
      'Ändring',
      'Summa',
    ])
  })

  it('is not measured or hidden where nothing may be shown, and so are the sums of it', () => {
    const gaps = dataset('luckor', ['2024', '2025'], { Fall: [null, 3], SoL: [null, 'suppressed'] })
    const shown = [at(0, 0), at(2, 0), at(2, 1), at(0, 2)].map((spot) => shownText(gaps, spot))
    expect(shown).toEqual(['–', '–', 'dolt', '–'])
    expect(plainText(gaps, at(0, 0))).toBe('')
    expect(cellOf(gaps, at(9, 9))).toBe(null)
  })

  it('is copied without spaces between thousands and with all decimals', () => {
    expect(textsIn(deviations, { top: 3, left: -1, bottom: 4, right: 2 })).toEqual([
      ['Övriga', '499', '656', '157'],
      ['Summa', '2237', '2509', '272'],
    ])
    expect(plainText(dataset('d', ['2025'], { Fall: [78.25] }), at(0, 0))).toBe('78,25')
  })

  it('is named by its labels, or by its place where they are empty', () => {
    expect(spotName(deviations, at(0, 1))).toBe('Fall, 2025')
    expect(spotName(deviations, at(4, 2))).toBe('Summa, Ändring')
    expect(spotName(dataset('d', [''], { '': [1] }), at(0, 0))).toBe('rad 1, kolumn 1')
    expect(spotName(deviations, at(-1, 0))).toBe('Rubrik för kolumn 1')
  })
})

describe('typing', () => {
  it('sets a number and shows the decimals that it brings', () => {
    const after = typed(0, 1, '930,5')
    expect(after && cellAt(after, 'r1', 'c2')).toBe(930.5)
    expect(after?.decimals).toBe(1)
  })

  it('empties a cell, hides a small count', () => {
    expect(typed(0, 1, '')?.cells['r1']).toEqual({ c1: 875, c2: null })
    expect(typed(0, 1, '<5')?.cells['r1']).toEqual({ c1: 875, c2: 'suppressed' })
  })

  it('renames labels and the corner', () => {
    expect(typed(0, -1, ' Fall\n med skada ')?.rows[0]?.label).toBe('Fall med skada')
    expect(typed(-1, 1, '2026')?.columns[1]?.label).toBe('2026')
    expect(typed(-1, -1, 'Händelse')?.rowHeading).toBe('Händelse')
  })

  it('changes nothing when the same stands there', () => {
    expect([typed(0, 1, '922'), typed(0, 1, '922,0'), typed(0, -1, 'Fall')]).toEqual([null, null, null])
  })

  it('is refused with a sentence when it is no number, too long or worked out', () => {
    const refused = (row: number, column: number, text: string) => {
      const change = typedChange(deviations, at(row, column), text)
      return change.ok ? 'taken' : change.error
    }
    expect(refused(0, 1, ' ca fyra')).toBe('”ca fyra” är inget tal. Skriv till exempel 875 eller 78,5.')
    expect(refused(4, 1, '1')).toContain('räknas åt dig')
    expect(refused(0, -1, 'a'.repeat(301))).toContain('300 tecken')
    expect(refused(-1, -1, 'a'.repeat(101))).toContain('100 tecken')
  })
})

it('empties the numbers and labels of a range, and leaves what is worked out', () => {
  const operation = cleared(deviations, { top: 3, left: -1, bottom: 4, right: 2 })
  const after = operation && apply(start, operation).datasets[0]
  expect(after?.rows.map((row) => row.label)).toEqual(['Fall', 'Läkemedel', 'SoL', ''])
  expect(after?.cells['r4']).toEqual({ c1: null, c2: null })
  expect(after?.cells['r3']).toEqual(deviations.cells['r3'])
  expect(cleared(deviations, { top: 4, left: 0, bottom: 4, right: 2 })).toBe(null)
})

it('lets a whole pasted table replace rows and columns that were only proposed', () => {
  const proposed = dataset('forslag', ['2024', '2025', '2026'], { Fall: [], Läkemedel: [], Hjälpmedel: [] })
  const before = addDataset(start, proposed)
  const put = (text: string, into: Dataset) => {
    const read = readPaste(parseTabSeparated(text), { dataset: into, rowIndex: 0, columnIndex: 0 })
    if (!read.ok) throw new Error('refused')
    let id = 0
    const newId = () => {
      id += 1
      return `ny${id}`
    }
    const after = pasted(into, read.value, newId)(before)
    const made = after.datasets.find((known) => known.id === into.id)
    return [made?.rows.map((row) => row.label), made?.columns.map((column) => column.label)]
  }
  expect(put('Kategori\t2024\t2025\nHot\t1\t2\nVåld\t3\t4', proposed)).toEqual([
    ['Hot', 'Våld'],
    ['2024', '2025'],
  ])
  expect(put('1\t2', proposed)[0]).toHaveLength(3)
  expect(put('Kategori\t2024\nHot\t1', deviations)).toEqual([
    ['Hot', 'Läkemedel', 'SoL', 'Övriga'],
    ['2024', '2025'],
  ])
})

it('keeps the rows that a whole table names when it replaces a proposed one, and no target of another', () => {
  const table = parseTabSeparated('Kategori\t2025\t2026\nSoL\t1\t2\nHot\t3\t4\nFall\t5\t6')
  const empty: Dataset = {
    ...deviations,
    cells: {},
    rows: deviations.rows.map((row, index) => ({ ...row, target: index })),
  }
  const read = readPaste(table, { dataset: empty, rowIndex: 0, columnIndex: 0 })
  if (!read.ok) throw new Error('refused')
  const ids = ['ny1', 'ny2', 'ny3']
  const before = { ...start, datasets: [empty] }
  const after = pasted(empty, read.value, () => ids.shift() ?? '')(before).datasets[0]
  expect(after?.rows).toEqual([
    { id: 'r3', label: 'SoL', target: 2 },
    { id: 'ny1', label: 'Hot' },
    { id: 'r1', label: 'Fall', target: 0 },
  ])
  expect(after?.columns.map(({ id, label }) => `${id} ${label}`)).toEqual(['c2 2025', 'ny2 2026'])
})

it('takes a pasted table with its head, its labels and its decimals as one change', () => {
  const table = parseTabSeparated('Händelse\t2025\t2026\nHalka\t1\t2,5\nHot\t3\t4')
  const read = readPaste(table, { dataset: deviations, rowIndex: 3, columnIndex: 1 })
  if (!read.ok) throw new Error('refused')
  let id = 0
  const newId = () => {
    id += 1
    return `ny${id}`
  }
  const after = apply(start, (before) => {
    id = 0
    return pasted(deviations, read.value, newId)(before)
  }).datasets[0]
  expect(after?.rows.map((row) => row.label)).toEqual(['Fall', 'Läkemedel', 'SoL', 'Halka', 'Hot'])
  expect(after?.columns.map((column) => column.label)).toEqual(['2024', '2025', '2026'])
  expect([after?.rowHeading, after?.decimals]).toEqual(['Händelse', 1])
  expect(coveredBy(read.value)).toEqual({ top: 3, left: 1, bottom: 4, right: 2 })
})

it('tells how the published document writes what it hides, and sums that would give it away', () => {
  const table = { ...dataset('d', ['2025'], { A: [3], B: [40], C: [9] }), isAboutPersons: true }
  const written = (hidden: Dataset, limit: number) =>
    [0, 1, 2, 3].map((row) => hiddenText(hidden, at(row, 0), limit)?.replaceAll('\u00a0', ' ') ?? null)
  expect(written(table, 5)).toEqual(['färre än 5', null, 'dolt', null])
  expect(written(table, 10)).toEqual(['färre än 10', null, 'färre än 10', null])
  expect(written(table, 3)).toEqual([null, null, null, null])
  expect(written({ ...table, isAboutPersons: false }, 5)).toEqual([null, null, null, null])
  const alone = { ...dataset('d', ['2025'], { A: [3] }), isAboutPersons: true }
  expect(hiddenText(alone, at(1, 0), 5)).toBe('dolt')
})

it('takes estimates and how many the shares are of as they are typed', () => {
  const estimate = typed(0, 1, 'ca 930')
  expect(estimate && [plainText(estimate, at(0, 1)), cellAt(estimate, 'r1', 'c2')]).toEqual(['ca 930', 930])
  const shares: Dataset = { ...deviations, denominators: { axis: 'columns', counts: {} } }
  const before = { ...start, datasets: [shares] }
  const change = typedChange(shares, at(4, 1), '57')
  if (!change.ok || change.value === null) throw new Error('refused')
  expect(change.value(before).datasets[0]?.denominators?.counts).toEqual({ c2: 57 })
  expect(typedChange(shares, at(4, 1), '57,5').ok).toBe(false)
  expect(spotName(shares, at(4, 1))).toBe('Antal (n), 2025')
  expect(shownText(shares, at(4, 2))).toBe('')
})
