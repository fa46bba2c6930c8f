import { describe, expect, it } from 'vitest'
import { datasetSchema } from '../../../../src/core/dataset.ts'
import type { Report } from '../../../../src/core/report.ts'
import { doc } from '../../../../src/core/rich-text/builders.ts'
import { withMade } from '../../../../src/renderer/editor/made-with-text.ts'
import {
  chartOf,
  type Insertion,
  tableOf,
  type UsualCard,
  usualCards,
} from '../../../../src/renderer/views/write/usual-cards.ts'
import { report, section, written } from '../../../support/build-report.ts'

const IDS = ['bp-deviations-category-year', 'bp-goal-followup', 'bp-complaints-log', 'finns-inte']
const start = report(section('a'), section('b'))

let next = 0
const newId = () => {
  next += 1
  return `ny-${next}`
}

function cardFor(of: Report, sectionId = 'a'): UsualCard {
  const [card] = usualCards(of, sectionId, IDS)
  if (card === undefined) throw new Error('no card')
  return card
}

function inserted(into: Report, { block, made }: Insertion): Report {
  return written(made === null ? into : withMade(into, made), 'a', doc(block))
}

it('makes a card of each table that can stand in the report, and none of what is not known or never exported', () => {
  expect(usualCards(start, 'a', IDS).map(({ kind, blueprint }) => [kind, blueprint.id])).toEqual([
    ['numbers', 'bp-deviations-category-year'],
    ['text', 'bp-goal-followup'],
  ])
})

describe('the card of a table of numbers', () => {
  it('makes the table for its first place, and finds it again for the next', () => {
    const first = tableOf(start, cardFor(start), newId)
    expect(datasetSchema.safeParse(first.made?.dataset).success).toBe(true)
    const after = inserted(start, first)
    expect(cardFor(after)).toMatchObject({ isTableHere: true, isChartHere: false })
    expect(cardFor(after, 'b')).toMatchObject({ isTableHere: false })
    expect(tableOf(after, cardFor(after, 'b'), newId)).toEqual({ block: first.block, made: null })
  })

  it('makes the chart with its table, or of the table that is there, or uses the one that is there', () => {
    const both = chartOf(start, cardFor(start), newId)
    expect(both?.made?.chart?.datasetId).toBe(both?.made?.dataset?.id)
    const withTable = inserted(start, tableOf(start, cardFor(start), newId))
    const chart = chartOf(withTable, cardFor(withTable), newId)
    expect(chart?.made).toMatchObject({ dataset: null, chart: { datasetId: withTable.datasets[0]?.id } })
    if (chart === null) throw new Error('no chart')
    const withBoth = inserted(withTable, chart)
    expect(cardFor(withBoth)).toMatchObject({ isChartHere: true, isTableHere: false })
    expect(chartOf(withBoth, cardFor(withBoth, 'b'), newId)).toEqual({ block: chart.block, made: null })
  })
})

it('puts a table of words into the text as a plain table with a header row', () => {
  const [, card] = usualCards(start, 'a', IDS)
  if (card === undefined) throw new Error('no card')
  const { block, made } = tableOf(start, card, newId)
  expect(made).toBeNull()
  const rows =
    block.type === 'table' ? block.content.map(({ content }) => content.map(({ type }) => type)) : []
  expect(new Set(rows[0])).toEqual(new Set(['tableHeader']))
  expect(new Set(rows.slice(1).flat())).toEqual(new Set(['tableCell']))
  expect(chartOf(start, card, newId)).toBeNull()
  expect(written(start, 'a', doc(block)).sections['a']?.status.kind).toBe('inProgress')
})
