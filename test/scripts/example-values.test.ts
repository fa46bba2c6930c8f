import { describe, expect, it } from 'vitest'
import { type ExampleFigures, readLiveNode } from '../../scripts/examples/example-values.ts'

const figures: ExampleFigures = {
  datasets: [
    { id: 'fall', rows: ['Norra', 'Södra, övre', 'Södra, nedre'], columns: ['2024', '2025'] },
    { id: 'klagomal', rows: ['2024', '2025'], columns: ['Inkomna'] },
  ],
  charts: [{ id: 'chart-fall' }],
}
const at = (row: string, column: string, datasetId = 'fall') => ({
  datasetId,
  row: row === 'sum' ? { sum: true } : { line: row },
  column: { line: column },
})
const read = (text: string) => readLiveNode(text, figures)
const value = (expression: object, wording: string) => ({ type: 'value', attrs: { expression, wording } })

describe('a number in the text of an example', () => {
  it.each<[string, object, string]>([
    ['fall[Norra; 2025]', { kind: 'cell', at: at('r1', 'c2') }, 'unit'],
    ['fall[sum; 2025] number', { kind: 'cell', at: at('sum', 'c2') }, 'number'],
    ['fall[Södra, n; 2025]', { kind: 'cell', at: at('r3', 'c2') }, 'unit'],
    ['fall[n; 2025]', { kind: 'cell', at: { ...at('', 'c2'), row: { count: true } } }, 'unit'],
    ['fall[Norra; Målvärde]', { kind: 'cell', at: { ...at('r1', ''), column: { target: true } } }, 'unit'],
    ['klagomal[2025]', { kind: 'cell', at: at('r2', 'c1', 'klagomal') }, 'unit'],
    ['fall[Norra; 2024→2025] more', { kind: 'difference', from: at('r1', 'c1'), to: at('r1', 'c2') }, 'more'],
    [
      'klagomal[2024→2025] % change',
      { kind: 'percentChange', from: at('r1', 'c1', 'klagomal'), to: at('r2', 'c1', 'klagomal') },
      'change',
    ],
    [
      'fall[Norra / sum; 2025] outOf',
      { kind: 'share', part: at('r1', 'c2'), whole: at('sum', 'c2') },
      'outOf',
    ],
    [
      'fall[Södra, övre + Södra, nedre / sum; 2025]',
      {
        kind: 'share',
        part: { datasetId: 'fall', rows: ['r2', 'r3'], columns: ['c2'] },
        whole: at('sum', 'c2'),
      },
      'unit',
    ],
    ['mean fall[*; 2025]', { kind: 'mean', of: { datasetId: 'fall', rows: null, columns: ['c2'] } }, 'unit'],
  ])('%s', (text, expression, wording) => {
    expect(read(text)).toEqual(value(expression, wording))
  })

  it('points to a chart or a table', () => {
    expect(read('@chart-fall')).toEqual({
      type: 'crossReference',
      attrs: { kind: 'chart', id: 'chart-fall' },
    })
    expect(read('@fall')).toEqual({ type: 'crossReference', attrs: { kind: 'datasetTable', id: 'fall' } })
  })

  it.each([
    'finns-inte[Norra; 2025]',
    'fall[Östra; 2025]',
    'fall[Södra; 2025]',
    'fall[Norra; 2023]',
    'fall[Norra; 2025] more',
    'fall',
    '@finns-inte',
  ])('is refused when it names what is not there: %s', (text) => {
    expect(() => read(text)).toThrow()
  })
})
