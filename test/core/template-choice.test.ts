import { expect, it } from 'vitest'
import { proposedTemplate, proposedYear, suitsYear } from '../../src/core/template-choice.ts'

const old = { id: 'psb-2020', years: { from: 2020, to: 2024 } }
const recent = { id: 'psb-2025', years: { from: 2025, to: null } }

it('proposes the template that is meant for the year', () => {
  expect(proposedTemplate([recent, old], 2025)).toBe(recent)
  expect(proposedTemplate([recent, old], 2031)).toBe(recent)
  expect(proposedTemplate([recent, old], 2024)).toBe(old)
})

it('proposes the first one for a year that none is meant for, and none of none', () => {
  expect(proposedTemplate([recent, old], 1999)).toBe(recent)
  expect(proposedTemplate([], 2025)).toBeUndefined()
})

it('counts both ends as within', () => {
  expect([2019, 2020, 2024, 2025].map((year) => suitsYear(old.years, year))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('proposes the last whole year', () => {
  expect(proposedYear('2026-01-02')).toBe(2025)
  expect(proposedYear('2026-11-22')).toBe(2025)
})
