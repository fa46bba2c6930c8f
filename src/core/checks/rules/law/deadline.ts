import { deadlineOf } from '../../../deadline.ts'
import type { Register } from '../../../register.ts'
import { entriesOf, responseDays } from '../../../register-counts.ts'
import { dateInWords } from '../../../swedish-dates.ts'
import { listed } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { daysBetween, daysInText, monthsLater } from '../../reading/days-in-text.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { TextTable } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'

/** A day lies after a limit that the law, or the municipality itself, has set. */
export const deadline: ReportRule = {
  id: 'deadline',
  kind: 'law',
  severity: 'warning',
  title: 'En frist är passerad eller räknad fel',
  why: 'Frister är lätta att kontrollera för den som granskar, och den som väntar på svar har rätt till dem.',
  scope: 'report',
  find: ({ context, sections }: ReportReading) => [
    ...inDetails(context),
    ...sections.flatMap(inTables),
    ...sections.flatMap(inSentences),
  ],
}

const inDetails = onceForEachContext((context: ReviewContext): readonly Found[] => [
  ...lateReport(context),
  ...(context.registers ?? []).flatMap((register) => lateAnswers(register, context)),
])

function lateReport({ organisation: { preparedDate }, year }: ReviewContext): readonly Found[] {
  const last = deadlineOf(year)
  if (preparedDate === null || preparedDate <= last) return []
  const message = `Berättelsen är upprättad ${dateInWords(preparedDate)}, efter den ${dateInWords(last)} som lagen anger (PSL 3 kap. 10 §). Rätta datumet om det är fel. Annars: skriv i inledningen varför den blev klar senare.`
  return [{ where: { kind: 'organisation' }, subject: preparedDate, message }]
}

/** Complaints of the year that were answered after the municipality's own limit, or still wait beyond it. */
function lateAnswers(register: Register, { year, organisation }: ReviewContext): readonly Found[] {
  const limit = register.answerWithinDays
  if (limit === null) return []
  const today = organisation.preparedDate ?? `${year}-12-31`
  const entries = entriesOf(register, year)
  const late = entries.flatMap((entry) => responseDays(entry) ?? []).filter((days) => days > limit)
  const waiting = entries.filter(
    ({ date, answered }) => answered === null && date !== null && daysBetween(date, today) > limit,
  )
  if (late.length + waiting.length === 0) return []
  const parts = [
    late.length > 0 ? `${late.length} besvarades för sent (efter ${listOf(late)} dagar)` : '',
    waiting.length > 0 ? `${waiting.length} är inte besvarade` : '',
  ].filter(Boolean)
  const message = `Svar ska ges inom ${limit} dagar. Av ${entries.length} i registret ”${register.title}”: ${parts.join(' och ')}. Skriv det i avsnittet om klagomål, med orsak och åtgärd, eller rätta datumen.`
  return [{ where: { kind: 'register', registerId: register.id, entryId: null }, message }]
}

function listOf(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b)
  if (sorted.length > 6) return `${sorted[0]}–${sorted.at(-1)}`
  return listed(sorted.map(String))
}

/** A table with a day that something came in and a day that it was answered, in a section that states the limit. */
const inTables = onceForEachSection((section: SectionReading): readonly Found[] => {
  if (section.tables.length === 0) return []
  const limit = limitIn(section)
  return limit === null ? [] : section.tables.flatMap((table) => inTable(section, table, limit))
})

function inTable(section: SectionReading, { rows }: TextTable, limit: number): readonly Found[] {
  const [header = [], ...body] = rows
  const came = header.findIndex(({ text }) => /ankom|inkom|mottag/iu.test(text))
  const answered = header.findIndex(({ text }) => /svar/iu.test(text))
  if (came < 0 || answered < 0 || came === answered) return []
  return body.flatMap((row) => {
    const [from] = daysInText(row[came]?.text ?? '')
    const [to] = daysInText(row[answered]?.text ?? '')
    const block = row[answered]?.blocks[0]
    if (from === undefined || to === undefined || block === undefined) return []
    const days = daysBetween(from.iso, to.iso)
    if (days <= limit) return []
    const message = `Svaret kom efter ${days} dagar, och fristen är ${limit} dagar. Skriv i texten hur många svar som dröjde och varför.`
    return [section.found(block, 0, block.text.length, message)]
  })
}

const LIMIT =
  /(?:inom|senast|efter|på) (?:(tre veckor|två veckor|fyra veckor|en månad)|(\d{1,3}) (dagar|veckor))/iu
const limits: Readonly<Record<string, number>> = {
  'två veckor': 14,
  'tre veckor': 21,
  'fyra veckor': 28,
  'en månad': 31,
}

/** The limit for answers that a section's own text states. */
function limitIn(section: SectionReading): number | null {
  for (const { text } of sentencesWith(section, answer)) {
    const match = LIMIT.exec(text)
    if (match === null) continue
    if (match[1] !== undefined) return limits[match[1].toLowerCase()] ?? null
    return Number(match[2]) * (match[3] === 'veckor' ? 7 : 1)
  }
  return null
}

const answer = signOf('svar')
const threeMonthsTold = signOf('tre månader')
const THREE_MONTHS = /(?:över|mer än|längre än|äldre än|inom|efter) tre månader/iu
const MEASURED = /per (?:den )?/iu

/**
 * Decisions that are counted as waiting for more than three months when they had not yet done so. The day they are
 * counted from and the day of the count stand in the same sentence, or in a table under a sentence that has the last.
 */
const inSentences = onceForEachSection((section: SectionReading): readonly Found[] =>
  sentencesWith(section, threeMonthsTold).flatMap(({ block, from, text }) => {
    if (!THREE_MONTHS.test(text)) return []
    const days = daysInText(text)
    const counted = days.find((day) => MEASURED.test(text.slice(Math.max(0, day.from - 8), day.from)))
    if (counted === undefined) return []
    const early = days.filter((day) => day !== counted && isTooEarly(day.iso, counted.iso))
    return [
      ...early.map((day) =>
        section.found(block, from + day.from, from + day.to, threeMonths(day.iso, counted.iso)),
      ),
      ...(/avbrott|verkställ/iu.test(text) ? rowsUnder(section, block.end, counted.iso) : []),
    ]
  }),
)

function isTooEarly(start: string, counted: string): boolean {
  return start < counted && monthsLater(start, 3) > counted
}

function threeMonths(start: string, counted: string): string {
  return `${start} räknas här som över tre månader per ${counted}, men tre månader nås först ${monthsLater(start, 3)}. Ta bort posten ur räkningen, eller ändra vilken dag den gäller.`
}

function rowsUnder(section: SectionReading, end: number, counted: string): readonly Found[] {
  const table = section.tables.find(({ start }) => start >= end && start - end < 3)
  const [header = [], ...rows] = table?.rows ?? []
  const column = header.findIndex(({ text }) => /avbrott|beslut|datum|från/iu.test(text))
  if (column < 0) return []
  return rows.flatMap((row) => {
    const [block] = row[column]?.blocks ?? []
    const [day] = daysInText(block?.text ?? '')
    if (block === undefined || day === undefined || !isTooEarly(day.iso, counted)) return []
    return [section.found(block, day.from, day.to, threeMonths(day.iso, counted))]
  })
}
