import { calmHeading } from '../../../calm-heading.ts'
import type { Found } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { loweredText } from '../../reading/lowered-text.ts'
import { plainText } from '../../reading/plain-sentences.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'
import { leadOf, modelChapter } from './model-leads.ts'

/**
 * A sentence that was copied from a section about something else: "analysen av avvikelser redovisas i tabell 11" where
 * nothing else is about avvikelser, or the model's lead-in of another heading.
 */
export const copiedCaption: ReportRule = {
  id: 'copied-caption',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Meningen handlar om något annat',
  why: 'En mening som följt med från ett annat avsnitt gör att den som läser letar efter något som inte finns där.',
  scope: 'report',
  find: (reading) => [
    ...reading.sections.flatMap((section) => inSection(reading, section)),
    ...misplacedLeads(reading),
  ],
}

/** A sentence that tells of what its figure shows something that the text around it does not speak of. */
interface Stray {
  readonly sentence: Sentence
  /** The word for the subject, and how its other forms begin. */
  readonly subject: string
  readonly stem: string
}

const sign = signOf('tabell', 'diagram', 'figur', 'bild')
const points =
  /(?:tabell|diagram|figur|bild)\p{L}{0,3}[ \u00a0]\d|(?:tabell|diagram|figur)(?:en|erna|et|met|men)?(?!\p{L})/iu
const subjects =
  /(?:resultat|analys|sammanställning|statistik|fördelning|redovisning)\p{L}{0,3} (?:av|över|gällande|kring) (?:de |den |det |alla |samtliga |årets )?(\p{L}{5,})/giu
/** Words that a table of anything may be said to show. */
const anySubject =
  /^(?:resultat|analys|egenkontroll|mål|mätning|utfall|uppgift|siffr|statisti|insats|arbete|året|tidigare|samtlig|kommun|verksamhet|åtgärd)/u

const straySentences = onceForEachSection((section): readonly Stray[] => {
  return sentencesWith(section, sign).flatMap((sentence) => {
    const { text } = sentence
    if (text.length > 400 || !/[Tt]abell|[Dd]iagram|[Ff]igur|[Bb]ild/.test(text) || !points.test(text))
      return []
    return [...text.matchAll(subjects)].flatMap(({ 1: word = '' }) => {
      const [stem] = contentWords(word)
      const isNew = stem !== undefined && !anySubject.test(stem) && !isSpokenOf(section, sentence, stem)
      return isNew ? [{ sentence, subject: word, stem }] : []
    })
  })
})

/** Whether anything else between the headings around a sentence speaks of this: text, headings, figures. */
function isSpokenOf(section: SectionReading, { block, from, to }: Sentence, stem: string): boolean {
  const { blocks } = section
  const isHeading = ({ kind }: TextBlock) => kind === 'heading'
  const start = Math.max(
    0,
    blocks.findLastIndex((each) => isHeading(each) && each.index < block.index),
  )
  const next = blocks.findIndex((each) => isHeading(each) && each.index > block.index)
  const part = blocks.slice(start, next < 0 ? blocks.length : next)
  const others = part.map((each) =>
    each === block ? `${each.text.slice(0, from)} ${each.text.slice(to)}` : each.text,
  )
  const end = next < 0 ? Number.POSITIVE_INFINITY : (blocks[next]?.start ?? 0)
  const titles = section.figures
    .filter(({ at }) => at >= (blocks[start]?.start ?? 0) && at < end)
    .map(({ node }) => titleOf(section, node))
  return [section.item.heading, ...others, ...titles].join('\n').toLowerCase().includes(stem)
}

function titleOf({ context }: SectionReading, node: SectionReading['figures'][number]['node']): string {
  if (node.attrs.caption) return node.attrs.caption
  if (node.type === 'chart') return context.charts.find(({ id }) => id === node.attrs.chartId)?.title ?? ''
  if (node.type === 'datasetTable')
    return context.datasets.find(({ id }) => id === node.attrs.datasetId)?.title ?? ''
  return ''
}

function inSection({ sections }: ReportReading, section: SectionReading): readonly Found[] {
  return straySentences(section).flatMap(({ sentence: { block, from, to }, subject, stem }) => {
    const home = homeOf(
      sections.filter((other) => other !== section),
      stem,
    )
    if (home === undefined) return []
    return [
      section.found(
        block,
        from,
        to,
        `Meningen talar om ”${subject}”, men inget annat här handlar om det. Har den följt med från avsnittet ”${calmHeading(home.item.heading)}”? Skriv vad tabellen eller diagrammet visar här.`,
      ),
    ]
  })
}

/** The section that is about this: one with it in its heading, or else the one that speaks the most of it. */
function homeOf(others: readonly SectionReading[], stem: string): SectionReading | undefined {
  const named = others.find(({ item }) => item.heading.toLowerCase().includes(stem))
  if (named !== undefined) return named
  const counts = others.map((section) => ({ section, count: loweredText(section).split(stem).length - 1 }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return most !== undefined && most.count > 1 ? most.section : undefined
}

/** Paragraphs that begin as the model's lead-ins do, with what a heading over them should be about. */
const leads = onceForEachSection((section) =>
  section.blocks.flatMap((block) => {
    if (block.kind === 'heading' || !mayLead(block.text)) return []
    const lead = leadOf(plainText(block.text))
    return lead === undefined ? [] : [{ block, home: lead.home }]
  }),
)
/** Cheaply: most paragraphs begin in another way, and with no law. */
function mayLead(text: string): boolean {
  return begins.test(text) || text.slice(0, 90).includes('§ ')
}
const begins =
  /^(?:En grundl|Genom (?:id|att in)|Hälso- och sjuk|Analys och|Alla delar|Vårdgivaren ska|För att kunna)/

function misplacedLeads({ sections, context: { headings } }: ReportReading): readonly Found[] {
  return sections.flatMap((section) =>
    leads(section).flatMap(({ block, home }) => {
      const over = headingsOver(section, block)
      const right = headings.find(({ heading }) => home.test(heading))
      const isChapter = modelChapter.test(section.item.heading)
      if (right === undefined || isChapter || over.some((heading) => home.test(heading))) return []
      return [
        section.found(
          block,
          0,
          block.text.length,
          `Det här är mallens inledning till ”${calmHeading(right.heading)}”. Flytta den dit, eller ta bort den här.`,
        ),
      ]
    }),
  )
}

/** The headings that a block stands under: those of the text, of its section and of the sections above. */
function headingsOver(
  { item, blocks, context: { headings } }: SectionReading,
  block: TextBlock,
): readonly string[] {
  const inText = blocks
    .filter(({ kind, index }) => kind === 'heading' && index < block.index)
    .map(({ text }) => text)
  const place = headings.indexOf(item)
  const above: string[] = []
  let level = item.level
  for (const each of headings.slice(0, Math.max(0, place)).toReversed()) {
    if (each.level >= level) continue
    above.push(each.heading)
    level = each.level
  }
  return [item.heading, ...inText, ...above]
}
