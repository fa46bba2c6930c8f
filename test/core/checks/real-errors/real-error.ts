import type { Report } from '../../../../src/core/report.ts'

/** A fault that a published report had, rebuilt as a small report in words of our own with the real figures. */
export interface RealError {
  /** Its number in the list of faults that the rules were drawn from. */
  readonly number: number
  /** The rules that are to find it; one is enough. */
  readonly rules: readonly [string, ...string[]]
  readonly what: string
  readonly build: () => Report
  /** Why no rule can find it, where that is so: it lies in a picture, say. */
  readonly notFoundBecause?: string
}
