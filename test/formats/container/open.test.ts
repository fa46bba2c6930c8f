import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Loss, OpenProblem } from '../../../src/core/file-problems.ts'
import { reportSchema } from '../../../src/core/report.ts'
import { identifyImage } from '../../../src/formats/container/image-kind.ts'
import { sha256 } from '../../../src/formats/container/manifest.ts'
import { type OpenedProject, openProject } from '../../../src/formats/container/open.ts'
import { packProject } from '../../../src/formats/container/pack.ts'
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts'
import { written } from '../../support/build-report.ts'
import { foreignEntries } from '../../support/foreign-project.ts'
import { packed, packOptions, png, sampleProject } from '../../support/sample-project.ts'
import { zip } from '../../support/zip-builder.ts'

function opened(file: Uint8Array): OpenedProject {
  const result = openProject(file)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

function refusal(file: Uint8Array): OpenProblem | null {
  const result = openProject(file)
  return result.ok ? null : result.error
}

function lossesOf(file: Uint8Array): readonly Loss[] {
  return opened(file).losses
}

const text = JSON.stringify(sampleProject().report)

/** What must hold of whatever comes out of a file, however damaged: it fits, and a change is never hidden. */
function expectTrustworthy(file: Uint8Array): void {
  const result = openProject(file)
  if (!result.ok) return
  const { report, media, losses } = result.value
  expect(reportSchema.safeParse(report).success).toBe(true)
  for (const [id, bytes] of media) {
    expect(sha256(bytes)).toBe(id)
    expect(identifyImage(bytes)).not.toBeNull()
  }
  if (losses.length === 0) expect(report).toEqual(sampleProject().report)
}

test('what was packed comes back the same, images and all', () => {
  const project = sampleProject()
  const { report, media, losses, manifest } = opened(packed(project))
  expect(report).toEqual(project.report)
  expect([...media].map(([id, bytes]) => [id, [...bytes]])).toEqual(
    [...project.media].map(([id, bytes]) => [id, [...bytes]]),
  )
  expect(losses).toEqual([])
  expect(manifest?.savedAt).toBe(packOptions.savedAt)
})

test('any text that the schema allows comes back the same', () => {
  const { report, media } = sampleProject()
  fc.assert(
    fc.property(arbitraryRichText, (content) => {
      const project = { report: written(report, 'mal', content), media }
      expect(opened(packProject(project, packOptions)).report).toEqual(project.report)
    }),
    { numRuns: 60 },
  )
})

test('a file cut at any byte is refused, or opens with its whole text and says that it is cut', () => {
  const file = packed()
  const { report } = sampleProject()
  const outcomes = new Set<string>()
  for (let length = 0; length < file.length; length += 1) {
    const result = openProject(file.subarray(0, length))
    if (!result.ok) {
      outcomes.add(result.error.kind)
      continue
    }
    outcomes.add('opened')
    expect(result.value.losses).toContainEqual({ kind: 'archive' })
    const isWithImage = Object.keys(result.value.report.media).length === 1
    expect(result.value.report).toEqual(isWithImage ? report : { ...report, media: {} })
  }
  expect([...outcomes].toSorted()).toEqual(['damaged', 'opened'])
})

test('a file with one bit changed anywhere never throws, and never passes for whole with another content', () => {
  const file = packed()
  fc.assert(
    fc.property(fc.nat(file.length * 8 - 1), (bit) => {
      const changed = Buffer.from(file)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expectTrustworthy(changed)
    }),
    { numRuns: 3_000 },
  )
})

test('a file with any stretch filled with zeros never passes for whole with another content', () => {
  const file = packed()
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 4_096 }), (start, length) => {
      expectTrustworthy(Buffer.from(file).fill(0, start, Math.min(file.length, start + length)))
    }),
    { numRuns: 500 },
  )
})

test('bytes at random never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(openProject(bytes).ok).toBe(false)
      expectTrustworthy(Buffer.concat([packed().subarray(0, 69), bytes]))
    }),
    { numRuns: 300 },
  )
})

test('an empty file and one of only zeros are told as empty', () => {
  expect(refusal(new Uint8Array())).toEqual({ kind: 'damaged', why: 'empty' })
  expect(refusal(new Uint8Array(50_000))).toEqual({ kind: 'damaged', why: 'empty' })
})

