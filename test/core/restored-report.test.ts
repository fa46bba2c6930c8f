import { describe, expect, it } from 'vitest'
import { cellAt } from '../../src/core/dataset.ts'
import { addDataset, removeDataset } from '../../src/core/dataset-operations.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { addOwnSection, hideSection, repeatSection } from '../../src/core/outline-operations.ts'
import { addCountedTable, addEntries, addRegister } from '../../src/core/register-operations.ts'
import { type Report, reportSchema } from '../../src/core/report.ts'
import { KEPT_REASON, restoredReport } from '../../src/core/restored-report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import type { RichText } from '../../src/core/rich-text/schema.ts'
import { updateTemplate } from '../../src/core/template-update.ts'
import { entry, register } from '../support/build-register.ts'
import {
  chart,
  dataset,
  deviations,
  report,
  section,
  template,
  withDeviations,
  written,
} from '../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a'),
  section('a-1', { level: 2 }),
  section('b', { repeat: 'verksamhet', heading: '<Verksamhetsområde>' }),
)

const table: RichText = doc({ type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } })

function seen(after: Report): readonly string[] {
  expect(reportSchema.safeParse(after).error).toBeUndefined()
  return outlineOf(after).map(({ entry }) => entry.id)
}

describe('going back to an earlier report', () => {
  it('keeps the texts as they are now and the state of writing with them', () => {
    const after = restoredReport(start, written(hideSection(start, 'a', 'Skäl'), 'a', 'Nytt'))
    expect(seen(after)).toEqual(['cover', 'a', 'a-1', 'b'])
    expect(after.sections['a']).toMatchObject({ status: { kind: 'inProgress' }, content: doc(p('Nytt')) })
  })

  it('takes away a section that was added, while it is empty', () => {
    const added = addOwnSection(start, 'Egen', { after: 'a' }, 2, () => 'own')
    expect(restoredReport(start, added)).toEqual(start)
  })

  it('puts a section away that was added and written in, and takes nothing of its neighbours', () => {
    const added = written(
      addOwnSection(start, 'Egen', { after: 'a' }, 2, () => 'own'),
      'own',
      'Text',
    )
    const after = restoredReport(start, added)
    expect(seen(after)).toEqual(['cover', 'a', 'a-1', 'b'])
    expect(after.outline[2]).toMatchObject({
      id: 'own',
      level: 2,
      heading: 'Egen',
      visibility: { kind: 'hidden', reason: KEPT_REASON },
    })
    expect(after.sections['own']?.content).toEqual(doc(p('Text')))
    const moved = written(
      addOwnSection(start, 'Egen', { after: 'cover' }, 1, () => 'own'),
      'own',
      'Text',
    )
    expect(restoredReport(start, moved).outline.map(({ id }) => id)).toEqual([
      'cover',
      'own',
      'a',
      'a-1',
      'b',
    ])
    expect(seen(restoredReport(start, moved))).toEqual(['cover', 'a', 'a-1', 'b'])
  })

  it('keeps an added instance together: what lies under it comes back with it', () => {
    let next = 0
    const twice = repeatSection(
      report(section('area', { repeat: 'område' }), section('text', { level: 2 })),
      'area',
      'LSS',
      () => `ny${next++}`,
    )
    const full = written(written(twice, 'ny0', 'Text'), 'ny1', 'Mer')
    const once = { ...twice, outline: twice.outline.slice(0, 2), sections: { ...start.sections } }
    const before = {
      ...once,
      sections: { area: twice.sections['area'], text: twice.sections['text'] },
    } as Report
    const after = restoredReport(before, full)
    expect(seen(after)).toEqual(['area', 'text'])
    expect(after.outline.slice(2).map(({ visibility }) => visibility.kind)).toEqual(['hidden', 'shown'])
  })

  it('makes a section of a later template the user’s own when only its text is kept', () => {
    const newer = {
      ...template(...start.template.sections, section('new', { heading: 'Nytt krav' })),
      version: 2,
    }
    const updated = written(updateTemplate(start, newer), 'new', 'Text')
    const after = restoredReport(start, updated)
    expect(after.outline.find(({ id }) => id === 'new')).toMatchObject({
      templateSectionId: null,
      heading: 'Nytt krav',
    })
    seen(after)
  })

  it('takes along the tables and charts that a text shows or quotes', () => {
    const added = withDeviations(start)
    expect(restoredReport(start, added).datasets).toEqual([])
    expect(restoredReport(start, written(added, 'a', table)).datasets).toEqual([deviations])
    const withChart = doc({ type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } })
    expect(restoredReport(start, written(added, 'a', withChart))).toMatchObject({
      datasets: [deviations],
      charts: [chart('avvikelsediagram', 'avvikelser')],
    })
    const cell = { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } as const
    const quoting = doc(
      p({ type: 'value', attrs: { expression: { kind: 'cell', at: cell }, wording: 'number' } }),
    )
    expect(restoredReport(start, written(added, 'a', quoting)).datasets).toEqual([deviations])
  })

  it('takes a table away again when that is what is done again', () => {
    const full = written(addDataset(start, deviations), 'a', table)
    const without = removeDataset(full, 'avvikelser')
    expect(restoredReport(without, full, full).datasets).toEqual([])
    expect(restoredReport(without, full, without).datasets).toEqual([deviations])
  })

  it('counts again what a register holds at that point, and types a table whose register is not there', () => {
    const countedFrom = {
      registerId: 'klagomal',
      counts: 'categories' as const,
      rowIds: [],
      columns: [{ id: 'c1', month: null }],
    }
    const made = addCountedTable(
      addRegister(start, register([entry('e1', { categoryId: 'care' })])),
      dataset('avvikelser', ['2025'], {}, { countedFrom }),
    )
    const before = written(made, 'a', table)
    const after = addEntries(before, 'klagomal', [entry('e2', { categoryId: 'care' })])
    const careIn = ({ datasets: [one] }: Report) => one && cellAt(one, 'care', 'c1')
    expect([careIn(before), careIn(after), careIn(restoredReport(before, after))]).toEqual([1, 2, 1])
    const typed = restoredReport(start, after)
    expect([careIn(typed), typed.datasets[0]?.countedFrom]).toEqual([2, undefined])
    seen(typed)
  })
})
