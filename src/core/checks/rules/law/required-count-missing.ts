import type { Found } from '../../finding.ts'
import { sectionsAt } from '../../reading/goal-sections.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** The law wants the number of investigated events and of serious care injuries, also when it is none. */
export const requiredCountMissing: ReportRule = {
  id: 'required-count-missing',
  kind: 'law',
  severity: 'error',
  title: 'Ett antal som lagen kräver saknas',
  why: 'SOSFS 2011:9 7 kap. 2 § sista stycket kräver antalet utredda händelser och antalet allvarliga vårdskador, även när det är noll.',
  scope: 'report',
  find: (report) => {
    const own = sectionsAt(report, 'harm-knowledge').filter(({ blocks, figures }) =>
      figures.length > 0 ? true : blocks.some(({ text }) => text.trim() !== ''),
    )
    const [first] = own
    if (first === undefined) return []
    const missing = demands.filter(({ id }) => !report.sections.some((section) => told(section).has(id)))
    return missing.map((demand) => foundIn(demand, own, first, report))
  },
}

type DemandId = 'investigated' | 'serious'

interface Demand {
  readonly id: DemandId
  readonly what: string
  readonly example: string
}

const demands: readonly Demand[] = [
  {
    id: 'investigated',
    what: 'hur många händelser som har utretts',
    example: 'Antalet utredda händelser var 6.',
  },
  {
    id: 'serious',
    what: 'hur många av dem som var allvarliga vårdskador',
    example: 'Antalet allvarliga vårdskador var 0.',
  },
]

/** Marks the vague words where the number should stand, if there are any. */
function foundIn(
  { id, what, example }: Demand,
  own: readonly SectionReading[],
  first: SectionReading,
  { context }: ReportReading,
): Found {
  const message = `Det står inte ${what} under ${context.year}. Lagen vill ha antalet med siffra, även om det är noll. Skriv till exempel: ”${example}”`
  for (const section of own) {
    const place = id === 'investigated' ? vagueAt(section) : undefined
    if (place) return { ...section.found(place.block, place.from, place.to, message), subject: id }
  }
  return { where: { kind: 'section', sectionId: first.id }, message, subject: id }
}

const VAGUE =
  /(?:ett antal|ett flertal|flera|några|vissa|ett fåtal) (?:händelse\p{L}{0,30}|utredning\p{L}{0,30}|vårdskad\p{L}{0,30})/iu

function vagueAt({ blocks }: SectionReading) {
  for (const block of blocks) {
    const match = VAGUE.exec(block.text)
    if (match) return { block, from: match.index, to: match.index + match[0].length }
  }
  return undefined
}

const INVESTIGATED =
  /händelse\p{L}{0,30}[^.]{0,60}\sutred|utred\p{L}{0,30}[^.]{0,60}\shändelse|händelseanalys|internutredning|utredningar|vårdskad\p{L}{0,30}[^.]{0,60}\sutre[dt]|utre[dt]\p{L}{0,30}[^.]{0,60}\svårdskad/iu
const SERIOUS = /allvarlig\p{L}{0,30}[^.]{0,30}vårdskad/iu
/** A duty, and no report of what was done. */
const DUTY = /\b(?:ska|skall|kan)\s(?:\p{L}+\s){0,3}(?:utredas|anmälas|utreda|anmäla|bedömas)/iu
const NONE =
  /(?<!\p{L})(?:ingen|inga|inget|noll|inte någon|inte något|inte några|en händelse|en utredning|en allvarlig)(?!\p{L})/iu

/** Which of the two numbers a section tells: in a sentence, in a row of a table, or in a table of the data. */
const told = onceForEachSection((section: SectionReading): ReadonlySet<DemandId> => {
  const known = new Set<DemandId>()
  const add = (text: string, hasNumber: boolean) => {
    if (!hasNumber || DUTY.test(text)) return
    if (INVESTIGATED.test(text)) known.add('investigated')
    if (SERIOUS.test(text)) known.add('serious')
  }
  if (!mentions(section)) return fromFigures(section, known)
  const numbers = new Map(numbersBySentence(section).map((each) => [each.sentence, each.numbers]))
  for (const sentence of section.sentences) {
    if (!RELEVANT.test(sentence.text)) continue
    const counts = (numbers.get(sentence) ?? []).some(isCount)
    add(sentence.text, counts || NONE.test(sentence.text))
  }
  for (const { rows } of section.tables) {
    for (const [label, ...cells] of rows) {
      if (label === undefined || !RELEVANT.test(label.text)) continue
      add(
        rowText(label.text),
        cells.some(({ text }) => /^\D{0,15}\d|noll|ingen|inga/iu.test(text)),
      )
    }
  }
  return fromFigures(section, known)
})

const RELEVANT = /vårdskad|utred|händelse/iu

function mentions({ blocks }: SectionReading): boolean {
  return blocks.some(({ text }) => RELEVANT.test(text))
}

/** A row's heading is short: "Utredda händelser", "Utredningar". */
function rowText(label: string): string {
  return /utred/iu.test(label) ? `${label} utredningar` : label
}

function isCount({ kind, value }: NumberMention): boolean {
  return kind === 'count' && value !== null
}

/** A table of the data that has a filled in row for it. */
function fromFigures({ figures, context }: SectionReading, known: Set<DemandId>): ReadonlySet<DemandId> {
  for (const { node } of figures) {
    if (node.type !== 'datasetTable') continue
    const dataset = context.datasets.find(({ id }) => id === node.attrs.datasetId)
    for (const row of dataset?.rows ?? []) {
      const cells = Object.values(dataset?.cells[row.id] ?? {})
      if (cells.every((cell) => cell === null)) continue
      if (/utred/iu.test(row.label)) known.add('investigated')
      if (SERIOUS.test(row.label) && !/risk/iu.test(row.label)) known.add('serious')
    }
  }
  return known
}
