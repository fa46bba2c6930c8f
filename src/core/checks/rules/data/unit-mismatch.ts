import type { Dataset, Unit } from '../../../dataset.ts'
import { changeDataset, datasetOf } from '../../../dataset-operations.ts'
import type { Report } from '../../../report.ts'
import { unitName } from '../../../swedish-numbers.ts'
import type { Fix, Found } from '../../finding.ts'
import { cellIn, cellsOf, foundAtCell, type NumberTable, placeOfTable } from '../../reading/number-table.ts'
import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { holds, signOf } from '../../reading/signs.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { quoted } from './line-names.ts'

/** What a measure is called and the unit of its numbers don't agree. */
export const unitMismatch = dataAndTextRule({
  id: 'unit-mismatch',
  severity: 'warning',
  title: 'Namn och enhet stämmer inte',
  why: 'Heter måttet ”antal” men visas i procent vet läsaren inte vad som har mätts.',
  inTable: (table) => [
    ...(table.origin.kind === 'data' ? inData(table, table.origin.dataset) : inTextTable(table)),
    ...countedTwice(table),
  ],
  inText: (section) => typesAgainstItems(section),
})

/** The unit that a name says, or null when it says none or both. */
function unitNamed(label: string): 'count' | 'percent' | null {
  const isCount = /^(?:totalt )?antal(?:et)?(?!\p{L})|\((?:antal|st)\)/iu.test(label.trim())
  const isShare = /^andel(?:en|ar)?(?!\p{L})|^procent(?!\p{L})|%|\(procent\)/iu.test(label.trim())
  if (isCount === isShare) return null
  return isCount ? 'count' : 'percent'
}

function isOdd(named: 'count' | 'percent', unit: Unit): boolean {
  return named === 'count' ? unit === 'percent' : unit !== 'percent' && unit !== 'points' && unit !== 'index'
}

function inData(table: NumberTable, dataset: Dataset): readonly Found[] {
  const lines = (['rows', 'columns'] as const).flatMap((axis) =>
    dataset[axis].flatMap((line, index) => {
      const named = unitNamed(line.label)
      const unit = line.unit ?? dataset.unit
      if (named === null || !isOdd(named, unit) || !hasNumbersIn(table, axis, index, unit)) return []
      const fixes = [lineUnitFix(dataset.id, axis, line.id, named)]
      return [
        { where: placeOfTable(table), subject: line.label, message: oddMessage(line.label, unit), fixes },
      ]
    }),
  )
  const named = unitNamed(dataset.title)
  const hasOwnUnits = [...dataset.rows, ...dataset.columns].some(({ unit }) => unit !== undefined)
  if (lines.length > 0 || named === null || hasOwnUnits || !isOdd(named, dataset.unit)) return lines
  const hasOther = [...dataset.rows, ...dataset.columns].some(({ label }) => unitNamed(label) !== null)
  const hasShares = [...(dataset.derivedRows ?? []), ...(dataset.derivedColumns ?? [])].some(
    ({ formula }) => formula.kind === 'share',
  )
  if (hasOther || hasShares || !hasManyNumbers(table) || looksLikeParts(table, named)) return []
  const fixes = [tableUnitFix(dataset.id, named)]
  return [
    {
      where: placeOfTable(table),
      subject: dataset.title,
      message: oddMessage(dataset.title, dataset.unit),
      fixes,
    },
  ]
}

/** "Andel utbildad personal" over columns of counts, which the share is worked out from in the text. */
function looksLikeParts({ columns }: NumberTable, named: 'count' | 'percent'): boolean {
  return named === 'percent' && columns.length >= 2 && columns.every(({ label }) => !/\d{4}/u.test(label))
}

function hasManyNumbers(table: NumberTable): boolean {
  return table.cells.some((row) => row.some(({ kind }) => kind === 'number'))
}

function hasNumbersIn(table: NumberTable, axis: 'rows' | 'columns', index: number, unit: Unit): boolean {
  return cellsOf(table, axis, index).some((cell) => cell.kind === 'number' && cell.unit === unit)
}

