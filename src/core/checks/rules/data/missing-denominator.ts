import type { Dataset } from '../../../dataset.ts'
import { datasetOf, setDenominatorAxis } from '../../../dataset-operations.ts'
import { COUNT_LABEL } from '../../../shown-table.ts'
import type { Fix, Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { dataTables, type NumberTable, placeOfTable, textTables } from '../../reading/number-table.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { signOf } from '../../reading/signs.ts'
import { sectionsShowing, sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'

/** Shares without how many they are shares of. */
export const missingDenominator: ReportRule = {
  id: 'missing-denominator',
  kind: 'data',
  severity: 'warning',
  title: 'Andel av hur många?',
  why: 'I en liten kommun kan en person vara flera procentenheter. Utan antal vet läsaren inte vad andelen är värd.',
  scope: 'report',
  find: (reading) => {
    const coverage = reading.sections.map(coverageIn)
    const isCoverageCounted = coverage.some(({ isCounted }) => isCounted)
    return [
      ...sharesInData(reading),
      ...reading.sections.flatMap(indicatorsInTables),
      ...(isCoverageCounted ? [] : coverage.flatMap(({ found }) => found)),
    ]
  },
}

/** Shares of many that somebody else has counted: national surveys and comparisons, or the whole population. */
const NATIONAL =
  /^bp-(?:goal|kkik|oj-|vaccination|personnel|open-comparisons|decision-support|survey-response|user-survey|culture|implementation)/u

function sharesInData(reading: ReportReading): readonly Found[] {
  const [telling, showing] = [sectionsTelling(reading), sectionsShowing(reading)]
  return dataTables(reading.context).flatMap((table) => {
    if (table.origin.kind !== 'data') return []
    const { dataset } = table.origin
    if (NATIONAL.test(dataset.blueprintId ?? '') || /\bmål(?:et|en|uppfyllelse)?\b/iu.test(dataset.title))
      return []
    if (!showing.has(dataset.id) || !hasOnlyShares(table) || tellsWhole(dataset)) return []
    if (telling.get(dataset.id)?.some((section) => tellsCount(section))) return []
    return [dataset.denominators === undefined ? withoutCounts(dataset) : withEmptyCounts(dataset)]
  })
}

function withoutCounts({ id, denominator = '' }: Dataset): Found {
  const of = denominator.trim()
  const what = of === '' ? 'hur många andelarna är andelar av' : `hur många ${of} andelarna är räknade på`
  const fix: Fix = {
    label: `Lägg till en rad för ${COUNT_LABEL.toLowerCase()}`,
    apply: (report) =>
      datasetOf(report, id)?.denominators === undefined && datasetOf(report, id) !== undefined
        ? setDenominatorAxis(report, id, 'columns')
        : report,
  }
  const message = `Tabellen visar bara andelar. Lägg till ${what}, på raden ”${COUNT_LABEL}” eller i texten.`
  return { where: { kind: 'dataset', datasetId: id }, subject: 'antal saknas', message, fixes: [fix] }
}

function withEmptyCounts({ id }: Dataset): Found {
  const message = `”${COUNT_LABEL}” är inte ifyllt. Skriv hur många andelarna är räknade på.`
  return { where: { kind: 'dataset', datasetId: id }, subject: 'antal inte ifyllt', message }
}

function hasOnlyShares(table: NumberTable): boolean {
  const numbers = table.cells.flat().filter(({ kind }) => kind === 'number')
  return numbers.length > 0 && numbers.every(({ unit }) => unit === 'percent')
}

const COUNTED = /\bn\s*=\s*\d|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{1,5}\s+(?:\p{L}+\s+)?\p{L}{4,}/iu

/** Whether the table itself tells how many, in its own row or in its source. */
function tellsWhole({ denominators, source, denominator = '', title }: Dataset): boolean {
  const counts = Object.values(denominators?.counts ?? {})
  return (
    counts.some((count) => count !== null) || [source, denominator, title].some((text) => COUNTED.test(text))
  )
}

/** What shares are usually of. */
const SUBJECTS =
  /^(?:\p{L}*(?:dödsfall|patienter|personer|individer|brukare|boende|vårdtagare|svarande|svar|journaler|enheter|insatser|kontroller|rapporter|deltagare|medarbetare|anställda|bedömningar|observationer|mätningar|genomgångar|avlidna|kontrollrapporter))$/iu

/** Whether a section tells a count that shares may be of: "97 av 130", "57 väntade dödsfall", "n = 12". */
const tellsCount = onceForEachSection((section): boolean =>
  section.numbers.some(
    ({ kind, value, role, noun, block, from }) =>
      kind === 'count' &&
      (value ?? 0) >= 5 &&
      (role !== null ||
        SUBJECTS.test(noun) ||
        /\bn\s*=\s*$/iu.test(block.text.slice(Math.max(0, from - 6), from))),
  ),
)

/** A table of indicators written in the text, without a count in it or in its section. */
const indicatorsInTables = onceForEachSection((section): readonly Found[] =>
  textTables(section).flatMap((table) => {
    const isOfIndicators = /indikator/iu.test(table.rowHeading) || /indikator/iu.test(table.title)
    if (!isOfIndicators || table.rows.length < 2 || tellsCount(section)) return []
    const numbers = table.cells.flat().filter(({ kind }) => kind === 'number')
    const headings = table.columns.map(({ label }) => label).join(' ')
    const areShares = numbers.every(({ unit }) => unit === 'percent') || /%|procent/iu.test(headings)
    if (numbers.length < 2 || !areShares || /\b(?:n|antal|riket|länet)\b/iu.test(headings)) return []
    const message =
      'Tabellen visar andelar utan att säga av hur många. Lägg till antalet, till exempel som en rad ”Antal (n)” eller i meningen före tabellen.'
    return [{ where: placeOfTable(table), subject: 'antal saknas', message }]
  }),
)

interface Coverage {
  /** Whether a paragraph on coverage tells how many it is of. */
  readonly isCounted: boolean
  readonly found: readonly Found[]
}

const coverage = signOf('täckningsgrad')

/** "Täckningsgraden är 63,5 %" in a paragraph without any count of what is covered. */
const coverageIn = onceForEachSection((section): Coverage => {
  const told = numbersWith(section, coverage).flatMap(({ sentence, numbers }) => {
    const { block, from, text } = sentence
    if (!/täckningsgrad/iu.test(text) || /vaccin/iu.test(block.text)) return []
    const share = numbers.find(
      (number) =>
        number.kind === 'percent' &&
        !number.isSigned &&
        !isGoalOrChange(block.text.slice(Math.max(from, number.from - 40), number.from)),
    )
    if (share === undefined) return []
    return [{ share, isCounted: hasCountBeside(section, share) || share.isLive }]
  })
  const message =
    'Täckningsgraden står utan antal. Skriv hur många som registrerades av hur många, till exempel ”57 av 90 (63 %)”.'
  return {
    isCounted: told.some(({ isCounted }) => isCounted),
    found: told.slice(0, 1).map(({ share: { block, from, to } }) => section.found(block, from, to, message)),
  }
})

/** A count in the same paragraph, or of deaths in the one beside it. */
function hasCountBeside({ numbers }: SectionReading, share: NumberMention): boolean {
  return numbers.some(({ kind, block, value, noun }) => {
    if (kind !== 'count' || (value ?? 0) < 5) return false
    return (
      block === share.block ||
      (Math.abs(block.index - share.block.index) === 1 && /dödsfall|avlidna/iu.test(noun))
    )
  })
}

function isGoalOrChange(before: string): boolean {
  return /\b(?:mål|målet är|minst|målvärde\p{L}*|målnivå\p{L}*|med|ökning på|minskning på)\s+(?:på\s)?$/iu.test(
    before,
  )
}
