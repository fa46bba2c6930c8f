import type { z } from 'zod'
import { chartSchema } from '../../core/chart.ts'
import { createReport } from '../../core/create-report.ts'
import { datasetSchema } from '../../core/dataset.ts'
import type { Loss, ReportPart } from '../../core/file-problems.ts'
import { idSchema, sha256Schema } from '../../core/ids.ts'
import type { JsonObject } from '../../core/migrations/index.ts'
import { headingText } from '../../core/outline.ts'
import { MAX_ENTRIES, type Register, registerEntrySchema, registerSchema } from '../../core/register.ts'
import {
  actionSchema,
  authorSchema,
  checklistAnswerSchema,
  goalSchema,
  type Media,
  mediaSchema,
  type Organisation,
  type OutlineEntry,
  organisationSchema,
  outlineEntrySchema,
  previousYearSchema,
  type Report,
  reportSchema,
  type Section,
  sectionSchema,
  selfCheckSchema,
  unitSchema,
} from '../../core/report.ts'
import { cleanRichText } from '../../core/rich-text/clean.ts'
import { isEmptyText } from '../../core/rich-text/text.ts'
import { type Template, templateSchema, templateSection } from '../../core/template.ts'

/** What stands in for the few things without which there is no report. */
export interface Substitutes {
  readonly id: string
  readonly year: number | null
  readonly template: (id: string) => Template | undefined
}

/** A report that fits the schema, and what had to be left out for it. */
export interface Salvaged {
  readonly report: Report
  readonly losses: readonly Loss[]
}

/**
 * Reads a report of the newest version from untrusted JSON. What fits is kept, what doesn't is left out part
 * by part and listed by the name that its author knows it by. Null when too little is left. Never throws.
 */
export function salvageReport(json: JsonObject, substitutes: Substitutes): Salvaged | null {
  const whole = reportSchema.safeParse(json)
  if (whole.success) return { report: whole.data, losses: [] }
  const salvager = new Salvager(json, substitutes)
  const pieced = reportSchema.safeParse(salvager.report())
  return pieced.success ? { report: pieced.data, losses: salvager.losses() } : null
}

const MAX_LOSSES = 200
const LISTS = {
  datasets: { schema: datasetSchema, part: 'dataset', name: 'title' },
  charts: { schema: chartSchema, part: 'chart', name: 'title' },
  goals: { schema: goalSchema, part: 'goal', name: 'text' },
  selfChecks: { schema: selfCheckSchema, part: 'selfCheck', name: 'what' },
  actions: { schema: actionSchema, part: 'action', name: 'activity' },
} as const

class Salvager {
  private readonly found = new Map<string, Loss>()
  private readonly json: JsonObject
  private readonly substitutes: Substitutes

  constructor(json: JsonObject, substitutes: Substitutes) {
    this.json = json
    this.substitutes = substitutes
  }

  losses(): readonly Loss[] {
    return [...this.found.values()]
  }

  report(): Report | null {
    const { json } = this
    const template = this.template()
    const year = this.year()
    if (template === undefined || year === null) return null
    const organisation = this.organisation()
    const id = fitting(reportSchema.shape.id, json['id'])
    if (id === undefined) this.lose({ kind: 'organisation' })
    const blank = createReport({ id: id ?? this.substitutes.id, template, year, organisation })
    const outline = this.outline(blank)
    const names = new Map(outline.map((entry) => [entry.id, this.heading(blank, entry)]))
    const sections = this.sections(names, Object.values(blank.sections)[0])
    if (sections === null) return null
    this.unknownNames(json, Object.keys(reportSchema.shape))
    return {
      ...blank,
      outline: [...outline],
      sections,
      datasets: this.list('datasets', LISTS.datasets),
      charts: this.list('charts', LISTS.charts),
      ...(Object.hasOwn(json, 'registers') && { registers: this.registers() }),
      goals: this.list('goals', LISTS.goals),
      selfChecks: this.list('selfChecks', LISTS.selfChecks),
      actions: this.list('actions', LISTS.actions),
      media: this.media(),
      previousYear: this.previousYear(),
    }
  }

  private lose(loss: Loss): void {
    if (this.found.size < MAX_LOSSES) this.found.set(JSON.stringify(loss), loss)
  }

