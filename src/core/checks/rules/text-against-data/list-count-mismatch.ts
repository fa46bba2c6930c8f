import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { isProse, onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock, TextList } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** "Fyra områden:" and then three. */
export const listCountMismatch: SectionRule = {
  id: 'list-count-mismatch',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Antalet stämmer inte med listan',
  why: 'Läsaren undrar om något har fallit bort eller om talet är fel.',
  scope: 'section',
  find: (section) => [...section.lists.flatMap((list) => ofList(section, list)), ...inSentences(section)],
}

const listed =
  /(?:områden|områdena|mål|målen|delmål|punkter|punkterna|delar|delarna|förutsättningar|förutsättningarna|steg|stegen|kategorier|orsaker|orsakerna|åtgärder|åtgärderna|indikatorer|indikatorerna|processer|processerna|prioriteringar|prioriteringarna|strategier|strategierna|register|registren|kvalitetsregister|frågor|frågorna|utmaningar|risker|riskerna|nivåer|spår|metoder|forum|aktiviteter|aktiviteterna|granskningar|egenkontroller|perspektiv|principer|saker|skäl|brister)$/u
const LARGEST = 20

const countsByBlock = onceForEachSection(({ numbers }: SectionReading) =>
  Map.groupBy(
    numbers.filter(({ kind, role }) => kind === 'count' && role === null),
    ({ block }) => block,
  ),
)

/** In a paragraph of more counts than this none is that of a list. */
const MOST_COUNTS = 100

/** A number of things that a list may follow, counted in its own sentence. */
function countBefore(section: SectionReading, block: TextBlock, from: number): NumberMention | null {
  const counts = (countsByBlock(section).get(block) ?? [])
    .slice(-MOST_COUNTS)
    .filter((one) => one.from >= from)
  const [only] = counts
  if (only === undefined || counts.length > 1 || only.hedge !== '' || only.end !== null || only.decimals > 0)
    return null
  const { value } = only
  return value !== null && value >= 2 && value <= LARGEST && listed.test(only.noun) ? only : null
}

function ofList(section: SectionReading, { items }: TextList): readonly Found[] {
  const [first] = items
  const lead = first === undefined ? undefined : section.blocks[first.index - 1]
  if (lead === undefined || !isProse(lead) || lead.within.length > 0) return []
  if (!/:\s*$/u.test(lead.text)) return []
  const start = Math.max(0, lead.text.lastIndexOf('. ') + 1)
  const mention = countBefore(section, lead, start)
  if (mention === null || mention.value === items.length) return []
  return [
    found(section, mention, `listan efter har ${items.length} ${items.length === 1 ? 'punkt' : 'punkter'}`),
  ]
}

function inSentences(section: SectionReading): readonly Found[] {
  return section.numbers.flatMap((mention) => {
    const { block, to, noun } = mention
    if (mention.kind !== 'count' || noun === '' || !listed.test(noun) || !isProse(block)) return []
    const text = block.text.slice(to, to + 400)
    const colon = /^[^.:!?]{0,60}:\s/u.exec(text)
    if (colon === null || block.text.length <= to + colon[0].length) return []
    const sentence = text.slice(colon[0].length).split(/[.!?;–]/u, 1)[0] ?? ''
    if (countBefore(section, block, mention.from) !== mention || sentence.length > 320) return []
    const bare = sentence.replace(/\([^()]*\)/gu, '')
    const commas = bare.match(/,\s(?!(?:som|där|vilket|för att)\s)/gu)?.length ?? 0
    const ands = bare.match(/\s(?:och|samt)\s/gu)?.length ?? 0
    const value = mention.value ?? 0
    // One "och" may join two words of one point, so only what no reading gives is said.
    if (commas + ands === 0 || (value >= commas + 1 && value <= commas + ands + 1)) return []
    return [found(section, mention, `det räknas upp ${commas + ands + 1}`)]
  })
}

function found(section: SectionReading, { block, from, to, noun }: NumberMention, there: string): Found {
  const written = `${block.text.slice(from, to)} ${noun}`
  return section.found(
    block,
    from,
    to,
    `Här står ”${written}”, men ${there}. Rätta talet eller lägg till det som saknas.`,
  )
}
