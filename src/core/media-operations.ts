import type { Media, Report } from './report.ts'

/** The image under this hash, or undefined. */
export function mediaOf(report: Report, id: string): Media | undefined {
  return Object.hasOwn(report.media, id) ? report.media[id] : undefined
}

/** Adds an image whose bytes are kept under this hash, or changes what is known of one that is there. */
export function setMedia(report: Report, id: string, media: Media): Report {
  return { ...report, media: { ...report.media, [id]: media } }
}
