import { type ChartType, chartTypeSchema } from '../chart.ts'
import type { Dataset } from '../dataset.ts'
import { assertNever } from '../result.ts'
import { type ChartChoice, type ChartContent, chartContent } from './chart-content.ts'

/** How a type is offered for a table: whether it suits it, and why it can't be chosen if it can't. */
export interface OfferedType {
  readonly type: ChartType
  readonly suits: boolean
  /** In Swedish, or null when it can be chosen. */
  readonly problem: string | null
}

/** More parts than this can't be told apart in a circle. */
const MOST_PARTS = 5
/** More categories than this are easier to read beside lying bars. */
const MOST_STANDING = 8
const MOST_SPOKES = 12
/** So many points in time make a series that is read as a line. */
const LONG_SERIES = 5
const MOST_LINES = 6
/** How far rounded shares of a whole may be from a hundred. */
const ROUNDING = 2

/** What is drawn when nothing else is chosen, by the shape of the numbers. */
export function defaultChartType(dataset: Dataset, choice: ChartChoice = everything): ChartType {
  const { categories, series, target, ...content } = chartContent(choice, dataset, 'groupedColumn')
  if (categories.length === 0 || series.length === 0) return 'groupedColumn'
  const isAgainstTarget = target !== null && !content.hasTimeCategories
  if (isAgainstTarget && ['percent', 'index'].includes(dataset.unit)) return 'horizontalBar'
  const alongTime = chartContent(choice, dataset, 'line')
  const times = alongTime.hasTimeCategories ? alongTime.categories.length : 0
  if (times >= 3 && hasTwoUnits(chartContent(choice, dataset, 'combined'))) return 'combined'
  if (times >= LONG_SERIES && alongTime.series.length <= MOST_LINES) return 'line'
  const parts = alongTime.series.length
  const isWholeOverTime = dataset.hasSums && times >= 3 && parts >= 2 && parts <= MOST_PARTS
  if (isWholeOverTime && problemOf('stackedColumn', alongTime) === null) return 'stackedColumn'
  return categories.length > MOST_STANDING ? 'horizontalBar' : 'groupedColumn'
}

/** All types in the order to offer them: the usual one first, then those that suit, then the rest. */
export function offeredTypes(dataset: Dataset, choice: ChartChoice): readonly OfferedType[] {
  const usual = defaultChartType(dataset, choice)
  const offered = chartTypeSchema.options.map((type): OfferedType => {
    const content = chartContent(choice, dataset, type)
    const problem = problemOf(type, content)
    return { type, problem, suits: problem === null && (type === usual || suits(type, content, dataset)) }
  })
  const rank = ({ type, suits, problem }: OfferedType) =>
    type === usual ? 0 : suits ? 1 : problem === null ? 2 : 3
  return offered.toSorted((a, b) => rank(a) - rank(b))
}

/** The type itself where it can show these numbers, else the nearest that can. */
export function drawnType(type: ChartType, dataset: Dataset, choice: ChartChoice): ChartType {
  if (problemOf(type, chartContent(choice, dataset, type)) === null) return type
  return type === 'pie' || type === 'radar' ? 'horizontalBar' : 'groupedColumn'
}

const everything: ChartChoice = { rowIds: null, columnIds: null }

function problemOf(type: ChartType, content: ChartContent): string | null {
  const { categories, series } = content
  const values = series.flatMap((one) => one.values)
  const isNegative = values.some((value) => value !== null && value < 0)
  switch (type) {
    case 'groupedColumn':
    case 'horizontalBar':
      return null
    case 'line':
      return categories.length < 2 ? 'En linje behöver minst två år eller månader.' : null
    case 'stackedColumn':
    case 'percentStacked':
      if (series.length < 2) return 'Behöver minst två delar att lägga på varandra.'
      return isNegative ? 'Tal under noll kan inte läggas på varandra.' : null
    case 'radar':
      if (categories.length < 3) return 'Behöver minst tre rader.'
      if (categories.length > MOST_SPOKES) return `Blir otydligt med fler än ${MOST_SPOKES} rader.`
      return isNegative ? 'Kan inte visa tal under noll.' : null
    case 'combined':
      return series.length < 2 ? 'Behöver minst två kolumner: en blir linje.' : null
    case 'pie':
      return pieProblem(content, isNegative)
    default:
      return assertNever(type)
  }
}

function pieProblem({ categories, series }: ChartContent, isNegative: boolean): string | null {
  if (series.length > 1) return 'Visar bara en kolumn. Välj en under Kolumner.'
  if (categories.length < 2) return 'Behöver minst två delar.'
  if (categories.length > MOST_PARTS) return 'Fler än fem delar går inte att skilja åt.'
  const values = series[0]?.values ?? []
  if (isNegative) return 'Kan inte visa tal under noll.'
  if (values.includes(null)) return 'En del saknas, så helheten skulle bli fel.'
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  if (series[0]?.unit === 'percent' && Math.abs(sum - 100) > ROUNDING)
    return 'Andelarna blir inte 100 % ihop.'
  return values.every((value) => value === 0) ? 'Alla delar är noll.' : null
}

function suits(type: ChartType, content: ChartContent, dataset: Dataset): boolean {
  const { categories, series, target } = content
  switch (type) {
    case 'groupedColumn':
      return categories.length <= MOST_STANDING
    case 'horizontalBar':
      return !content.hasTimeCategories
    case 'line':
      return content.hasTimeCategories && series.length <= MOST_LINES
    case 'stackedColumn':
    case 'percentStacked':
      return dataset.hasSums && content.hasTimeCategories && series.length <= MOST_PARTS + 1
    case 'radar':
      return target !== null && ['percent', 'index', 'points'].includes(dataset.unit)
    case 'combined':
      return hasTwoUnits(content)
    case 'pie':
      return dataset.hasSums || dataset.unit === 'percent'
    default:
      return assertNever(type)
  }
}

/** Whether it is of counts and shares, say, along the same axis. */
function hasTwoUnits({ series, categories }: ChartContent): boolean {
  return categories.length > 1 && new Set(series.map(({ unit }) => unit)).size === 2
}
