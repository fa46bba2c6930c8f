import type { ChartType } from '../chart.ts'
import type { Direction } from '../dataset.ts'
import { formatNumber, formatWithUnit } from '../swedish-numbers.ts'
import { listed } from '../swedish-words.ts'
import type { ChartContent } from './chart-content.ts'
import type { Figure, FigureSeries, FigureTarget } from './figure.ts'
import { atTime } from './time-labels.ts'

/** Series after these are told by the table beside the chart. */
const MOST_TOLD = 4

const KINDS: Readonly<Record<ChartType, string>> = {
  groupedColumn: 'Stapeldiagram med grupperade staplar',
  stackedColumn: 'Stapeldiagram med staplade delar',
  percentStacked: 'Stapeldiagram där varje stapel är 100 %',
  horizontalBar: 'Liggande stapeldiagram',
  line: 'Linjediagram',
  radar: 'Radardiagram',
  combined: 'Diagram med staplar och linje',
  pie: 'Tårtdiagram',
}

/**
 * Says what can be seen: kind, what is compared, the highest, the lowest and the change, and how it stands against
 * the target.
 */
export function generatedAltText(figure: Drawn, content: Times, direction: Direction): string {
  const isOneColumn = figure.type === 'groupedColumn' && figure.series.length === 1
  const kind = isOneColumn ? 'Stapeldiagram' : KINDS[figure.type]
  return [
    `${kind}: ${figure.title.trim().replace(/\.$/, '')}.`,
    ...whatItShows(figure, content),
    ...againstTarget(figure, content, direction),
    ...figure.breaks.map(({ before, note }) => {
      const reason = note.trim().replace(/\.$/, '')
      return `Serien bryts ${atTime(figure.categories[before] ?? '')}${reason === '' ? '' : `: ${reason}`}.`
    }),
    ...gaps(figure),
  ].join(' ')
}

type Drawn = Omit<Figure, 'altText'>
type Times = Pick<ChartContent, 'hasTimeCategories' | 'hasTimeSeries'>

function whatItShows(figure: Drawn, { hasTimeCategories, hasTimeSeries }: Times): readonly string[] {
  const { series, categories } = figure
  if (figure.type === 'pie') return parts(figure)
  if (figure.type === 'percentStacked') return largestParts(figure)
  if (hasTimeCategories) {
    const total = figure.type === 'stackedColumn' ? totals(figure) : []
    return [...total, ...series.slice(0, MOST_TOLD).flatMap((one) => throughTime(one, figure))]
  }
  if (hasTimeSeries || series.length === 1) {
    const latest = series.at(-1)
    const when = hasTimeSeries && latest ? `${begun(latest.name)} är` : 'Här är'
    const levels = latest ? extremes(latest, categories, when) : []
    return hasTimeSeries ? [...levels, ...largestChange(figure)] : levels
  }
  return series.slice(0, MOST_TOLD).flatMap((one) => extremes(one, categories, `För ${one.name} är`))
}

/** "Under 2025 är Fall högst med 922 och SoL lägst med 202." */
function extremes(series: FigureSeries, categories: readonly string[], lead: string): readonly string[] {
  const points = pointsOf(series, categories)
  const [highest, lowest] = ends(points)
  if (!highest || !lowest) return []
  if (points.length > 1 && highest.value !== lowest.value) {
    return [
      `${lead} ${highest.name} högst med ${show(highest.value, series)} och ${lowest.name} lägst med ${show(lowest.value, series)}.`,
    ]
  }
  if (points.length > 1) return [`${lead} alla lika: ${show(highest.value, series)}.`]
  return [`${lead} värdet för ${highest.name} ${show(highest.value, series)}.`]
}

