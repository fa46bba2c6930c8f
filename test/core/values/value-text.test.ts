import { describe, expect, it } from 'vitest'
import { addDataset, removeDataset, removeLabel, setCell } from '../../../src/core/dataset-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import {
  type CellPlace,
  type Expression,
  valueSchema,
  type Wording,
  wordingsFor,
} from '../../../src/core/values/expression.ts'
import { sayValue } from '../../../src/core/values/value-text.ts'
import { dataset, report, section, withDeviations } from '../../support/build-report.ts'

const palliative = dataset(
  'palliativ',
  ['2024', '2025'],
  { Munhälsa: [49.1, 43.9], Brytpunkt: [81.1, 86], Vårdplan: [null, 89.5], Smärta: [80, 80] },
  { title: 'Palliativregistret', unit: 'percent', decimals: 1, hasSums: false },
)
const start = addDataset(withDeviations(report(section('avvikelser'))), palliative)

const at = (row: string, column: string, datasetId = 'avvikelser'): CellPlace => ({
  datasetId,
  row: row === 'sum' ? { sum: true } : { line: row },
  column: { line: column },
})
const all = { datasetId: 'avvikelser', rows: null, columns: ['c2'] }

function say(
  expression: Expression,
  wording: Wording = wordingsFor(expression.kind)[0],
  from: Report = start,
) {
  const said = sayValue(from, valueSchema.parse({ expression, wording }))
  return said.ok ? said.value.text.replaceAll('\u00a0', ' ') : said.error.kind
}

