import type { Media } from '../../../report.ts'
import type { Where } from '../../finding.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'

/** An image among the text with what stands around it. */
export interface PlacedImage {
  readonly mediaId: string
  readonly media: Media
  readonly caption: string
  readonly where: Where
  /** The paragraphs right before and after, or null. */
  readonly before: TextBlock | null
  readonly after: TextBlock | null
  /** Whether a table or chart lies right beside it. */
  readonly isBesideFigure: boolean
}

/** The images of a section in reading order. */
export const imagesIn = onceForEachSection((section): readonly PlacedImage[] => {
  if (section.figures.length === 0) return []
  return section.figures.flatMap(({ node, at }): PlacedImage[] => {
    if (node.type !== 'image') return []
    const { mediaId, caption } = node.attrs
    const { media } = section.context
    const found = Object.hasOwn(media, mediaId) ? media[mediaId] : undefined
    if (found === undefined) return []
    return [
      {
        mediaId,
        media: found,
        caption: caption?.trim() ?? '',
        where: { kind: 'text', sectionId: section.id, from: at, to: at + 1 },
        before: section.blocks.find((block) => block.end === at) ?? null,
        after: section.blocks.find((block) => block.start === at + 1) ?? null,
        isBesideFigure: hasFigureAt(section, at),
      },
    ]
  })
})

function hasFigureAt({ figures, tables }: SectionReading, at: number): boolean {
  const isBeside = (start: number, end: number) => end === at || start === at + 1
  return (
    figures.some(({ node, at: place }) => node.type !== 'image' && isBeside(place, place + 1)) ||
    tables.some(({ start, end }) => isBeside(start, end))
  )
}
