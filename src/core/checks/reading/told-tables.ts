import { datasetIdsOf } from '../../values/expression.ts'
import type { ReportReading } from './report-reading.ts'
import { kept } from './review-context.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'

/** The tables of the data that a section shows, as a table or in a chart. */
export const tablesShown = onceForEachSection(({ figures, context }): ReadonlySet<string> => {
  const ids = figures.flatMap(({ node }) => {
    if (node.type === 'datasetTable') return [node.attrs.datasetId]
    if (node.type !== 'chart') return []
    const chart = context.charts.find(({ id }) => id === node.attrs.chartId)
    return chart === undefined ? [] : [chart.datasetId]
  })
  return new Set(ids)
})

/** The tables of the data that a section shows or takes numbers from. */
const tablesTold = onceForEachSection((section): ReadonlySet<string> => {
  const quoted = section.blocks.flatMap(({ pieces }) =>
    pieces.flatMap(({ node }) => (node.type === 'value' ? datasetIdsOf(node.attrs.expression) : [])),
  )
  return new Set([...tablesShown(section), ...quoted])
})

/** By the id of a table: the sections that show it or take numbers from it. */
export const sectionsTelling = kept((reading: ReportReading) => sectionsBy(reading, tablesTold))

/** By the id of a table: the sections that show it, as a table or in a chart. */
export const sectionsShowing = kept((reading: ReportReading) => sectionsBy(reading, tablesShown))

function sectionsBy(
  { sections }: ReportReading,
  idsOf: (section: SectionReading) => ReadonlySet<string>,
): ReadonlyMap<string, readonly SectionReading[]> {
  const byTable = new Map<string, SectionReading[]>()
  for (const section of sections) {
    for (const id of idsOf(section)) byTable.set(id, [...(byTable.get(id) ?? []), section])
  }
  return byTable
}

const WHY =
  /\bbero(?:r|dde|tt)?\b|på grund av|p\.g\.a|\borsak|förklar|till följd|\beftersom\b|\bdärför\b|tack vare|bedöm(?:er|s|de|ningen är)|\btroli|\binnebär|analys|åtgärd|\btyder\b|påverka|medför|bidra|hänger (?:samman|ihop)|sammanf(?:aller|öll)|kopplat till|anledning|\bskäl|sakna[sd]|\b(?:led|ledde|lett) till|(?:gör|gjorde|gjort) att|\bbrist|mönst|\bkräv|ställdes in|visar att|\binför(?:t|ts|des)\b/iu

/** Whether a text says why: an analysis, a cause, or what is done about it. */
export function saysWhy(text: string): boolean {
  return WHY.test(text)
}

/** Whether a section's running text analyses what it tells. */
export const hasAnalysis = onceForEachSection(({ blocks }) =>
  blocks.some(({ kind, text }) => kind === 'paragraph' && saysWhy(text)),
)

const CARE =
  /försiktig|övertolk|få (?:personer|svar|dödsfall|fall|individer)|små tal|litet (?:antal|underlag)|låg(?:a)? (?:svarsfrekvens|antal)|osäker|inte (?:generalisera|jämföra)|slutsats(?:er)? (?:kan|går|bör|ska) inte|inga (?:säkra )?slutsatser|kan inte dra|begränsat underlag|enstaka/iu

/** Whether a section warns against reading too much into its numbers. */
export const callsForCare = onceForEachSection(({ blocks }) => blocks.some(({ text }) => CARE.test(text)))
