import type { Block, Inline, Paragraph } from '../../../rich-text/schema.ts'
import { changedBlocksFix } from '../../changed-blocks.ts'
import type { Found } from '../../finding.ts'
import { isFootnote, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A list that is typed with dashes or numbers in paragraphs of their own. */
export const typedList: SectionRule = {
  id: 'typed-list',
  kind: 'accessibility',
  severity: 'hint',
  title: 'Lista skriven för hand',
  why: 'En riktig lista läses upp som en lista med så många punkter, och ser lika ut i hela berättelsen.',
  scope: 'section',
  find: (section) =>
    runsIn(section.blocks.filter((block) => !isFootnote(block))).map((run) => foundAt(section, run)),
}

const bullet = /^\s*[-–—•·▪●◦*][ \t\u00a0]+(?=\S)/u
const number = /^\s*(\d{1,2})[.)][ \t\u00a0]+(?=\S)/u

interface Run {
  readonly blocks: readonly TextBlock[]
  readonly isNumbered: boolean
}

/** Two or more such paragraphs after each other, numbers in order. */
function runsIn(blocks: readonly TextBlock[]): readonly Run[] {
  const runs: Run[] = []
  let current: TextBlock[] = []
  let kind: 'bullet' | number | null = null
  const end = () => {
    if (current.length > 1) runs.push({ blocks: current, isNumbered: typeof kind === 'number' })
    current = []
  }
  for (const block of blocks) {
    const marker = markerOf(block)
    const previous = current.at(-1)
    const goesOn =
      previous?.end === block.start &&
      (marker === 'bullet' ? kind === 'bullet' : typeof kind === 'number' && marker === kind + 1)
    if (!goesOn) end()
    if (marker === 'bullet' || (typeof marker === 'number' && (goesOn || marker === 1))) current.push(block)
    kind = marker
  }
  end()
  return runs
}

function markerOf({ kind, within, text }: TextBlock): 'bullet' | number | null {
  if (kind !== 'paragraph' || within.length > 0) return null
  if (bullet.test(text)) return 'bullet'
  const match = number.exec(text)
  return match === null ? null : Number(match[1])
}

function foundAt(section: SectionReading, { blocks, isNumbered }: Run): Found {
  const [first] = blocks
  if (first === undefined) throw new Error('a run has no blocks')
  const name = isNumbered ? 'numrerad lista' : 'punktlista'
  return section.found(
    first,
    0,
    first.text.length,
    `${blocks.length} stycken är skrivna som en lista för hand. Gör dem till en riktig ${name}.`,
    {
      fixes: [
        changedBlocksFix(`Gör till ${name}`, section, first.start, blocks.length, (nodes) => [
          listOf(nodes, isNumbered),
        ]),
      ],
    },
  )
}

function listOf(nodes: readonly Block[], isNumbered: boolean): Block {
  const content = nodes
    .filter((node) => node.type === 'paragraph')
    .map((node) => ({ type: 'listItem' as const, content: [withoutMarker(node)] }))
  return isNumbered ? { type: 'orderedList', attrs: { start: 1 }, content } : { type: 'bulletList', content }
}

/** The marker may be a text of its own, in bold say. */
function withoutMarker({ content = [] }: Paragraph): Paragraph {
  const whole = content.map((node) => (node.type === 'text' ? node.text : '￼')).join('')
  let left = (bullet.exec(whole) ?? number.exec(whole))?.[0].length ?? 0
  const rest = content.flatMap((node): Inline[] => {
    if (left === 0 || node.type !== 'text') return [node]
    const cut = Math.min(left, node.text.length)
    left -= cut
    return cut === node.text.length ? [] : [{ ...node, text: node.text.slice(cut) }]
  })
  return rest.length > 0 ? { type: 'paragraph', content: rest } : { type: 'paragraph' }
}
