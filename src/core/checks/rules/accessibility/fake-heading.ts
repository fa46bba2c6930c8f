import type { Block, Inline } from '../../../rich-text/schema.ts'
import { changedBlocksFix } from '../../changed-blocks.ts'
import type { Found } from '../../finding.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'
import { headingLevel } from './heading-order.ts'

/** A short paragraph all in bold that heads what follows, without being a heading. */
export const fakeHeading: SectionRule = {
  id: 'fake-heading',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Fet text i stället för rubrik',
  why: 'Fet text ser ut som en rubrik men är ingen: den kommer inte med i innehållsförteckningen, och den som lyssnar hittar den inte.',
  scope: 'section',
  find: (section) => {
    const found: Found[] = []
    let last: TextBlock | null = null
    for (const [index, block] of section.blocks.entries()) {
      if (block.kind === 'heading') last = block
      else if (isFake(block) && isFollowed(section, index)) found.push(foundAt(section, block, last))
    }
    return found
  },
}

const LONGEST = 80
const caption = /^(?:tabell|diagram|figur|bild|källa|bilaga)(?!\p{L})/iu

function isFake({ text, pieces, within }: TextBlock): boolean {
  if (within.length > 0 || text.length > LONGEST || text.includes('\n')) return false
  const written = text.trim()
  if (written.length < 3 || !/\p{L}{2}/u.test(written) || /[.:;,!?]$/u.test(written)) return false
  if (caption.test(written)) return false
  return pieces.every(
    ({ from, to, marks, kind }) =>
      kind === 'text' && (marks.some(({ type }) => type === 'bold') || text.slice(from, to).trim() === ''),
  )
}

/** Whether running text or a list comes next. */
function isFollowed({ blocks, tables, figures }: SectionReading, index: number): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block === undefined || next === undefined || next.kind === 'heading' || isFake(next)) return false
  const isNear = next.start - block.end <= 2
  return (
    isNear && !figures.some(({ at }) => at === block.end) && !tables.some(({ start }) => start === block.end)
  )
}

function foundAt(section: SectionReading, block: TextBlock, last: TextBlock | null): Found {
  const text = block.text.trim()
  const isUnder = last !== null && last.index === block.index - 1
  const level = headingLevel((last?.level ?? 1) + (isUnder ? 1 : 0))
  return section.found(
    block,
    0,
    block.text.length,
    `”${text}” är ett stycke i fet stil som ser ut som en rubrik. Gör det till en riktig rubrik, eller ta bort den feta stilen.`,
    {
      fixes: [
        changedBlocksFix('Gör till rubrik', section, block.start, 1, (blocks) =>
          blocks.map((node): Block => {
            if (node.type !== 'paragraph') return node
            return { type: 'heading', attrs: { level }, content: (node.content ?? []).map(withoutBold) }
          }),
        ),
      ],
    },
  )
}

function withoutBold(node: Inline): Inline {
  if (node.type !== 'text') return node
  const { marks: before = [], ...rest } = node
  const marks = before.filter(({ type }) => type !== 'bold')
  return marks.length > 0 ? { ...rest, marks } : rest
}
