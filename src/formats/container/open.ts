import type { HostileTrait, Loss, OpenProblem } from '../../core/file-problems.ts'
import { type JsonObject, migrateReport } from '../../core/migrations/index.ts'
import { withRegisterCounts } from '../../core/register-counts.ts'
import { type Media, REPORT_VERSION, type Report } from '../../core/report.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import type { Project } from '../project.ts'
import { builtInTemplate } from '../templates.ts'
import { type Archive, openArchive } from './archive.ts'
import { identifyImage } from './image-kind.ts'
import {
  FORMAT_VERSION,
  MANIFEST_NAME,
  type Manifest,
  manifestSchema,
  mediaName,
  REPORT_NAME,
  sha256,
} from './manifest.ts'
import { salvageReport } from './salvage.ts'
import { parseStrictJson } from './strict-json.ts'

/** A project that was read, and what of its file could not be. With losses, the file is never written over. */
export interface OpenedProject extends Project {
  readonly losses: readonly Loss[]
  /** What the file says of itself, or null when that can't be read. */
  readonly manifest: Manifest | null
}

/**
 * Reads a project from the untrusted bytes of a `.berattelse` file. A damaged file opens as far as its text can
 * be read, with a list of what was lost; everything that comes out fits the schema, and what is counted from a
 * register is what the register holds. Never throws.
 */
export function openProject(bytes: Uint8Array): Result<OpenedProject, OpenProblem> {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const manifest = readManifest(archive.value)
  if (!manifest.ok) return manifest
  const report = readReport(archive.value, manifest.value)
  if (!report.ok) return report
  const images = readImages(archive.value, report.value.report)
  return ok({
    report: withRegisterCounts(images.report),
    media: images.media,
    manifest: manifest.value,
    losses: [
      ...(archive.value.isWhole ? [] : [{ kind: 'archive' } as const]),
      ...(manifest.value === null ? [{ kind: 'manifest' } as const] : []),
      ...report.value.losses,
      ...images.losses,
    ],
  })
}

/** The manifest, or null when it is missing or damaged. Refuses what a newer version of the app has written. */
function readManifest(archive: Archive): Result<Manifest | null, OpenProblem> {
  const content = archive.read(MANIFEST_NAME)
  if (!content?.isWhole) return ok(null)
  const json = parseStrictJson(content.bytes)
  if (!json.ok) return json.error === 'tooDeep' ? hostile('tooDeep') : ok(null)
  const version = isObject(json.value.value) ? json.value.value['formatVersion'] : undefined
  if (isVersion(version) && version > FORMAT_VERSION) return failed({ kind: 'newerFormat', version })
  const manifest = manifestSchema.safeParse(json.value.value)
  return ok(manifest.success && !json.value.isIrregular ? manifest.data : null)
}

interface ReadReport {
  readonly report: Report
  readonly losses: readonly Loss[]
}

function readReport(archive: Archive, manifest: Manifest | null): Result<ReadReport, OpenProblem> {
  const content = archive.read(REPORT_NAME)
  if (content === null) return archive.damaged
  const { bytes, isWhole } = content
  const hash = sha256(bytes)
  const listed = manifest?.entries.find((entry) => entry.name === REPORT_NAME)
  const isSealed = isWhole && (manifest === null || listed?.sha256 === hash)
  // Half a file is trusted only where its text is whole: a cut text must not pass for all there was.
  if (!archive.isWhole && !isSealed) return archive.damaged
  const json = parseStrictJson(bytes)
  if (!json.ok) return json.error === 'tooDeep' && isSealed ? hostile('tooDeep') : unreadable()
  const { value, isIrregular } = json.value
  const version = isObject(value) ? value['version'] : undefined
  if (!isObject(value) || !isVersion(version)) return unreadable()
  if (version > REPORT_VERSION) {
    return isSealed ? failed({ kind: 'newerFormat', version }) : unreadable()
  }
  const salvaged = salvageReport(migrateReport(value, version), {
    id: uuidFrom(hash),
    year: manifest?.year ?? null,
    template: builtInTemplate,
  })
  if (salvaged === null) return unreadable()
  const losses: Loss[] = [...salvaged.losses]
  if (isIrregular) losses.unshift({ kind: 'irregularData' })
  if (!isSealed) losses.unshift({ kind: 'seal' })
  return ok({ report: salvaged.report, losses })
}

interface ReadImages {
  readonly report: Report
  readonly media: ReadonlyMap<string, Uint8Array>
  readonly losses: readonly Loss[]
}

/** The images whose bytes are what their name says. The others leave the report's list as well. */
function readImages(archive: Archive, report: Report): ReadImages {
  const media = new Map<string, Uint8Array>()
  const described: [string, Media][] = []
  const losses: Loss[] = []
  for (const [mediaId, description] of Object.entries(report.media)) {
    const content = archive.read(mediaName(mediaId, description.extension))
    const bytes = content && sha256(content.bytes) === mediaId ? content.bytes : null
    const kind = bytes === null ? null : identifyImage(bytes)
    if (bytes === null || kind?.extension !== description.extension) {
      losses.push({ kind: 'image', altText: description.altText })
      continue
    }
    media.set(mediaId, bytes)
    described.push([mediaId, { ...description, ...kind }])
  }
  return { report: { ...report, media: Object.fromEntries(described) }, media, losses }
}

/** An id of its own for a report that has lost its id: the same file gives the same. */
function uuidFrom(hash: string): string {
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreadable(): Result<never, OpenProblem> {
  return failed({ kind: 'damaged', why: 'unreadable' })
}

function hostile(what: HostileTrait): Result<never, OpenProblem> {
  return failed({ kind: 'hostile', what })
}
