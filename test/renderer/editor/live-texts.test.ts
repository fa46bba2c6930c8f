import { expect, test } from 'vitest'
import { removeDataset, setCell } from '../../../src/core/dataset-operations.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import type { Block, CrossReference, ValueNode } from '../../../src/core/rich-text/schema.ts'
import { LiveTexts } from '../../../src/renderer/editor/live-texts.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'

const reference: CrossReference = {
  type: 'crossReference',
  attrs: { kind: 'datasetTable', id: 'avvikelser' },
}
const total: ValueNode = {
  type: 'value',
  attrs: {
    expression: { kind: 'cell', at: { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } },
    wording: 'unit',
  },
}
const table: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }

function live() {
  let current = withDeviations(report(section('a'), section('b')))
  return {
    texts: new LiveTexts(() => current),
    change: (next: (before: typeof current) => typeof current) => {
      current = next(current)
    },
  }
}

test('a reference follows its figure, whatever is written in between', () => {
  const { texts, change } = live()
  expect(texts.read(reference)).toMatchObject({ text: '[uppgift saknas]', isBroken: true })
  change((before) => written(before, 'b', doc(p('Ord'), table)))
  expect(texts.read(reference)).toMatchObject({ text: 'Tabell\u00a01', isBroken: false })
  const state = texts.state(reference)
  change((before) => written(before, 'b', doc(p('Fler ord'), table)))
  expect(texts.state(reference)).toBe(state)
  const other: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: 'Samma igen' } }
  change((before) => written(before, 'a', doc(other)))
  expect(texts.read(reference).text).toBe('Tabell\u00a01')
  change((before) => written(written(before, 'a', 'Borta'), 'b', 'Borta'))
  expect(texts.read(reference).isBroken).toBe(true)
})

test('a number follows its table, and says why when it cannot', () => {
  const { texts, change } = live()
  const state = texts.state(total)
  expect(texts.read(total)).toEqual({
    text: '2\u00a0509',
    about: 'Rapporterade avvikelser per kategori: Summa, 2025',
    isBroken: false,
  })
  change((before) => written(before, 'a', 'Andra ord'))
  expect(texts.state(total)).toBe(state)
  change((before) => setCell(before, 'avvikelser', 'r1', 'c2', 1_000))
  expect(texts.state(total)).not.toBe(state)
  expect(texts.read(total).text).toBe('2\u00a0587')
  change((before) => removeDataset(before, 'avvikelser'))
  expect(texts.read(total)).toEqual({
    text: '[uppgift saknas]',
    about: 'Tabellen som talet kom från finns inte längre.',
    isBroken: true,
  })
})

test('a reference that says a page tells that the page is counted later', () => {
  const { texts, change } = live()
  change((before) => written(before, 'b', doc(p('Ord'), table)))
  const to = (shows: 'page' | 'labelAndPage') =>
    texts.read({ ...reference, attrs: { ...reference.attrs, shows } }).text
  expect(to('page')).toBe('sidan\u00a0… (Tabell\u00a01)')
  expect(to('labelAndPage')).toBe('Tabell\u00a01 på sidan\u00a0…')
})
