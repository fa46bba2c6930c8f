import type { Chart, ChartType } from '../../src/core/chart.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import { chart, dataset, deviations } from './build-report.ts'

/** A chart of each kind on numbers like those of published reports, with its table. */
export interface ChartSample {
  readonly name: string
  readonly chart: Chart
  readonly dataset: Dataset
}

const palliative = dataset(
  'palliativt',
  ['2024', '2025'],
  {
    Munhälsobedömning: [49.1, 43.9],
    Smärtskattning: [null, 82.5],
    'Dokumenterat brytpunktssamtal': [81.1, 86],
    'Utan trycksår': [85, 100],
  },
  {
    unit: 'percent',
    decimals: 1,
    direction: 'higher',
    hasSums: false,
    title: 'Palliativregistrets indikatorer',
  },
)
const targets = [90, 100, 98, 90]
const againstTarget: Dataset = {
  ...palliative,
  rows: palliative.rows.map((row, index) => ({ ...row, target: targets[index] ?? null })),
}
const registrations = dataset(
  'registreringar',
  ['Registreringar'],
  { 2021: [19], 2022: [7], 2023: [14], 2024: [36], 2025: [64] },
  { target: 50, hasSums: false },
)
const days = dataset(
  'dagar',
  ['Januari', 'Februari', 'Mars', 'April', 'Maj', 'Juni'],
  { Kommunen: [3.1, 2.8, 2.2, 2.9, 2.4, 1.8], Länet: [3.3, 3.2, 3.2, 3.1, 3, 3.1] },
  { unit: 'days', decimals: 1, target: 2, direction: 'lower', hasSums: false },
)
const falls = dataset('fall', ['2022', '2023', '2024'], {
  'Utan skada': [384, 374, 369],
  'Med skada': [102, 98, 94],
  'Ej bedömt': [31, 22, 4],
})
const processing: Dataset = (() => {
  const counts = dataset('bearbetning', ['2022', '2023', '2024', '2025'], {
    Rapporterade: [1104, 1010, 1735, 2729],
    'Andel utredda': [12.1, 20.1, 32.4, 41],
  })
  const rows = counts.rows.map((row, index) =>
    index === 1 ? { ...row, unit: 'percent' as const, decimals: 1 } : row,
  )
  return { ...counts, rows, hasSums: false }
})()
const complaints = dataset('klagomal', ['2025'], {
  'Omvårdnad, kvalitet och service': [16],
  'Bemötande och handläggning': [6],
  Övrigt: [9],
})

function sample(name: string, type: ChartType, source: Dataset, title: string): ChartSample {
  return { name, dataset: source, chart: chart(`diagram-${name}`, source.id, { type, title }) }
}

export const chartSamples: readonly ChartSample[] = [
  sample('groupedColumn', 'groupedColumn', { ...deviations, target: 500 }, 'Avvikelser per kategori'),
  sample('groupedColumn-targets', 'groupedColumn', againstTarget, 'Indikatorer och mål'),
  sample('stackedColumn', 'stackedColumn', falls, 'Fall med och utan skada'),
  sample('percentStacked', 'percentStacked', falls, 'Andel fall med och utan skada'),
  sample('horizontalBar', 'horizontalBar', againstTarget, 'Indikatorer mot målnivå'),
  sample('horizontalBar-plain', 'horizontalBar', deviations, 'Avvikelser per kategori'),
  sample('line', 'line', registrations, 'Registreringar i BPSD-registret'),
  sample('line-several', 'line', days, 'Dagar som utskrivningsklar'),
  sample('radar', 'radar', againstTarget, 'Indikatorer mot målnivå'),
  sample('combined', 'combined', processing, 'Rapporterade avvikelser och andel utredda'),
  sample('pie', 'pie', complaints, 'Klagomål och synpunkter 2025'),
]
