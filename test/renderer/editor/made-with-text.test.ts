import { describe, expect, it } from 'vitest'
import { describeDataset } from '../../../src/core/dataset-operations.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import { settled, withMade } from '../../../src/renderer/editor/made-with-text.ts'
import { chart, deviations, report, section, written } from '../../support/build-report.ts'

const start = report(section('a'), section('b'))
const table: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }
const picture: Block = { type: 'chart', attrs: { chartId: 'diagram', caption: null } }
const madeTable = { dataset: deviations, chart: null }
const madeBoth = { dataset: deviations, chart: chart('diagram', 'avvikelser') }
const shown = written(withMade(start, madeTable), 'a', doc(table))
const gone = written(shown, 'a', doc(p('Kvar')))

describe('a table that was made as it was put into the text', () => {
  it('goes when that is undone, and comes back when it is done again', () => {
    const undone = settled(gone, [madeTable], true)
    expect(undone.datasets).toEqual([])
    expect(settled(written(undone, 'a', doc(table)), [madeTable], true).datasets).toEqual([deviations])
  })

  it('stays when its place in the text is only deleted or cut', () => {
    expect(settled(gone, [madeTable], false)).toBe(gone)
  })

  it('stays when somebody has worked on it, or another text shows it', () => {
    const worked = describeDataset(gone, 'avvikelser', { source: 'Treserva' })
    expect(settled(worked, [madeTable], true)).toBe(worked)
    const elsewhere = written(gone, 'b', doc(table))
    expect(settled(elsewhere, [madeTable], true)).toBe(elsewhere)
  })
})

describe('a chart that was made as it was put into the text', () => {
  const both = written(withMade(start, madeBoth), 'a', doc(picture))

  it('goes with the table that was made for it, and brings it back', () => {
    const undone = settled(written(both, 'a', doc()), [madeBoth], true)
    expect(undone).toMatchObject({ charts: [], datasets: [] })
    expect(settled(written(undone, 'a', doc(picture)), [madeBoth], true)).toEqual(both)
  })

  it('leaves a table that a text shows', () => {
    const after = settled(written(both, 'a', doc(table)), [madeBoth], true)
    expect(after).toMatchObject({ charts: [], datasets: [deviations] })
  })

  it('does not come back when its table has been taken away for good', () => {
    const ofAnother = { dataset: null, chart: chart('diagram', 'avvikelser') }
    const stray = written(start, 'a', doc(picture))
    expect(settled(stray, [ofAnother], false)).toBe(stray)
  })
})
