import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { cellIn, dataTables, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextTable } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'
import { bare, quoted } from './line-names.ts'

/** A list of cases has them in other categories than the summary counts them in. */
export const categoryMismatch: ReportRule = {
  id: 'category-mismatch',
  kind: 'data',
  severity: 'warning',
  title: 'Räknat i fel kategori',
  why: 'När listan och sammanställningen säger olika om samma ärenden är en av dem fel.',
  scope: 'report',
  find: ({ sections, context }) =>
    sections.flatMap((section) => {
      const lists = listsIn(section)
      if (lists.length === 0) return []
      return lists.flatMap((list) => [
        ...inSentences(section, list),
        ...dataTables(context).flatMap((table) => inTable(table, list)),
      ])
    }),
}

/** A table of cases, one on each row, with how many there are of each category. */
interface CaseList {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

const CATEGORY = /^(?:typ|slag|kategori|art|status|händelse|ärendetyp|rapporttyp)(?: av \p{L}+)?$/iu

const listsIn = onceForEachSection((section): readonly CaseList[] => section.tables.flatMap(listOf))

function listOf({ rows, hasHeaderRow }: TextTable): readonly CaseList[] {
  const [header, ...cases] = rows
  if (header === undefined || !hasHeaderRow || cases.length === 0 || cases.length > 200) return []
  const column = header.findIndex(({ text }) => CATEGORY.test(text.trim()))
  const values = cases.map((row) => bare(row[column]?.text ?? ''))
  if (column < 0 || values.some((value) => value === '' || value.length > 40 || /\d/u.test(value))) return []
  // A table with counts beside its categories is a summary and no list.
  const hasCounts = cases.every((row) =>
    row.some(
      ({ text }, index) =>
        index !== column &&
        !/^(?:nr|nummer|#|löpnr|ärende\p{L}*|år|dnr)\.?$/iu.test(header[index]?.text.trim() ?? '') &&
        /^\d+(?:\s?%)?$/u.test(text.trim()),
    ),
  )
  const isEachOnce = new Set(values).size === values.length && values.length > 2
  if (hasCounts || isEachOnce) return []
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [{ counts, size: values.length }]
}

const STATED = /(?<![\p{L}\d])(ett|en|två|tre|fyra|fem|\d{1,3})\s+(ej verkställ|avbr[ou]t)\p{L}*/giu
const SMALL: Readonly<Record<string, number>> = { ett: 1, en: 1, två: 2, tre: 3, fyra: 4, fem: 5 }

/** Decisions that are not carried out, and those that are interrupted, are easily taken for each other. */
const RIVALS = [
  { label: 'ej verkställt', name: /^ej verkställ/u, rival: /^avbr[ou]t/u },
  { label: 'avbrott', name: /^avbr[ou]t/u, rival: /^ej verkställ/u },
] as const

/** "Ett ej verkställt beslut och inga avbrott" beside a list of one case that is an interruption. */
function inSentences(section: SectionReading, { counts, size }: CaseList): readonly Found[] {
  const names = [...counts.keys()]
  if (!names.some((name) => RIVALS.some(({ rival }) => rival.test(name)))) return []
  return section.sentences.flatMap(({ block, from, text }) => {
    const [stated, ...others] = [...text.matchAll(STATED)]
    const [written = '', number = '', category = ''] = stated ?? []
    if (stated === undefined || others.length > 0) return []
    if ((SMALL[number.toLowerCase()] ?? Number(number)) !== size) return []
    const kind = RIVALS.find(({ name }) => name.test(category.toLowerCase()))
    const listed = names.find((name) => kind?.rival.test(name))
    if (kind === undefined || listed === undefined || names.some((name) => kind.name.test(name))) return []
    const message = `Texten räknar ${number} som ${quoted(kind.label)}, men i listan står ${quoted(listed)}. Flytta det till rätt kategori, eller rätta listan.`
    const start = from + stated.index
    return [section.found(block, start, start + written.length, message)]
  })
}

/** A summary of as many cases in the same categories, differently divided. */
function inTable(table: NumberTable, { counts, size }: CaseList): readonly Found[] {
  const rows = table.rows.map(({ label }) => bare(label))
  const names = [...counts.keys()]
  if (rows.length < 2 || names.length === 0 || !names.every((name) => rows.includes(name))) return []
  const columns = table.columns.flatMap((_, column) => {
    const cells = rows.map((_row, row) => cellIn(table, row, column))
    const sum = cells.reduce((all, { value }) => all + (value ?? 0), 0)
    return sum === size && cells.every(({ unit }) => unit === 'count') ? [column] : []
  })
  const [column, ...others] = columns
  if (column === undefined || others.length > 0) return []
  return rows.flatMap((name, row) => {
    const stated = cellIn(table, row, column).value ?? 0
    const listed = counts.get(name) ?? 0
    if (stated <= listed) return []
    const message = `Tabellen räknar ${formatNumber(stated, 0)} som ${quoted(table.rows[row]?.label ?? '')}, men i listan finns ${formatNumber(listed, 0)}. Flytta till rätt kategori, eller rätta listan.`
    return [foundAtCell(table, row, column, message)]
  })
}
