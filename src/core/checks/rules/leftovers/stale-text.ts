import type { PreviousYear } from '../../../report.ts'
import { inlineText, walkBlocks } from '../../../rich-text/text.ts'
import type { Template } from '../../../template.ts'
import type { Found } from '../../finding.ts'
import { findLike, type OldText, oldTextOf, withoutYears } from '../../reading/old-text.ts'
import { plainLength, plainSentences, plainText } from '../../reading/plain-sentences.ts'
import { kept } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'
import { leadOf } from './model-leads.ts'

/**
 * Paragraphs that last year's report has too, told once for a section. A third of a report may rightly be the same each
 * year, so what holds nothing of a certain year is told only when it is the most of the section.
 */
export const staleText: SectionRule = {
  id: 'stale-text',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Samma text som i fjol',
  why: 'Text från förra berättelsen kan vara fel i år, och berättelsen ska visa vad som hände just det här året.',
  scope: 'section',
  find: (section) => {
    const { previousYear, template } = section.context
    if (previousYear === null) return []
    const [old, fixed] = [lastYears(previousYear), fixedSentences(template)]
    const paragraphs = paragraphsOf(section).filter((paragraph) => !isFixed(paragraph, fixed))
    const unchanged = paragraphs.flatMap((paragraph) => {
      const found = unchangedIn(section, paragraph, old)
      return found === null ? [] : [found]
    })
    const dated = unchanged.filter(({ isDated }) => isDated)
    const timeless = unchanged.filter(({ isDated }) => !isDated)
    const told = isMost(timeless, paragraphs) ? unchanged : dated
    return told.length > 1 ? [together(section, told, paragraphs.length)] : told.map(alone)
  },
}

const SHORTEST = 10

const lastYears = kept(
  ({ sections }: PreviousYear): OldText =>
    oldTextOf(
      sections.flatMap(({ content }) =>
        [...walkBlocks(content)].flatMap((block) =>
          block.type === 'paragraph' ? [plainText(inlineText(block.content))] : [],
        ),
      ),
    ),
)

/** What the template itself puts into a new report. */
const fixedSentences = kept(
  ({ sections }: Template): ReadonlySet<string> =>
    new Set(
      sections.flatMap(({ standardText }) =>
        standardText === undefined
          ? []
          : [...walkBlocks(standardText)].flatMap((block) =>
              block.type === 'paragraph' ? [plainText(inlineText(block.content))] : [],
            ),
      ),
    ),
)

interface PlainParagraph {
  readonly block: TextBlock
  readonly plain: string
}

function paragraphsOf(section: SectionReading): readonly PlainParagraph[] {
  const byBlock = Map.groupBy(plainSentences(section), ({ sentence }) => sentence.block)
  return [...byBlock]
    .map(([block, list]) => ({ block, plain: list.map(({ plain }) => plain).join(' ') }))
    .filter(({ plain }) => plainLength(plain) >= SHORTEST)
}

function isFixed({ plain }: PlainParagraph, fixed: ReadonlySet<string>): boolean {
  return leadOf(plain) !== undefined || fixed.has(plain)
}

interface Unchanged {
  readonly section: SectionReading
  readonly block: TextBlock
  readonly how: 'same' | 'yearOnly' | 'alike'
  /** Whether it tells of something that belongs to a certain year. */
  readonly isDated: boolean
}

function unchangedIn(
  section: SectionReading,
  { block, plain }: PlainParagraph,
  old: OldText,
): Unchanged | null {
  const how = old.paragraphs.has(plain)
    ? 'same'
    : old.yearless.has(withoutYears(plain))
      ? 'yearOnly'
      : findLike(old, plain)
        ? 'alike'
        : null
  if (how === null) return null
  return {
    section,
    block,
    how,
    isDated:
      how === 'yearOnly' || holdsYear(plain) || tellsOfNow.test(block.text) || holdsFigure(section, block),
  }
}

function holdsYear(plain: string): boolean {
  return withoutYears(plain).includes('#')
}

/** A number that states something of the year; those of laws and the like do not. */
function holdsFigure({ numbers }: SectionReading, block: TextBlock): boolean {
  return numbers.some(
    (number) =>
      number.block === block &&
      !number.isLive &&
      !number.isWord &&
      (number.kind === 'count' || number.kind === 'percent' || number.kind === 'percentagePoints'),
  )
}

const tellsOfNow =
  /under året|under hösten|under våren|under sommaren|i år(?!\p{L})|påbörjats|påbörjades|har startat|startade|infördes|har införts|nyligen|för närvarande|just nu|genomfördes|planeras|kommer att/iu

const told = {
  same: 'Stycket är ordagrant detsamma som i',
  yearOnly: 'Bara årtalet är ändrat i stycket sedan',
  alike: 'Stycket är nästan detsamma som i',
} as const

function alone({ section, block, how }: Unchanged): Found {
  const { year, previousYear } = section.context
  return section.found(
    block,
    0,
    block.text.length,
    `${told[how]} berättelsen för ${previousYear?.year ?? year - 1}. Läs igenom det: stämmer allt för ${year}? Är allt fortfarande rätt kan du lägga fyndet åt sidan.`,
    { subject: block.text.slice(0, 80) },
  )
}

function together(section: SectionReading, list: readonly Unchanged[], all: number): Found {
  const { year, previousYear } = section.context
  const block = list[0]?.block
  const message = `${list.length} av ${all} stycken i avsnittet är desamma som i berättelsen för ${previousYear?.year ?? year - 1}. Läs igenom dem: stämmer de för ${year}? Är allt fortfarande rätt kan du lägga fyndet åt sidan.`
  const subject = list.some(({ isDated }) => isDated) ? 'dated' : 'timeless'
  if (block === undefined) return { where: { kind: 'section', sectionId: section.id }, message, subject }
  return section.found(block, 0, block.text.length, message, { subject })
}

/** Whether these are at least two, and more than half of the section's text. */
function isMost(some: readonly Unchanged[], all: readonly PlainParagraph[]): boolean {
  const blocks = new Set(some.map(({ block }) => block))
  const length = (paragraphs: readonly PlainParagraph[]) =>
    paragraphs.reduce((sum, { plain }) => sum + plain.length, 0)
  return some.length > 1 && length(all.filter(({ block }) => blocks.has(block))) * 2 > length(all)
}
