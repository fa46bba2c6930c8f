import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Blueprint, NumbersBlueprint } from '../../src/core/blueprint.ts'
import { datasetSchema } from '../../src/core/dataset.ts'
import {
  type BlueprintOccasion,
  datasetFromBlueprint,
  suggestedChart,
  textTableFromBlueprint,
} from '../../src/core/dataset-from-blueprint.ts'
import { addChart, addDataset } from '../../src/core/dataset-operations.ts'
import {
  derivedColumnCell,
  derivedColumnMeasure,
  derivedRowCell,
  derivedRowMeasure,
} from '../../src/core/derived-lines.ts'
import { reportSchema } from '../../src/core/report.ts'
import { doc } from '../../src/core/rich-text/builders.ts'
import { richTextSchema } from '../../src/core/rich-text/schema.ts'
import { formatCell } from '../../src/core/swedish-numbers.ts'
import { blueprint, builtInBlueprints, dataSources } from '../../src/formats/blueprints.ts'
import { builtInBlocks, builtInTemplates } from '../../src/formats/templates.ts'
import { report, section } from '../support/build-report.ts'

const folder = join(import.meta.dirname, '../../resources/blueprints')
const all = builtInBlueprints()
const numbers = all.filter((entry): entry is NumbersBlueprint => entry.kind === 'numbers')

const occasion: BlueprintOccasion = {
  year: 2025,
  organisation: {
    municipality: 'Exempelkommun',
    units: [
      { name: 'Björken', operation: 'särskilt boende' },
      { name: 'Hemtjänst norr', operation: 'hemtjänst' },
    ],
  },
}

let made = 0
const newId = () => {
  made += 1
  return `ny${made}`
}

const idsOf = (entries: readonly Blueprint[]) => entries.map(({ id }) => id)

describe('the built-in blueprints', () => {
  it('are 81 in twelve groups, each with its own id', () => {
    expect(new Set(idsOf(all)).size).toBe(81)
    const groups = Map.groupBy(all, ({ group }) => `${group.id} ${group.name}`)
    expect([...groups].map(([group, entries]) => `${group}: ${entries.length}`)).toEqual([
      'A Avvikelser och vårdskador: 13',
      'B Läkemedel och medicinteknik: 6',
      'C Kvalitetsregister: 9',
      'D Utskrivning och samverkan: 7',
      'E Hygien, infektion och förebyggande: 6',
      'F Egenkontroll: 9',
      'G Personal och kompetens: 6',
      'H Mål, planer och uppdrag: 7',
      'I Klagomål och synpunkter: 4',
      'J Brukare och jämförelser: 5',
      'K Säkerhetskultur: 4',
      'L Volymer, myndighet och ekonomi: 5',
    ])
  })

  it('are read only once and found by id', () => {
    expect(builtInBlueprints()).toBe(all)
    expect(blueprint('bp-falls-unit-year')?.name).toBe('Fall per enhet och år')
    expect(blueprint('bp-constructor')).toBeUndefined()
  })

  it('become numbers unless they are worded', () => {
    const byKind = Object.groupBy(all, ({ kind }) => kind)
    const { numbers: _numbers, ...worded } = byKind
    expect(
      Object.fromEntries(Object.entries(worded).map(([kind, entries]) => [kind, idsOf(entries)])),
    ).toEqual({
      textTable: [
        'bp-register-membership',
        'bp-collaboration-forums',
        'bp-hygiene-visits',
        'bp-goal-selfcheck-result',
        'bp-process-list',
        'bp-role-responsibility',
        'bp-plan-baseline',
      ],
      selfChecks: ['bp-selfcheck-plan', 'bp-selfcheck-result'],
      goals: ['bp-goal-followup', 'bp-goal-plan'],
      actions: ['bp-action-plan', 'bp-assignment-plan'],
      register: ['bp-complaints-log'],
    })
  })

  it('have every file built in, pretty-printed so that a change shows as the lines that changed', async () => {
    const names = (await readdir(folder)).sort()
    expect(names).toHaveLength(13)
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(text, name).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    }
  })
})

describe('blueprints and sections', () => {
  it('every blueprint that a block names exists', () => {
    const named = builtInBlocks().flatMap(({ id, blueprints }) => blueprints.map((name) => ({ id, name })))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter(({ name }) => blueprint(name) === undefined)).toEqual([])
  })

  it('every section where a blueprint is usual is in a template, and names it', () => {
    const sections = builtInTemplates().flatMap((template) => template.sections)
    const usual = all.flatMap(({ id, usedIn }) => usedIn.map((sectionId) => ({ id, sectionId })))
    expect(usual.length).toBeGreaterThan(100)
    const unanswered = usual.filter(
      ({ id, sectionId }) =>
        !sections.some((known) => known.id === sectionId && known.blueprints.includes(id)),
    )
    expect(unanswered).toEqual([])
  })

  it('every section that names a blueprint is one where it is usual', () => {
    const stray = builtInTemplates().flatMap(({ sections }) =>
      sections.flatMap(({ id, blueprints }) =>
        blueprints.filter((name) => !blueprint(name)?.usedIn.includes(id)).map((name) => `${id}: ${name}`),
      ),
    )
    expect(stray).toEqual([])
  })

  it('only tables of the own choice are usual nowhere', () => {
    expect(idsOf(all.filter(({ usedIn }) => usedIn.length === 0))).toEqual([
      'bp-payment-liability',
      'bp-night-fast',
      'bp-complaints-log',
      'bp-activity-volumes',
      'bp-not-executed',
      'bp-budget',
      'bp-investment',
      'bp-result-accounts',
    ])
  })
})