describe('a value in the text', () => {
  it.each<[string, Expression, Wording]>([
    ['922', { kind: 'cell', at: at('r1', 'c2') }, 'unit'],
    ['2 509', { kind: 'cell', at: at('sum', 'c2') }, 'number'],
    ['43,9 %', { kind: 'cell', at: at('r1', 'c2', 'palliativ') }, 'unit'],
    ['43,9', { kind: 'cell', at: at('r1', 'c2', 'palliativ') }, 'number'],
    ['2 509', { kind: 'sum', of: all }, 'unit'],
    ['47', { kind: 'difference', from: at('r1', 'c2'), to: at('r1', 'c1') }, 'size'],
    [
      '5,2',
      { kind: 'difference', from: at('r1', 'c1', 'palliativ'), to: at('r1', 'c2', 'palliativ') },
      'size',
    ],
    ['12,2', { kind: 'percentChange', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'size'],
    ['65,8 %', { kind: 'share', part: { ...all, rows: ['r1', 'r2'] }, whole: at('sum', 'c2') }, 'unit'],
    ['1 651 av 2 509', { kind: 'share', part: { ...all, rows: ['r1', 'r2'] }, whole: all }, 'outOf'],
    ['1 651', { kind: 'sum', of: { ...all, rows: ['r1', 'r2'] } }, 'unit'],
    ['627,3', { kind: 'mean', of: all }, 'unit'],
    ['Fall', { kind: 'highest', of: all }, 'name'],
    ['202', { kind: 'lowest', of: all }, 'unit'],
    ['2025', { kind: 'highest', of: { datasetId: 'avvikelser', rows: ['r1'], columns: null } }, 'name'],
    ['272 fler', { kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'more'],
    ['en ökning med 272', { kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'change'],
    [
      'ökade från 2 237 till 2 509',
      { kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') },
      'course',
    ],
    ['+272', { kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'signed'],
    ['47 färre', { kind: 'difference', from: at('r1', 'c2'), to: at('r1', 'c1') }, 'more'],
    ['en ökning med 12,2 %', { kind: 'percentChange', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'change'],
    [
      '−5,2 procentenheter',
      { kind: 'difference', from: at('r1', 'c1', 'palliativ'), to: at('r1', 'c2', 'palliativ') },
      'signed',
    ],
    [
      '5,2 procentenheter lägre',
      { kind: 'difference', from: at('r1', 'c1', 'palliativ'), to: at('r1', 'c2', 'palliativ') },
      'more',
    ],
    [
      'minskade från 49,1 till 43,9 %',
      { kind: 'difference', from: at('r1', 'c1', 'palliativ'), to: at('r1', 'c2', 'palliativ') },
      'course',
    ],
    [
      'låg kvar på 80,0 %',
      { kind: 'difference', from: at('r4', 'c1', 'palliativ'), to: at('r4', 'c2', 'palliativ') },
      'course',
    ],
    ['36,7 %', { kind: 'share', part: at('r1', 'c2'), whole: at('sum', 'c2') }, 'unit'],
    ['922 av 2 509', { kind: 'share', part: at('r1', 'c2'), whole: at('sum', 'c2') }, 'outOf'],
  ])('says %j', (text, expression, wording) => {
    expect(say(expression, wording)).toBe(text)
  })

  it('follows the table', () => {
    const after = setCell(start, 'avvikelser', 'r1', 'c2', 930)
    expect(say({ kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') }, 'more', after)).toBe(
      '280 fler',
    )
  })

  it('is broken, and has no older number, when what it came from is gone', () => {
    const cell: Expression = { kind: 'cell', at: at('r1', 'c2') }
    expect(say(cell, 'unit', removeDataset(start, 'avvikelser'))).toBe('datasetGone')
    expect(say(cell, 'unit', removeLabel(start, 'avvikelser', 'rows', 'r1'))).toBe('rowGone')
    expect(say(cell, 'unit', removeLabel(start, 'avvikelser', 'columns', 'c2'))).toBe('columnGone')
    expect(say({ kind: 'sum', of: { ...all, rows: ['r1', 'r9'] } })).toBe('rowGone')
  })

  it('says so when nothing was measured, and hides what is hidden', () => {
    const missing: Expression = {
      kind: 'difference',
      from: at('r3', 'c1', 'palliativ'),
      to: at('r3', 'c2', 'palliativ'),
    }
    expect(say(missing)).toBe('notMeasured')
    const hidden = setCell(start, 'avvikelser', 'r3', 'c2', 'suppressed')
    expect(say({ kind: 'cell', at: at('r3', 'c2') }, 'unit', hidden)).toBe('färre än 5')
    expect(say({ kind: 'cell', at: at('sum', 'c2') }, 'unit', hidden)).toBe('hidden')
    expect(say({ kind: 'share', part: at('r3', 'c2'), whole: at('sum', 'c1') }, 'unit', hidden)).toBe(
      'hidden',
    )
  })

  it('gives no percentage of a number under ten, nor a share of nothing', () => {
    const few = addDataset(start, dataset('lexmaria', ['2024', '2025'], { Anmälda: [2, 3], Inga: [0, 0] }))
    expect(
      say(
        { kind: 'percentChange', from: at('r1', 'c1', 'lexmaria'), to: at('r1', 'c2', 'lexmaria') },
        'change',
        few,
      ),
    ).toBe('notComputable')
    expect(
      say(
        { kind: 'share', part: at('r2', 'c1', 'lexmaria'), whole: at('r2', 'c2', 'lexmaria') },
        'unit',
        few,
      ),
    ).toBe('notComputable')
  })

  it('tells where it comes from', () => {
    const origin = (expression: Expression) => {
      const said = sayValue(start, { expression, wording: wordingsFor(expression.kind)[0] })
      return said.ok ? said.value.origin : said.error
    }
    expect(origin({ kind: 'cell', at: at('r1', 'c2') })).toBe(
      'Rapporterade avvikelser per kategori: Fall, 2025',
    )
    expect(origin({ kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') })).toBe(
      'Rapporterade avvikelser per kategori: Summa, 2024 och Summa, 2025',
    )
    expect(origin({ kind: 'mean', of: all })).toBe('Rapporterade avvikelser per kategori: 2025')
  })

  it('tells what a share of several cells is a share of', () => {
    const said = sayValue(start, {
      expression: { kind: 'share', part: { ...all, rows: ['r1', 'r2'] }, whole: at('sum', 'c2') },
      wording: 'unit',
    })
    expect(said.ok && said.value.origin).toBe(
      'Rapporterade avvikelser per kategori: Fall, Läkemedel · 2025 av Rapporterade avvikelser per kategori: Summa, 2025',
    )
  })

  it('leaves the sign of a cell to the words around where that is asked for', () => {
    const fallen = setCell(start, 'avvikelser', 'r1', 'c2', -120)
    expect(say({ kind: 'cell', at: at('r1', 'c2') }, 'size', fallen)).toBe('120')
    expect(say({ kind: 'cell', at: at('r1', 'c2') }, 'number', fallen)).toBe('−120')
  })

  it('takes only a wording that fits', () => {
    expect(
      valueSchema.safeParse({ expression: { kind: 'cell', at: at('r1', 'c1') }, wording: 'more' }).success,
    ).toBe(false)
  })
})