  private template(): Template | undefined {
    const own = fitting(templateSchema, this.json['template'])
    if (own !== undefined) return own
    this.lose({ kind: 'template' })
    const id = asObject(this.json['template'])['id']
    return typeof id === 'string' ? this.substitutes.template(id) : undefined
  }

  private year(): number | null {
    const own = fitting(reportSchema.shape.year, this.json['year'])
    if (own === undefined) this.lose({ kind: 'organisation' })
    return own ?? this.substitutes.year
  }

  private organisation(): Organisation {
    const raw = asObject(this.json['organisation'])
    const known = organisationSchema.shape
    if (fitting(organisationSchema, raw) === undefined) this.lose({ kind: 'organisation' })
    const text = (name: 'municipality' | 'committee' | 'department' | 'county' | 'region') =>
      fitting(known[name], raw[name]) ?? ''
    const logo = fitting(known.logo, raw['logo'])
    return {
      ...(logo !== undefined && { logo }),
      municipality: text('municipality'),
      committee: text('committee'),
      department: text('department'),
      county: text('county'),
      region: text('region'),
      registrationNumber: fitting(known.registrationNumber, raw['registrationNumber']) ?? '',
      preparedDate: fitting(known.preparedDate, raw['preparedDate']) ?? null,
      decisionDate: fitting(known.decisionDate, raw['decisionDate']) ?? null,
      authors: allFitting(authorSchema, raw['authors']).slice(0, 20),
      units: allFitting(unitSchema, raw['units']).slice(0, 200),
    }
  }

  /** The headings that can be read, then those of sections that have lost theirs. */
  private outline(blank: Report): readonly OutlineEntry[] {
    const entries = new Map<string, OutlineEntry>()
    const raw = asList(this.json['outline'])
    for (const candidate of raw) {
      const entry = fitting(outlineEntrySchema, candidate) ?? this.blankEntry(blank, candidate)
      if (entry !== undefined && !entries.has(entry.id)) entries.set(entry.id, entry)
      else this.lose({ kind: 'outline' })
    }
    if (raw.length === 0) {
      this.lose({ kind: 'outline' })
      for (const entry of blank.outline) entries.set(entry.id, entry)
    }
    for (const id of Object.keys(asObject(this.json['sections']))) {
      if (entries.has(id) || !idSchema.safeParse(id).success) continue
      const entry = this.blankEntry(blank, { id }) ?? ownEntry(id)
      entries.set(id, entry)
      this.lose({ kind: 'strayedSection', heading: this.heading(blank, entry) })
    }
    return [...entries.values()]
  }

  /** The template's own heading for an outline entry that only its id can be read of. */
  private blankEntry(blank: Report, candidate: unknown): OutlineEntry | undefined {
    const id = asObject(candidate)['id']
    const entry = blank.outline.find((known) => known.id === id)
    if (entry !== undefined) this.lose({ kind: 'outline' })
    return entry && { ...entry, visibility: { kind: 'shown' } }
  }

  private heading({ template, year, organisation }: Report, entry: OutlineEntry): string {
    const definition = templateSection(template, entry.templateSectionId ?? '')
    return headingText(entry.heading ?? definition?.heading ?? '', year, organisation)
  }

  /** Null when not one of them can be read: that is no report any more. */
  private sections(
    names: ReadonlyMap<string, string>,
    blank: Section | undefined,
  ): Record<string, Section> | null {
    const raw = asObject(this.json['sections'])
    const sections: [string, Section][] = []
    let lost = 0
    for (const [id, heading] of names) {
      const section = Object.hasOwn(raw, id) ? this.section(raw[id], heading) : undefined
      if (section === undefined) {
        lost += 1
        this.lose({ kind: 'section', heading })
      }
      const kept = section ?? blank
      if (kept !== undefined) sections.push([id, kept])
    }
    if (lost === names.size) return null
    const strays = Object.keys(raw).filter((id) => !names.has(id))
    if (strays.length > 0) this.lose({ kind: 'unknownData' })
    return Object.fromEntries(sections)
  }