describe('what blueprints make', () => {
  it.each(numbers.map((entry) => [entry.id, entry] as const))('%s makes a table for 2025', (_id, entry) => {
    const dataset = datasetFromBlueprint(entry, occasion, newId)
    expect(datasetSchema.parse(JSON.parse(JSON.stringify(dataset)))).toEqual(dataset)
    expect([dataset.blueprintId, dataset.title]).toEqual([entry.id, entry.name])
    expect(dataset.rows.length).toBeGreaterThan(0)
    expect(dataset.columns.every(({ label }) => label !== '')).toBe(true)
  })

  it.each(numbers.map((entry) => [entry.id, entry] as const))(
    '%s makes a chart or has none',
    (_id, entry) => {
      const dataset = datasetFromBlueprint(entry, occasion, newId)
      const chart = suggestedChart(entry, dataset, newId)
      if (entry.chartType === 'none') expect(chart).toBe(null)
      if (chart === null) return
      const made = addChart(addDataset(report(section('deviations')), dataset), chart)
      expect(reportSchema.safeParse(made).success).toBe(true)
      expect(chart.rowIds?.length).not.toBe(0)
      expect(chart.columnIds?.length).not.toBe(0)
    },
  )

  it.each(all.flatMap((entry) => (entry.kind === 'textTable' ? [[entry.id, entry] as const] : [])))(
    '%s makes a table in the text',
    (_id, entry) => {
      const made = textTableFromBlueprint(entry, occasion)
      expect(richTextSchema.safeParse(doc(made)).success).toBe(true)
      const widths = made.content.map(({ content }) => content.length)
      expect(widths.length).toBeGreaterThan(1)
      expect(new Set(widths)).toEqual(new Set([entry.columns.length + 1]))
    },
  )
})

/** What is entered, by column or row id, and what is then worked out; the numbers are published ones where there are any. */
const workedOut: readonly (readonly [
  id: string,
  entered: Readonly<Record<string, number>>,
  expected: object,
])[] = [
  [
    'bp-deviations-category-area',
    { 'home-care': 543, 'special-housing': 2165, 'disability-support': 76 },
    { total: '2 784' },
  ],
  ['bp-deviations-between-providers', { count: 19, answered: 12 }, { 'answered-share': '63' }],
  ['bp-narcotics-deviations', { reported: 24, investigated: 12 }, { 'investigated-share': '50' }],
  ['bp-med-signing', { tasks: 574_108, signed: 97.7 }, { unsigned: '13 204' }],
  ['bp-narcotics-selfcheck', { returned: 128, requested: 156 }, { 'returned-share': '82,1' }],
  ['bp-med-reviews', { simple: 103, indepth: 79 }, { total: '182' }],
  ['bp-med-external-audit', { fulfilled: 6, partly: 2, 'not-fulfilled': 4 }, { 'fulfilled-share': '50' }],
  ['bp-mtp-controls', { checked: 19, 'not-checked': 492 }, { 'checked-share': '3,7' }],
  ['bp-palliative-coverage', { deaths: 54, registered: 22 }, { 'not-registered': '32', coverage: '41' }],
  [
    'bp-halt',
    { residents: 33, infections: 2, antibiotics: 1, 'urinary-catheter': 4, wounds: 3 },
    {
      'infections-share': '6',
      'antibiotics-share': '3',
      'urinary-catheter-share': '12',
      'wounds-share': '9',
    },
  ],
  ['bp-uk-days-month', { march: 3.47, april: 4.46 }, { mean: '3,97' }],
  ['bp-payment-liability', { march: 0.29, april: 1.04 }, { mean: '0,67' }],
  ['bp-vek-coverage', { units: 12, done: 9 }, { 'done-share': '75' }],
  ['bp-log-review', { planned: 24, done: 18 }, { 'done-share': '75' }],
  ['bp-internal-control', { samples: 115, deviations: 47 }, { 'deviations-share': '40,9' }],
  ['bp-implementation-rate', { done: 3, total: 4 }, { 'done-share': '75' }],
  ['bp-risk-matrix', { probability: 3, consequence: 4 }, { score: '12' }],
  ['bp-staff-competence', { employed: 74, trained: 68 }, { 'trained-share': '92' }],
  ['bp-training', { planned: 10, held: 9 }, { 'held-share': '90' }],
  ['bp-delegations', { delegated: 80, 'followed-up': 60 }, { 'followed-up-share': '75' }],
  ['bp-goal-degree-summary', { fulfilled: 13, total: 17 }, { 'fulfilled-share': '76' }],
  ['bp-complaints-handling', { received: 31, answered: 26 }, { 'answered-share': '84' }],
  ['bp-open-comparisons', { fulfilled: 4, total: 16 }, { 'fulfilled-share': '25' }],
  ['bp-hse-statements', { management: 70, 'speak-up': 81 }, { 'total-index': '76' }],
  ['bp-budget', { budget: -356_976, 'next-budget': -370_697 }, { change: '−13 721' }],
]