/** "Registreringar har ökat från 19 under 2021 till 64 under 2025, med lägst 7 under 2022." */
function throughTime(series: FigureSeries, { categories, series: all }: Drawn): readonly string[] {
  const points = pointsOf(series, categories)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const name = series.name.trim() === '' || all.length === 1 ? 'Värdet' : series.name
  if (points.length === 1) return [`${name} är ${show(first.value, series)} ${during(first.name)}.`]
  const [highest, lowest] = ends(points)
  const extra = [
    highest && highest.value > Math.max(first.value, last.value)
      ? `högst ${show(highest.value, series)} ${during(highest.name)}`
      : null,
    lowest && lowest.value < Math.min(first.value, last.value)
      ? `lägst ${show(lowest.value, series)} ${during(lowest.name)}`
      : null,
  ].filter((part) => part !== null)
  const between = extra.length === 0 ? '' : `, med ${extra.join(' och ')}`
  if (first.value === last.value) {
    return [
      `${name} är ${show(last.value, series)} både ${during(first.name)} och ${during(last.name)}${between}.`,
    ]
  }
  const verb = last.value > first.value ? 'ökat' : 'minskat'
  const from = formatNumber(first.value, series.decimals)
  return [
    `${name} har ${verb} från ${from} ${during(first.name)} till ${show(last.value, series)} ${during(last.name)}${between}.`,
  ]
}

/** "Störst är ändringen för Övriga, som har ökat från 499 under 2024 till 656 under 2025." */
function largestChange({ series, categories }: Drawn): readonly string[] {
  const [before, latest] = [series.at(-2), series.at(-1)]
  if (!before || !latest) return []
  const changes = categories.flatMap((name, index) => {
    const [from, to] = [before.values[index], latest.values[index]]
    return typeof from === 'number' && typeof to === 'number' && from !== to ? [{ name, from, to }] : []
  })
  const [largest] = changes.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  if (!largest) return []
  const verb = largest.to > largest.from ? 'ökat' : 'minskat'
  const from = formatNumber(largest.from, before.decimals)
  return [
    `Störst är ändringen för ${largest.name}, som har ${verb} från ${from} ${during(before.name)} till ${show(largest.to, latest)} ${during(latest.name)}.`,
  ]
}

function totals({ series, categories }: Drawn): readonly string[] {
  const sums = categories.map((_, index) => series.map(({ values }) => values[index] ?? null))
  const [first, last] = [sums[0], sums.at(-1)].map((values) =>
    values?.every((value) => value !== null)
      ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      : null,
  )
  const [from, to] = [categories[0], categories.at(-1)]
  const one = series[0]
  if (typeof first !== 'number' || typeof last !== 'number' || !one || !from || !to || from === to) return []
  return [`Sammanlagt ${show(first, one)} ${during(from)} och ${show(last, one)} ${during(to)}.`]
}

/** Of each whole, the first and the last: "2025 är Fall störst med 37 %." */
function largestParts({ series, categories }: Drawn): readonly string[] {
  const told = [...new Set([0, categories.length - 1])]
  return told.flatMap((index) => {
    const values = series.map((one) => ({ name: one.name, value: one.values[index] ?? 0 }))
    const sum = values.reduce((total, { value }) => total + value, 0)
    const [largest] = ends(values)
    if (!largest || sum <= 0) return []
    return [`${categories[index]}: störst är ${largest.name} med ${percent(largest.value, sum)}.`]
  })
}

function parts({ series, categories }: Drawn): readonly string[] {
  const one = series[0]
  if (!one) return []
  const points = pointsOf(one, categories)
  const sum = points.reduce((total, { value }) => total + value, 0)
  const [largest, smallest] = ends(points)
  if (!largest || !smallest) return []
  const say = (value: number) => {
    const share = one.unit === 'percent' ? '' : ` (${percent(value, sum)})`
    return `${show(value, one)}${share}`
  }
  return [
    `Störst är ${largest.name} med ${say(largest.value)} och minst ${smallest.name} med ${say(smallest.value)}.`,
  ]
}

function againstTarget(
  figure: Drawn,
  { hasTimeCategories, hasTimeSeries }: Times,
  direction: Direction,
): readonly string[] {
  const { target, series } = figure
  const latest = series.at(-1)
  if (!target || !latest) return []
  const goals = new Set(target.values.filter((goal) => goal !== null))
  const [only] = goals
  const told = goals.size === 1 && only !== undefined ? [`Målet är ${showGoal(only, latest)}.`] : []
  if (direction === 'neutral') return told
  const isMet = (value: number, goal: number) => (direction === 'lower' ? value <= goal : value >= goal)
  if (hasTimeCategories) return [...told, ...metAtLast(figure, isMet)]
  return [...told, ...metBy(figure, latest, hasTimeSeries, isMet)]
}

type IsMet = (value: number, goal: number) => boolean

