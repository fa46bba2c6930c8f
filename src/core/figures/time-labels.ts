const MONTH = /^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?(\s+\d{2,4})?$/i
const YEAR = /^(?:år\s*)?((?:19|20)\d\d)$/i
const SCHOOL_YEAR = /^(?:19|20)\d\d\s*[/–-]\s*(?:\d\d|\d{4})$/
const PART_OF_YEAR =
  /^(kv|kvartal|tertial|halvår|vecka|v|t|q|vt|ht|år|månad)\.?\s*\d{1,4}(\s*[,/]?\s*(19|20)\d\d)?$/i

/** Whether each of these names a year, a month or another stretch of time. False for none. */
export function areTimes(labels: readonly string[]): boolean {
  return labels.length > 0 && labels.every((label) => isTime(label.trim()))
}

/** In order of time when all are plain years; otherwise as they stand. */
export function inTimeOrder<T extends { readonly label: string }>(labels: readonly T[]): readonly T[] {
  const years = labels.map(({ label }) => yearOf(label))
  if (years.includes(null)) return labels
  return labels.toSorted((a, b) => (yearOf(a.label) ?? 0) - (yearOf(b.label) ?? 0))
}

/** A time within a sentence: "år 2025", "i januari"; anything else as it stands. */
export function atTime(label: string): string {
  const name = label.trim()
  if (/^\d{4}$/.test(name) && YEAR.test(name)) return `år ${name}`
  return MONTH.test(name) ? `i ${name.toLowerCase()}` : name
}

function isTime(label: string): boolean {
  return MONTH.test(label) || YEAR.test(label) || SCHOOL_YEAR.test(label) || PART_OF_YEAR.test(label)
}

function yearOf(label: string): number | null {
  const year = YEAR.exec(label.trim())?.[1]
  return year === undefined ? null : Number(year)
}
