import { calmHeading } from '../../../calm-heading.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { isProse, onceForEachSection } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { atMost } from './at-most.ts'

const HEAVY = 60
const LONG_WORD = 6
const LEAST_WORDS = 120
const LEAST_SENTENCES = 5
const MOST = 3

/** The sections that are the heaviest to read, by LIX: words in a sentence plus the share of long words. */
export const readability: ReportRule = {
  id: 'readability',
  kind: 'language',
  severity: 'hint',
  title: 'Tungt att läsa',
  why: 'Nämnden och invånarna ska förstå berättelsen, och tung text läser man inte färdigt.',
  scope: 'report',
  find: ({ sections }) => {
    const all = sections.flatMap(heavyIn).toSorted((a, b) => b.lix - a.lix)
    return atMost(
      all.map(({ found }) => found),
      MOST,
      (left) =>
        left.length === 1 ? 'Ett avsnitt till är lika tungt.' : `${left.length} avsnitt till är lika tunga.`,
    )
  },
}

interface HeavySection {
  readonly lix: number
  readonly found: Found
}

const heavyIn = onceForEachSection((section): readonly HeavySection[] => {
  let [words, longWords] = [0, 0]
  for (const block of section.blocks) {
    if (!isProse(block)) continue
    const edges = section.wordEdges[block.index] ?? []
    words += edges.length / 2
    for (let index = 0; index < edges.length; index += 2) {
      if ((edges[index + 1] ?? 0) - (edges[index] ?? 0) > LONG_WORD) longWords += 1
    }
  }
  const sentences = section.sentences.length
  if (words < LEAST_WORDS || sentences < LEAST_SENTENCES) return []
  const [perSentence, longShare] = [words / sentences, (longWords * 100) / words]
  const lix = perSentence + longShare
  if (lix <= HEAVY) return []
  const advice = perSentence > 20 ? 'Dela de längsta meningarna.' : 'Byt långa ord mot kortare där det går.'
  const message = `Avsnittet ”${calmHeading(section.item.heading)}” har läsbarhetsindex (LIX) ${Math.round(lix)}. Tidningstext ligger runt 45, och över 60 är mycket tungt. Meningarna är i snitt ${formatNumber(perSentence, 0)} ord, och ${formatNumber(longShare, 0)} % av orden har fler än sex bokstäver. ${advice}`
  return [{ lix, found: { where: { kind: 'section', sectionId: section.id }, message } }]
})
