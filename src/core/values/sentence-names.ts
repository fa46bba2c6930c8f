import { type Dataset, type Label, measureAt } from '../dataset.ts'
import { yearIn } from '../years.ts'
import { inLowerCase, inSentence, isChangeTable, isYear } from './sentence-parts.ts'

const MONTH = /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/iu

/** Headings over rows that are whole statements, which read as quoted inside a sentence. */
const STATEMENTS =
  /^(fråga|svar$|påstående|dimension|steg|status|följd|riktning|bakgrund|fokusområde|kontrollområde|risk|åtgärd)/iu

/** Headings over rows that are kinds of things, and not places or units with names. */
const KINDS =
  /^(kategori|typ|verksamhet|område|indikator|mått|mål|bedömning|händelse|produktgrupp|boendeform|inriktning|undersökning)/iu

/** Words that would run together with the sentence around them. */
const RUNS_TOGETHER =
  /[:,;(]| och | eller | är | har | framgår |^(har|till|från|i|på|hos|av|vid|under|inom|mellan|kan|får|ej|med|utan|tackat)(?= |$)/iu

/** A participle alone: "Avslutad", and not "Omvårdnad", "Täckningsgrad" or "Hemstad". */
const PARTICIPLE = /^\p{L}+(?<!n|gr|st)ad$/iu

/** Whether a row or column is somebody else's numbers, to compare with. */
export function isOthers({ label }: Label): boolean {
  return /^(länet|riket|regionen|liknande kommuner|alla kommuner|jämförelse)/iu.test(label)
}

/** Whether a column holds goals. */
export function isGoal({ label }: Label): boolean {
  return /^mål/iu.test(label)
}

/** Whether a row is of all the others together. */
export function isWhole({ label }: Label): boolean {
  return /^(alla|samtliga|totalt|summa|hela|länet|riket)\b/iu.test(label)
}

/**
 * A row as it is named inside a sentence. Quoted where its own words would run together with those around; begun
 * with a small letter where the rows are months or kinds of things, and not places with names.
 */
export function rowName({ rowHeading, rows }: Dataset, row: Label): string {
  const name = inSentence(row)
  if (MONTH.test(name) || isOthers(row)) return inLowerCase(name)
  if (STATEMENTS.test(rowHeading) || RUNS_TOGETHER.test(name) || PARTICIPLE.test(name)) return `”${name}”`
  const arePlaces = rows.some(isOthers)
  return KINDS.test(rowHeading) && !arePlaces ? inLowerCase(name) : name
}

/** A row as what grows or falls: "fall", "andelen för hemtjänst", "antalet för ”Utan skada”", "det totala antalet". */
export function rowAsSubject(dataset: Dataset, row: Label, column: Label): string {
  const name = rowName(dataset, row)
  const { unit } = measureAt(dataset, row, column)
  const isOneMeasure = unit === 'count' || unit === 'tkr' || unit === 'mkr' || unit === 'kr'
  if (/^(totalt|summa)$/iu.test(inSentence(row)) && unit === 'count') return totalThing(dataset)
  const isNoun = !name.startsWith('”') && (isOneMeasure || /^mått/iu.test(dataset.rowHeading))
  return isNoun ? name : `${measuredIn(dataset, row, column)} för ${name}`
}

/** "under 2025", with a space before it; nothing for a column that is no year. */
export function during(column: Label): string {
  return isYear(column) ? ` under ${inSentence(column)}` : ''
}

/**
 * Which column a number is of, with a space before it: " under 2025", " under 2025 (fysioterapeut)", " (mätning 2)".
 * Nothing where the table has no other column to take it for.
 */
export function within(dataset: Dataset, column: Label): string {
  const known = yearIn(column.label)
  if (known) {
    const thing = besideYear(column)
    return ` under ${known.year}${thing === '' ? '' : ` (${inLowerCase(thing)})`}`
  }
  const others = dataset.columns.filter((one) => one.id !== column.id && !isGoal(one))
  const name = columnName(dataset, column).replace(/\s*\(.*$/u, '')
  return others.length === 0 || /^(antal)?$/iu.test(name) ? '' : ` (${name})`
}

/** "mellan 2024 och 2025", with a space before it, of two columns or rows that are the same thing in two years. */
export function between(from: Label, to: Label): string {
  const [before, after] = [yearIn(from.label), yearIn(to.label)]
  if (!before || !after) return ` mellan ${inSentence(from)} och ${inSentence(to)}`
  const thing = besideYear(to)
  return ` mellan ${before.year} och ${after.year}${thing === '' ? '' : ` (${inLowerCase(thing)})`}`
}

/** A column as it is named inside a sentence; with a capital where the columns are places. */
export function columnName({ columns }: Dataset, column: Label): string {
  const name = inSentence(column)
  const isPlace = columns.some(isOthers) && !isOthers(column)
  return isPlace ? name : inLowerCase(name)
}

/** What a label with a year says besides it; nothing where that only says that it is a result. */
function besideYear(label: Label): string {
  const known = yearIn(label.label)
  if (!known) return ''
  const thing = inSentence({ ...label, label: label.label.replace(String(known.year), ' ') })
  return /^(utfall|resultat|värde|år)$/iu.test(thing) ? '' : thing
}

/**
 * What the table counts, with its article: "antalet rapporterade avvikelser" from "Rapporterade avvikelser per
 * kategori 2024 och 2025"; "antalet", "andelen", "ändringen" or "värdet" where the title does not tell.
 */
export function countedThing(dataset: Dataset): string {
  const thing = headOfTitle(dataset)
  if (isChangeTable(dataset)) return 'ändringen'
  if (dataset.unit === 'percent') {
    return /^andel /u.test(thing) ? `andelen ${thing.slice('andel '.length)}` : 'andelen'
  }
  if (dataset.unit !== 'count') return 'värdet'
  const counted = thing.replace(/^(totalt )?antal(et)? /u, '')
  return counted === '' || isNothingCounted(counted) ? 'antalet' : `antalet ${counted}`
}

/** "antalet", "andelen", "ändringen" or "värdet". */
export function measuredThing(dataset: Dataset): string {
  return countedThing(dataset).split(' ')[0] ?? 'värdet'
}

/** As `measuredThing`, of a cell whose row or column may have a unit of its own. */
export function measuredIn(dataset: Dataset, row: Label, column: Label): string {
  const { unit } = measureAt(dataset, row, column)
  return measuredThing(unit === dataset.unit ? dataset : { ...dataset, unit })
}

function totalThing(dataset: Dataset): string {
  const counted = headOfTitle(dataset).replace(/^(totalt )?antal(et)? /u, '')
  return counted === '' || isNothingCounted(counted) ? 'det totala antalet' : `det totala antalet ${counted}`
}

function headOfTitle({ title }: Dataset): string {
  const [head = ''] = title.split(/ per | efter |[:,(\d–]/u)
  return inLowerCase(head.replace(/\s+/gu, ' ').trim())
}

/** "Andel utbildad personal", "Bearbetning av avvikelser": a title that does not begin with what is counted. */
function isNothingCounted(thing: string): boolean {
  return /^(andel|ändring|mått|resultat|antal|totalt|tabell|diagram|översikt|statistik|sammanställning)|^\p{L}+(ning|het|else) /u.test(
    thing,
  )
}