  private section(candidate: unknown, heading: string): Section | undefined {
    const whole = fitting(sectionSchema, candidate)
    if (whole !== undefined || !isObject(candidate)) return whole
    const known = sectionSchema.shape
    const { doc, losses } = cleanRichText(candidate['content'])
    if (losses.length > 0) this.lose({ kind: 'sectionText', heading })
    const status = fitting(known.status, candidate['status'])
    const notes = fitting(known.notes, candidate['notes'])
    const assignee = fitting(known.assignee, candidate['assignee'])
    const checklist = this.checklist(candidate['checklist'])
    if (status === undefined || notes === undefined || assignee === undefined || checklist.isCut) {
      this.lose({ kind: 'section', heading })
    }
    this.unknownNames(candidate, Object.keys(known))
    return {
      status: status ?? { kind: isEmptyText(doc) ? 'notStarted' : 'inProgress' },
      content: doc,
      checklist: checklist.answers,
      notes: notes ?? '',
      assignee: assignee ?? null,
    }
  }

  private checklist(raw: unknown): { readonly answers: Section['checklist']; readonly isCut: boolean } {
    const all = Object.entries(asObject(raw))
    const kept = all.flatMap(([id, candidate]) => {
      const answer = idSchema.safeParse(id).success ? fitting(checklistAnswerSchema, candidate) : undefined
      return answer === undefined ? [] : [[id, answer] as const]
    })
    return { answers: Object.fromEntries(kept), isCut: !isObject(raw) || kept.length < all.length }
  }

  private list<Item extends { readonly id: string }>(
    key: keyof typeof LISTS,
    { schema, part, name }: { schema: z.ZodType<Item>; part: ReportPart; name: string },
  ): Item[] {
    if (!Array.isArray(this.json[key])) this.lose({ kind: 'part', part, name: '' })
    const items = new Map<string, Item>()
    for (const candidate of asList(this.json[key])) {
      const item = fitting(schema, candidate)
      if (item !== undefined && !items.has(item.id)) {
        items.set(item.id, item)
        continue
      }
      const given = asObject(candidate)[name]
      this.lose({ kind: 'part', part, name: typeof given === 'string' ? given : '' })
    }
    return [...items.values()]
  }

  /** A register that has lost some of its entries keeps the others. */
  private registers(): Register[] {
    const raw = this.json['registers']
    if (!Array.isArray(raw)) this.lose({ kind: 'part', part: 'register', name: '' })
    const registers = new Map<string, Register>()
    for (const candidate of asList(raw)) {
      const whole = fitting(registerSchema, candidate)
      const kept = whole ?? fitting(registerSchema, { ...asObject(candidate), entries: entriesIn(candidate) })
      if (kept !== undefined && !registers.has(kept.id)) registers.set(kept.id, kept)
      if (whole !== undefined && registers.get(whole.id) === whole) continue
      const title = asObject(candidate)['title']
      this.lose({ kind: 'part', part: 'register', name: typeof title === 'string' ? title : '' })
    }
    return [...registers.values()]
  }

  private media(): Record<string, Media> {
    const kept: [string, Media][] = []
    for (const [id, candidate] of Object.entries(asObject(this.json['media']))) {
      const media = sha256Schema.safeParse(id).success ? fitting(mediaSchema, candidate) : undefined
      const altText = asObject(candidate)['altText']
      if (media !== undefined) kept.push([id, media])
      else this.lose({ kind: 'image', altText: typeof altText === 'string' ? altText : '' })
    }
    return Object.fromEntries(kept)
  }

  private previousYear(): Report['previousYear'] {
    const raw = this.json['previousYear']
    if (raw === null) return null
    const previous = fitting(previousYearSchema, raw)
    if (previous === undefined) this.lose({ kind: 'previousYear' })
    return previous ?? null
  }

  private unknownNames(raw: JsonObject, known: readonly string[]): void {
    if (Object.keys(raw).some((name) => !known.includes(name))) this.lose({ kind: 'unknownData' })
  }
}

function entriesIn(register: unknown): readonly unknown[] {
  const entries = allFitting(registerEntrySchema, asObject(register)['entries'])
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].slice(0, MAX_ENTRIES)
}

function ownEntry(id: string): OutlineEntry {
  return {
    id,
    templateSectionId: null,
    level: 1,
    heading: 'Återfunnet avsnitt',
    operation: null,
    visibility: { kind: 'shown' },
  }
}

function fitting<Value>(schema: z.ZodType<Value>, candidate: unknown): Value | undefined {
  const read = schema.safeParse(candidate)
  return read.success ? read.data : undefined
}

function allFitting<Value>(schema: z.ZodType<Value>, candidates: unknown): Value[] {
  return asList(candidates).flatMap((candidate) => fitting(schema, candidate) ?? [])
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
