import type { Organisation, OutlineEntry, Report } from './report.ts'
import { type TemplateSection, templateSection } from './template.ts'

/** A visible heading of the report with everything that is derived for it. */
export interface OutlineItem {
  readonly entry: OutlineEntry
  /** The definition in the template, or undefined for the user's own section. */
  readonly definition: TemplateSection | undefined
  /** "4.4.3"; empty for the title page. */
  readonly number: string
  /** The heading with its variables filled in. */
  readonly heading: string
  readonly level: number
  readonly printedLaw: string | null
}

/** Every shown section in reading order, numbered. Hidden ones, and what lies under them, are left out. */
export function outlineOf(report: Report): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  const counters = [0, 0, 0, 0]
  let hiddenBelow = Number.POSITIVE_INFINITY
  for (const entry of report.outline) {
    if (entry.level > hiddenBelow) continue
    hiddenBelow = Number.POSITIVE_INFINITY
    if (entry.visibility.kind === 'hidden') {
      hiddenBelow = entry.level
      continue
    }
    items.push(outlineItem(report, entry, countUp(counters, entry.level)))
  }
  return items
}

/** The heading of one section, shown or hidden, with its variables filled in. */
export function headingOf(report: Report, entry: OutlineEntry): string {
  const definition = definitionOf(report, entry)
  const raw = entry.heading ?? definition?.heading ?? ''
  return headingText(raw, report.year, report.organisation)
}

/** The template's definition of this section, or undefined. */
export function definitionOf(report: Report, entry: OutlineEntry): TemplateSection | undefined {
  return entry.templateSectionId === null
    ? undefined
    : templateSection(report.template, entry.templateSectionId)
}

/**
 * A heading with its variables (`<ÅÅÅÅ>`, `<ÅÅÅÅ+1>`, `<nämnden>` …) filled in. A variable that the organisation
 * does not know reads as a plain word and never as brackets, which would be printed.
 */
export function headingText(heading: string, year: number, organisation: Organisation): string {
  return heading.replace(/<([^<>]+)>/g, (_, name: string) => variable(name, year, organisation))
}

function variable(name: string, year: number, organisation: Organisation): string {
  const offset = /^ÅÅÅÅ([+-]\d)?$/.exec(name)
  if (offset) return String(year + Number(offset[1] ?? 0))
  switch (name) {
    case 'nämnden':
      return organisation.committee || 'nämnden'
    case 'Nämndens':
      return `${organisation.committee || 'Nämnden'}s`
    case 'förvaltningen':
    case 'förvaltningen/divisionen':
      return organisation.department || 'förvaltningen'
    case 'kommunen':
      return organisation.municipality || 'kommunen'
    case 'länet':
      return organisation.county || 'länet'
    case 'regionen':
      return organisation.region || 'regionen'
    default:
      return name
  }
}

function outlineItem(report: Report, entry: OutlineEntry, number: string): OutlineItem {
  const definition = definitionOf(report, entry)
  return {
    entry,
    definition,
    number,
    heading: headingOf(report, entry),
    level: entry.level,
    printedLaw: definition?.printedLaw ?? null,
  }
}

function countUp(counters: number[], level: number): string {
  if (level === 0) return ''
  counters[level - 1] = (counters[level - 1] ?? 0) + 1
  counters.fill(0, level)
  return counters.slice(0, level).join('.')
}
