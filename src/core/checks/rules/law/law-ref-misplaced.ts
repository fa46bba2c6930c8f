import { calmHeading } from '../../../calm-heading.ts'
import type { LawReference } from '../../../law-references.ts'
import { parseLawReferences } from '../../../law-references.ts'
import { headingText } from '../../../outline.ts'
import type { Template, TemplateSection } from '../../../template.ts'
import type { Found } from '../../finding.ts'
import { type LawMention, lawMentions } from '../../reading/law-mentions.ts'
import { kept, onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A line of laws under a heading names a paragraph that the template prints under another. */
export const lawRefMisplaced: SectionRule = {
  id: 'law-ref-misplaced',
  kind: 'law',
  severity: 'hint',
  title: 'Lagrummet hör till en annan rubrik',
  why: 'Raden med lagrum talar om vilket krav avsnittet svarar på. Under fel rubrik letar läsaren på fel ställe.',
  scope: 'section',
  find: (section, context) => {
    const { definition } = section.item
    if (definition === undefined) return []
    const homes = homesOf(context.template)
    const near = nearIds(context).get(section.id) ?? new Set([definition.id])
    return leadingReferences(section).flatMap(({ block, reference }) => {
      const home = homes.get(placeOf(reference) ?? '') ?? []
      const [first] = home
      if (first === undefined || home.some(({ id }) => near.has(id))) return []
      return [foundAt(section, context, block, reference, first)]
    })
  },
}

function foundAt(
  section: SectionReading,
  { year, organisation }: ReviewContext,
  block: TextBlock,
  { start, end }: LawReference,
  home: TemplateSection,
): Found {
  const written = block.text.slice(start, end)
  const heading = calmHeading(headingText(home.heading, year, organisation))
  const message = `${written} står här, men hör i mallen till avsnittet ”${calmHeading(heading)}”. Flytta raden dit, eller ta bort den om den redan trycks där.`
  return section.found(block, start, end, message)
}

/** The sections of the template by the paragraphs that they print. */
const homesOf = kept(({ sections }: Template) => {
  const homes = new Map<string, TemplateSection[]>()
  for (const section of sections) {
    const places = new Set(parseLawReferences(section.printedLaw ?? '').flatMap((one) => placeOf(one) ?? []))
    for (const place of places) homes.set(place, [...(homes.get(place) ?? []), section])
  }
  return homes
})

/** Chapter and paragraph with the law's number, or its name where it has none; null for a law as a whole. */
function placeOf({ act, chapter, section, points }: LawReference): string | null {
  if (act === null || section === null) return null
  return [act.number ?? act.name?.toLowerCase(), chapter, section, points.join()].join('/')
}

/** The sections of the template that each section lies under, with itself: their laws may stand here as well. */
const nearIds = onceForEachContext(({ headings }: ReviewContext) => {
  const near = new Map<string, ReadonlySet<string>>()
  const path: { readonly level: number; readonly id: string | undefined }[] = []
  for (const { entry, level, definition } of headings) {
    while ((path.at(-1)?.level ?? -1) >= level) path.pop()
    path.push({ level, id: definition?.id })
    near.set(entry.id, new Set(path.flatMap(({ id }) => id ?? [])))
  }
  return near
})

/** The references that a section's first two paragraphs begin with, before any other words. */
function leadingReferences(section: SectionReading): readonly LawMention[] {
  const leading: LawMention[] = []
  const ends = new Map<TextBlock, number>()
  for (const mention of lawMentions(section)) {
    const { block, reference } = mention
    if (block.index > 1) break
    const end = ends.get(block) ?? 0
    if (!/^[\s,;.()]*(?:(?:och|samt|SFS)[\s,;.()]*)?$/u.test(block.text.slice(end, reference.start))) continue
    leading.push(mention)
    ends.set(block, Math.max(end, reference.end))
  }
  return leading
}
