import type { Report } from '../../../report.ts'
import type { Found, Where } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'
import { type KnownPeople, personalDetailsIn, plainName } from './personal-details-in-text.ts'
import { type PersonalTable, personalTables } from './personal-tables.ts'

/** Something that points out a patient or anyone else, wherever it would be exported. Notes and registers stay in the project. */
export const personalData: ReportRule = {
  id: 'personal-data',
  kind: 'privacy',
  severity: 'error',
  title: 'Kan peka ut en person',
  why: 'Berättelsen är en allmän handling som vem som helst kan läsa, och uppgifter om enskilda i vården omfattas av sekretess.',
  scope: 'report',
  find: ({ report, context, sections }) => [
    ...sections.flatMap(inSection),
    ...inReasons(report),
    ...inContext(context),
  ],
}

const knownPeople = onceForEachContext(
  ({ organisation }): KnownPeople => ({
    names: new Set(organisation.authors.map(({ name }) => plainName(name)).filter((name) => name !== '')),
    units: organisation.units.map(({ name }) => name.trim()).filter((name) => name.length > 3),
  }),
)

const inSection = onceForEachSection((section): readonly Found[] => {
  const tables = personalTables(section)
  const known = knownPeople(section.context)
  const isInTable = ({ start }: TextBlock) =>
    tables.some(({ table }) => start >= table.start && start < table.end)
  return [
    ...(tables.length === 0 ? section.blocks : section.blocks.filter((block) => !isInTable(block))).flatMap(
      (block) => inBlock(section, block, known),
    ),
    ...tables.flatMap((table) => aboutTable(section, table)),
    ...section.tables.flatMap(({ caption, start, end }) =>
      inPlain(caption ?? '', known, { kind: 'text', sectionId: section.id, from: start, to: end }),
    ),
    ...section.figures.flatMap(({ node, at }) =>
      inPlain(node.attrs.caption ?? '', known, {
        kind: 'text',
        sectionId: section.id,
        from: at,
        to: at + 1,
      }),
    ),
  ]
})

/** What stands in the cells of a block's row; nothing for one that lies in no table. */
function rowOf({ tables }: SectionReading, block: TextBlock): string {
  const row = tables
    .flatMap(({ rows }) => rows)
    .find((cells) => cells.some(({ blocks }) => blocks.includes(block)))
  return row?.map(({ text }) => text).join(' ') ?? ''
}

function inBlock(section: SectionReading, block: TextBlock, known: KnownPeople): readonly Found[] {
  return personalDetailsIn(block.text, known, () => rowOf(section, block))
    .filter(({ from, to }) => isHandwritten(block, from, to))
    .map(({ from, to, message, fix }) => {
      const fixes = fix === null ? [] : [replaceFix(fix.label, section, block, fix, fix.text)]
      return section.found(block, from, to, message, { fixes })
    })
}

function aboutTable(section: SectionReading, { kind, cell }: PersonalTable): readonly Found[] {
  const [block] = cell.blocks
  if (block === undefined) return []
  const message =
    kind === 'persons'
      ? 'Tabellen räknar upp enskilda personer med kön och ålder eller födelseår. I en liten kommun kan de kännas igen. Redovisa antal i stället, eller ta bort de kolumnerna.'
      : 'Tabellen räknar upp enskilda händelser med datum, plats och vad som hände. I en liten kommun kan de inblandade kännas igen. Redovisa antal per kategori i stället, och behåll listan i ett register.'
  return [section.found(block, 0, block.text.length, message)]
}

/** In what is no text of a section nothing can be mended from here. */
function inPlain(text: string, known: KnownPeople, where: Where): readonly Found[] {
  return personalDetailsIn(text, known).map(({ from, to, message }) => ({
    where,
    message,
    subject: text.slice(from, to),
  }))
}

const noOne: KnownPeople = { names: new Set(), units: [] }

/** The sentences that stand in place of sections that don't apply. */
function inReasons({ sections }: Report): readonly Found[] {
  return Object.entries(sections).flatMap(([sectionId, { status }]) =>
    status.kind === 'notApplicable' ? inPlain(status.reason, noOne, { kind: 'section', sectionId }) : [],
  )
}

/** Tables, charts, alternative texts, goals and the cover memo. */
const inContext = onceForEachContext((context): readonly Found[] => {
  const known = knownPeople(context)
  return textsOf(context).flatMap(({ where, text }) => inPlain(text, known, where))
})

interface PlacedText {
  readonly where: Where
  readonly text: string
}

function textsOf(context: ReviewContext): readonly PlacedText[] {
  const { datasets, charts, goals, actions, selfChecks, media, coverMemo } = context
  return [
    ...datasets.map(({ id, title, rows, columns, source }) => ({
      where: { kind: 'dataset' as const, datasetId: id },
      text: [title, ...[...rows, ...columns].map(({ label }) => label), source].join('\n'),
    })),
    ...charts.map(({ id, title, altText }) => ({
      where: { kind: 'chart' as const, chartId: id },
      text: `${title}\n${altText ?? ''}`,
    })),
    ...Object.entries(media).map(([mediaId, { altText }]) => ({
      where: { kind: 'image' as const, mediaId },
      text: altText,
    })),
    ...goals.map(({ id, text, measure, analysis, nextStep }) => ({
      where: { kind: 'goal' as const, goalId: id },
      text: [text, measure, analysis, nextStep].join('\n'),
    })),
    ...actions.map(({ id, area, goal, activity, followUp }) => ({
      where: { kind: 'action' as const, actionId: id },
      text: [area, goal, activity, followUp].join('\n'),
    })),
    ...selfChecks.map(({ id, what, scope, result, analysis }) => ({
      where: { kind: 'selfCheck' as const, selfCheckId: id },
      text: [what, scope, result, analysis].join('\n'),
    })),
    ...(coverMemo === undefined
      ? []
      : [
          {
            where: { kind: 'coverMemo' as const },
            text: [
              coverMemo.title,
              coverMemo.summary,
              coverMemo.matter,
              ...coverMemo.decisionPoints.map(({ text }) => text),
              ...coverMemo.goals,
              coverMemo.childAssessment,
              coverMemo.economy,
              ...coverMemo.documents.map(({ title }) => title),
            ].join('\n'),
          },
        ]),
  ]
}
