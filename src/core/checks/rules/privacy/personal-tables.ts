import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextCell, TextTable } from '../../reading/text-blocks.ts'

/** A table of the text that lists single persons or single events. */
export interface PersonalTable {
  readonly table: TextTable
  readonly kind: 'persons' | 'events'
  /** The cell to mark: the heading of the column that points out the most. */
  readonly cell: TextCell
}

/** The section's tables that list persons by sex and age, or complaints and events one by one with day and place. */
export const personalTables = onceForEachSection(
  ({ tables, context }: SectionReading): readonly PersonalTable[] => {
    const units = context.organisation.units.map(({ name }) => name).filter((name) => name.length > 3)
    return tables.flatMap((table) => {
      const found = personsIn(table) ?? eventsIn(table, units)
      return found === null ? [] : [found]
    })
  },
)

const sexHeading = /^(?:kön|man\s?\/\s?kvinna|kvinna\s?\/\s?man|k\s?\/\s?m|m\s?\/\s?k)$/iu
const birthHeading = /^(?:född|födelseår|födelsedatum|född år|födelseår\/?månad|ålder|personnummer)$/iu
const sexCell = /^(?:kvinna|man|flicka|pojke|k|m|f)$/iu
const birthCell = /^(?:(?:f\.? ?|född )?(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?|\d{1,3} ?år)$/iu
const LEAST_ROWS = 1

function personsIn(table: TextTable): PersonalTable | null {
  const [head = [], ...rows] = table.rows
  const sex = head.findIndex(({ text }) => sexHeading.test(text.trim()))
  const birth = head.findIndex(({ text }) => birthHeading.test(text.trim()))
  const birthHead = head[birth]
  const single = rows.filter((row) => {
    if (sex >= 0 && birth >= 0) return sexCell.test(textAt(row, sex)) && textAt(row, birth) !== ''
    return (
      row.some(({ text }) => sexCell.test(text.trim())) && row.some(({ text }) => birthCell.test(text.trim()))
    )
  })
  const cell = birthHead ?? single[0]?.find(({ text }) => birthCell.test(text.trim()))
  return single.length >= LEAST_ROWS && cell !== undefined ? { table, kind: 'persons', cell } : null
}

const eventHeading =
  /händelse|synpunkt|klagomål|avvikelse|ärende|vad har hänt|vad hände|beskrivning|innehåll/iu
const dateHeading = /datum|inkom|dag(?!lig)|när|mottag|registrerad/iu
const place =
  /(?<!\p{L})(?:avd(?:elning(?:en)?)?\.?|rum|lägenhet(?:en)?|lgh|hemtjänst(?:en)?|hemsjukvården|korttids\p{L}*|(?:äldre|vård|korttids)?boende[nt]?|(?:grupp|service)bostad(?:en)?|dagverksamhet(?:en)?)(?!\p{L})/iu
const placeName = /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?:gatan|vägen|gården|hemmet|backen|backa|torp|bo)(?!\p{L})/u
const day =
  /(?<!\d)(?:20)\d\d-[01]\d-[0-3]\d(?!\d)|(?<!\d)[0-3]?\d[/. ](?:1[0-2]|0?[1-9])(?:[- /.]20\d\d)?(?![\d%])|(?<!\d)[0-3]?\d (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu
const plan = /ansvarig|aktivitet|uppdrag|åtgärd(?:er)? |tidplan|(?<!\p{L})mål(?!\p{L})|utbildning|möte/iu
const LEAST_EVENTS = 2
const LEAST_WORDS = 5

/** A register of single events: each row has a day and a tale, and some of them a place. */
function eventsIn(table: TextTable, units: readonly string[]): PersonalTable | null {
  const [head = [], ...rows] = table.rows
  if (rows.length < LEAST_EVENTS || !head.some(({ text }) => dateHeading.test(text))) return null
  const told = head.findIndex(({ text }) => eventHeading.test(text))
  const cell = head[told]
  if (cell === undefined || plan.test(head.map(({ text }) => text).join(' '))) return null
  const events = rows.filter(
    (row) =>
      textAt(row, told).split(/\s+/).length >= LEAST_WORDS &&
      row.some(({ text }) => day.test(text.slice(0, 200))),
  )
  const isSomewhere = events.some((row) =>
    row.some(
      ({ text }) => place.test(text) || placeName.test(text) || units.some((unit) => text.includes(unit)),
    ),
  )
  return events.length >= LEAST_EVENTS && isSomewhere ? { table, kind: 'events', cell } : null
}

function textAt(row: readonly TextCell[], index: number): string {
  return row[index]?.text.trim() ?? ''
}
