import { cellAt, type Dataset, measureAt } from '../../../dataset.ts'
import { describeDataset } from '../../../dataset-operations.ts'
import { smallCountLimitOf } from '../../../small-counts.ts'
import { listed } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten, loweredText } from '../../reading/lowered-text.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { type SmallCell, smallCellsIn } from './small-counts-in-tables.ts'
import { mayCount, smallCountsInSentence } from './small-counts-in-text.ts'
import { countsPersons } from './words-for-persons.ts'

/** So few persons that they could be recognised, in a table that doesn't hide them, in a table of the text or in words. */
export const smallCount: ReportRule = {
  id: 'small-count',
  kind: 'privacy',
  severity: 'warning',
  title: 'Så få att de kan kännas igen',
  why: 'I en liten kommun kan ett antal på ett par personer räcka för att någon ska förstå vem det gäller.',
  scope: 'report',
  find: ({ context, sections }) => [...sections.flatMap(inSection), ...inDatasets(context)],
}

const inSection = onceForEachSection((section): readonly Found[] => {
  const limit = smallCountLimitOf(section.context)
  return [
    ...inSentences(section, limit),
    ...section.tables.flatMap((table) => inTable(section, smallCellsIn(table, limit), limit)),
  ]
})

function inSentences(section: SectionReading, limit: number): readonly Found[] {
  if (!mayCount.test(loweredText(section))) return []
  return section.sentences.flatMap((sentence) =>
    smallCountsInSentence(sentence.text, limit).flatMap(({ from, to, replacement }) => {
      const [start, end] = [sentence.from + from, sentence.from + to]
      const { block } = sentence
      if (!isHandwritten(block, start, end)) return []
      const words = block.text.slice(start, end)
      const message = `”${words}” är ${isSingle(words) ? 'lätt att känna igen' : 'så få att de kan kännas igen'}. Skriv ”${replacement}”, eller beskriv det utan antal.`
      return [
        section.found(block, start, end, message, {
          fixes: [
            replaceFix(`Byt till ”${replacement}”`, section, block, { from: start, to: end }, replacement),
          ],
        }),
      ]
    }),
  )
}

function inTable(section: SectionReading, cells: readonly SmallCell[], limit: number): readonly Found[] {
  const [first] = cells
  if (first === undefined) return []
  const hidden = `färre än ${limit}`
  const fixes = cells.map(({ block }) =>
    replaceFix('', section, block, { from: 0, to: block.text.length }, hidden),
  )
  const message = `${told(cells.map(({ label, value }) => ({ label, value })))} i tabellen är så få personer att de kan kännas igen. Skriv ”${hidden}” i stället.`
  return [
    section.found(first.block, 0, first.block.text.length, message, {
      subject: first.label,
      fixes: [
        {
          label: 'Dölj små tal',
          // From the end, so that the places before stay where they are.
          apply: (report) => fixes.reduceRight((before, { apply }) => apply(before), report),
        },
      ],
    }),
  ]
}

const inDatasets = onceForEachContext((context): readonly Found[] =>
  context.datasets.flatMap((dataset) => inDataset(dataset, context)),
)

function inDataset(dataset: Dataset, context: ReviewContext): readonly Found[] {
  if (dataset.isAboutPersons === true) return []
  const limit = smallCountLimitOf(context)
  const cells = dataset.rows.flatMap((row) =>
    dataset.columns.flatMap((column) => {
      const value = cellAt(dataset, row.id, column.id)
      const isSmall = typeof value === 'number' && value > 0 && value < limit && Number.isInteger(value)
      if (!isSmall || measureAt(dataset, row, column).unit !== 'count') return []
      if (!countsPersons(dataset.title, row.label, column.label)) return []
      return [{ label: row.label, value, rowId: row.id, columnId: column.id }]
    }),
  )
  const [first] = cells
  if (first === undefined) return []
  return [
    {
      where: { kind: 'cell', datasetId: dataset.id, rowId: first.rowId, columnId: first.columnId },
      message: `${told(cells)} i tabellen ”${dataset.title}” är så få personer att de kan kännas igen. Säg att tabellen gäller personer, så döljs tal under ${limit} när berättelsen publiceras.`,
      fixes: [
        {
          label: 'Dölj små tal',
          apply: (report) =>
            report.datasets.some(({ id }) => id === dataset.id)
              ? describeDataset(report, dataset.id, { isAboutPersons: true })
              : report,
        },
      ],
    },
  ]
}

const TOLD = 3

/** "2 (Hälleberg) och 3 (Skogen)", with how many more there are. */
function told(cells: readonly { readonly label: string; readonly value: number }[]): string {
  const named = cells.slice(0, TOLD).map(({ label, value }) => `${value} (${label})`)
  const more = cells.length - named.length
  const parts = more > 0 ? [...named, `${more} tal till`] : named
  return listed(parts)
}

function isSingle(words: string): boolean {
  return /^(?:en|1) /iu.test(words)
}
