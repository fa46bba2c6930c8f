import { expect, test } from 'vitest'
import { isKnownName, type Manifest, sha256 } from '../../../src/formats/container/manifest.ts'
import { openProject } from '../../../src/formats/container/open.ts'
import { packProject } from '../../../src/formats/container/pack.ts'
import { readZipDirectory, readZipEntry, type ZipEntry } from '../../../src/formats/container/zip-reader.ts'
import { written } from '../../support/build-report.ts'
import { packed, packOptions, png, sampleProject } from '../../support/sample-project.ts'

function entriesOf(file: Uint8Array): readonly ZipEntry[] {
  const entries = readZipDirectory(file, isKnownName)
  if (!entries.ok) throw new Error(entries.error.kind)
  return entries.value
}

function manifestIn(file: Uint8Array): Manifest {
  const entry = entriesOf(file).find(({ name }) => name === 'manifest.json')
  const content = entry && readZipEntry(file, entry)
  return JSON.parse(Buffer.from(content?.bytes ?? []).toString('utf8'))
}

test('a project file begins with its media type, stored, so that its first bytes tell what it is', () => {
  const head = Buffer.from(packed()).toString('latin1', 30, 69)
  expect(head).toBe('mimetypeapplication/vnd.berattelsen+zip')
})

test('a project file holds media type, manifest, report and images, the images as they are', () => {
  const file = packed()
  const [mediaId] = sampleProject().media.keys()
  expect(entriesOf(file).map(({ name, method }) => [name, method])).toEqual([
    ['mimetype', 0],
    ['manifest.json', 8],
    ['report.json', 8],
    [`media/${mediaId}.png`, 0],
  ])
})

test('the manifest says what the file is and has size and SHA-256 of every other entry', () => {
  const file = packed()
  const { entries, ...about } = manifestIn(file)
  expect(about).toEqual({
    formatVersion: 1,
    appVersion: '0.1.0',
    template: { id: 'liten', version: 1 },
    year: 2025,
    title: 'Patientsäkerhetsberättelse 2025 – Exempelkommun',
    savedAt: '2026-02-20T09:00:00.000Z',
  })
  const present = entriesOf(file).filter(({ name }) => name !== 'manifest.json')
  expect(entries).toEqual(
    present.map((entry) => {
      const bytes = readZipEntry(file, entry)?.bytes ?? new Uint8Array()
      return { name: entry.name, bytes: bytes.length, sha256: sha256(bytes) }
    }),
  )
})

test('the same project gives the same bytes', () => {
  expect(sha256(packed())).toBe(sha256(packed()))
})

test('an image that the report does not list is left out', () => {
  const { report, media } = sampleProject()
  const stray = png(2, 2)
  const file = packProject({ report, media: new Map([...media, [sha256(stray), stray]]) }, packOptions)
  expect(entriesOf(file)).toHaveLength(4)
})

test('a text that shrinks like a bomb is stored as it is and opens again', () => {
  const { report, media } = sampleProject()
  const project = { report: written(report, 'mal', 'a'.repeat(3_000_000)), media }
  const opened = openProject(packProject(project, packOptions))
  expect(opened.ok && opened.value.losses).toEqual([])
  expect(opened.ok && opened.value.report).toEqual(project.report)
})

test('a name longer than a manifest takes is cut there and kept in the report', () => {
  const { report, media } = sampleProject()
  const template = { ...report.template, documentName: 'Å'.repeat(3_000) }
  const opened = openProject(packProject({ report: { ...report, template }, media }, packOptions))
  expect(opened.ok && opened.value.losses).toEqual([])
  expect(opened.ok && opened.value.report.template.documentName).toHaveLength(3_000)
})
