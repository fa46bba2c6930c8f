import { useSyncExternalStore } from 'react'
import type { Finding, Severity } from '../../core/checks/finding.ts'
import { countSeverities } from '../../core/checks/finding-words.ts'
import { isLeftToWrite } from '../../core/checks/left-to-write.ts'
import { kept } from '../../core/checks/reading/review-context.ts'
import { useOpenReport } from '../store/report-context.tsx'
import { type Reviewed, type Reviews, reviewsOf } from './reviews.ts'

/** The review of the open report. */
export function useReviews(): Reviews {
  return reviewsOf(useOpenReport().store)
}

/**
 * A part of the latest review, null before the first. The component renders again only when that part is another value:
 * a selector returns something that stays the same while it is unchanged.
 */
export function useReview<Part>(select: (reviewed: Reviewed | null) => Part): Part {
  const reviews = useReviews()
  return useSyncExternalStore(reviews.subscribe, () => select(reviews.get()))
}

/** What is open, sorted once for each review. */
export interface OpenFindings {
  /** Everything but what only says that a section is not finished. */
  readonly toMend: readonly Finding[]
  readonly leftToWrite: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
  /** What lies in a section and is not about its being unfinished. */
  readonly bySection: ReadonlyMap<string, readonly Finding[]>
  /** What lies in a table, its cells and its charts. */
  readonly byDataset: ReadonlyMap<string, readonly Finding[]>
}

/** What is open in a review, sorted. */
export const openFindings = kept(({ report, review }: Reviewed): OpenFindings => {
  const leftToWrite = review.open.filter((finding) => isLeftToWrite(report, finding))
  const left = new Set(leftToWrite)
  const toMend = review.open.filter((finding) => !left.has(finding))
  const charts = new Map(report.charts.map(({ id, datasetId }) => [id, datasetId]))
  return {
    toMend,
    leftToWrite,
    counts: countSeverities(toMend),
    bySection: grouped(toMend, ({ sectionId }) => sectionId),
    byDataset: grouped(toMend, ({ where }) => {
      if (where.kind === 'dataset' || where.kind === 'cell') return where.datasetId
      return where.kind === 'chart' ? (charts.get(where.chartId) ?? null) : null
    }),
  }
})

const none: readonly Finding[] = []

/** What is to be mended in a section, in reading order. */
export function inSection(reviewed: Reviewed | null, sectionId: string): readonly Finding[] {
  return reviewed === null ? none : (openFindings(reviewed).bySection.get(sectionId) ?? none)
}

/** What is to be mended in a table and its charts. */
export function inDataset(reviewed: Reviewed | null, datasetId: string): readonly Finding[] {
  return reviewed === null ? none : (openFindings(reviewed).byDataset.get(datasetId) ?? none)
}

function grouped(
  findings: readonly Finding[],
  idOf: (finding: Finding) => string | null,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const id = idOf(finding)
    if (id === null) continue
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [finding])
    else group.push(finding)
  }
  return groups
}
