import { expect, test } from 'vitest'
import { newCategoryByYear } from '../../src/core/dataset-operations.ts'
import { sourceLine } from '../../src/core/source-line.ts'

const dataset = newCategoryByYear('Avvikelser', 2025, () => 'rad')

test.each([
  ['avvikelsesystemet', '2026-01-14', 'Källa: avvikelsesystemet, uttag 2026-01-14.'],
  ['Senior alert.', null, 'Källa: Senior alert.'],
  ['', '2026-01-14', 'Uttag 2026-01-14.'],
  [' ', null, null],
])('source %j taken out %j reads %j', (source, collected, line) => {
  expect(sourceLine({ ...dataset, source, collected })).toBe(line)
})
