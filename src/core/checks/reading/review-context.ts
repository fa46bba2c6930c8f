import { type OutlineItem, outlineOf } from '../../outline.ts'
import type { Report } from '../../report.ts'
import type { Reader } from '../../rich-text/text.ts'
import { readerOf } from '../../values/reader.ts'

/**
 * Everything of a report but its texts. The same object is given as long as none of it has changed, so that what is
 * derived from it can be kept (see `onceForEachContext`).
 */
export interface ReviewContext extends Omit<Report, 'sections' | 'ignoredFindings'> {
  /** The shown headings in reading order. */
  readonly headings: readonly OutlineItem[]
  /** Reads numbers in the text as they are printed; captions are numbered at the time of the first reading. */
  readonly read: Reader
}

let latest: { readonly report: Report; readonly context: ReviewContext } | null = null

/** The context of a report: the former one when only texts have changed since. */
export function reviewContextOf(report: Report): ReviewContext {
  if (latest !== null && hasSameContext(latest.report, report)) return latest.context
  const { sections: _, ignoredFindings: __, ...rest } = report
  const context: ReviewContext = { ...rest, headings: outlineOf(report), read: readerOf(report) }
  latest = { report, context }
  return context
}

const textKeys: ReadonlySet<string> = new Set(['sections', 'ignoredFindings'])

function hasSameContext(before: Report, after: Report): boolean {
  if (before === after) return true
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Report>
  return [...keys].every((key) => textKeys.has(key) || before[key] === after[key])
}

/** A function that works something out once for each context. */
export function onceForEachContext<T>(derive: (context: ReviewContext) => T): (context: ReviewContext) => T {
  return kept(derive)
}

/** What has been worked out from one object, by the function that did. */
type Memory = Map<object, unknown>

/** One weak table for all objects and functions: many weak tables cost more to collect than what they save. */
const memories = new WeakMap<object, Memory>()

/** A function that works something out once for each object, for as long as that object lives. */
export function kept<K extends object, T>(derive: (from: K) => T): (from: K) => T {
  return (from) => {
    let memory = memories.get(from)
    if (memory === undefined) {
      memory = new Map()
      memories.set(from, memory)
    }
    if (memory.has(derive)) {
      // Only this function has written here.
      return memory.get(derive) as T
    }
    const value = derive(from)
    memory.set(derive, value)
    return value
  }
}
