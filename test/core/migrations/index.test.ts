import { expect, test } from 'vitest'
import {
  checkMigrations,
  type Migration,
  migrateReport,
  migrations,
} from '../../../src/core/migrations/index.ts'
import { REPORT_VERSION } from '../../../src/core/report.ts'

const steps: readonly Migration[] = [
  { to: 2, migrate: (report) => ({ ...report, two: true }) },
  { to: 3, migrate: (report) => ({ ...report, sawTwo: report['two'] === true }) },
]

test('the released steps lead to the version that is written', () => {
  expect(() => checkMigrations(migrations, REPORT_VERSION)).not.toThrow()
})

test('a gap, a doubled step and a chain that ends early are found at start', () => {
  const [two, three] = steps as [Migration, Migration]
  expect(() => checkMigrations(steps, 3)).not.toThrow()
  expect(() => checkMigrations([three], 3)).toThrow('migration 2')
  expect(() => checkMigrations([two, two], 3)).toThrow('migration 3')
  expect(() => checkMigrations([three, two], 3)).toThrow('migration 2')
  expect(() => checkMigrations(steps, 4)).toThrow('end at 3')
})

test('a report takes every later step in order and none before its version', () => {
  expect(migrateReport({ version: 1 }, 1, steps)).toEqual({ version: 3, two: true, sawTwo: true })
  expect(migrateReport({ version: 2 }, 2, steps)).toEqual({ version: 3, sawTwo: false })
  expect(migrateReport({ version: 3 }, 3, steps)).toEqual({ version: 3 })
})

test('what is migrated is left as it was', () => {
  const before = Object.freeze({ version: 1 })
  migrateReport(before, 1, steps)
  expect(before).toEqual({ version: 1 })
})
