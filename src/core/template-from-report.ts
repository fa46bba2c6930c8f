import { definitionOf, headingText, operationOf, outlineOf } from './outline.ts'
import { type OutlineEntry, type Report, sectionOf } from './report.ts'
import { detachedText, pointsIntoReport } from './rich-text/detached-text.ts'
import type { RichText } from './rich-text/schema.ts'
import { countWords, isEmptyText, textLines } from './rich-text/text.ts'
import { type Template, type TemplateSection, templateSchema } from './template.ts'

/** What is asked for when a report's structure is kept as a template. */
export interface OwnTemplate {
  readonly id: string
  readonly name: string
  /** The ids of the report's sections whose texts the template takes along. */
  readonly standardTexts: ReadonlySet<string>
}

/** A section whose text may be taken along. */
export interface StandardTextChoice {
  /** The section's id in the report. */
  readonly id: string
  readonly number: string
  readonly heading: string
  readonly words: number
  /** Holds no digit, so that it is likely to fit another year. */
  readonly isProposed: boolean
  /** Nothing stays behind: no charts, images or numbers of the report's tables. */
  readonly isWhole: boolean
}

/**
 * The report's structure as a template of its own: order, levels, headings and own sections as they are now, hidden
 * sections as not included, guidance and checklists unchanged. Headings of the template keep their variables, so that
 * years follow the next report; a heading of the user's own wording is kept to the letter. Of the texts only the
 * chosen ones come along, without what points into this report. A report made from it has the same outline.
 */
export function templateFromReport(
  report: Report,
  { id, name, standardTexts }: OwnTemplate,
  version = 1,
): Template {
  const ids = sectionIds(report)
  let above = 0
  const sections = report.outline.map((entry): TemplateSection => {
    above = Math.min(entry.level, above + 1)
    const text = standardTexts.has(entry.id) ? standardTextOf(sectionOf(report, entry.id).content) : null
    return {
      ...definitionFor(report, entry),
      id: ids.get(entry.id) ?? entry.id,
      level: above,
      ...(text && { standardText: text }),
    }
  })
  const { template } = report
  const description = template.id === id ? template.description : `Egen mall, gjord efter ”${template.name}”.`
  return templateSchema.parse({ ...template, id, name, version, description, sections })
}

/**
 * The template to keep under this id: `saved` itself when nothing in it would change, otherwise one version above it
 * and above the one that the report follows, so that reports of earlier versions are offered this one.
 */
export function templateToSave(report: Report, own: OwnTemplate, saved: Template | undefined): Template {
  const draft = templateFromReport(report, own, saved?.version)
  if (saved && JSON.stringify(draft) === JSON.stringify(templateSchema.parse(saved))) return saved
  const followed = report.template.id === own.id ? report.template.version : 0
  return { ...draft, version: Math.max(saved?.version ?? 0, followed) + 1 }
}

/** The shown sections that have a text to take along, in reading order. */
export function standardTextChoices(report: Report): readonly StandardTextChoice[] {
  return outlineOf(report).flatMap(({ entry, number, heading }) => {
    const { content } = sectionOf(report, entry.id)
    const text = standardTextOf(content)
    if (text === null) return []
    const isProposed = !textLines(content).some((line) => /\p{Nd}/u.test(line))
    const isWhole = !pointsIntoReport(content)
    return [{ id: entry.id, number, heading, words: countWords(text), isProposed, isWhole }]
  })
}

/** The text without what points into this report, or null when nothing is left. */
function standardTextOf(content: RichText): RichText | null {
  const text = detachedText(content)
  return isEmptyText(text) ? null : text
}

/** The section's definition with what the user has made of it, apart from its place and its text. */
function definitionFor(report: Report, entry: OutlineEntry): Omit<TemplateSection, 'id' | 'level'> {
  const definition = definitionOf(report, entry) ?? ownDefinition
  const { kind, printedLaw, repeat, notApplicableReason, law, questions, checklist, blueprints, terms } =
    definition
  const operation = operationToKeep(report, entry)
  const { visibility } = entry
  return {
    kind,
    heading: headingToKeep(report, entry, definition.heading),
    printedLaw,
    includedByDefault: visibility.kind === 'shown',
    repeat,
    notApplicableReason,
    law,
    questions,
    checklist,
    blueprints,
    ...(terms && { terms }),
    ...(operation !== null && { operation }),
    ...(visibility.kind === 'hidden' && visibility.reason !== '' && { hiddenReason: visibility.reason }),
  }
}

const ownDefinition: Omit<TemplateSection, 'id' | 'level'> = {
  kind: 'optional',
  heading: 'Eget avsnitt',
  printedLaw: null,
  includedByDefault: true,
  repeat: null,
  notApplicableReason: null,
  law: 'Det här är kommunens eget avsnitt. Lagen säger inget särskilt om det.',
  questions: [],
  checklist: [],
  blueprints: [],
}

function headingToKeep(report: Report, entry: OutlineEntry, fromTemplate: string): string {
  const { heading } = entry
  if (heading === null || heading.trim() === '') return fromTemplate
  // The user's own words never say what a repeated section is about, so brackets that would in a template go.
  return heading.replace(/<([^<>]+)>/g, (whole, name: string) => {
    const fill = (operation: string | null) => headingText(whole, report.year, report.organisation, operation)
    return fill(null) === fill(`${name}?`) ? whole : name
  })
}

/** A repeated section under a heading of the user's own wording stands alone: nothing is put after it. */
function operationToKeep(report: Report, entry: OutlineEntry): string | null {
  const isRepeated = definitionOf(report, entry)?.repeat != null
  return isRepeated && entry.heading !== null ? null : operationOf(report, entry)
}

/**
 * An id in the template for each section of the report. The template's own ids stay with their sections, since
 * guidance, checks and later versions go by them; of several instances the first has it, the others keep the ids
 * that they have in the report, as the user's own sections do.
 */
function sectionIds(report: Report): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const give = (entry: OutlineEntry, id: string) => {
    ids.set(entry.id, id)
    taken.add(id)
  }
  const first = (entry: OutlineEntry) =>
    entry.templateSectionId !== null && !taken.has(entry.templateSectionId)
  const known = report.outline.filter((entry) => definitionOf(report, entry) !== undefined)
  const namesakes = known.filter((entry) => entry.id === entry.templateSectionId)
  for (const entry of [...namesakes, ...known].filter(first)) {
    if (entry.templateSectionId !== null && first(entry)) give(entry, entry.templateSectionId)
  }
  for (const entry of report.outline) if (!ids.has(entry.id)) give(entry, freeId(taken, entry.id))
  return ids
}

const LONGEST_STEM = 70

function freeId(taken: ReadonlySet<string>, wanted: string): string {
  const stem = wanted.slice(0, LONGEST_STEM).replace(/[-.]$/, '')
  let id = wanted
  for (let suffix = 2; taken.has(id); suffix += 1) id = `${stem}-${suffix}`
  return id
}