function oddMessage(label: string, unit: Unit): string {
  return `${quoted(label)} är ifyllt i ${unitName(unit)}. Byt namn eller enhet, så att det framgår vad som är mätt.`
}

function lineUnitFix(datasetId: string, axis: 'rows' | 'columns', lineId: string, unit: Unit): Fix {
  return {
    label: `Byt enhet till ${unitName(unit)}`,
    apply: (report) =>
      withDataset(report, datasetId, (dataset) => ({
        ...dataset,
        [axis]: dataset[axis].map((line) => (line.id === lineId ? { ...line, unit } : line)),
      })),
  }
}

function tableUnitFix(datasetId: string, unit: Unit): Fix {
  return {
    label: `Byt enhet till ${unitName(unit)}`,
    apply: (report) => withDataset(report, datasetId, (dataset) => ({ ...dataset, unit })),
  }
}

function withDataset(report: Report, id: string, change: (dataset: Dataset) => Dataset): Report {
  return datasetOf(report, id) === undefined ? report : changeDataset(report, id, change)
}

/** "Antal" over numbers that are all written with a percent sign. */
function inTextTable(table: NumberTable): readonly Found[] {
  return table.columns.flatMap(({ label }, column) => {
    const numbers = cellsOf(table, 'columns', column).filter(({ kind }) => kind === 'number')
    if (unitNamed(label) !== 'count' || numbers.length < 2) return []
    if (!numbers.every(({ text }) => /%|procent/iu.test(text))) return []
    const row = table.cells.findIndex((cells) => cells[column]?.kind === 'number')
    return [foundAtCell(table, row, column, oddMessage(label, 'percent'))]
  })
}

/** "Stöld (avser samma ärende) 2": what is one thing is counted as several. */
function countedTwice(table: NumberTable): readonly Found[] {
  return table.rows.flatMap(({ label }, row) => {
    if (!/\b(?:avser|gäller|är|rör) samma (?:ärende|händelse|person|sak)\b/iu.test(label)) return []
    return table.columns.flatMap((_, column) => {
      const { value, unit } = cellIn(table, row, column)
      if (value === null || value < 2 || unit === 'percent') return []
      const message = `${quoted(label)} räknas som ${value}, fast det är ett och samma. Bestäm om tabellen räknar ärenden eller anmälningar, och skriv det i rubriken.`
      return [foundAtCell(table, row, column, message)]
    })
  })
}

const TYPES = /^(?:olika )?(?:typer|sorter|slag)$/iu
const ITEMS = /^(?:produkter|exemplar|apparater|utrustningar|hjälpmedel|enheter|stycken|artiklar)$/iu
const VERBS = /kontroller|granska|besiktig|registrer|inventer|testa/iu

const kinds = signOf('typer', 'sorter', 'slag')

/** "19 olika typer kontrollerades … 492 produkter kontrollerades inte": kinds on one side and copies on the other. */
function typesAgainstItems(section: SectionReading): readonly Found[] {
  if (!holds(section, kinds)) return []
  const stated = numbersBySentence(section)
  return stated.flatMap(({ sentence, numbers }, index) => {
    const types = numbers.find(
      ({ kind, noun, value }) => kind === 'count' && TYPES.test(noun) && (value ?? 0) > 1,
    )
    const verb = types === undefined ? undefined : VERBS.exec(sentence.text)?.[0].toLowerCase()
    if (types === undefined || verb === undefined) return []
    const items = stated
      .slice(index + 1, index + 4)
      .filter((later) => later.sentence.block === sentence.block)
      .find(
        (later) =>
          later.numbers.some(({ kind, noun }) => kind === 'count' && ITEMS.test(noun)) &&
          later.sentence.text.toLowerCase().includes(verb) &&
          /\binte\b|\bej\b|återst/iu.test(later.sentence.text),
      )
    if (items === undefined) return []
    const message =
      'Här räknas typer, men längre fram produkter. Då går talen inte att jämföra. Skriv hur många produkter det gäller på båda ställena.'
    return [section.found(types.block, types.from, types.to, message)]
  })
}
