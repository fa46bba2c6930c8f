import { sectionOf } from '../../../report.ts'
import { inlineText } from '../../../rich-text/text.ts'
import { setSectionContent } from '../../../section-operations.ts'
import type { Template } from '../../../template.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { plainText } from '../../reading/plain-sentences.ts'
import { kept } from '../../reading/review-context.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import { sentencesIn } from '../../reading/sentences.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import { withoutBlock } from '../../replaced-text.ts'
import type { SectionRule } from '../../rule.ts'

/** What the template says to the writer stands in the text: a question of its, a demand, an instruction of the model report. */
export const leftOverInstructions: SectionRule = {
  id: 'left-over-instructions',
  kind: 'leftovers',
  severity: 'error',
  title: 'Mallens instruktion står kvar',
  why: 'Instruktionen är skriven till dig, inte till den som läser berättelsen.',
  scope: 'section',
  find: (section) => [...fromTemplate(section), ...fromModel(section)],
}

/** Sentences that a template has for its writer: questions, the checklist, and what it says of law and of itself. */
const instructionsOf = kept((template: Template): Instructions => {
  const texts = template.sections.flatMap(({ questions, checklist, law, terms = [] }) => [
    ...questions,
    ...checklist.map(({ text }) => text),
    ...law
      .split(/(?<=\.)\s+/u)
      .filter((sentence) => /^(?:Lagen|Mallen|Berättelsen ska|Låt)(?!\p{L})/u.test(sentence)),
    ...terms.flatMap(({ note }) => (note === undefined ? [] : [note])),
  ])
  const long = texts.filter((text) => text.split(' ').length > 3)
  return { texts: long, openings: new Set(long.map((text) => text.slice(0, OPENING))) }
})

const plainInstructions = kept(
  ({ texts }: Instructions): ReadonlySet<string> => new Set(texts.map(plainText)),
)

/** Few sentences begin as one of them does; only those are compared as a whole. */
const OPENING = 10

interface Instructions {
  readonly texts: readonly string[]
  readonly openings: ReadonlySet<string>
}

function fromTemplate(section: SectionReading): readonly Found[] {
  const instructions = instructionsOf(section.context.template)
  return section.sentences
    .filter(({ text }) => instructions.openings.has(text.slice(0, OPENING)) && isOne(instructions, text))
    .map(({ block, from, to }) => foundAt(section, block, from, to))
}

const sign = signOf(
  ...'mallen|korsreferens|lagtextbeskriv|beskriv |redogör|redovisa |sammanfatta |ange |skriv |infoga |klistra in|lägg in|ta bort|radera |instruktion|anvisning|exempeltext|hjälptext|stödtext'.split(
    '|',
  ),
)

const asked = '(?:hur|vad|vilka|vilket|vilken|om|när|varför)'
function isOne(instructions: Instructions, text: string): boolean {
  return plainInstructions(instructions).has(plainText(text))
}

/** What model reports say to their writers, in the ways that nobody writes to a reader. */
const modelPhrases: readonly RegExp[] = [
  /\bmallen är (?:ett|tänkt som ett) stöd (?:för att skriva|när|vid skrivandet)/iu,
  /\bmallen utgör ett stöd när [^.]{0,60} skrivas/iu,
  /\bmallen utgår (?:även )?från metodiken\b/iu,
  /korsreferenslista för lagkrav/iu,
  /fullständiga lagtextbeskrivningar/iu,
  new RegExp(
    `^(?:Beskriv|Redogör för) (?:här |kort |kortfattat |gärna |övergripande )?(?:${asked}) \\p{L}`,
    'u',
  ),
  /^(?:Beskriv|Redogör|Sammanfatta|Ange|Skriv|Redovisa) (?:här|kort|kortfattat)(?: |\.|:|$)/u,
  /^(?:Skriv|Infoga|Klistra in|Lägg in) (?:er |din |egen )?(?:text|texten|tabell|diagram|bild|logotyp)(?:en|n|met)?(?: här)?[.:]?$/u,
  /^(?:Ta bort|Radera) (?:den här|denna|det här|detta) (?:text|textruta|ruta|instruktion|anvisning|stycke|avsnitt)/u,
  /^\(?(?:Instruktion|Anvisning|Hjälptext|Stödtext|Exempeltext)(?:er|ar)?(?: till [^:]{1,40})?\)?(?::|$)/u,
]

function fromModel(section: SectionReading): readonly Found[] {
  const blocks = new Set(blocksWith(section, sign))
  if (blocks.size === 0) return []
  const prose = section.sentences.filter(({ block }) => blocks.has(block))
  const cells = [...blocks]
    .filter((block) => block.kind === 'paragraph' && !isProse(block))
    .flatMap(sentencesIn)
  return [...prose, ...cells]
    .filter(({ text }) => modelPhrases.some((phrase) => phrase.test(text)))
    .map(({ block, from, to }) => foundAt(section, block, from, to))
}

function foundAt(section: SectionReading, block: TextBlock, from: number, to: number): Found {
  const isWhole = block.text.slice(0, from).trim() === '' && block.text.slice(to).trim() === ''
  const fix =
    isWhole && block.within.length === 0
      ? withoutParagraph(section, block)
      : withoutSentence(section, block, from, to)
  return section.found(
    block,
    from,
    to,
    'Det här är mallens ord till dig som skriver. Svara på det med egen text, och ta sedan bort det.',
    { fixes: [fix] },
  )
}

function withoutSentence(section: SectionReading, block: TextBlock, from: number, to: number) {
  const end = block.text.charAt(to) === ' ' ? to + 1 : to
  return replaceFix('Ta bort meningen', section, block, { from, to: end }, '')
}

function withoutParagraph(section: SectionReading, { start, text }: TextBlock) {
  return {
    label: 'Ta bort stycket',
    apply: (report: Parameters<typeof sectionOf>[0]) => {
      if (!Object.hasOwn(report.sections, section.id)) return report
      const { content } = sectionOf(report, section.id)
      const left = withoutBlock(
        content,
        start,
        (found) => found.type === 'paragraph' && inlineText(found.content) === text.replaceAll('\n', ' '),
      )
      return left === content ? report : setSectionContent(report, section.id, left)
    },
  }
}
