import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pasteBlock } from '../../src/core/dataset-operations.ts'
import { tabSeparated } from '../../src/core/table-copy.ts'
import {
  lostSharesText,
  type PastePlan,
  type PasteProblem,
  parseTabSeparated,
  pasteProblemText,
  readPaste,
} from '../../src/core/table-paste.ts'
import { dataset, deviations, report, section, withDeviations } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const firstNumber = { dataset: deviations, rowIndex: 0, columnIndex: 0 }

function plan(text: string, target: Partial<typeof firstNumber> = {}): PastePlan {
  const read = readPaste(parseTabSeparated(text), { ...firstNumber, ...target })
  if (!read.ok) throw new Error(pasteProblemText(read.error))
  return read.value
}

function refusal(text: string, target: Partial<typeof firstNumber> = {}): PasteProblem {
  const read = readPaste(parseTabSeparated(text), { ...firstNumber, ...target })
  if (read.ok) throw new Error('was not refused')
  return read.error
}

describe('tab-separated text', () => {
  it('is read with any line ending, with and without one at the end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(parseTabSeparated(`1\t2${end}3\t4`)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ])
      expect(parseTabSeparated(`1\t2${end}3\t4${end}`)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ])
    }
    expect(parseTabSeparated('1\n\n')).toEqual([['1'], ['']])
    expect(parseTabSeparated('')).toEqual([['']])
    expect(parseTabSeparated('\ufeff1\t')).toEqual([['1', '']])
  })

  it('keeps tabs, line breaks and quotes inside quotes', () => {
    expect(parseTabSeparated('"a\tb"\t"rad 1\nrad 2"\t"sa ""hej"""\n"70,1"\t2')).toEqual([
      ['a\tb', 'rad 1\nrad 2', 'sa "hej"'],
      ['70,1', '2'],
    ])
  })

  it('takes a quote that nothing closes as a sign among others', () => {
    expect(parseTabSeparated('"Fall\t3\n5" skärm\t4')).toEqual([
      ['"Fall', '3'],
      ['5" skärm', '4'],
    ])
  })

  it('gives back what was copied', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ",2;å'), maxLength: 6 })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }))
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join('\t') !== '')
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTabSeparated(tabSeparated(rows))).toEqual(rows)
      }),
    )
  })

  it('is read in step with its length, whatever its quotes', () => {
    const hostile = '"a\t'.repeat(330_000)
    expect(parseTabSeparated(hostile)[0]?.length).toBe(330_001)
    expect(parseTabSeparated('"'.repeat(1_000_000))).toHaveLength(1)
  })
})

