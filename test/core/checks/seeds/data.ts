import { saysWhy } from '../../../../src/core/checks/reading/told-tables.ts'
import type { Cell, Dataset } from '../../../../src/core/dataset.ts'
import { addDataset } from '../../../../src/core/dataset-operations.ts'
import { type Report, sectionOf } from '../../../../src/core/report.ts'
import { p, table } from '../../../../src/core/rich-text/builders.ts'
import type { Block, Inline } from '../../../../src/core/rich-text/schema.ts'
import { textLines } from '../../../../src/core/rich-text/text.ts'
import { appendBlock } from '../../../../src/core/section-operations.ts'
import { shown, valueNode, withFormerTables } from '../../../support/build-data-rules.ts'
import { dataset } from '../../../support/build-report.ts'

type Seed = (example: Report) => Report

/** The example with one more table of data, which no section shows. */
function measured(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  change: Partial<Dataset> = {},
): Seed {
  return (example) => addDataset(example, seeded(columns, rows, change))
}

function seeded(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  change: Partial<Dataset> = {},
): Dataset {
  return dataset('seeded', columns, rows, { title: 'Prov', hasSums: false, ...change })
}

/** Puts these last into a section that both examples have. */
function told(example: Report, ...blocks: readonly Block[]): Report {
  return blocks.reduce((before, block) => appendBlock(before, 'leadership', block), example)
}

/** Puts these last into the first section whose text has no analysis. */
function toldWithoutAnalysis(example: Report, ...blocks: readonly Block[]): Report {
  const entry = example.outline.find(({ id, level }) => {
    const { content, status } = sectionOf(example, id)
    const text = textLines(content).join(' ')
    return level > 0 && status.kind === 'ready' && text.length > 50 && !saysWhy(text)
  })
  if (entry === undefined) throw new Error('every section has an analysis')
  return blocks.reduce((before, block) => appendBlock(before, entry.id, block), example)
}

/** A number of the seeded table. */
function number(row: number, column: number): Inline {
  return valueNode({ datasetId: 'seeded', row: { line: `r${row}` }, column: { line: `c${column}` } })
}

const neutral = p('Så här ser det ut.')
const shares = { unit: 'percent', decimals: 1 } as const
const years = ({ year }: Report) => [String(year - 1), String(year)]

export const dataSeeds: Readonly<Record<string, Seed>> = {
  'sum-mismatch': measured(['Antal'], { Norr: [12], Söder: [17], Totalt: [31] }),
  'diff-sum-mismatch': measured(['Ändring'], { Norr: [1207], Söder: [-171], Totalt: [1070] }),
  'share-mismatch': (example) => {
    const base = seeded(['Utbildade', 'Anställda', 'Andel utbildade'], {
      Norr: [97, 130, 74.6],
      Söder: [86, 128, 67.2],
      Mitten: [68, 174, 93.1],
    })
    const columns = base.columns.map((column) => (column.id === 'c3' ? { ...column, ...shares } : column))
    return addDataset(example, { ...base, columns })
  },
  'share-sum': measured(['Svar'], { Bra: [60], Sådär: [20], Dåligt: [15], Totalt: [100] }, shares),
  'complement-mismatch': measured(['Mätning'], { Svarsfrekvens: [61], Bortfall: [41] }, shares),
  'part-gt-whole': measured(['Antal'], { Samtal: [14], 'varav kvällstid': [17] }),
  'assessments-lt-persons': measured(['Antal'], { Skattningar: [71], 'Unika individer': [75] }),
  'missing-denominator': (example) =>
    told(
      addDataset(example, seeded(['Andel'], { Bra: [61], Trygg: [72] }, shares)),
      p('Tabellen nedan visar svaren.'),
      shown('seeded'),
    ),
  'low-n': measured(
    ['Mätning'],
    { Bra: [41.7] },
    {
      ...shares,
      denominators: { axis: 'columns', counts: { c1: 12 } },
    },
  ),
  'missing-period': measured(['Antal'], {
    'Kvartal 1': [31],
    'Kvartal 2': [null],
    'Kvartal 3': [29],
    'Kvartal 4': [33],
  }),
  'missing-response-rate': (example) =>
    told(
      addDataset(example, seeded(['Mätning'], { Bra: [61.3] }, shares)),
      p('Brukarundersökningen visar att ', number(1, 1), ' är nöjda.'),
    ),
  'low-response-conclusion': (example) =>
    told(
      addDataset(example, seeded(['Mätning'], { Svar: [38.3] }, shares)),
      p('Svarsfrekvensen i undersökningen var ', number(1, 1), '. Resultatet visar att kulturen är öppen.'),
    ),
  'series-break': (example) => measured(years(example), { Samtal: [142, 412] })(example),
  'previous-year-differs': (example) => {
    const [before = '', now = ''] = years(example)
    const after = measured([before, now], { Samtal: [149, 165] })(example)
    return withFormerTables(after, example.year - 1, seeded([before], { Samtal: [144] }))
  },
  'other-category-large': measured(['Antal'], { Norr: [31], Söder: [32], Övrigt: [46] }, { hasSums: true }),
  'same-number-suspicious': measured(['Antal'], { Samtal: [21_657], Besök: [21_657] }),
  'empty-cell': (example) => {
    const base = seeded(['Norr', 'Söder'], { Samtal: [31, 32], Besök: [33, 34] })
    return addDataset(example, { ...base, cells: { ...base.cells, r2: { c1: 33 } } })
  },
  'unit-mismatch': measured(['Mätning'], { 'Antal samtal': [31.2] }, shares),
  'inconsistent-decimals': (example) => {
    const base = seeded(['Norr', 'Söder'], { Bra: [31.2, 33.3], Trygg: [44, 45] }, shares)
    const rows = base.rows.map((row) => (row.id === 'r2' ? { ...row, decimals: 0 } : row))
    return addDataset(example, { ...base, rows })
  },
  'number-format': (example) => told(example, p('Målet är 100% för alla.')),
  'big-change-no-analysis': (example) =>
    told(
      measured(years(example), { Samtal: [33, 15] })(example),
      neutral,
      p('Antalet samtal har minskat från ', number(1, 1), ' till ', number(1, 2), '.'),
    ),
  'target-missed-no-analysis': (example) =>
    toldWithoutAnalysis(example, p('Målet för samtalen nåddes inte.')),
  'category-mismatch': (example) =>
    told(
      measured(['Antal'], { Avbrott: [1], Väntan: [2] })(example),
      p('Tabellen visar varje ärende.'),
      table(['Enhet', 'Kategori'], ['Norr', 'Avbrott'], ['Söder', 'Avbrott'], ['Väster', 'Väntan']),
    ),
}
