import { ImageRun, Paragraph } from 'docx'
import type { Caption } from '../../core/captions.ts'
import type { Media } from '../../core/report.ts'
import { captionParagraph } from './captions.ts'
import { type Draft, spacingAfterTable } from './draft.ts'
import { missing } from './missing.ts'
import { page, TWIPS_PER_PX } from './page.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/** Leaves room for a heading above and the caption below on the same page. */
const TALLEST_PX = 760

/**
 * An image scaled down to the text's width, with its caption below unless it is decorative. What Word cannot show
 * (a lost image, or WebP, which Word before 2023 does not read) leaves a sentence in its place.
 */
export function imageFigure(
  draft: Draft,
  mediaId: string,
  caption: Caption | undefined,
): readonly Paragraph[] {
  const media = draft.project.report.media[mediaId]
  if (!media) return []
  const bytes = draft.project.media.get(mediaId)
  const picture = bytes ? imageParagraph(draft, media, bytes, caption) : null
  if (!caption) return picture ? [picture] : []
  const altText = plainText(media.altText).trim()
  const below = captionParagraph(draft, caption, 'below')
  return [picture ?? missing(draft, `Bilden kan inte visas här. ${altText}`.trim()), below]
}

function imageParagraph(
  draft: Draft,
  media: Media,
  data: Uint8Array,
  caption: Caption | undefined,
): Paragraph | null {
  if (media.extension === 'webp') return null
  const name = caption ? `${caption.label} ${caption.number}` : 'Dekoration'
  const altText =
    plainText(media.altText).trim() || plainText(caption?.text ?? '').trim() || 'Bild utan beskrivning'
  return new Paragraph({
    style: style.figure,
    ...(caption ? {} : { keepNext: false }),
    ...spacingAfterTable(draft),
    children: [
      new ImageRun({
        type: media.extension,
        data,
        transformation: scaledInto(roomFor(draft), media.widthPx, media.heightPx),
        ...(media.isDecorative ? { decorative: true } : { altText: { name, description: altText } }),
      }),
    ],
  })
}

function roomFor(draft: Draft): Size {
  const { textWidth, textHeight } = draft.look.frame?.page ?? { ...page, textHeight: null }
  const height = textHeight === null ? TALLEST_PX : Math.min(TALLEST_PX, (textHeight * 0.8) / TWIPS_PER_PX)
  return { width: Math.floor(textWidth / TWIPS_PER_PX), height: Math.floor(height) }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an image so that it has room, never larger than it is. */
export function scaledInto(room: Size, width: number, height: number): Size {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
