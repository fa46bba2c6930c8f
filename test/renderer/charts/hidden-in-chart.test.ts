import { expect, it } from 'vitest'
import { hiddenRemark } from '../../../src/renderer/charts/hidden-in-chart.ts'
import { chart, dataset } from '../../support/build-report.ts'

const table = dataset(
  'hot',
  ['2024', '2025'],
  { Hot: [3, 40], Våld: [12, 50], Annat: [30, 60] },
  { isAboutPersons: true },
)

it('names what is hidden in the published document and so left out of a chart', () => {
  expect(hiddenRemark(chart('d', 'hot'), table, 5)).toBe(
    'Dolt i dokumentet, och därför inte i diagrammet: 1–4 personer kan peka ut någon. Det gäller Hot 2024 och Våld 2024.',
  )
  expect(hiddenRemark(chart('d', 'hot', { rowIds: ['r2'] }), table, 5)).toContain('Det gäller Våld 2024.')
})

it('says nothing of a chart that shows all its numbers', () => {
  expect(hiddenRemark(chart('d', 'hot', { columnIds: ['c2'] }), table, 5)).toBeNull()
  expect(hiddenRemark(chart('d', 'hot'), table, 3)).toBeNull()
  expect(hiddenRemark(chart('d', 'hot'), { ...table, isAboutPersons: false }, 5)).toBeNull()
})

it('counts the rest where there are many', () => {
  const small = dataset('s', ['2025'], { A: [1], B: [2], C: [3], D: [4], E: [1] }, { isAboutPersons: true })
  expect(hiddenRemark(chart('d', 's'), small, 5)).toContain('A 2025, B 2025, C 2025, D 2025 och 1 till.')
})
