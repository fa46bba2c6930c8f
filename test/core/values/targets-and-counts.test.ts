import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/core/dataset.ts'
import {
  addDataset,
  describeDataset,
  removeDataset,
  setApproximate,
  setCell,
  setDenominator,
  setDenominatorAxis,
  setHasRowTargets,
  setRowTarget,
} from '../../../src/core/dataset-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import { inlineText } from '../../../src/core/rich-text/text.ts'
import { targetPlace } from '../../../src/core/values/cells.ts'
import {
  type CellPlace,
  type Expression,
  valueSchema,
  type Wording,
  wordingsFor,
} from '../../../src/core/values/expression.ts'
import { HIDDEN_TEXT, publicReaderOf, readerOf } from '../../../src/core/values/reader.ts'
import { suggestedSentences } from '../../../src/core/values/suggested-sentences.ts'
import { valueChoices } from '../../../src/core/values/value-choices.ts'
import { sayValue } from '../../../src/core/values/value-text.ts'
import { dataset, report, section } from '../../support/build-report.ts'
import { apply } from '../../support/operation-laws.ts'

const palliative = dataset(
  'palliativ',
  ['2024', '2025'],
  {
    Munhälsobedömning: [49.1, 43.9],
    Brytpunktssamtal: [81.1, 86],
    Smärtskattning: [null, 82.5],
    'Utan trycksår': [92, 95],
    Vårdplan: [88, 89.5],
  },
  {
    title: 'Palliativregistret',
    rowHeading: 'Indikator',
    unit: 'percent',
    decimals: 1,
    direction: 'higher',
    hasSums: false,
    denominator: 'alla registrerade dödsfall',
    denominators: { axis: 'columns', counts: { c1: 53, c2: 57 } },
  },
)
const targets = { r1: 90, r2: 98, r3: 100, r4: 90 }
const start = Object.entries(targets).reduce(
  (before, [row, target]) => setRowTarget(before, 'palliativ', row, target),
  addDataset(report(section('palliativ')), palliative),
)
const table = (from: Report): Dataset => from.datasets[0] ?? palliative

const at = (row: string, column: string): CellPlace => ({
  datasetId: 'palliativ',
  row: { line: row },
  column: { line: column },
})
const goalOf = (row: string): CellPlace => ({ ...at(row, ''), column: { target: true } })
const goalOfTable: CellPlace = { datasetId: 'palliativ', row: { target: true }, column: { target: true } }
const count = (column: string): CellPlace => ({ ...at('', column), row: { count: true } })
const against = (row: string, column = 'c2'): Expression => ({
  kind: 'againstTarget',
  target: goalOf(row),
  outcome: at(row, column),
})

function say(expression: Expression, wording: Wording = wordingsFor(expression.kind)[0], from = start) {
  const said = sayValue(from, valueSchema.parse({ expression, wording }))
  return said.ok ? said.value.text.replaceAll('\u00a0', ' ') : said.error.kind
}