test.each([
  ['a text', Buffer.from('Patientsäkerhetsberättelse 2025')],
  ['a Word document', zip(foreignEntries().slice(1, 2))],
  ['a file with a byte-order mark before it', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), packed()])],
  ['a file stored as UTF-16', Buffer.from(Buffer.from(packed()).toString('latin1'), 'utf16le')],
])('%s is no project', (_, file) => {
  expect(refusal(file)).toEqual({ kind: 'notAProject' })
})

test('bytes after the end are a loss, and the text is whole', () => {
  const { report, losses } = opened(Buffer.concat([packed(), Buffer.from('tack för hjälpen')]))
  expect(losses).toEqual([{ kind: 'archive' }])
  expect(report).toEqual(sampleProject().report)
})

test('a text that is not the sealed one opens with a loss that says so', () => {
  const changed = text.replace('2 509', '2 905')
  const { report, losses } = opened(zip(foreignEntries({ report: changed, isSealed: false })))
  expect(losses).toEqual([{ kind: 'seal' }])
  expect(JSON.stringify(report)).toBe(changed)
})

test('a missing or broken manifest is a loss, and the text is read', () => {
  const without = zip(foreignEntries().filter(({ local }) => local.name !== 'manifest.json'))
  expect(lossesOf(without)).toEqual([{ kind: 'manifest' }])
  expect(lossesOf(zip(foreignEntries({ manifest: '{"formatVersion":' })))).toEqual([{ kind: 'manifest' }])
  expect(lossesOf(zip(foreignEntries({ manifest: '[]' })))).toEqual([{ kind: 'manifest' }])
})

test('a missing text is damage beyond repair', () => {
  const without = zip(foreignEntries().filter(({ local }) => local.name !== 'report.json'))
  expect(refusal(without)).toEqual({ kind: 'damaged', why: 'unreadable' })
})

test('an image that is missing or is not what its name says is lost by its alt text', () => {
  const [mediaId = ''] = sampleProject().media.keys()
  const loss = [{ kind: 'image', altText: 'Rundgång på Solgården' }]
  const missing = opened(zip(foreignEntries({ media: new Map() })))
  expect(missing.losses).toEqual(loss)
  expect(missing.report.media).toEqual({})
  expect(missing.media.size).toBe(0)
  expect(lossesOf(zip(foreignEntries({ media: new Map([[mediaId, png(4, 3, 7)]]) })))).toEqual(loss)
})

test('an image that is no image is lost, also with the right hash', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const [mediaId = ''] = sampleProject().media.keys()
  const report = text.replaceAll(mediaId, sha256(svg))
  const file = zip(foreignEntries({ report, media: new Map([[sha256(svg), svg]]) }))
  expect(opened(file).losses).toEqual([{ kind: 'image', altText: 'Rundgång på Solgården' }])
  expect(opened(file).media.size).toBe(0)
})

test('the size of an image is read from its bytes', () => {
  const file = zip(foreignEntries({ report: text.replace('"widthPx":4', '"widthPx":29999') }))
  const [media] = Object.values(opened(file).report.media)
  expect(media).toMatchObject({ widthPx: 4, heightPx: 3 })
})

test('a newer format is refused with its number, told by the manifest or by the report', () => {
  const manifest = JSON.stringify({ formatVersion: 999, something: 'else' })
  expect(refusal(zip(foreignEntries({ manifest })))).toEqual({ kind: 'newerFormat', version: 999 })
  const report = text.replace('"version":1', '"version":2')
  expect(refusal(zip(foreignEntries({ report })))).toEqual({ kind: 'newerFormat', version: 2 })
})

test.each(['0', '-1', '1.5', '"1"', 'null', '1e999', '{}'])(
  'a report of version %s is damaged',
  (version) => {
    const report = text.replace('"version":1', `"version":${version}`)
    expect(refusal(zip(foreignEntries({ report })))).toEqual({ kind: 'damaged', why: 'unreadable' })
  },
)

test.each(['', 'null', '[]', '"x"', '{"version":1}', 'NaN', `${text}x`, text.slice(0, -1), `\ufeff${text}`])(
  'a report that is no report is damaged (%#)',
  (report) => {
    expect(refusal(zip(foreignEntries({ report })))).toEqual({ kind: 'damaged', why: 'unreadable' })
  },
)
