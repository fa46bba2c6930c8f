import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../src/core/chart.ts'
import { figureOf } from '../../../src/core/chart-figure.ts'
import type { Dataset } from '../../../src/core/dataset.ts'
import { chart, dataset, deviations } from '../../support/build-report.ts'
import { chartSamples } from '../../support/chart-samples.ts'

function said(table: Dataset, change: Partial<Chart>): string {
  return figureOf(chart('d', table.id, { title: 'Titel', ...change }), table)?.altText ?? ''
}

function saidOf(name: string): string {
  const sample = chartSamples.find((known) => known.name === name)
  if (!sample) throw new Error(name)
  return said(sample.dataset, { type: sample.chart.type })
}

describe('the text alternative of a chart', () => {
  it('says how a line goes, with highs and lows between, and whether the target is reached', () => {
    expect(saidOf('line')).toBe(
      'Linjediagram: Titel. Värdet har ökat från 19 under 2021 till 64 under 2025, med lägst 7 under 2022. Målet är 50.',
    )
    expect(saidOf('line-several')).toBe(
      'Linjediagram: Titel. Kommunen har minskat från 3,1 i januari till 1,8\u00a0dagar i juni. ' +
        'Länet har minskat från 3,3 i januari till 3,1\u00a0dagar i juni, med lägst 3,0\u00a0dagar i maj. ' +
        'Målet är 2\u00a0dagar. I juni nås målet av Kommunen men inte av Länet.',
    )
  })

  it('says how many reach their target, and who is furthest from it', () => {
    expect(saidOf('horizontalBar')).toContain(
      'Under 2025 nås målet för 1 av 4. Längst från målet är Munhälsobedömning med 43,9\u00a0% mot 90\u00a0%.',
    )
    expect(saidOf('radar')).toMatch(/^Radardiagram: .*nås målet för 1 av 4/)
  })

  it('counts a lower number as reaching the target where lower is better', () => {
    const lower = { ...deviations, direction: 'lower' as const, target: 700 }
    expect(said(lower, { type: 'horizontalBar' })).toContain('nås målet för 2 av 4')
    expect(said({ ...lower, direction: 'neutral' }, { type: 'horizontalBar' })).not.toContain('nås')
  })

  it('says the whole of a stack, the largest part of each, and what is what in a pie', () => {
    expect(saidOf('stackedColumn')).toContain('Sammanlagt 517 under 2022 och 467 under 2024.')
    expect(saidOf('percentStacked')).toContain('2024: störst är Utan skada med 79\u00a0%.')
    expect(saidOf('pie')).toBe(
      'Tårtdiagram: Titel. Störst är Omvårdnad, kvalitet och service med 16 (52\u00a0%) och minst Bemötande och handläggning med 6 (19\u00a0%).',
    )
  })

  it('says each measure of a combined chart in its own unit', () => {
    expect(saidOf('combined')).toMatch(/till 2\u00a0729 under 2025.*till 41,0\u00a0% under 2025/)
  })

  it('never tells of change between what are no times', () => {
    const staff = dataset('t', ['Anställda', 'Utbildade'], { Hemtjänst: [128, 86], Boende: [130, 97] })
    expect(said(staff, {})).toBe(
      'Stapeldiagram med grupperade staplar: Titel. För Anställda är Boende högst med 130 och Hemtjänst lägst med 128. ' +
        'För Utbildade är Boende högst med 97 och Hemtjänst lägst med 86.',
    )
  })

  it('says that values are missing, and that all are alike', () => {
    const gaps = dataset('t', ['2025'], { A: [3], B: ['suppressed'], C: [3] })
    expect(said(gaps, {})).toBe(
      'Stapeldiagram: Titel. Under 2025 är alla lika: 3. Ett värde saknas eller visas inte.',
    )
  })
})