describe('a value against a target', () => {
  it('says the target, the distance to it and whether it is met', () => {
    expect(say({ kind: 'cell', at: goalOf('r1') })).toBe('90 %')
    expect(say(against('r2'))).toBe('12,0 procentenheter under målet')
    expect(say(against('r4'))).toBe('5,0 procentenheter över målet')
    expect(say(against('r2'), 'unit')).toBe('12,0 procentenheter')
    expect(say(against('r2'), 'size')).toBe('12,0')
    expect(say(against('r2'), 'fulfilment')).toBe('uppfyller inte målet')
    expect(say(against('r4'), 'fulfilment')).toBe('uppfyller målet')
  })

  it('follows when the target or the outcome changes', () => {
    const lower = setRowTarget(start, 'palliativ', 'r2', 86)
    expect(say(against('r2'), 'distance', lower)).toBe('i nivå med målet')
    expect(say(against('r2'), 'fulfilment', lower)).toBe('uppfyller målet')
    expect(say({ kind: 'cell', at: goalOf('r2') }, 'unit', lower)).toBe('86 %')
    const worse = setCell(lower, 'palliativ', 'r2', 'c2', 85)
    expect(say(against('r2'), 'distance', worse)).toBe('1,0 procentenhet under målet')
    const hardly = setCell(lower, 'palliativ', 'r2', 'c2', 85.96)
    expect(say(against('r2'), 'distance', hardly)).toBe('strax under målet')
    expect(say(against('r2'), 'fulfilment', hardly)).toBe('uppfyller inte målet')
  })

  it('is met by low numbers where low is good, and not told where neither is', () => {
    const lowIsGood = describeDataset(start, 'palliativ', { direction: 'lower' })
    expect(say(against('r2'), 'fulfilment', lowIsGood)).toBe('uppfyller målet')
    const neither = describeDataset(start, 'palliativ', { direction: 'neutral' })
    expect(say(against('r2'), 'fulfilment', neither)).toBe('noDirection')
    expect(say(against('r2'), 'distance', neither)).toBe('12,0 procentenheter under målet')
  })

  it('is broken when the target or the table is removed, and never says an old number', () => {
    const without = apply(start, (before) => setHasRowTargets(before, 'palliativ', false))
    expect(table(without).rows.every((row) => !('target' in row))).toBe(true)
    expect(say({ kind: 'cell', at: goalOf('r1') }, 'unit', without)).toBe('targetGone')
    expect(say(against('r1'), 'distance', without)).toBe('targetGone')
    expect(say(against('r1'), 'distance', setRowTarget(start, 'palliativ', 'r1', null))).toBe('targetGone')
    expect(say(against('r1'), 'distance', removeDataset(start, 'palliativ'))).toBe('datasetGone')
    expect(say({ kind: 'cell', at: goalOfTable })).toBe('targetGone')
  })

  it('falls back on the target of the table where a row has none of its own', () => {
    const common = describeDataset(start, 'palliativ', { target: 85 })
    expect(say({ kind: 'cell', at: goalOfTable }, 'unit', common)).toBe('85 %')
    expect(say({ kind: 'cell', at: goalOf('r5') }, 'unit', common)).toBe('85 %')
    expect(say(against('r5'), 'distance', common)).toBe('4,5 procentenheter över målet')
    const [first, last] = [table(common).rows[0], table(common).rows[4]]
    expect(first && targetPlace(table(common), first)).toEqual(goalOf('r1'))
    expect(last && targetPlace(table(common), last)).toEqual(goalOfTable)
    expect(last && targetPlace(table(start), last)).toBeNull()
  })
})

describe('a value of how many shares are of', () => {
  it('is a count that can be said, compared and be a part or a whole', () => {
    expect(say({ kind: 'cell', at: count('c2') })).toBe('57')
    expect(say({ kind: 'difference', from: count('c1'), to: count('c2') })).toBe('4 fler')
    const deaths = dataset('dodsfall', ['2025'], { Dödsfall: [90] })
    const whole = { datasetId: 'dodsfall', row: { line: 'r1' }, column: { line: 'c1' } }
    const of: Expression = { kind: 'share', part: count('c2'), whole }
    expect(say(of, 'outOf', addDataset(start, deaths))).toBe('57 av 90')
    expect(say(of, 'unit', addDataset(start, deaths))).toBe('63 %')
  })

  it('follows the table, and is broken when it no longer tells', () => {
    const value: Expression = { kind: 'cell', at: count('c2') }
    expect(say(value, 'unit', setDenominator(start, 'palliativ', 'c2', 60))).toBe('60')
    expect(say(value, 'unit', setDenominator(start, 'palliativ', 'c2', null))).toBe('notMeasured')
    expect(say(value, 'unit', setDenominatorAxis(start, 'palliativ', null))).toBe('countGone')
    expect(say(value, 'unit', setDenominatorAxis(start, 'palliativ', 'rows'))).toBe('countGone')
  })

  it('is hidden from the public with its shares where it is a few persons', () => {
    const few = setDenominator(
      describeDataset(start, 'palliativ', { isAboutPersons: true }),
      'palliativ',
      'c2',
      3,
    )
    const told = (expression: Expression) =>
      publicReaderOf(few)({ type: 'value', attrs: { expression, wording: wordingsFor(expression.kind)[0] } })
    expect(told({ kind: 'cell', at: count('c2') })).toBe('färre\u00a0än\u00a05')
    expect(told({ kind: 'cell', at: at('r1', 'c2') })).toBe(HIDDEN_TEXT)
    expect(told(against('r1'))).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'cell', at: at('r1', 'c1') })).toBe('49,1\u00a0%')
    expect(told({ kind: 'cell', at: goalOf('r1') })).toBe('90\u00a0%')
  })
})

