import { expect, test } from 'vitest'
import { verifyProject } from '../../../src/formats/container/verify.ts'
import { foreignEntries, manifestOf } from '../../support/foreign-project.ts'
import { packed, png, sampleProject } from '../../support/sample-project.ts'
import { deflated, entry, zip } from '../../support/zip-builder.ts'

const unlisted = `media/${'ab'.repeat(32)}.png`

test('a file as it was saved is sound, entry by entry', () => {
  const verified = verifyProject(packed())
  expect(verified).toMatchObject({
    isSound: true,
    problem: null,
    formatVersion: 1,
    savedAt: '2026-02-20T09:00:00.000Z',
    losses: [],
  })
  expect(verified.entries.map(({ fault }) => fault)).toEqual([null, null, null, null])
})

test('an entry that is not listed is found', () => {
  const verified = verifyProject(zip([...foreignEntries(), entry(unlisted, png(1, 1))]))
  expect(verified.isSound).toBe(false)
  expect(verified.entries.at(-1)).toMatchObject({ name: unlisted, fault: 'unlisted' })
})

test('a listed entry that is missing is found', () => {
  const project = sampleProject()
  const manifest = JSON.stringify(manifestOf(project, [...foreignEntries(), entry(unlisted, 'x')]))
  const verified = verifyProject(zip(foreignEntries({ manifest })))
  expect(verified.isSound).toBe(false)
  expect(verified.entries.find(({ name }) => name === unlisted)?.fault).toBe('missing')
})

test('a changed text is found by its hash, a changed length by its size', () => {
  const text = JSON.stringify(sampleProject().report)
  const faultOf = (report: string) =>
    verifyProject(zip(foreignEntries({ report, isSealed: false }))).entries.find(
      ({ name }) => name === 'report.json',
    )?.fault
  expect(faultOf(text.replace('2 509', '2 905'))).toBe('hash')
  expect(faultOf(text.replace('2 509', '29'))).toBe('size')
})

test('a wrong checksum is found', () => {
  const broken = foreignEntries().map((given) =>
    given.local.name === 'report.json'
      ? deflated('report.json', JSON.stringify(sampleProject().report), { local: { crc: 1 } })
      : given,
  )
  const verified = verifyProject(zip(broken))
  expect(verified).toMatchObject({ isSound: false, losses: [{ kind: 'seal' }] })
  expect(verified.entries.find(({ name }) => name === 'report.json')?.fault).toBe('checksum')
})

test('a file that cannot be opened is told with its reason', () => {
  expect(verifyProject(Buffer.from('x'))).toMatchObject({ isSound: false, problem: { kind: 'notAProject' } })
})
