import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { HostileTrait } from '../../../src/core/file-problems.ts'
import { openProject } from '../../../src/formats/container/open.ts'
import { verifyProject } from '../../../src/formats/container/verify.ts'
import { foreignEntries } from '../../support/foreign-project.ts'
import { packed, png, sampleProject } from '../../support/sample-project.ts'
import { deflated, type EndLies, entry, type RawEntry, zip } from '../../support/zip-builder.ts'

const megabyte = 1_000_000
const mediaEntry = `media/${'ab'.repeat(32)}.png`

function withExtra(extra: readonly RawEntry[], lies?: EndLies): Uint8Array {
  return zip([...foreignEntries(), ...extra], lies)
}

function expectHostile(file: Uint8Array, what: HostileTrait): void {
  expect(openProject(file)).toEqual({ ok: false, error: { kind: 'hostile', what } })
  expect(verifyProject(file)).toMatchObject({ isSound: false, problem: { kind: 'hostile', what } })
}

test.each([
  '../x',
  '..\\x',
  '/x',
  'C:x',
  'media/../../x',
  'media\\x',
  './report.json',
  '\\\\server\\share\\x',
])('an entry named %s is refused as leading out', (name) => {
  expectHostile(withExtra([entry(name, 'x')]), 'path')
})

test.each([
  'x',
  'Report.json',
  'report.json/',
  'media/',
  'media/x.png',
  `media/${'ab'.repeat(32)}.svg`,
  `media/${'ab'.repeat(32)}.png\0.exe`,
  '__proto__',
])('an entry named %j is refused as unknown', (name) => {
  expectHostile(withExtra([entry(name, 'x')]), 'unknownEntry')
})

test('doubled names are refused', () => {
  expectHostile(withExtra([entry('report.json', '{}')]), 'doubledName')
  expectHostile(withExtra([entry(mediaEntry, 'x'), entry(mediaEntry, 'y')]), 'doubledName')
})

test('names that differ only in case are refused', () => {
  expectHostile(withExtra([entry('REPORT.JSON', '{}')]), 'unknownEntry')
  const upper = `media/${'AB'.repeat(32)}.png`
  expectHostile(withExtra([entry(mediaEntry, 'x'), entry(upper, 'x')]), 'unknownEntry')
})

test('a symbolic link is refused', () => {
  expectHostile(withExtra([entry(mediaEntry, '/etc/passwd', { attributes: 0xa1ff0000 })]), 'link')
})

test('an encrypted entry is refused', () => {
  expectHostile(withExtra([entry(mediaEntry, 'x', { local: { flags: 1 } })]), 'encrypted')
})

test('data descriptors, other methods and zip64 sizes are refused', () => {
  expectHostile(withExtra([entry(mediaEntry, 'x', { local: { flags: 8 } })]), 'unusualArchive')
  expectHostile(withExtra([entry(mediaEntry, 'x', { local: { method: 12 } })]), 'unusualArchive')
  const sizes = { bytes: 0xffffffff, compressedBytes: 0xffffffff }
  expectHostile(withExtra([entry(mediaEntry, 'x', { central: sizes })]), 'unusualArchive')
  expectHostile(withExtra([], { directoryStart: 0xffffffff }), 'unusualArchive')
})

test('entries that lie in each other are refused', () => {
  const inner = zip([entry(mediaEntry, 'inner')])
  const outerData = inner.subarray(0, 30 + mediaEntry.length + 5)
  const outerName = `media/${'cd'.repeat(32)}.png`
  const entries = [...foreignEntries(), entry(outerName, outerData)]
  const start = entries
    .slice(0, -1)
    .reduce((sum, { local, data }) => sum + 30 + local.name.length + data.length, 0)
  const inside = start + 30 + outerName.length
  const listed = zip([...entries, entry(mediaEntry, 'inner', { start: inside })])
  expectHostile(listed, 'overlap')
})

test('data listed under names that are not its own is not read', () => {
  const names = Array.from({ length: 100 }, (_, index) => `media/${String(index).padStart(64, '0')}.png`)
  const file = withExtra(names.map((name) => entry(name, 'x', { start: 0 })))
  expect(openProject(file)).toMatchObject({ ok: true, value: { losses: [{ kind: 'archive' }] } })
  expect(verifyProject(file).isSound).toBe(false)
})

test('more entries than a project can have are refused', () => {
  const many = Array.from({ length: 2_001 }, (_, index) =>
    entry(`media/${index.toString(16).padStart(64, '0')}.png`, ''),
  )
  expectHostile(withExtra(many), 'tooManyEntries')
  expectHostile(withExtra([], { count: 65_535 }), 'tooManyEntries')
})

test('an honest bomb is refused before anything is unfolded', () => {
  const bomb = deflated(mediaEntry, Buffer.alloc(40 * megabyte))
  const before = process.memoryUsage().arrayBuffers
  expectHostile(withExtra([bomb]), 'bomb')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * megabyte)
})

