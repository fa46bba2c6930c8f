import type { Report } from '../core/report.ts'

/** What a project file holds: the report, and the bytes of its images under their SHA-256. */
export interface Project {
  readonly report: Report
  readonly media: ReadonlyMap<string, Uint8Array>
}
