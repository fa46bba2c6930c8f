import { beforeEach, describe, expect, it } from 'vitest'
import { blueprintChartTypeSchema } from '../../src/core/blueprint.ts'
import { datasetSchema } from '../../src/core/dataset.ts'
import {
  type BlueprintOccasion,
  datasetFromBlueprint,
  suggestedChart,
  textTableFromBlueprint,
} from '../../src/core/dataset-from-blueprint.ts'
import { table } from '../../src/core/rich-text/builders.ts'
import { numbersBlueprint, textTableBlueprint } from '../support/build-blueprint.ts'

const occasion: BlueprintOccasion = {
  year: 2025,
  organisation: {
    municipality: 'Exempelkommun',
    units: [
      { name: 'Björken', operation: 'särskilt boende' },
      { name: 'Eken', operation: 'särskilt boende' },
      { name: ' ', operation: 'hemtjänst' },
    ],
  },
}
const blank: BlueprintOccasion = { year: 2025, organisation: { municipality: ' ', units: [] } }

let made = 0
const newId = () => {
  made += 1
  return `ny${made}`
}
beforeEach(() => {
  made = 0
})

function make(change: Readonly<Record<string, unknown>>, when = occasion) {
  return datasetSchema.parse(datasetFromBlueprint(numbersBlueprint(change), when, newId))
}

const labels = (named: readonly { readonly label: string }[]) => named.map(({ label }) => label)
const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id)

describe('a table of numbers from a blueprint', () => {
  it('is empty, with everything said of it that the blueprint knows', () => {
    expect(make({ denominator: 'alla fall', isAboutPersons: true, direction: 'lower' })).toEqual({
      id: 'ny1',
      title: 'En tabell',
      blueprintId: 'bp-prov',
      rowHeading: 'Kategori',
      unit: 'count',
      decimals: 0,
      source: 'avvikelsesystemet',
      collected: null,
      direction: 'lower',
      target: null,
      hasSums: true,
      rows: [{ id: 'falls', label: 'Fall' }],
      columns: [
        { id: 'ny2', label: '2024' },
        { id: 'ny3', label: '2025' },
      ],
      cells: {},
      denominator: 'alla fall',
      isAboutPersons: true,
    })
  })

  it('counts its years from the report year', () => {
    expect(labels(make({ columns: [{ kind: 'years', from: 1, to: 3 }] }).columns)).toEqual([
      '2026',
      '2027',
      '2028',
    ])
  })

  it('follows several things over the years, each in its own measure', () => {
    const of = [
      { id: 'tasks', label: 'Insatser' },
      { id: 'signed', label: 'Signerade', unit: 'percent', decimals: 1 },
    ]
    const { columns } = make({ columns: [{ kind: 'years', from: -1, to: 0, of }] })
    expect(labels(columns)).toEqual(['Insatser 2024', 'Insatser 2025', 'Signerade 2024', 'Signerade 2025'])
    expect(columns.map(({ unit }) => unit)).toEqual([undefined, undefined, 'percent', 'percent'])
  })

  it('has the months, with ids that stay', () => {
    const { rows } = make({ rows: [{ kind: 'months' }] })
    expect([rows.length, rows[0], rows[11]]).toEqual([
      12,
      { id: 'january', label: 'Januari' },
      { id: 'december', label: 'December' },
    ])
  })

  it('has the own municipality and the county', () => {
    const columns = [{ kind: 'municipalities' }]
    expect(labels(make({ columns }).columns)).toEqual(['Exempelkommun', 'Länet'])
    expect(labels(make({ columns }, blank).columns)).toEqual(['Kommunen', 'Länet'])
  })

  it('has the units that are named, or empty rows for them', () => {
    const rows = [{ kind: 'units' }]
    expect(labels(make({ rows }).rows)).toEqual(['Björken', 'Eken'])
    expect(labels(make({ rows }, blank).rows)).toEqual(['', '', ''])
  })

  it('has each operation once, or those that are usual', () => {
    const rows = [{ kind: 'operations', labels: [{ id: 'home-care', label: 'Hemtjänst' }] }]
    expect(labels(make({ rows }).rows)).toEqual(['Särskilt boende', 'Hemtjänst'])
    expect(make({ rows }, blank).rows).toEqual([{ id: 'home-care', label: 'Hemtjänst' }])
  })

  it('has empty rows for what only the user can name, each with an id of its own', () => {
    const { rows } = make({ rows: [{ kind: 'open', count: 3 }] })
    expect(labels(rows)).toEqual(['', '', ''])
    expect(new Set(ids(rows)).size).toBe(3)
  })
})

