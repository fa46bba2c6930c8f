import { reportTitle } from '../../core/report-title.ts'
import type { Project } from '../project.ts'
import {
  FORMAT_VERSION,
  MANIFEST_NAME,
  MAX_TITLE,
  type Manifest,
  MIMETYPE_NAME,
  mediaName,
  PROJECT_MIME_TYPE,
  REPORT_NAME,
  sha256,
} from './manifest.ts'
import { writeZip, type ZipInput } from './zip-writer.ts'

/** What the manifest says of the save. */
export interface PackOptions {
  /** ISO time. */
  readonly savedAt: string
  readonly appVersion: string
}

/**
 * The project as the bytes of a `.berattelse` file. The same project and options give the same bytes. Images
 * that the report does not list are left out; one that it lists without bytes shows as lost when opened.
 */
export function packProject(project: Project, { savedAt, appVersion }: PackOptions): Uint8Array {
  const { report } = project
  const mimetype = stored(MIMETYPE_NAME, Buffer.from(PROJECT_MIME_TYPE, 'ascii'))
  const content: readonly ZipInput[] = [deflated(REPORT_NAME, report), ...mediaInputs(project)]
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    appVersion,
    template: { id: report.template.id, version: report.template.version },
    year: report.year,
    title: reportTitle(report).slice(0, MAX_TITLE),
    savedAt,
    entries: [mimetype, ...content].map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
  return writeZip([mimetype, deflated(MANIFEST_NAME, manifest), ...content])
}

function mediaInputs({ report, media }: Project): readonly ZipInput[] {
  return Object.entries(report.media)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([mediaId, { extension }]) => {
      const bytes = media.get(mediaId)
      return bytes ? [stored(mediaName(mediaId, extension), bytes)] : []
    })
}

function stored(name: string, bytes: Uint8Array): ZipInput {
  return { name, bytes, compression: 'stored' }
}

function deflated(name: string, json: unknown): ZipInput {
  return { name, bytes: Buffer.from(JSON.stringify(json), 'utf8'), compression: 'deflated' }
}
