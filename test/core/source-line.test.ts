import { expect, it } from 'vitest'
import { sourceLine } from '../../src/core/source-line.ts'
import { dataset } from '../support/build-report.ts'

const line = (change: Parameters<typeof dataset>[3]) => sourceLine(dataset('d', ['2025'], { A: [1] }, change))

it('says where numbers come from, when they were taken out, and their unit when they are no counts', () => {
  expect(line({})).toBe('Källa: avvikelsesystemet, uttag 2026-01-14.')
  expect(line({ unit: 'percent', collected: null })).toBe('Värden i procent. Källa: avvikelsesystemet.')
  expect(line({ source: '', collected: '2026-01-14' })).toBe('Uttag 2026-01-14.')
  expect(line({ source: 'Senior alert.', collected: null })).toBe('Källa: Senior alert.')
  expect(line({ source: ' ', collected: null })).toBeNull()
})

it('tells of estimates and of where the series breaks', () => {
  const table = dataset('d', ['2023', '2024'], { Fall: [1, 2] })
  const seriesBreaks = [{ before: 'c2', note: 'nytt avvikelsesystem.' }]
  expect(sourceLine({ ...table, isApproximate: true, seriesBreaks })).toBe(
    'Ungefärliga värden. Brott i serien före 2024: nytt avvikelsesystem. Källa: avvikelsesystemet, uttag 2026-01-14.',
  )
})