/** "Under 2025 nås målet." or, of several, "Juni nås målet av Kommunen men inte av Länet." */
function metAtLast({ target, series, categories }: Drawn, isMet: IsMet): readonly string[] {
  const index = categories.length - 1
  const goal = target?.values[index]
  const measured = series.flatMap(({ name, values }) => {
    const value = values[index]
    return typeof value === 'number' && typeof goal === 'number' ? [{ name, isMet: isMet(value, goal) }] : []
  })
  const [when, first] = [begun(categories[index] ?? ''), measured[0]]
  if (!first) return []
  if (series.length === 1) return [`${when} nås ${first.isMet ? 'målet' : 'målet inte'}.`]
  const met = measured.filter((one) => one.isMet).map(({ name }) => name)
  const unmet = measured.filter((one) => !one.isMet).map(({ name }) => name)
  if (met.length === 0) return [`${when} nås målet inte av någon.`]
  const others = unmet.length === 0 ? '' : ` men inte av ${listed(unmet)}`
  return [`${when} nås målet av ${listed(met)}${others}.`]
}

function metBy(
  { target, categories }: Drawn,
  latest: FigureSeries,
  hasTimeSeries: boolean,
  isMet: IsMet,
): readonly string[] {
  const judged = categories.flatMap((name, index) => {
    const [goal, value] = [target?.values[index], latest.values[index]]
    return typeof goal === 'number' && typeof value === 'number' ? [{ name, goal, value }] : []
  })
  if (judged.length === 0) return []
  const unmet = judged.filter(({ goal, value }) => !isMet(value, goal))
  const [furthest] = unmet.toSorted((a, b) => Math.abs(b.goal - b.value) - Math.abs(a.goal - a.value))
  const distance = furthest
    ? ` Längst från målet är ${furthest.name} med ${show(furthest.value, latest)} mot ${showGoal(furthest.goal, latest)}.`
    : ''
  const when = hasTimeSeries ? `${begun(latest.name)} nås målet` : 'Målet nås'
  return [`${when} för ${judged.length - unmet.length} av ${judged.length}.${distance}`]
}

function gaps({ series }: Drawn): readonly string[] {
  const missing = series.flatMap(({ values }) => values).filter((value) => value === null).length
  if (missing === 0) return []
  return [missing === 1 ? 'Ett värde saknas eller visas inte.' : `${missing} värden saknas eller visas inte.`]
}

interface Point {
  readonly name: string
  readonly value: number
}

function pointsOf(series: FigureSeries, categories: readonly string[]): readonly Point[] {
  return categories.flatMap((name, index) => {
    const value = series.values[index]
    return typeof value === 'number' ? [{ name, value }] : []
  })
}

function ends(points: readonly Point[]): readonly [Point | undefined, Point | undefined] {
  const byValue = points.toSorted((a, b) => b.value - a.value)
  const highest = byValue[0]
  return [highest, points.find(({ value }) => value === byValue.at(-1)?.value)]
}

function show(value: number, { decimals, unit }: FigureSeries): string {
  return formatWithUnit(value, decimals, unit)
}

/** A time after a number: "under 2025", since "19 år 2021" would be heard as years. */
function during(label: string): string {
  return atTime(label).replace(/^år /u, 'under ')
}

/** A time at the beginning of a sentence: "Under 2025". */
function begun(label: string): string {
  const said = during(label)
  return said.charAt(0).toLocaleUpperCase('sv') + said.slice(1)
}

/** Goals are set in whole numbers more often than results come out in them. */
function showGoal(goal: number, { decimals, unit }: FigureSeries): string {
  return formatWithUnit(goal, Number.isInteger(goal) ? 0 : decimals, unit)
}

function percent(value: number, sum: number): string {
  return formatWithUnit((100 * value) / sum, 0, 'percent')
}

/** Said for a target line: "Mål 90 %", or "Mål" where it differs along the axis. */
export function targetName(target: FigureTarget, figure: Pick<Figure, 'unit' | 'decimals'>): string {
  const [only, ...others] = new Set(target.values.filter((value) => value !== null))
  if (only === undefined || others.length > 0) return target.name
  return `${target.name} ${formatWithUnit(only, Number.isInteger(only) ? 0 : figure.decimals, figure.unit)}`
}
