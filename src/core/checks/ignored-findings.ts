import { z } from 'zod'
import type { Report } from '../report.ts'

/** A finding that somebody has looked at and put aside, with why. */
export const ignoredFindingSchema = z.strictObject({
  /** The finding's key (see `keysOf`). */
  key: z.string().min(1).max(600),
  reason: z.string().min(1).max(2_000),
})

/** Why the finding with this key was put aside, or null. */
export function reasonToIgnore({ ignoredFindings }: Report, key: string): string | null {
  return ignoredFindings?.find((entry) => entry.key === key)?.reason ?? null
}

/** Puts a finding aside. A reason is needed: without one the report is given unchanged. */
export function ignoreFinding(report: Report, key: string, reason: string): Report {
  const why = reason.trim()
  if (why === '') return report
  const others = (report.ignoredFindings ?? []).filter((entry) => entry.key !== key)
  return { ...report, ignoredFindings: [...others, { key, reason: why.slice(0, 2_000) }] }
}

/** Takes a finding up again. */
export function restoreFinding(report: Report, key: string): Report {
  const { ignoredFindings = [], ...rest } = report
  const others = ignoredFindings.filter((entry) => entry.key !== key)
  if (others.length === ignoredFindings.length) return report
  return others.length === 0 ? rest : { ...rest, ignoredFindings: others }
}
