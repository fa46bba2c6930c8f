import { readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Effects } from '../../../src/formats/files/effects.ts'
import { RecoveryJournal } from '../../../src/formats/files/recovery-journal.ts'
import { failing, intervened } from '../../support/faulty-effects.ts'
import { packed, sampleProject, saying } from '../../support/sample-project.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let clock = 0
function now(): string {
  clock += 1_000
  return new Date(Date.UTC(2026, 1, 21) + clock).toISOString()
}

async function journalFolder(): Promise<string> {
  return join(await temporaryFolder(), 'recovery')
}

function journalIn(folder: string, effects?: Effects): RecoveryJournal {
  return new RecoveryJournal(folder, { appVersion: '0.1.0', now, ...(effects && { effects }) })
}

test('an empty journal lists nothing and needs no folder', async () => {
  expect(await journalIn(await journalFolder()).list()).toEqual([])
})

test('what was written is there after a restart, newest first, with its place', async () => {
  const folder = await journalFolder()
  const before = journalIn(folder)
  await before.write('ett', saying('ett'), { path: '/hem/ett.berattelse', hash: 'a1' })
  await before.write('tva', saying('två'), null)
  const journal = journalIn(folder)
  const title = 'Patientsäkerhetsberättelse 2025 – Exempelkommun'
  expect(await journal.list()).toMatchObject([
    { documentId: 'tva', place: null, placeHash: null, title },
    { documentId: 'ett', place: '/hem/ett.berattelse', placeHash: 'a1', title },
  ])
  expect(await journal.take('ett')).toEqual({ ok: true, value: { project: saying('ett'), losses: [] } })
  expect((await journal.list()).map(({ documentId }) => documentId)).toEqual(['tva', 'ett'])
})

test('what is removed is gone, files and all', async () => {
  const folder = await journalFolder()
  const journal = journalIn(folder)
  await journal.write('ett', sampleProject(), null)
  await journal.remove('ett')
  await journal.remove('finns-inte')
  expect(await journal.list()).toEqual([])
  expect(await readdir(folder)).toEqual([])
  expect(await journal.take('ett')).toEqual({ ok: false, error: { kind: 'notFound' } })
})

test('of many snapshots in a row the last is kept, and not all of them are written', async () => {
  const folder = await journalFolder()
  let written = 0
  const effects = intervened((call, when) => {
    if (call === 'create' && when === 'before') written += 1
  })
  const journal = journalIn(folder, effects)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => journal.write('ett', saying(`text ${index}`), null)),
  )
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await journal.take('ett')).toMatchObject({ value: { project: saying('text 19') } })
  expect(written).toBeLessThan(10)
})

test('a snapshot that waits when its document is removed is not written, one that comes after is', async () => {
  const journal = journalIn(await journalFolder())
  const first = journal.write('ett', saying('före'), null)
  const removed = journal.remove('ett')
  await Promise.all([first, removed])
  expect(await journal.list()).toEqual([])
  const writes = [journal.write('ett', saying('före'), null), journal.remove('ett')]
  await Promise.all([...writes, journal.write('ett', saying('efter'), null)])
  expect(await journal.take('ett')).toMatchObject({ value: { project: saying('efter') } })
})

test('a full disk is told to all who wait for that snapshot, and the one before stays', async () => {
  const folder = await journalFolder()
  await journalIn(folder).write('ett', saying('före'), null)
  const full = journalIn(folder, failing('file.write', 'ENOSPC'))
  const outcomes = await Promise.all([
    full.write('ett', saying('a'), null),
    full.write('ett', saying('b'), null),
  ])
  expect(outcomes).toEqual(Array(2).fill({ ok: false, error: { kind: 'diskFull' } }))
  expect(await journalIn(folder).take('ett')).toMatchObject({ value: { project: saying('före') } })
})

test('a project whose note is gone or broken is listed all the same', async () => {
  const folder = await journalFolder()
  const journal = journalIn(folder)
  await journal.write('ett', sampleProject(), { path: '/hem/x', hash: null })
  await journal.write('tva', sampleProject(), { path: '/hem/y', hash: null })
  await unlink(join(folder, 'ett.json'))
  await writeFile(join(folder, 'tva.json'), '{"place":7}')
  expect(await journal.list()).toMatchObject([{ place: null }, { place: null }])
})

test('a damaged project comes back with its losses or is refused, and its file stays', async () => {
  const folder = await journalFolder()
  const journal = journalIn(folder)
  await journal.write('ett', sampleProject(), null)
  const cut = packed().subarray(0, 700)
  await writeFile(join(folder, 'ett.berattelse'), cut)
  expect(await journal.take('ett')).toEqual({ ok: false, error: { kind: 'damaged', why: 'cutShort' } })
  expect(await readFile(join(folder, 'ett.berattelse'))).toEqual(Buffer.from(cut))
})

test('names that are no document are not looked at', async () => {
  const folder = await journalFolder()
  const journal = journalIn(folder)
  await journal.write('ett', sampleProject(), null)
  await writeFile(join(folder, '..b.berattelse'), 'x')
  expect(await journal.list()).toHaveLength(1)
  await expect(journal.take('../ett')).rejects.toThrow('no file name')
})

test('only the fifty newest are kept', async () => {
  const folder = await journalFolder()
  const journal = journalIn(folder)
  for (let index = 0; index < 53; index += 1) await journal.write(`d${index}`, sampleProject(), null)
  const listed = await journal.list()
  expect(listed).toHaveLength(50)
  expect(listed.at(-1)?.documentId).toBe('d3')
  expect(await readdir(folder)).toHaveLength(100)
})
