import {
  MANIFEST_NAME,
  mediaName,
  PROJECT_MIME_TYPE,
  REPORT_NAME,
  sha256,
} from '../../src/formats/container/manifest.ts'
import type { Project } from '../../src/formats/project.ts'
import { packOptions, sampleProject } from './sample-project.ts'
import { deflated, entry, type RawEntry } from './zip-builder.ts'

export type Json = { readonly [name: string]: unknown }

export interface Foreign {
  /** The text of `report.json`. */
  readonly report?: string
  readonly manifest?: string
  readonly media?: ReadonlyMap<string, Uint8Array>
  /** Whether the manifest is made to fit what is in the file. True unless told. */
  readonly isSealed?: boolean
}

/** The entries of a project file that someone else may have put together. */
export function foreignEntries(foreign: Foreign = {}): readonly RawEntry[] {
  const project = sampleProject()
  const report = foreign.report ?? JSON.stringify(project.report)
  const media = [...(foreign.media ?? project.media)].map(([id, bytes]) => entry(mediaName(id, 'png'), bytes))
  const sealed = foreign.isSealed === false ? JSON.stringify(project.report) : report
  const content = [entry('mimetype', PROJECT_MIME_TYPE), entry(REPORT_NAME, sealed), ...media]
  const manifest = foreign.manifest ?? JSON.stringify(manifestOf(project, content))
  return [
    entry('mimetype', PROJECT_MIME_TYPE),
    deflated(MANIFEST_NAME, manifest),
    deflated(REPORT_NAME, report),
    ...media,
  ]
}

/** A manifest that fits these entries. */
export function manifestOf({ report }: Project, entries: readonly RawEntry[]): Json {
  return {
    formatVersion: 1,
    appVersion: packOptions.appVersion,
    template: { id: report.template.id, version: report.template.version },
    year: report.year,
    title: 'Patientsäkerhetsberättelse 2025 – Exempelkommun',
    savedAt: packOptions.savedAt,
    entries: entries.map(({ local, data }) => ({
      name: local.name,
      bytes: data.length,
      sha256: sha256(data),
    })),
  }
}
