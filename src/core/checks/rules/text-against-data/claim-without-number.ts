import type { Found } from '../../finding.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'

/** "Har minskat", "mycket positiv utveckling", "hanterats enligt rutin", and no number near it. */
export const claimWithoutNumber: SectionRule = {
  id: 'claim-without-number',
  kind: 'textAgainstData',
  severity: 'hint',
  title: 'Påstående utan siffra',
  why: 'En siffra gör påståendet trovärdigt och går att följa upp nästa år.',
  scope: 'section',
  find: (section) => [...improved(section), ...handled(section)].slice(0, MOST),
}

/** A section full of claims is told so by the first ones. */
const MOST = 2

const measured =
  '(?:antal(?:et)?|andel(?:en)?|följsamhet(?:en)?|resultat(?:et|en)?|täckningsgrad(?:en)?|svarsfrekvens(?:en)?|avvikelser(?:na)?|fall(?:en)?|klagomål(?:en)?|trygghet(?:en)?|kvalitet(?:en)?|utveckling(?:en)?|nöjdhet(?:en)?|väntetid(?:en|er|erna)?|läkemedelsavvikelser(?:na)?|vårdskador(?:na)?|trycksår(?:en)?)'
const claims: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${measured}(?: \\p{L}+){0,6} (?:har |är )(?:\\p{L}+ ){0,2}(?:ökat|minskat|förbättrats|försämrats|blivit bättre|blivit sämre|mycket (?:god|hög|låg|positiv|bra))(?!\\p{L})`,
    'iu',
  ),
  /(?<!\p{L})(?:mycket )?(?:positiv|negativ) (?:utveckling|trend)(?!\p{L})/iu,
  /(?<!\p{L})(?:fler|allt fler) (?:\p{L}+ ){0,2}(?:är|känner sig) (?:trygga|nöjda|delaktiga)(?!\p{L})/iu,
]
const claimed = signOf(
  ...'ökat|minskat|förbättrats|försämrats|blivit|mycket|positiv|negativ|trygga|nöjda|delaktiga'.split('|'),
)
const notClaims =
  /(?<!\p{L})(?:ska|skall|bör|kan|kunna|för att|om|mål(?:et)?|syfte\p{L}*|vill|hoppas|förvänta\p{L}*|risk|inte har|se (?:tabell|diagram|figur))(?!\p{L})/iu

function improved(section: SectionReading): readonly Found[] {
  const claiming = sentencesWith(section, claimed)
  if (claiming.length === 0) return []
  const numbered = numberedBlocks(section)
  return claiming.flatMap((sentence) => {
    if (numbered.has(sentence.block.index)) return []
    const match = claims.map((claim) => claim.exec(sentence.text)).find((one) => one !== null)
    if (match == null || notClaims.test(sentence.text) || hasFigureNear(section, sentence)) return []
    return [
      section.found(
        sentence.block,
        sentence.from + match.index,
        sentence.from + match.index + match[0].length,
        `”${match[0]}” sägs utan siffra. Skriv talen före och efter, eller hänvisa till tabellen där de finns.`,
      ),
    ]
  })
}

/** Blocks that hold a number which isn't a year or a reference to a law. */
function numberedBlocks({ numbers }: SectionReading): ReadonlySet<number> {
  return new Set(
    numbers.flatMap(({ kind, block }) =>
      kind === 'count' ||
      kind === 'percent' ||
      kind === 'percentagePoints' ||
      kind === 'measure' ||
      kind === 'reference'
        ? [block.index]
        : [],
    ),
  )
}

/** A chart or table of numbers before or after the paragraph has the numbers. */
function hasFigureNear({ figures, tables }: SectionReading, { block }: Sentence): boolean {
  const near = (at: number) => Math.abs(at - block.end) < 600 || Math.abs(at - block.start) < 600
  return figures.some(({ at }) => near(at)) || tables.some(({ start, end }) => near(start) || near(end))
}

const handledAs =
  /(?<!\p{L})(?:klagomål(?:en)?|synpunkter(?:na)?)(?: \p{L}+){0,8} (?:har |blir |är )?(?:hantera[td]s?|hanterade|hanterades|besvarats|besvarades|utretts|följts upp|åtgärdats)(?: \p{L}+){0,4}/iu

/** A section on complaints that holds no number at all. */
function handled(section: SectionReading): readonly Found[] {
  if (
    !/klagomål|synpunkt/iu.test(section.item.heading) ||
    section.figures.length > 0 ||
    section.tables.length > 0
  )
    return []
  if (section.numbers.some(({ kind }) => kind === 'count' || kind === 'percent')) return []
  if (section.blocks.some(({ text }) => /(?<!\p{L})(?:inga|noll|inget)(?!\p{L})/iu.test(text))) return []
  return section.blocks.filter(isProse).flatMap((block) => {
    const match = handledAs.exec(block.text)
    if (match === null) return []
    const message = `”${match[0]}” säger inte hur många det var, vad de gällde eller vad som gjordes. Skriv antalet, även om det är noll.`
    return [section.found(block, match.index, match.index + match[0].length, message)]
  })
}
