import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { reportSchema } from '../../../src/core/report.ts'
import type { RealError } from './real-errors/real-error.ts'

const folder = new URL('real-errors/', import.meta.url)
const files = (await readdir(folder)).filter((name) => name !== 'real-error.ts').toSorted()
const errors = (await Promise.all(files.map(errorsIn))).flat().toSorted((a, b) => a.number - b.number)

/** Each file exports one list. */
async function errorsIn(file: string): Promise<readonly RealError[]> {
  const exported: Record<string, readonly RealError[]> = await import(new URL(file, folder).href)
  return Object.values(exported).flat()
}

/** The ids of the rules that find something in the rebuilt report. */
function rulesThatFind({ build }: RealError): readonly string[] {
  return reviewReport(reportSchema.parse(build())).open.map(({ ruleId }) => ruleId)
}

describe('faults that published reports had', () => {
  const findable = errors.filter(({ notFoundBecause }) => notFoundBecause === undefined)
  test.each(findable.map((error) => ({ ...error, by: error.rules.join(' or ') })))(
    '$number, $what: is found by $by',
    (error) => {
      expect(rulesThatFind(error).filter((id) => error.rules.includes(id))).not.toEqual([])
    },
  )

  test('all 98 are rebuilt, once for each place that tells of them', () => {
    expect(new Set(errors.map(({ number }) => number))).toEqual(
      new Set(Array.from({ length: 98 }, (_, index) => index + 1)),
    )
  })

  test('at least 90 of them are found', () => {
    const found = new Set(findable.map(({ number }) => number))
    expect(found.size).toBeGreaterThanOrEqual(90)
  })
})
