import { cellAt, type Dataset, denominatorOf, measureAt } from '../../../dataset.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import { callsForCare, sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { statedShares } from './stated-shares.ts'

/** Below this a share says less than the count. */
const LEAST = 20

/** A share of so few that one person changes it by more than five percentage points. */
export const lowN: ReportRule = {
  id: 'low-n',
  kind: 'data',
  severity: 'warning',
  title: 'Andel av få',
  why: 'När underlaget är mindre än 20 ändrar en enda person andelen med mer än fem procentenheter. Då säger antalet mer.',
  scope: 'report',
  find: (reading) => [...sharesInData(reading), ...reading.sections.flatMap(sharesInText)],
}

function sharesInData(reading: ReportReading): readonly Found[] {
  const telling = sectionsTelling(reading)
  return reading.context.datasets.flatMap((dataset) => {
    const few = fewIn(dataset)
    if (few.length === 0 || telling.get(dataset.id)?.some(callsForCare)) return []
    const told = few.map(({ label, count }) => `${label}: ${formatNumber(count, 0)}`).join(', ')
    const message = `Andelarna bygger på få (${told}). Varna för det i texten, eller visa antal i stället för andelar.`
    return [{ where: { kind: 'dataset', datasetId: dataset.id } as const, subject: 'få', message }]
  })
}

/** The columns (or rows) whose shares are of fewer than that, with how many. */
function fewIn(dataset: Dataset): readonly { readonly label: string; readonly count: number }[] {
  const { denominators } = dataset
  if (denominators === undefined) return []
  return dataset[denominators.axis].flatMap(({ id, label }) => {
    const count = denominatorOf(dataset, id)
    if (typeof count !== 'number' || count === 0 || count >= LEAST) return []
    const hasShare = dataset.rows.some((row) =>
      dataset.columns.some(
        (column) =>
          (denominators.axis === 'rows' ? row.id : column.id) === id &&
          measureAt(dataset, row, column).unit === 'percent' &&
          typeof cellAt(dataset, row.id, column.id) === 'number',
      ),
    )
    return hasShare ? [{ label, count }] : []
  })
}

const PERSONS =
  /(?:dödsfall|personer|patienter|individer|brukare|boende|vårdtagare|svarande|svar|deltagare|anhöriga|närstående|respondenter)$/iu

/** "3 av 7 patienter (43 %)". */
const sharesInText = onceForEachSection((section): readonly Found[] => {
  const found = statedShares(section).flatMap(({ part, whole, percent }) => {
    if (percent === null || whole.value === null || whole.value >= LEAST || part.value === null) return []
    if (!PERSONS.test(whole.noun) && !PERSONS.test(part.noun)) return []
    const message = `Andelen bygger på bara ${formatNumber(whole.value, 0)}. Skriv antalet (${formatNumber(part.value, 0)} av ${formatNumber(whole.value, 0)}) och låt procenten vara, eller påminn om att underlaget är litet.`
    return [section.found(percent.block, percent.from, percent.to, message)]
  })
  return found.length > 0 && callsForCare(section) ? [] : found
})
