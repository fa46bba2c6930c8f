import { expect } from 'vitest'
import { type Report, reportSchema } from '../../src/core/report.ts'

/**
 * What holds for every operation: the report it was given is untouched, the result is valid and survives JSON.
 * Returns the result for further expectations.
 */
export function apply(before: Report, operation: (report: Report) => Report): Report {
  const copy = JSON.stringify(before)
  const after = operation(deepFreeze(structuredClone(before)))
  expect(JSON.stringify(before)).toBe(copy)
  expect(reportSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
  return after
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
