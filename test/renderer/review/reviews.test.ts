import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import { setSectionContent } from '../../../src/core/section-operations.ts'
import { createReviews } from '../../../src/renderer/review/reviews.ts'
import { createReportStore } from '../../../src/renderer/store/report-store.ts'
import { report, section } from '../../support/build-report.ts'

const start = report(section('a', { heading: 'A' }))

function begin() {
  const store = createReportStore(start)
  const reviewed: unknown[] = []
  const keys = new Set<() => void>()
  const reviews = createReviews(store, {
    load: async () => ({
      review: (given, rules) => {
        if (rules === undefined) reviewed.push(given)
        return reviewReport(given, rules)
      },
      rules: allRules,
    }),
    whenIdle: (run) => void setTimeout(run, 0),
    onKey: (listener) => {
      keys.add(listener)
      return () => keys.delete(listener)
    },
  })
  const write = (text: string) =>
    store.dispatch((now) => setSectionContent(now, 'a', doc(p(text))), { mergeKey: 'none' })
  const press = () => {
    for (const key of keys) key()
  }
  return { store, reviews, reviewed, keys, write, press }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('reviews the report once somebody listens, and again in a pause after it has changed', async () => {
  const { store, reviews, reviewed, write } = begin()
  const heard = vi.fn()
  expect(reviews.get()).toBeNull()
  const end = reviews.subscribe(heard)
  await vi.runAllTimersAsync()
  expect(reviews.get()?.report).toBe(start)
  write('Vi läste om')
  write('Vi läste om om fallen.')
  await vi.advanceTimersByTimeAsync(100)
  expect(reviewed).toEqual([start])
  await vi.runAllTimersAsync()
  expect(reviewed).toEqual([start, store.get().report])
  expect(reviews.get()?.review.open.map(({ ruleId }) => ruleId)).toContain('double-word')
  expect(heard).toHaveBeenCalledTimes(2)
  end()
  write('Mer.')
  await vi.runAllTimersAsync()
  expect(reviewed).toHaveLength(2)
})

it('waits while keys are pressed, though not for ever', async () => {
  const { reviews, reviewed, write, press } = begin()
  reviews.subscribe(() => undefined)
  await vi.runAllTimersAsync()
  write('Vi skriver')
  for (let key = 0; key < 20; key += 1) {
    press()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(reviewed).toHaveLength(1)
  for (let key = 0; key < 20; key += 1) {
    press()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(reviewed).toHaveLength(2)
})

it('gives the review of this moment to whom can not wait, and does not work it out twice', async () => {
  const { store, reviews, reviewed, write } = begin()
  expect(reviews.now()).toBeNull()
  await reviews.fresh()
  write('Vi läste om om fallen.')
  expect(reviews.now()?.report).toBe(store.get().report)
  expect(await reviews.fresh()).toBe(reviews.now())
  expect(reviewed).toHaveLength(2)
})

it('stops listening to keys when nobody listens to it', async () => {
  const { reviews, keys } = begin()
  const end = reviews.subscribe(() => undefined)
  expect(keys.size).toBe(1)
  end()
  expect(keys.size).toBe(0)
})
