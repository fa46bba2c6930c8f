import type { Report } from '../../../report.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** Two spaces where there should be one, or one before a comma or a full stop: told once for a section. */
export const spacing: SectionRule = {
  id: 'spacing',
  kind: 'language',
  severity: 'hint',
  title: 'Mellanslag för mycket',
  why: 'Extra mellanslag gör glipor i den färdiga texten.',
  scope: 'section',
  find: (section) => {
    const places = section.blocks.flatMap(placesIn)
    const [first] = places
    if (first === undefined) return []
    const fixes = places.map(({ block, from, to, kept }) =>
      replaceFix('', section, block, { from, to }, kept),
    )
    const { block, from, to } = first
    const [start, end] = [wordStart(block, from), wordEnd(block, to)]
    return [
      section.found(block, start, end, messageFor(places.length), {
        subject: 'mellanslag',
        fixes: [
          {
            label: places.length === 1 ? 'Ta bort det' : 'Ta bort dem',
            // From the end, so that the places before stay where they are.
            apply: (report: Report) => fixes.reduceRight((before, fix) => fix.apply(before), report),
          },
        ],
      }),
    ]
  },
}

interface SpacePlace {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  /** What is to stand there. */
  readonly kept: string
}

const tooMany =
  /(?<=[^ \u00a0\n])(?:[ \u00a0]{2,}(?=[^ \u00a0\n])|[ \u00a0](?=[,;](?:[ \u00a0]|$)|\.(?:[ \u00a0]\p{Lu}|$)))/gu

function placesIn(block: TextBlock): readonly SpacePlace[] {
  const { text } = block
  if (!text.includes('  ') && !/[ \u00a0][,;.\u00a0]|\u00a0 /.test(text)) return []
  return [...text.matchAll(tooMany)].flatMap(({ 0: spaces, index }): SpacePlace[] => {
    const to = index + spaces.length
    if (!isHandwritten(block, index, to)) return []
    const isBeforeMark = /[,;.]/.test(text.charAt(to))
    return [{ block, from: index, to, kept: isBeforeMark ? '' : spaces.includes('\u00a0') ? '\u00a0' : ' ' }]
  })
}

function messageFor(count: number): string {
  return count === 1
    ? 'Här är ett mellanslag för mycket.'
    : `Här och på ${count - 1} ${count === 2 ? 'ställe' : 'ställen'} till i avsnittet är det ett mellanslag för mycket.`
}

const LONGEST_WORD = 40

function wordStart({ text }: TextBlock, at: number): number {
  let from = at
  while (from > 0 && at - from < LONGEST_WORD && !/\s/u.test(text.charAt(from - 1))) from -= 1
  return from
}

function wordEnd({ text }: TextBlock, at: number): number {
  let to = at
  while (to < text.length && to - at < LONGEST_WORD && !/\s/u.test(text.charAt(to))) to += 1
  return to
}
