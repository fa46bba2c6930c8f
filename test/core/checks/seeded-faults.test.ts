import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'
import { type Report, reportSchema } from '../../../src/core/report.ts'
import { openProject } from '../../../src/formats/container/open.ts'

type Seed = (example: Report) => Report

const folder = new URL('seeds/', import.meta.url)
const files = await readdir(folder).catch(() => [])
const seeds: Readonly<Record<string, Seed>> = Object.assign({}, ...(await Promise.all(files.map(seedsIn))))

/** Each file exports one record, by the ids of the rules. */
async function seedsIn(file: string): Promise<Record<string, Seed>> {
  const exported: Record<string, Record<string, Seed>> = await import(new URL(file, folder).href)
  return Object.assign({}, ...Object.values(exported))
}

async function example(name: string): Promise<Report> {
  const opened = openProject(
    await readFile(new URL(`../../../resources/examples/${name}.berattelse`, import.meta.url)),
  )
  if (!opened.ok) throw new Error(`can't open ${name}`)
  return opened.value.report
}

/** What is found in `after` and was not in `before`, and the other way round. */
function difference(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const [was, is] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))]
  return [
    ...after.filter(({ key }) => !was.has(key)).map(({ ruleId }) => ruleId),
    ...before.filter(({ key }) => !is.has(key)).map(({ ruleId }) => `no longer ${ruleId}`),
  ]
}

test('there is a fault to seed for every rule', () => {
  expect(Object.keys(seeds).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted())
})

describe.each(['exempel-2024', 'exempel-2025'])('the example %s', async (name) => {
  const report = await example(name)
  const before = reviewReport(report).open

  test('has nothing that must be put right', () => {
    expect(
      before
        .filter(({ severity }) => severity === 'error')
        .map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ).toEqual([])
  })

  test.each(Object.entries(seeds))('with a fault for %s gives exactly that finding', (ruleId, seed) => {
    const after = reviewReport(reportSchema.parse(seed(report))).open
    expect(difference(before, after)).toEqual([ruleId])
  })
})
