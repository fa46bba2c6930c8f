import { literalPattern } from '../../../literal-pattern.ts'
import { capitalised } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten, loweredText } from '../../reading/lowered-text.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A name of an office, a role or a system that is no longer used. */
export const staleOrganisationName: SectionRule = {
  id: 'stale-organisation-name',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Ett gammalt namn står kvar',
  why: 'Den som läser kan inte veta vem som ansvarar i dag, och ett gammalt namn tyder på att texten är från ett tidigare år.',
  scope: 'section',
  find: (section) => {
    const names = formerNames(section.context)
    if (names.length === 0) return []
    return names
      .filter(({ lowered }) => loweredText(section).includes(lowered))
      .flatMap((name) => section.blocks.flatMap((block) => inBlock(section, block, name)))
  },
}

interface FormerName {
  readonly name: string
  readonly lowered: string
  /** What is said instead, or an empty string. */
  readonly now: string
  readonly pattern: RegExp
}

/** The names that the report's details call former, and those of last year's report that have changed since. */
const formerNames = onceForEachContext((context): readonly FormerName[] => {
  const { organisation, previousYear } = context
  const before = previousYear?.organisation
  const changed = (['committee', 'department', 'region'] as const).flatMap((key) => {
    const [name, now] = [before?.[key].trim() ?? '', organisation[key].trim()]
    return name !== '' && now !== '' && name.toLowerCase() !== now.toLowerCase() ? [{ name, now }] : []
  })
  const all = [...(organisation.formerNames ?? []), ...changed]
    .map(({ name, now }) => ({ name: name.trim(), now: now.trim() }))
    .filter(({ name }) => name.length > 2 && !isInUse(context, name))
  const unique = new Map(all.map((each) => [each.name.toLowerCase(), each]))
  return [...unique].map(([lowered, { name, now }]) => ({ name, lowered, now, pattern: patternOf(name) }))
})

/** A name that somebody else bears now is no old one. */
function isInUse({ organisation }: ReviewContext, name: string): boolean {
  const { committee, department, region } = organisation
  return [committee, department, region].some((now) => now.trim().toLowerCase() === name.toLowerCase())
}

/** The name as a word of its own, in the genitive too. */
function patternOf(name: string): RegExp {
  const words = literalPattern(name).replace(/\s+/gu, '[ \\u00a0]+')
  return new RegExp(`(?<![\\p{L}\\d]|- och )(${words})(s?)(?![\\p{L}\\d])`, 'giu')
}

/** Words by which a text tells that the name is an old one. */
const toldAsFormer =
  /tidigare|f\.d\.|före detta|dåvarande|förut|hette|bytte namn|bytt namn|gick upp i|gått upp i|ersatt|upphörde|avvecklad|slogs (?:ihop|samman)|till och med|fram till|numera|byttes/iu

function inBlock(
  section: SectionReading,
  block: TextBlock,
  { name, now, pattern }: FormerName,
): readonly Found[] {
  const matches = [...block.text.matchAll(pattern)]
  if (matches.length === 0 || isToldAsFormer(block.text, now)) return []
  return matches.flatMap(({ 0: words, 2: genitive = '', index }) => {
    const range = { from: index, to: index + words.length }
    if (!isHandwritten(block, range.from, range.to)) return []
    const isAtStart = words.charAt(0) !== words.charAt(0).toLowerCase()
    const written = isAtStart ? capitalised(now) : now
    const fixes =
      now === ''
        ? []
        : [replaceFix(`Byt till ”${written}${genitive}”`, section, block, range, written + genitive)]
    const instead = now === '' ? 'Byt till det namn som gäller nu' : `Det heter nu ”${now}”. Byt namnet`
    return [
      section.found(
        block,
        range.from,
        range.to,
        `”${name}” används inte längre. ${instead}, eller skriv att det gällde tidigare.`,
        { fixes },
      ),
    ]
  })
}

function isToldAsFormer(text: string, now: string): boolean {
  return toldAsFormer.test(text) || (now !== '' && text.toLowerCase().includes(now.toLowerCase()))
}
