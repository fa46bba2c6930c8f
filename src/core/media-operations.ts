import type { Media, Report } from './report.ts'

/** The image under this hash, or undefined. */
export function mediaOf(report: Report, id: string): Media | undefined {
  return Object.hasOwn(report.media, id) ? report.media[id] : undefined
}

/** Adds an image whose bytes are kept under this hash, or changes what is known of one that is there. */
export function setMedia(report: Report, id: string, media: Media): Report {
  return { ...report, media: { ...report.media, [id]: media } }
}

/** Makes this image the emblem on the title page, or takes the emblem away with null. The image itself stays. */
export function setLogo(report: Report, id: string | null): Report {
  const { logo: _, ...organisation } = report.organisation
  return { ...report, organisation: id === null ? organisation : { ...organisation, logo: id } }
}
