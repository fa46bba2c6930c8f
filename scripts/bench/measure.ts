import { performance } from 'node:perf_hooks'

/** The times of several runs of one thing, in milliseconds. */
export interface Measured {
  readonly name: string
  readonly runs: number
  readonly minimumMs: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly maximumMs: number
  /** What it should stay under, by the design, or null. */
  readonly goalMs: number | null
  readonly note?: string
}

/** Times one thing so many times after one run that is not counted. */
export async function measure(
  name: string,
  runs: number,
  goalMs: number | null,
  work: () => unknown,
): Promise<Measured> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return summary(name, times, goalMs)
}

/** The figures of times that were taken elsewhere. Throws without times. */
export function summary(name: string, times: readonly number[], goalMs: number | null): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  if (sorted.length === 0) throw new Error(`no runs of ${name}`)
  return {
    name,
    runs: sorted.length,
    minimumMs: rounded(sorted[0] ?? Number.NaN),
    medianMs: rounded(at(0.5)),
    p95Ms: rounded(at(0.95)),
    maximumMs: rounded(sorted.at(-1) ?? Number.NaN),
    goalMs,
  }
}

/** The figures as a table for reading. */
export function asTable(all: readonly Measured[]): string {
  const rows = all.map((one) => [
    one.name,
    String(one.runs),
    `${one.minimumMs}`,
    `${one.medianMs}`,
    `${one.p95Ms}`,
    `${one.maximumMs}`,
    one.goalMs === null ? '' : `${one.goalMs}`,
    one.note ?? '',
  ])
  const table = [['what', 'runs', 'min ms', 'median', 'p95', 'max', 'goal', ''], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  return table
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 7 ? cell.padEnd(width) : cell.padStart(width)
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}