describe('a target', () => {
  const rows = [
    {
      kind: 'fixed',
      labels: [
        { id: 'breakpoint', label: 'Brytpunktssamtal', target: 98 },
        { id: 'symptoms', label: 'Symtomskattning' },
      ],
    },
  ]
  const whose = 'Socialstyrelsen'

  it('is filled in for each row where it is national and confirmed, and left open in the others', () => {
    const target = { value: null, whose, isNational: true, isConfirmed: true }
    expect(make({ rows, hasRowTargets: true, target }).rows.map((row) => row.target)).toEqual([98, null])
  })

  it('is filled in for the table where it is national and confirmed', () => {
    const target = { value: 90, whose, isNational: true, isConfirmed: true }
    const dataset = make({ target })
    expect([dataset.target, dataset.rows[0]]).toEqual([90, { id: 'falls', label: 'Fall' }])
  })

  it.each([
    ['local', { value: 90, whose: 'Egen rutin', isNational: false, isConfirmed: true }],
    ['not confirmed', { value: 90, whose: 'SKR', isNational: true, isConfirmed: false }],
  ])('is left to the user when it is %s', (_why, target) => {
    const dataset = make({ rows, hasRowTargets: true, target })
    expect([dataset.target, ...dataset.rows.map((row) => row.target)]).toEqual([null, null, null])
  })
})

describe('a table in the text from a blueprint', () => {
  it('has its header, its rows, and empty cells', () => {
    expect(textTableFromBlueprint(textTableBlueprint(), occasion)).toEqual(
      table(['Kategori', 'Ansvar', 'Lagstöd'], ['MAS', '', '']),
    )
  })

  it('has rows of the organisation', () => {
    const rows = [{ kind: 'units' }]
    expect(textTableFromBlueprint(textTableBlueprint({ rows }), occasion)).toEqual(
      table(['Kategori', 'Ansvar', 'Lagstöd'], ['Björken', '', ''], ['Eken', '', '']),
    )
  })
})

describe('a suggested chart', () => {
  function suggested(change: Readonly<Record<string, unknown>>) {
    const blueprint = numbersBlueprint(change)
    return suggestedChart(blueprint, datasetFromBlueprint(blueprint, occasion, newId), () => 'diagram')
  }
  const rowsOf = (count: number) => [
    {
      kind: 'fixed',
      labels: Array.from({ length: count }, (_, index) => ({ id: `r${index}`, label: `Rad ${index}` })),
    },
  ]

  it('shows the whole table under its title', () => {
    expect(suggested({})).toEqual({
      id: 'diagram',
      datasetId: 'ny1',
      type: 'groupedColumn',
      title: 'En tabell',
      rowIds: null,
      columnIds: null,
      altText: null,
    })
  })

  it('is not made where a table says more', () => {
    expect(suggested({ chartType: 'none' })).toBe(null)
  })

  it('never sets different measures beside each other', () => {
    const labels = [
      { id: 'assessed', label: 'Riskbedömda', unit: 'count' },
      { id: 'at-risk', label: 'Med risk' },
    ]
    expect(suggested({ unit: 'percent', rows: [{ kind: 'fixed', labels }] })?.rowIds).toEqual(['at-risk'])
  })

  it('shows only the rows that it is to show', () => {
    expect(suggested({ rows: rowsOf(3), chartRows: ['r1', 'r2'] })?.rowIds).toEqual(['r1', 'r2'])
  })

  const types = blueprintChartTypeSchema.exclude(['none']).options
  it.each(types)('is of the recommended type: %s', (chartType) => {
    expect(suggested({ rows: rowsOf(3), chartType })?.type).toBe(chartType)
  })
})
