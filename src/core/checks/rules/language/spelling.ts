import type { Report } from '../../../report.ts'
import { capitalised } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { onceForEachContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import { templateWords, WordCounts, wordUses } from '../../reading/word-counts.ts'
import { type Word, wordsIn } from '../../reading/words.ts'
import type { ReportRule } from '../../rule.ts'
import { atMost } from './at-most.ts'
import { misspellings } from './misspellings.ts'
import { type NearMiss, nearMisses, type OftenUsed, oftenUsed } from './near-misses.ts'
import { isSplit, splitCompounds } from './split-compounds.ts'

const MOST = 12

/**
 * A word that is most likely misspelt: one of those that are often wrong in these reports, a compound written apart, or
 * one that stands once and is a letter from a word that the report often uses.
 */
export const spelling: ReportRule = {
  id: 'spelling',
  kind: 'language',
  severity: 'hint',
  title: 'Trolig felstavning',
  why: 'Skrivfel drar läsarens tankar från det som är viktigt, och får texten att verka ogenomläst.',
  scope: 'report',
  find: ({ context, sections }) => {
    const state = stateOf(context)
    const counts = state.counts.update(sections)
    state.often = oftenUsed(counts, state.often)
    const found = [
      ...sureFindings(sections),
      ...nearMisses(counts, state.often).flatMap((miss) => likelyIn(sections, miss)),
    ]
    return atMost(found, MOST, (left) =>
      left.length === 1 ? 'Ett ord till kan vara felstavat.' : `${left.length} ord till kan vara felstavade.`,
    )
  },
}

/** What is kept between two looks at a report whose tables are the same. */
const stateOf = onceForEachContext((): { readonly counts: WordCounts; often: OftenUsed | null } => ({
  counts: new WordCounts(),
  often: null,
}))

interface Misspelt {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly right: string
}

const sureIn = onceForEachSection((section): readonly Misspelt[] =>
  [
    ...blocksWith(section, misspelt).flatMap(wronglyWritten),
    ...blocksWith(section, mayJoin).flatMap(hyphensIn),
  ].filter(({ block, from, to }) => isHandwritten(block, from, to)),
)

const misspelt = signOf(
  ...misspellings.keys(),
  ...[...splitCompounds].flatMap(([first, seconds]) =>
    seconds.flatMap((second) => [`${first} ${second}`, `${first}\u00a0${second}`]),
  ),
)

function wronglyWritten(block: TextBlock): readonly Misspelt[] {
  const words = wordsIn(block)
  return words.flatMap((word, index) => {
    const right = misspellings.get(word.word)
    if (right === undefined) return splitAt(word, words[index + 1])
    const { from, to } = word
    return [{ block, from, to, right: inCaseOf(block.text.slice(from, to), right) }]
  })
}

/** One finding for all places where the same is wrong, at the first of them. */
function sureFindings(sections: readonly SectionReading[]): readonly Found[] {
  const places = sections.flatMap((section) =>
    sureIn(section).map((misspelt): PlacedMisspelt => ({ section, ...misspelt })),
  )
  const byWords = Map.groupBy(places, ({ block, from, to }) => block.text.slice(from, to).toLowerCase())
  return [...byWords.values()].map(foundAt)
}

interface PlacedMisspelt extends Misspelt {
  readonly section: SectionReading
}

function splitAt(first: Word, second: Word | undefined): readonly Misspelt[] {
  if (second === undefined || second.from !== first.to + 1) return []
  if (!isSplit(first.word, second.word) || !/[ \u00a0]/.test(first.block.text.charAt(first.to))) return []
  const { block } = first
  // "under Sköterska" is no compound, and "läkemedels- genomgång" is another fault.
  if (/^\p{Lu}/u.test(block.text.slice(second.from))) return []
  const right = block.text.slice(first.from, first.to) + block.text.slice(second.from, second.to)
  return [{ block, from: first.from, to: second.to, right }]
}

const mayJoin = signOf(
  ...['–och', '– och', '-och', '- och'],
  ...['hälso', 'ds', 'gs', 'ns'].flatMap((end) => [`${end}och`, `${end} och`]),
)

/** "hälso – och", "hälso och sjukvård", "hjärt-och". */
const hyphens: readonly { readonly pattern: RegExp; readonly right: (words: string) => string }[] = [
  {
    pattern:
      /(?<!\p{L})(?:hälso|arbetsmarknads|korttids|utvecklings|integrations)(?: [–-] ?| ?[–]|)[ ]?(?:och)(?= \p{Ll})/giu,
    right: (words) => words.replace(/^(\p{L}+).*$/u, '$1- och'),
  },
  {
    pattern:
      /(?<!\p{L})(?:vård|stöd|individ|förbättrings|kvalitets|risk) [–-] ?och(?= (?:omsorg|familje|förändrings|säkerhets|patientsäkerhets|händelse|avvikelse))/giu,
    right: (words) => words.replace(/^(\p{L}+).*$/u, '$1- och'),
  },
  {
    pattern: /(?<![\p{L}-])\p{L}{3,30}-och(?= \p{Ll}{3})/gu,
    right: (words) => words.replace(/-och$/u, '- och'),
  },
]

function hyphensIn(block: TextBlock): readonly Misspelt[] {
  const { text } = block
  return hyphens.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }): Misspelt[] => {
      const better = right(words)
      return better === words ? [] : [{ block, from: index, to: index + words.length, right: better }]
    }),
  )
}

function inCaseOf(written: string, right: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return right.toUpperCase()
  return /^\p{Lu}/u.test(written) ? capitalised(right) : right
}

function foundAt(places: readonly PlacedMisspelt[]): Found {
  const [first] = places
  if (first === undefined) throw new Error('nothing is misspelt')
  const { section, block, from, to, right } = first
  const times = places.length > 1 ? ` Det står så på ${places.length} ställen i berättelsen.` : ''
  const fixes = places.map((place) => {
    const better = inCaseOf(place.block.text.slice(place.from, place.to), place.right)
    return replaceFix('', place.section, place.block, place, better)
  })
  return section.found(
    block,
    from,
    to,
    `”${block.text.slice(from, to)}” ska troligen vara ”${right}”.${times}`,
    {
      fixes: [
        {
          label: `Byt till ”${right}”`,
          // From the end, so that the places before stay where they are.
          apply: (report: Report) => fixes.reduceRight((before, fix) => fix.apply(before), report),
        },
      ],
    },
  )
}

function likelyIn(sections: readonly SectionReading[], { word, right }: NearMiss): readonly Found[] {
  const section = sections.find((each) => wordUses(each).has(word))
  const use = section === undefined ? undefined : wordUses(section).get(word)
  if (section === undefined || use === undefined || isName(use.first)) return []
  if (templateWords(section.context.template).has(word)) return []
  const { block, from, to } = use.first
  const written = block.text.slice(from, to)
  const better = inCaseOf(written, right)
  return [
    section.found(
      block,
      from,
      to,
      `”${written}” skiljer sig med en bokstav från ”${better}”, som står på flera ställen i berättelsen. Är det en felskrivning?`,
      { fixes: [replaceFix(`Byt till ”${better}”`, section, block, { from, to }, better)] },
    ),
  ]
}

/** Whether a word begins with a capital in the middle of a sentence. */
function isName({ block: { text }, from }: Word): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(from, from + 2)) &&
    from > 1 &&
    !/[.!?:]["”)]? $/u.test(text.slice(Math.max(0, from - 3), from))
  )
}
