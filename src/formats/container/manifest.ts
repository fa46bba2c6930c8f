import { createHash } from 'node:crypto'
import { z } from 'zod'
import { idSchema, sha256Schema } from '../../core/ids.ts'
import { REPORT_VERSION } from '../../core/report.ts'

/** The first entry of every project file, stored, so that the file can be told by its first bytes. */
export const PROJECT_MIME_TYPE = 'application/vnd.berattelsen+zip'

/** The format that this program writes; older ones are migrated, newer ones refused. */
export const FORMAT_VERSION = REPORT_VERSION

/** The entries of every project file, the first of them first. */
export const MIMETYPE_NAME = 'mimetype'
export const MANIFEST_NAME = 'manifest.json'
export const REPORT_NAME = 'report.json'

/** Longer titles are cut in the manifest, which only shows them. */
export const MAX_TITLE = 1_000

const manifestEntrySchema = z.strictObject({
  name: z.string().min(1).max(100),
  bytes: z.int().min(0),
  sha256: sha256Schema,
})

/** What a project file says of itself. Nothing in it is trusted before it has been compared. */
export const manifestSchema = z.strictObject({
  formatVersion: z.int().min(1),
  appVersion: z.string().max(100),
  template: z.strictObject({ id: idSchema, version: z.int().min(1) }),
  year: z.int(),
  /** "Patientsäkerhetsberättelse 2025 – Exempelkommun" */
  title: z.string().max(MAX_TITLE),
  savedAt: z.iso.datetime(),
  /** Every entry but the manifest itself. */
  entries: z.array(manifestEntrySchema).max(2_000),
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** The name of an image inside the project file. */
export function mediaName(mediaId: string, extension: string): string {
  return `media/${mediaId}.${extension}`
}

/** Whether an entry with this name may be in a project file. */
export function isKnownName(name: string): boolean {
  return (
    name === MIMETYPE_NAME ||
    name === MANIFEST_NAME ||
    name === REPORT_NAME ||
    /^media\/[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/.test(name)
  )
}

/** The SHA-256 of the bytes in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
