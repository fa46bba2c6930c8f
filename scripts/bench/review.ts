import { performance } from 'node:perf_hooks'
import { loweredText } from '../../src/core/checks/reading/lowered-text.ts'
import { readReport } from '../../src/core/checks/reading/report-reading.ts'
import { reviewReport } from '../../src/core/checks/review.ts'
import { allRules } from '../../src/core/checks/rules/index.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import { longTexts } from './long-texts.ts'
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
    // The same lists each time: what the review keeps, it keeps by its list of rules.
    const [itself, others] = [[rule], allRules.filter((other) => other !== rule)]
    const wholeMs = middle(
      times(
        5,
        () => {
          const fresh = structuredClone(report)
          reviewReport(fresh, others)
          return fresh
        },
        (fresh) => reviewReport(fresh, itself),
      ),
    )
    let current = structuredClone(report)
    for (const rules of [others, itself]) reviewReport(current, rules)
    const keystrokeMs = middle(
      times(
        5,
        () => {
          current = withLetter(current, longestSectionId)
          reviewReport(current, others)
          return current
        },
        (changed) => reviewReport(changed, itself),
      ),
    )
    return { ruleId: rule.id, wholeMs, keystrokeMs }
  })
  return costs.toSorted((a, b) => b.wholeMs - a.wholeMs)
}

/** A rule that took more than its share when a text became four times as long. */
export interface SteepRule {
  readonly text: string
  readonly ruleId: string
  readonly quarterMs: number
  readonly wholeMs: number
}

/** Less than this can't be told from chance. */
const NOTICEABLE_MS = 50
/** Four times the text may cost this many times more; a squared cost is sixteen times. */
const MOST_TIMES = 10

/** The rules whose cost does not grow in step with the text, on texts made to show it: none is wanted. */
export function steepRules(report: Report, sectionId: string): readonly SteepRule[] {
  return Object.entries(longTexts).flatMap(([text, make]) => {
    const [small, large] = [make(1), make(4)].map((content) => setSectionContent(report, sectionId, content))
    if (small === undefined || large === undefined) return []
    const [quarters, wholes] = [costsOn(small, sectionId), costsOn(large, sectionId)]
    return allRules.flatMap(({ id }) => {
      const [quarterMs, wholeMs] = [quarters.get(id) ?? 0, wholes.get(id) ?? 0]
      const isSteep = wholeMs > NOTICEABLE_MS && wholeMs > MOST_TIMES * quarterMs
      return isSteep ? [{ text, ruleId: id, quarterMs, wholeMs }] : []
    })
  })
}

/** What each rule takes on a report that is read anew; what the rules share is read before, the rest counts for the first. */
function costsOn(report: Report, sectionId: string): ReadonlyMap<string, number> {
  const sections = { ...report.sections, [sectionId]: { ...sectionOf(report, sectionId) } }
  const fresh = { ...report, sections }
  for (const section of readReport(fresh).sections) {
    void [section.wordEdges, section.sentences, section.numbers, loweredText(section)]
  }
  return new Map(
    allRules.map((rule) => {
      const before = performance.now()
      reviewReport(fresh, [rule])
      return [rule.id, Math.round(performance.now() - before)]
    }),
  )
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