describe('what is worked out', () => {
  it.each(workedOut)('%s works out %j', (id, entered, expected) => {
    const entry = blueprint(id)
    if (entry?.kind !== 'numbers') throw new Error(`no numbers ${id}`)
    const empty = datasetFromBlueprint(entry, occasion, newId)
    const [row, column] = [empty.rows[0], empty.columns[0]]
    if (!row || !column) throw new Error('an empty table')
    const alongRow = entry.derivedColumns !== undefined
    const cells = alongRow
      ? { [row.id]: entered }
      : Object.fromEntries(Object.entries(entered).map(([rowId, cell]) => [rowId, { [column.id]: cell }]))
    const dataset = { ...empty, cells }
    const shown = [
      ...(dataset.derivedColumns ?? []).map((line) => [
        line.id,
        formatCell(
          derivedColumnCell(dataset, line, row.id),
          derivedColumnMeasure(dataset, line, row).decimals,
        ),
      ]),
      ...(dataset.derivedRows ?? []).map((line) => [
        line.id,
        formatCell(
          derivedRowCell(dataset, line, column.id),
          derivedRowMeasure(dataset, line, column).decimals,
        ),
      ]),
    ]
    expect(JSON.stringify(Object.fromEntries(shown)).replaceAll('\u00a0', ' ')).toBe(JSON.stringify(expected))
  })

  it('is tried for every blueprint that works something out', () => {
    const working = numbers.filter(({ derivedRows, derivedColumns }) => derivedRows ?? derivedColumns)
    expect(idsOf(working)).toEqual(workedOut.map(([id]) => id))
  })
})

describe('what blueprints know', () => {
  it('only the palliative register has targets that are filled in unasked', () => {
    const confirmed = numbers.filter(({ target }) => target?.isNational && target.isConfirmed)
    expect(idsOf(confirmed)).toEqual(['bp-palliative-indicators'])
    const [palliative] = confirmed
    if (!palliative) throw new Error('no palliative indicators')
    const { rows, target } = datasetFromBlueprint(palliative, occasion, newId)
    expect(target).toBe(null)
    expect(rows.map((row) => [row.id, row.target])).toEqual([
      ['care-plan', null],
      ['breakpoint-conversation', 98],
      ['opioid', 98],
      ['anxiety', 98],
      ['pain-assessment', 100],
      ['symptom-assessment', null],
      ['oral-health-assessment', 90],
      ['no-pressure-ulcer', 90],
      ['human-presence', null],
    ])
  })

  it('no table begins with a target of its own otherwise', () => {
    const tables = numbers.map((entry) => datasetFromBlueprint(entry, occasion, newId))
    const withTarget = tables.filter(
      ({ target, rows }) => target !== null || rows.some((row) => typeof row.target === 'number'),
    )
    expect(withTarget.map(({ blueprintId }) => blueprintId)).toEqual(['bp-palliative-indicators'])
  })

  it('what the law wants counted is never hidden for being small', () => {
    const entry = blueprint('bp-serious-events')
    if (entry?.kind !== 'numbers') throw new Error('no serious events')
    const { isAboutPersons, rows } = datasetFromBlueprint(entry, occasion, newId)
    expect([isAboutPersons, rows[0]?.id, rows[1]?.id]).toEqual([false, 'investigated-events', 'serious-harm'])
  })

  it('adding up different measures is never offered', () => {
    const mixed = numbers.filter(
      ({ rows, hasSums }) =>
        hasSums && rows.some((part) => part.kind === 'fixed' && part.labels.some(({ unit }) => unit)),
    )
    expect(idsOf(mixed)).toEqual([])
  })

  it('every source that a blueprint points to exists, and every source is used', () => {
    const known = dataSources().map(({ id }) => id)
    expect(new Set(known).size).toBe(14)
    expect(new Set(all.flatMap(({ sources }) => sources))).toEqual(new Set(known))
  })

  it('names no municipality, and speaks without technical words', async () => {
    const names = await readdir(folder)
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    const shown = texts
      .flatMap((text) => stringsIn(JSON.parse(text)))
      .filter((text) => /[ .åäöÅÄÖ]/.test(text))
    expect(shown.length).toBeGreaterThan(500)
    const unfit =
      /Askersund|Ragunda|Oxelösund|Nyköping|Sörmland|Eskilstuna|Katrineholm|Strängnäs|\b(?:dataset|blueprint|validera|cell|null|default)\b/i
    expect(shown.filter((text) => unfit.test(text))).toEqual([])
  })
})

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
