import type { Media, Report } from '../../src/core/report.ts'
import type { Block } from '../../src/core/rich-text/schema.ts'

/** What the image of these tests is kept under. */
export const imageId = 'a'.repeat(64)

/** The report with an image in its project, described as told. Its bytes are not needed to review it. */
export function withImage(report: Report, media: Partial<Media> = {}): Report {
  const whole: Media = {
    extension: 'png',
    widthPx: 900,
    heightPx: 500,
    altText: 'En bild av saken.',
    isDecorative: false,
    ...media,
  }
  return { ...report, media: { ...report.media, [imageId]: whole } }
}

/** That image among a text. */
export function image(caption: string | null = null): Block {
  return { type: 'image', attrs: { mediaId: imageId, caption } }
}
