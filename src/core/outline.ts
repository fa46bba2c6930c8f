import { headingNumbers, isAppendixHeading } from './heading-numbers.ts'
import type { Organisation, OutlineEntry, Report } from './report.ts'
import { type TemplateSection, templateSection } from './template.ts'

/** A visible heading of the report with everything that is derived for it. */
export interface OutlineItem {
  readonly entry: OutlineEntry
  /** The definition in the template, or undefined for the user's own section. */
  readonly definition: TemplateSection | undefined
  /** "4.4.3"; empty for the title page and appendices. */
  readonly number: string
  /** The heading with its variables filled in. */
  readonly heading: string
  readonly level: number
  readonly printedLaw: string | null
}

/**
 * Every shown section in reading order, numbered but for appendices. Hidden ones, and what lies under them, are left
 * out.
 */
export function outlineOf(report: Report): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  const number = headingNumbers()
  let isInAppendix = false
  let hiddenBelow = Number.POSITIVE_INFINITY
  for (const entry of report.outline) {
    if (entry.level > hiddenBelow) continue
    hiddenBelow = Number.POSITIVE_INFINITY
    if (entry.visibility.kind === 'hidden') {
      hiddenBelow = entry.level
      continue
    }
    const heading = headingOf(report, entry)
    if (entry.level <= 1) isInAppendix = entry.level === 1 && isAppendixHeading(heading)
    const isNumbered = entry.level > 0 && !isInAppendix
    items.push(outlineItem(report, entry, heading, isNumbered ? (number(entry.level) ?? '') : ''))
  }
  return items
}

/**
 * The heading of one section, shown or hidden, with its variables filled in. The template's heading of a repeated
 * section that has no variable for it ends with what this instance is about: "Internkontroll: dokumentation".
 */
export function headingOf(report: Report, entry: OutlineEntry): string {
  if (entry.heading !== null) return headingText(entry.heading, report.year, report.organisation)
  const definition = definitionOf(report, entry)
  const raw = definition?.heading ?? ''
  const operation = operationOf(report, entry)
  const heading = headingText(raw, report.year, report.organisation, operation)
  const isTold = operation === null || definition?.repeat == null || raw.includes('<')
  return isTold ? heading : `${heading}: ${operation}`
}

/** The template's definition of this section, or undefined. */
export function definitionOf(report: Report, entry: OutlineEntry): TemplateSection | undefined {
  return entry.templateSectionId === null
    ? undefined
    : templateSection(report.template, entry.templateSectionId)
}

/**
 * A heading with its variables (`<ÅÅÅÅ>`, `<ÅÅÅÅ+1>`, `<nämnden>`, `<verksamhetsområde>` …) filled in. What is not
 * known reads as a plain word and never as brackets, which would be printed. `operation` is what the section, or
 * the repeated section that it lies under, is about.
 */
export function headingText(
  heading: string,
  year: number,
  organisation: Organisation,
  operation: string | null = null,
): string {
  return heading.replace(
    /<([^<>]+)>/g,
    (_, name: string) =>
      yearVariable(name, year) ??
      organisationVariable(name, organisation) ??
      operationVariable(name, operation) ??
      name,
  )
}

function yearVariable(name: string, year: number): string | undefined {
  const offset = /^ÅÅÅÅ([+-]\d)?$/.exec(name)
  if (offset) return String(year + Number(offset[1] ?? 0))
  // A plan's years: only the first is known, the year after the report's.
  return name === 'ÅÅÅÅ–ÅÅÅÅ' ? `${year + 1} och framåt` : undefined
}

function organisationVariable(name: string, organisation: Organisation): string | undefined {
  switch (name) {
    case 'nämnden':
      return organisation.committee || 'nämnden'
    case 'Nämndens':
      return `${organisation.committee || 'Nämnden'}s`
    case 'förvaltningen':
    case 'förvaltningen/divisionen':
      return organisation.department || 'förvaltningen'
    case 'Förvaltningens':
      return `${organisation.department || 'Förvaltningen'}s`
    case 'kommunen':
      return organisation.municipality || 'kommunen'
    case 'länet':
      return organisation.county || 'länet'
    case 'regionen':
      return organisation.region || 'regionen'
    default:
      return undefined
  }
}

function operationVariable(name: string, operation: string | null): string | undefined {
  if (operation === null) return undefined
  switch (name) {
    case 'Verksamhetsområde':
    case 'Verksamhetsform':
    case 'Insats eller boendeform':
    case 'Utbildningsprogram':
      return operation
    case 'verksamhetsområde':
    case 'verksamhetsområdet':
      return withinSentence(operation)
    default:
      return undefined
  }
}

/** "Äldreomsorgen" as it is written inside a sentence; "IFO" and "LSS" stay as they are. */
function withinSentence(operation: string): string {
  return /^\p{Lu}\p{Ll}/u.test(operation)
    ? operation.charAt(0).toLocaleLowerCase('sv') + operation.slice(1)
    : operation
}

/**
 * What a section is about, or null. A repeated section inside another one gets the outer one's operation with
 * it, which says nothing of the inner one until somebody has told what that is about.
 */
export function operationOf(report: Report, entry: OutlineEntry): string | null {
  const operation = entry.operation?.trim() || null
  if (operation === null || definitionOf(report, entry)?.repeat == null) return operation
  const outer = repeatedAbove(report, entry)
  return outer?.operation?.trim() === operation ? null : operation
}

/** The nearest repeated section that this one lies under. */
function repeatedAbove(report: Report, { id, level }: OutlineEntry): OutlineEntry | undefined {
  let above = level
  const before = report.outline.slice(
    0,
    report.outline.findIndex((entry) => entry.id === id),
  )
  return before.toReversed().find((entry) => {
    if (entry.level >= above) return false
    above = entry.level
    return definitionOf(report, entry)?.repeat != null
  })
}

function outlineItem(report: Report, entry: OutlineEntry, heading: string, number: string): OutlineItem {
  const definition = definitionOf(report, entry)
  return {
    entry,
    definition,
    number,
    heading,
    level: entry.level,
    printedLaw: definition?.printedLaw ?? null,
  }
}
