import { REPORT_VERSION } from '../report.ts'

/**
 * A step from one version of `report.json` to the next: pure, appended, never changed once released. Each has
 * a file of its own, `0002-what-it-does.ts`, exporting the step that leads to version 2.
 */
export interface Migration {
  /** The version that this step makes. */
  readonly to: number
  readonly migrate: (report: JsonObject) => JsonObject
}

export type JsonObject = { readonly [name: string]: unknown }

/** Every released step, oldest first. */
export const migrations: readonly Migration[] = []

checkMigrations(migrations, REPORT_VERSION)

/** Throws unless the steps lead from version 1 to `version` without a gap. */
export function checkMigrations(steps: readonly Migration[], version: number): void {
  for (const [index, step] of steps.entries()) {
    if (step.to !== index + 2) throw new Error(`migration ${index + 2} is missing or out of place`)
  }
  if (steps.length + 1 !== version)
    throw new Error(`the migrations end at ${steps.length + 1}, not ${version}`)
}

/** The report in the newest version, from `version` on through every later step. Nothing is validated yet. */
export function migrateReport(
  report: JsonObject,
  version: number,
  steps: readonly Migration[] = migrations,
): JsonObject {
  return steps
    .filter((step) => step.to > version)
    .reduce((before, step) => ({ ...step.migrate(before), version: step.to }), report)
}
