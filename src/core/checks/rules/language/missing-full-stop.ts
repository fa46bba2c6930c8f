import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { isFootnote, onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'
import { atMost } from './at-most.ts'

const MOST = 5
const LEAST_WORDS = 10

/** A paragraph that ends in the middle: the last sentence has no full stop. */
export const missingFullStop: ReportRule = {
  id: 'missing-full-stop',
  kind: 'language',
  severity: 'hint',
  title: 'Stycket slutar utan punkt',
  why: 'Läsaren undrar om något har fallit bort.',
  scope: 'report',
  find: ({ sections }) =>
    atMost(sections.flatMap(inSection), MOST, (left) =>
      left.length === 1
        ? 'Ett stycke till slutar utan punkt.'
        : `${left.length} stycken till slutar utan punkt.`,
    ),
}

const inSection = onceForEachSection((section): readonly Found[] =>
  section.blocks.flatMap((block, index) => {
    if (!isOpen(block) || leadsOn(section, index)) return []
    const end = block.text.trimEnd().length
    const from = block.text.lastIndexOf(' ', end - 1) + 1
    if (!isHandwritten(block, end - 1, end)) return []
    const last = block.text.slice(end - 1, end)
    return [
      section.found(
        block,
        Math.max(from, end - 40),
        end,
        `Stycket slutar med ”${block.text.slice(Math.max(from, end - 40), end)}” utan punkt. Sätt punkt, eller skriv klart meningen.`,
        {
          fixes: [replaceFix('Sätt punkt', section, block, { from: end - 1, to: end }, `${last}.`)],
        },
      ),
    ]
  }),
)

const caption = /^(?:tabell|diagram|figur|bild|källa|bilaga|\*)(?!\p{L})/iu

/** A last sentence of a few words: a single one is a heading that has run in. */
const lastSentence = /(?:[^.!?:\s]+ ){3}[^.!?:\s]+$/u

/** A paragraph of more than a few words whose last sign is a letter. */
function isOpen({ kind, within, text }: TextBlock): boolean {
  if (kind !== 'paragraph' || within.some((place) => place !== 'blockquote')) return false
  const written = text.trimEnd()
  if (!/\p{L}$/u.test(written) || written.includes('\n') || caption.test(written)) return false
  if (/(?:https?:\/\/|www\.|@)\S*$/iu.test(written.slice(-200))) return false
  const words = written.split(' ', LEAST_WORDS + 1).length
  if (words <= LEAST_WORDS || !lastSentence.test(written.slice(-400))) return false
  return /^\s*["”»]?[\p{Lu}\d]/u.test(written)
}

/** Whether a list, a table or a figure follows, or a paragraph that goes on in the middle of the sentence. */
function leadsOn({ blocks, tables, figures }: SectionReading, index: number): boolean {
  const block = blocks[index]
  if (block === undefined) return true
  if (figures.some(({ at }) => at === block.end) || tables.some(({ start }) => start === block.end))
    return true
  const next = blockAfter(blocks, index)
  if (next === undefined || next.start - block.end > 2) return false
  return next.within.includes('listItem') || /^\s*(?:[\p{Ll}–•·-]|$)/u.test(next.text)
}

/** The next block that is no footnote. */
function blockAfter(blocks: readonly TextBlock[], index: number): TextBlock | undefined {
  let place = index + 1
  for (let block = blocks[place]; block !== undefined && isFootnote(block); block = blocks[place]) place += 1
  return blocks[place]
}
