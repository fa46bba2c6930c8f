import { columnSum, type Dataset } from '../../../dataset.ts'
import { changeChart, describeDataset } from '../../../dataset-operations.ts'
import { listed } from '../../../swedish-words.ts'
import type { Fix, Found, Where } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { type DataNumber, dataNumbersOf, yearOf } from '../../reading/data-numbers.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { yearsNamed, yearsOfTable } from '../../reading/table-years.ts'
import type { ReportRule } from '../../rule.ts'

/** A table's or chart's caption names a year that its numbers are not of. */
export const captionYear: ReportRule = {
  id: 'caption-year',
  kind: 'textAgainstData',
  severity: 'error',
  title: 'Fel år i rubriken',
  why: 'Rubriken är det enda som säger vilket år siffrorna gäller. Är den fel läses hela tabellen fel.',
  scope: 'report',
  find: ({ context, sections }) => [...titlesOf(context), ...sections.flatMap(captionsIn)],
}

const titlesOf = onceForEachContext((context: ReviewContext): readonly Found[] => [
  ...context.datasets.flatMap((dataset) => {
    const where: Where = { kind: 'dataset', datasetId: dataset.id }
    const { id, title } = dataset
    return checked(context, dataset, null, title, where, (now) => (report) => {
      const there = report.datasets.find((one) => one.id === id)
      return there?.title === title ? describeDataset(report, id, { title: now }) : report
    })
  }),
  ...context.charts.flatMap((chart) => {
    const dataset = context.datasets.find(({ id }) => id === chart.datasetId)
    if (dataset === undefined || chart.title === dataset.title) return []
    const where: Where = { kind: 'chart', chartId: chart.id }
    const { id, title } = chart
    return checked(context, dataset, chart.columnIds, title, where, (now) => (report) => {
      const there = report.charts.find((one) => one.id === id)
      return there?.title === title ? changeChart(report, id, { title: now }) : report
    })
  }),
])

/** Captions that a figure has where it stands, other than its title. */
const captionsIn = onceForEachSection((section: SectionReading): readonly Found[] =>
  section.figures.flatMap(({ node, at }) => {
    const { caption } = node.attrs
    if (node.type === 'image' || caption === null) return []
    const { context } = section
    const chart =
      node.type === 'chart' ? context.charts.find(({ id }) => id === node.attrs.chartId) : undefined
    const datasetId = node.type === 'chart' ? chart?.datasetId : node.attrs.datasetId
    const dataset = context.datasets.find(({ id }) => id === datasetId)
    if (dataset === undefined) return []
    const where: Where = { kind: 'text', sectionId: section.id, from: at, to: at + 1 }
    return checked(context, dataset, chart?.columnIds ?? null, caption, where, null)
  }),
)

type Rename = ((title: string) => Fix['apply']) | null

function checked(
  context: ReviewContext,
  dataset: Dataset,
  columnIds: readonly string[] | null,
  caption: string,
  where: Where,
  rename: Rename,
): readonly Found[] {
  const named = yearsNamed(caption)
  if (named.length === 0 || /(?<!\p{L})(?:mål|målvärde|plan|budget|prognos)/iu.test(caption)) return []
  const years = yearsOfTable(dataset, columnIds)
  const wrong = years.length > 0 ? named.filter((year) => !years.includes(year)) : []
  const sumYear = years.length === 0 ? yearOfSum(context, dataset, named) : null
  const [year] = sumYear === null ? wrong : named
  if (year === undefined || (wrong.length === 0 && sumYear === null)) return []
  const right = sumYear ?? (years.length === 1 || named.length === 1 ? years.at(-1) : undefined)
  const message =
    sumYear === null
      ? `I rubriken ”${caption}” står ${year}, men siffrorna gäller ${listed([...new Set(years)].map(String))}. Rätta året i rubriken eller i tabellen.`
      : `I rubriken ”${caption}” står ${year}, men summan är den som en annan tabell har för ${sumYear}. Rätta året eller siffrorna.`
  const canMend = rename !== null && right !== undefined && named.length === 1
  const fixes = canMend
    ? [{ label: `Byt till ${right}`, apply: rename(caption.replace(String(year), String(right))) }]
    : []
  return [{ where, message, subject: caption, fixes }]
}

const LEAST_SUM = 10

/** The year that the table's sum belongs to by another table on the same, when it is not the one named. */
function yearOfSum(context: ReviewContext, dataset: Dataset, named: readonly number[]): number | null {
  const [column] = dataset.columns
  if (column === undefined || dataset.columns.length > 1 || named.length > 1 || dataset.unit !== 'count')
    return null
  const sum = columnSum(dataset, column.id)
  if (typeof sum !== 'number' || sum < LEAST_SUM) return null
  const words = contentWords(dataset.title)
  const same = dataNumbersOf(context)
    .find(sum, 'count', 0)
    .filter((one) => one.dataset !== dataset && isAbout(one, words))
  const years = new Set(same.map(yearOf).filter((year) => year !== null))
  const [only] = years
  return only === undefined || years.size > 1 || named.includes(only) ? null : only
}

/** Both tables are of the same: the smaller title's words are in the other. */
function isAbout({ dataset }: DataNumber, words: ReadonlySet<string>): boolean {
  if (dataset === null) return false
  return [...contentWords(dataset.title)].some((word) => words.has(word))
}
