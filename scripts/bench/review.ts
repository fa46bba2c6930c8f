import { performance } from 'node:perf_hooks'
import { reviewReport } from '../../src/core/checks/review.ts'
import { allRules } from '../../src/core/checks/rules/index.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import { type Measured, summary } from './measure.ts'

const WHOLE_GOAL_MS = 50
const KEYSTROKE_GOAL_MS = 5

/**
 * Times the review of a report that has not been seen before, and again after each of many keystrokes in its longest
 * section.
 */
export function measureReview(report: Report, longestSectionId: string, suffix: string): readonly Measured[] {
  const isYardstick = suffix === ''
  const runs = isYardstick ? 15 : 5
  const whole = times(
    runs,
    () => structuredClone(report),
    (fresh) => reviewReport(fresh),
  )
  let current = structuredClone(report)
  reviewReport(current)
  const keystrokes = times(
    runs * 4,
    () => {
      current = withLetter(current, longestSectionId)
      return current
    },
    (changed) => reviewReport(changed),
  )
  return [
    summary(`review${suffix}`, whole, isYardstick ? WHOLE_GOAL_MS : null),
    summary(`review after a keystroke${suffix}`, keystrokes, isYardstick ? KEYSTROKE_GOAL_MS : null),
  ]
}

/** What one rule costs when the report has just been read by the others, and when one section has changed. */
export interface RuleCost {
  readonly ruleId: string
  readonly wholeMs: number
  readonly keystrokeMs: number
}

/** The cost of each rule by itself, the dearest first. The shared reading of the text is not counted. */
export function ruleCosts(report: Report, longestSectionId: string): readonly RuleCost[] {
  const costs = allRules.map((rule) => {
    const wholeMs = middle(
      times(
        5,
        () => {
          const fresh = structuredClone(report)
          reviewReport(
            fresh,
            allRules.filter((other) => other !== rule),
          )
          return fresh
        },
        (fresh) => reviewReport(fresh, [rule]),
      ),
    )
    let current = structuredClone(report)
    reviewReport(current)
    const keystrokeMs = middle(
      times(
        5,
        () => {
          current = withLetter(current, longestSectionId)
          reviewReport(
            current,
            allRules.filter((other) => other !== rule),
          )
          return current
        },
        (changed) => reviewReport(changed, [rule]),
      ),
    )
    return { ruleId: rule.id, wholeMs, keystrokeMs }
  })
  return costs.toSorted((a, b) => b.wholeMs - a.wholeMs)
}

function times<T>(runs: number, prepare: () => T, work: (prepared: T) => unknown): readonly number[] {
  return Array.from({ length: runs + 1 }, () => {
    const prepared = prepare()
    const start = performance.now()
    work(prepared)
    return performance.now() - start
  }).slice(1)
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000) / 1000
}

/** The report with one more letter in the last paragraph of a section. */
function withLetter(report: Report, sectionId: string): Report {
  const { content } = sectionOf(report, sectionId)
  const index = content.content.findLastIndex(({ type }) => type === 'paragraph')
  const block = content.content[index]
  if (block?.type !== 'paragraph') throw new Error('no paragraph to write in')
  const longer = { ...block, content: [...(block.content ?? []), { type: 'text', text: 'a' } as const] }
  return setSectionContent(report, sectionId, { ...content, content: content.content.with(index, longer) })
}