describe('an estimate in the text', () => {
  const estimated = setApproximate(start, 'palliativ', [{ rowId: 'r1', columnId: 'c1' }], true)
  const change = (wording: Wording) =>
    say({ kind: 'difference', from: at('r1', 'c1'), to: at('r1', 'c2') }, wording, estimated)

  it('is said to be one, and so is what is worked out from it', () => {
    expect(say({ kind: 'cell', at: at('r1', 'c1') }, 'unit', estimated)).toBe('cirka 49,1 %')
    expect(say({ kind: 'cell', at: at('r1', 'c2') }, 'unit', estimated)).toBe('43,9 %')
    expect(change('more')).toBe('cirka 5,2 procentenheter lägre')
    expect(change('change')).toBe('en minskning med cirka 5,2 procentenheter')
    expect(change('course')).toBe('minskade från cirka 49,1 till 43,9 %')
    expect(say(against('r1', 'c1'), 'distance', estimated)).toBe('cirka 40,9 procentenheter under målet')
    const column = { datasetId: 'palliativ', rows: ['r1', 'r2'], columns: ['c1'] }
    expect(say({ kind: 'mean', of: column }, 'unit', estimated)).toBe('cirka 65,1 %')
  })

  it('is every number of a table of nothing but estimates', () => {
    const all = describeDataset(start, 'palliativ', { isApproximate: true })
    expect(say({ kind: 'cell', at: at('r1', 'c2') }, 'unit', all)).toBe('cirka 43,9 %')
    expect(say({ kind: 'cell', at: goalOf('r1') }, 'unit', all)).toBe('90 %')
    expect(say({ kind: 'cell', at: count('c2') }, 'unit', all)).toBe('57')
  })
})

it('targets and counts are offered with the cell that they belong to', () => {
  const offered = (from: Report, place = at('r2', 'c2')) =>
    Object.fromEntries(
      valueChoices(from, place, null).map(({ name, choices }) => [
        name,
        choices.map(({ text }) => text.replaceAll('\u00a0', ' ')),
      ]),
    )
  expect(offered(start)).toMatchObject({
    'Mot målet': ['12,0 procentenheter under målet', 'uppfyller inte målet', '12,0 procentenheter', '12,0'],
    Målet: ['98 %', '98'],
    'Antal (n)': ['57'],
  })
  expect(offered(setHasRowTargets(start, 'palliativ', false))).not.toHaveProperty('Målet')
  expect(offered(start, count('c2'))).toEqual({ Värdet: ['57'] })
})

describe('sentences against targets', () => {
  const said = (from: Report) =>
    suggestedSentences(from, table(from)).map(({ content }) =>
      inlineText(content, readerOf(from)).replaceAll('\u00a0', ' '),
    )

  it('tell the farthest from its target first, of how many, and which meet theirs', () => {
    expect(said(start).slice(0, 5)).toEqual([
      'Utfallet för munhälsobedömning är 43,9 % av 57 registrerade dödsfall under 2025, 46,1 procentenheter under målet, som är 90 %.',
      'Utfallet för smärtskattning är 82,5 % av 57 registrerade dödsfall under 2025, 17,5 procentenheter under målet, som är 100 %.',
      'Utfallet för brytpunktssamtal är 86,0 % av 57 registrerade dödsfall under 2025, 12,0 procentenheter under målet, som är 98 %.',
      '”Utan trycksår” uppfyller målet: 95,0 % under 2025 mot målet 90 %.',
      'Andelarna för 2025 bygger på 57 registrerade dödsfall, jämfört med 53 för 2024.',
    ])
  })

  it('keep in a text, and follow a changed target and count there', () => {
    const [first] = suggestedSentences(start, table(start))
    const content = [...(first?.content ?? [])]
    const text = { type: 'doc', content: [{ type: 'paragraph', content }] }
    expect(cleanRichText(text).losses).toEqual([])
    const changed = setDenominator(setRowTarget(start, 'palliativ', 'r1', 40), 'palliativ', 'c2', 60)
    expect(inlineText(content, readerOf(changed)).replaceAll('\u00a0', ' ')).toBe(
      'Utfallet för munhälsobedömning är 43,9 % av 60 registrerade dödsfall under 2025, 3,9 procentenheter över målet, som är 40 %.',
    )
  })

  it('go by the target of the table where rows have none', () => {
    const common = describeDataset(setHasRowTargets(start, 'palliativ', false), 'palliativ', { target: 85 })
    expect(said(common)[0]).toContain('41,1 procentenheter under målet, som är 85 %.')
  })
})
