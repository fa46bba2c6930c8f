import type { Dataset } from '../../../dataset.ts'
import { renameLabel } from '../../../dataset-operations.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import counties from '../leftovers/municipalities.json' with { type: 'json' }

/** A heading of a table that was cut off when it was copied: "Katrineho", "Registrera…". */
export const truncatedHeader: ReportRule = {
  id: 'truncated-header',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Avklippt rubrik i tabellen',
  why: 'En rubrik som är avklippt går inte att förstå, och den som lyssnar hör bara en stavelse.',
  scope: 'report',
  find: ({ context, sections }) => [...sections.flatMap(inSection), ...inDatasets(context)],
}

const LEAST = 6

/** Words that head tables. */
const headWords =
  'verksamhet verksamheter kategori kategorier avvikelser kommentar kommentarer uppföljning resultat förändring medelvärde sjuksköterskor undersköterskor egenkontroll egenkontroller läkemedel omvårdnad januari februari augusti september oktober november december målvärde ingångsvärde måluppfyllelse beskrivning hemtjänst hemsjukvård procent riskbedömningar'.split(
    ' ',
  )
/** What begins like one of them and is a word of its own. */
const shorterWords = 'avvikelse beskriv verksam riskbedömning'.split(' ')
const municipalities: readonly string[] = counties.flat()
/** What may follow a name that is a word without it. */
const endings = /^(?:s|n|t|r|a|e|d|er|ar|or|en|et|na|ns|de|rna|erna|arna|orna|are|het|lig|ing|ning|[- ].*)$/u

interface Names {
  /** By their first letters in lower case. */
  readonly byStart: ReadonlyMap<string, readonly string[]>
  readonly whole: ReadonlySet<string>
}

const namesIn = onceForEachContext(({ organisation }): Names => {
  const own = [organisation.municipality, organisation.region, organisation.county]
  const units = organisation.units.map(({ name }) => name)
  const all = [...municipalities, ...own, ...units, ...headWords].filter((name) => name.length > LEAST)
  return {
    byStart: Map.groupBy(all, (name) => name.slice(0, LEAST).toLowerCase()),
    whole: new Set([...all, ...shorterWords].map((name) => name.toLowerCase())),
  }
})

interface Cut {
  /** The whole heading as it should be, or null when nobody knows. */
  readonly whole: string | null
}

/** Whether a heading is cut off, and what it should be. */
function cutIn(label: string, names: Names): Cut | null {
  const text = label.trim()
  if (/\p{L}(?:…|\.{3})$/u.test(text)) return { whole: null }
  const last = /\p{L}+$/u.exec(text)?.[0] ?? ''
  const lowered = last.toLowerCase()
  if (last.length < LEAST || names.whole.has(lowered)) return null
  const isName = (name: string) => /^\p{Lu}/u.test(name)
  const name = names.byStart
    .get(lowered.slice(0, LEAST))
    ?.find(
      (candidate) =>
        candidate.length > last.length &&
        candidate.toLowerCase().startsWith(lowered) &&
        (!isName(candidate) || (isName(last) && !endings.test(candidate.slice(last.length)))),
    )
  return name === undefined
    ? null
    : { whole: text.slice(0, text.length - last.length) + last + name.slice(last.length) }
}

function messageFor(label: string, { whole }: Cut): string {
  return whole === null
    ? `Rubriken ”${label.trim()}” är avklippt. Skriv ut hela.`
    : `Rubriken ”${label.trim()}” ser avklippt ut. Ska det stå ”${whole}”?`
}

const inSection = onceForEachSection((section): readonly Found[] =>
  section.tables.flatMap(({ rows, hasHeaderRow }) => {
    const head = hasHeaderRow ? (rows[0] ?? []) : []
    const first = rows.slice(hasHeaderRow ? 1 : 0).flatMap((row) => (row[0]?.isHeader ? [row[0]] : []))
    return [...head, ...first].flatMap(({ blocks }) => blocks.flatMap((block) => inBlock(section, block)))
  }),
)

function inBlock(section: SectionReading, block: SectionReading['blocks'][number]): readonly Found[] {
  const { text } = block
  const cut = text.length < 100 ? cutIn(text, namesIn(section.context)) : null
  if (cut === null || !isHandwritten(block, 0, text.length)) return []
  const { whole } = cut
  const range = { from: 0, to: text.length }
  const fixes = whole === null ? [] : [replaceFix(`Byt till ”${whole}”`, section, block, range, whole)]
  return [section.found(block, 0, text.length, messageFor(text, cut), { fixes })]
}

const inDatasets = onceForEachContext((context): readonly Found[] =>
  context.datasets.flatMap((dataset) => inDataset(dataset, context)),
)

function inDataset(dataset: Dataset, context: ReviewContext): readonly Found[] {
  const names = namesIn(context)
  return (['columns', 'rows'] as const).flatMap((axis) =>
    dataset[axis].flatMap(({ id, label }): Found[] => {
      const cut = label.length < 100 ? cutIn(label, names) : null
      if (cut === null) return []
      const { whole } = cut
      return [
        {
          where: { kind: 'dataset', datasetId: dataset.id },
          subject: label,
          message: messageFor(label, cut),
          fixes:
            whole === null
              ? []
              : [
                  {
                    label: `Byt till ”${whole}”`,
                    apply: (report) =>
                      report.datasets.some((other) => other.id === dataset.id)
                        ? renameLabel(report, dataset.id, axis, id, whole)
                        : report,
                  },
                ],
        },
      ]
    }),
  )
}