test('one entry beyond 50 MB, or more than 200 MB together, is too large', () => {
  const claiming = (name: string, bytes: number) =>
    entry(name, Buffer.alloc(300_000), { local: { bytes, method: 8 } })
  const tooLarge = { ok: false, error: { kind: 'tooLarge' } }
  expect(openProject(withExtra([claiming(mediaEntry, 51 * megabyte)]))).toEqual(tooLarge)
  const names = Array.from({ length: 5 }, (_, index) => `media/${String(index).padStart(64, '0')}.png`)
  expect(openProject(withExtra(names.map((name) => claiming(name, 49 * megabyte))))).toEqual(tooLarge)
})

test('a report that unfolds beyond what it claims is damaged, and unfolding stops there', () => {
  const bomb = deflateRawSync(Buffer.alloc(200 * megabyte, ' '), { level: constants.Z_BEST_SPEED })
  const lying = foreignEntries().map((given) =>
    given.local.name === 'report.json'
      ? {
          ...given,
          data: bomb,
          local: { ...given.local, compressedBytes: bomb.length, bytes: 1_000 },
          central: { ...given.central, compressedBytes: bomb.length, bytes: 1_000 },
        }
      : given,
  )
  const file = zip(lying)
  const before = process.memoryUsage().arrayBuffers
  expect(openProject(file)).toEqual({ ok: false, error: { kind: 'damaged', why: 'unreadable' } })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * megabyte)
})

test('a file whose header and directory differ never passes for whole', () => {
  const lying = foreignEntries().map((given) =>
    given.local.name === 'report.json' ? { ...given, central: { ...given.central, bytes: 5 } } : given,
  )
  expect(openProject(zip(lying))).toMatchObject({ ok: true, value: { losses: [{ kind: 'archive' }] } })
})

test('a file beyond 250 MB is refused by its size alone', () => {
  const huge = new Uint8Array(250 * megabyte + 1)
  huge.set(packed())
  expect(openProject(huge)).toEqual({ ok: false, error: { kind: 'tooLarge' } })
})

test('an archive inside the archive is not looked into', () => {
  const nested = zip([deflated('x', Buffer.alloc(megabyte))])
  const opened = openProject(withExtra([entry(mediaEntry, nested)]))
  expect(opened.ok && opened.value.report).toEqual(sampleProject().report)
  expect(opened.ok && [...opened.value.media.keys()]).toEqual([...sampleProject().media.keys()])
})

test('JSON nested 100,000 deep is refused before anything recurses', () => {
  const deep = `{"version":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expectHostile(zip(foreignEntries({ report: deep })), 'tooDeep')
  expectHostile(zip(foreignEntries({ manifest: deep })), 'tooDeep')
})

test('names that reach a prototype are left out wherever they stand, and nothing is polluted', () => {
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":1,'
  const clean = JSON.stringify(sampleProject().report)
  const report = clean.replaceAll('{"', `{${poison}"`)
  const opened = openProject(zip(foreignEntries({ report })))
  expect(opened.ok && opened.value.losses).toEqual([{ kind: 'irregularData' }])
  expect(opened.ok && opened.value.report).toEqual(sampleProject().report)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(opened.ok && 'polluted' in opened.value.report).toBe(false)
})

test('the same names written with escapes are left out as well', () => {
  const clean = JSON.stringify(sampleProject().report)
  const report = clean.replace('{"version"', '{"\\u005f_proto__":{"polluted":1},"version"')
  const opened = openProject(zip(foreignEntries({ report })))
  expect(opened.ok && opened.value.losses).toEqual([{ kind: 'irregularData' }])
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])(
  'an id named %s does no harm',
  (id) => {
    const clean = JSON.stringify(sampleProject().report)
    const opened = openProject(zip(foreignEntries({ report: clean.replaceAll('"avvikelser"', `"${id}"`) })))
    if (opened.ok) expect(Object.getPrototypeOf(opened.value.report.sections)).toBe(Object.prototype)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  },
)

test('a doubled name is a loss', () => {
  const clean = JSON.stringify(sampleProject().report)
  const report = clean.replace('{"version":1', '{"year":1999,"version":1')
  const opened = openProject(zip(foreignEntries({ report })))
  expect(opened.ok && opened.value.losses).toEqual([{ kind: 'irregularData' }])
})

test('an image of 30,001 pixels is lost', () => {
  const wide = Buffer.from(png(1, 1))
  wide.writeUInt32BE(30_001, 16)
  const [mediaId = ''] = sampleProject().media.keys()
  const opened = openProject(zip(foreignEntries({ media: new Map([[mediaId, wide]]) })))
  expect(opened.ok && opened.value.losses.map(({ kind }) => kind)).toEqual(['image'])
})

test('a million nodes in a text are read in bounded time', () => {
  const paragraphs = Array.from({ length: 300_000 }, () => ({ type: 'x', content: [{ type: 'paragraph' }] }))
  const sample = sampleProject().report
  const report = JSON.stringify({
    ...sample,
    sections: {
      ...sample.sections,
      mal: { ...sample.sections['mal'], content: { type: 'doc', content: paragraphs } },
    },
  })
  const opened = openProject(zip([...foreignEntries({ report })]))
  expect(opened.ok || opened.error.kind).not.toBe('damaged')
}, 20_000)
