import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { handReferences, type PageReference } from '../../reading/hand-references.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { SectionRule } from '../../rule.ts'

/** A number of a page that was written by hand. */
export const manualPageRef: SectionRule = {
  id: 'manual-page-ref',
  kind: 'references',
  severity: 'warning',
  title: 'Sidnummer skrivet för hand',
  why: 'Sidorna flyttar sig när något läggs till, och då leder hänvisningen fel utan att det märks.',
  scope: 'section',
  find: (section) => handReferences(section).pages.map((page) => foundAt(section, page)),
}

function foundAt(section: SectionReading, { block, from, to }: PageReference): Found {
  const words = block.text.slice(from, to)
  const range = removable(block.text, from, to)
  const fixes = range === null ? [] : [replaceFix('Ta bort sidnumret', section, block, range, '')]
  return section.found(
    block,
    from,
    to,
    `”${words}” stämmer bara så länge inget flyttas. Skriv vad avsnittet, tabellen eller diagrammet heter i stället.`,
    { fixes },
  )
}

/** The stretch that can go where the sentence names the place in another way too: ", sida 6", " (sidan 10)". */
function removable(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  const before = text.slice(0, from)
  const bracket = /[ \u00a0]?\((?:se )?(?:på )?$/u.exec(before.slice(-8))
  if (bracket !== null && text.charAt(to) === ')') return { from: from - bracket[0].length, to: to + 1 }
  const comma = /(?:,|(?<=\d)) ?(?:på )?$/u.exec(before.slice(-5))
  if (comma === null || comma[0] === '') return null
  const named = /(?:tabell|diagram|figur|bild|bilaga|avsnitt|rubrik|granskning)[^.;]{0,80}$/iu.test(before)
  return named ? { from: from - comma[0].length, to } : null
}