describe('a pasted block', () => {
  it('of numbers alone lands where it is put and leaves labels as they are', () => {
    const { block, rowHeading, decimals } = plan('875\t922\n696\t729', { rowIndex: 2, columnIndex: 1 })
    expect(block).toEqual({
      rowIndex: 2,
      columnIndex: 1,
      cells: [
        [875, 922],
        [696, 729],
      ],
      rowLabels: null,
      columnLabels: null,
    })
    expect([rowHeading, decimals]).toEqual([null, 0])
  })

  it('brings its head and its labels, wherever in the table it is put', () => {
    const text = 'Händelse\t2023\t2024\t2025\nFall\t–\t2 509\t922\nTrycksår\t..\t3\t4'
    for (const target of [{}, { rowIndex: -1, columnIndex: -1 }, { columnIndex: -1 }, { rowIndex: -1 }]) {
      const { block, rowHeading } = plan(text, target)
      expect(rowHeading).toBe('Händelse')
      expect(block).toEqual({
        rowIndex: 0,
        columnIndex: 0,
        cells: [
          [null, 2509, 922],
          [null, 3, 4],
        ],
        rowLabels: ['Fall', 'Trycksår'],
        columnLabels: ['2023', '2024', '2025'],
      })
    }
  })

  it('has a head when words, an empty corner, years in a row or known labels say so', () => {
    const heads = ['Utfall\tMål\n12\t13', '\t2020\nFall\t7', '2021\t2022\n12\t13', '2024\t2025\n2\t3']
    for (const text of heads) expect(plan(text).block.columnLabels, text).not.toBe(null)
  })

  it('has no head when its first row is figures like the others', () => {
    const headless = ['Fall\t1999\t2010\nLäkemedel\t696\t729', '2010\t1999\n5\t6', '12\t13\n14\t15']
    for (const text of headless) expect(plan(text).block.columnLabels, text).toBe(null)
  })

  it('may be labels only, when it is put among labels', () => {
    const names = plan('Fall\nLäkemedel\nHjälpmedel\nBemötande\nÖvrigt', { columnIndex: -1 })
    expect(names.block).toMatchObject({
      rowLabels: ['Fall', 'Läkemedel', 'Hjälpmedel', 'Bemötande', 'Övrigt'],
    })
    const years = plan('2022\t2023\t2024', { rowIndex: -1 })
    expect(years.block).toMatchObject({ columnLabels: ['2022', '2023', '2024'], cells: [] })
    const start = withDeviations(report(section('intro')))
    const after = apply(start, (r) => pasteBlock(r, 'avvikelser', years.block, () => 'ny'))
    expect(after.datasets[0]?.columns.map((column) => column.label)).toEqual(['2022', '2023', '2024'])
  })

  it('tells of shares that a table of something else takes as plain numbers', () => {
    expect(plan('12 %\t7\n3,5%\t8').lostShares).toEqual(['12 %', '3,5%'])
    expect(plan('12\t7').lostShares).toEqual([])
    expect(plan('12 %', { dataset: { ...deviations, unit: 'percent' } }).lostShares).toEqual([])
    expect(lostSharesText({ lostShares: ['12 %', '3,5%'] }, 'count')).toBe(
      '”12 %” och 1 till skrevs in utan procenttecken: tabellen är i antal. Ändra vad som mäts om det ska vara andelar.',
    )
    expect(lostSharesText({ lostShares: [] }, 'count')).toBe(null)
  })

  it('asks each row and column what it measures of its own', () => {
    const [first, ...others] = deviations.rows
    if (!first) throw new Error('no rows')
    const mixed = { ...deviations, rows: [{ ...first, unit: 'percent' as const }, ...others] }
    expect(plan('12 %\n13 %', { dataset: mixed }).lostShares).toEqual(['13 %'])
  })

  it('leaves out sums and changes that are worked out here anyway, and says which', () => {
    const text =
      'Kategori\t2024\t2025\tÄndring\nFall\t875\t922\t+47\nSoL\t167\t160\t−7\nTotalt\t1 042\t1 082\t40'
    const { block, leftOut } = plan(text)
    expect(leftOut).toEqual(['Totalt', 'Ändring'])
    expect(block).toMatchObject({
      rowLabels: ['Fall', 'SoL'],
      columnLabels: ['2024', '2025'],
      cells: [
        [875, 922],
        [167, 160],
      ],
    })
  })

  it('keeps a row called a sum that is none, and any in a table without sums', () => {
    expect(plan('Fall\t1\nSoL\t2\nTotalt\t4').block.rowLabels).toEqual(['Fall', 'SoL', 'Totalt'])
    const shares = dataset('andelar', ['2025'], { Fall: [1] }, { unit: 'percent', hasSums: false })
    expect(plan('Fall\t1\nSoL\t2\nTotalt\t3', { dataset: shares }).block.rowLabels).toHaveLength(3)
    expect(plan('Mål\tUtfall\tÄndring\n1\t2\t1').block.columnLabels).toEqual(['Mål', 'Utfall', 'Ändring'])
  })

  it('asks for the decimals it was written with', () => {
    expect(plan('78,5 %\t12,25').decimals).toBe(2)
    expect(plan('1,123456').decimals).toBe(4)
  })

  it('cleans labels of breaks, control characters and the apostrophe that kept them from running', () => {
    const { block } = plan('"Fall\nmed skada"\t1\n\u0000Lä\u202fk\ud800\t2\n\'=1+1\t3\n\'-övrigt\t4')
    expect(block.rowLabels).toEqual(['Fall med skada', 'Lä k\ufffd', '=1+1', '-övrigt'])
  })

  it('fills up rows of uneven length', () => {
    expect(plan('1\t2\t3\n4\n5\t6').block.cells).toEqual([
      [1, 2, 3],
      [4, null, null],
      [5, 6, null],
    ])
  })
})

describe('a refused block', () => {
  it('names the text that is no number and where it stands', () => {
    const labelled = refusal('Kategori\t2024\t2025\nFall\t875\tca tusen\nSoL\t12*\t7')
    expect(labelled).toEqual({ kind: 'notANumber', text: 'ca tusen', place: 'Fall, 2025', others: 1 })
    expect(pasteProblemText(labelled)).toBe(
      '”ca tusen” (Fall, 2025) är inget tal. Det gäller 1 ruta till. Rätta det och klistra in igen. Ingenting har ändrats.',
    )
    expect(refusal('1\t2\n3\tmånga')).toMatchObject({ text: 'många', place: 'rad 2, kolumn 2' })
    expect(refusal('87x\t922\n696\t729')).toMatchObject({ text: '87x', place: 'rad 1, kolumn 1' })
    expect(refusal('Fall\t87x\t922\nSoL\t1\t2')).toMatchObject({ text: '87x', place: 'rad 1, kolumn 2' })
    expect(refusal('Fall')).toMatchObject({ kind: 'notANumber', text: 'Fall' })
  })

  it('is larger than a table can be', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => index).join('\n')
    expect(plan(rows(2_000)).block.cells).toHaveLength(2_000)
    expect(refusal(rows(2_001))).toEqual({ kind: 'tooLarge', rows: 2_001, columns: 2 })
    expect(refusal('1', { rowIndex: 2_000 })).toMatchObject({ kind: 'tooLarge', rows: 2_001 })
    expect(refusal(Array(201).fill('1').join('\t'))).toMatchObject({ kind: 'tooLarge', columns: 201 })
    expect(refusal(Array(101).fill(Array(200).fill('1').join('\t')).join('\n'))).toMatchObject({ rows: 101 })
    expect(pasteProblemText(refusal(rows(2_001)))).toContain('2\u00a0001 rader')
  })

  it('is refused before it is spread out', () => {
    expect(refusal(`${'\t'.repeat(500_000)}${'\n'.repeat(500_000)}`)).toMatchObject({ kind: 'tooLarge' })
  })

  it('is empty, or has a label that is too long', () => {
    expect(refusal(' \t\n\t')).toEqual({ kind: 'empty' })
    expect(refusal(`${'a'.repeat(301)}\t1`)).toMatchObject({ kind: 'labelTooLong' })
    for (const text of [' ', `${'a'.repeat(301)}\t1`]) expect(pasteProblemText(refusal(text))).not.toBe('')
  })
})
