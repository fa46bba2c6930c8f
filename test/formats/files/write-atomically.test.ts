import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SaveProblem } from '../../../src/core/file-problems.ts'
import { diskEffects } from '../../../src/formats/files/effects.ts'
import { removeOldTemporaryFiles, writeAtomically } from '../../../src/formats/files/write-atomically.ts'
import { type EffectCall, failing, intervened } from '../../support/faulty-effects.ts'
import { PowerCutDisk } from '../../support/power-cut-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const old = Buffer.from('det gamla')
const fresh = Buffer.from('det nya')

async function folderWithFile(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await temporaryFolder()
  const path = join(folder, 'Året 2025 🌿.berattelse')
  await writeFile(path, old)
  return { folder, path }
}

test('replaces a file and leaves nothing beside it', async () => {
  const { folder, path } = await folderWithFile()
  expect(await writeAtomically(path, fresh)).toMatchObject({ ok: true, value: { bytes: fresh.length } })
  expect(await readFile(path)).toEqual(fresh)
  expect(await readdir(folder)).toHaveLength(1)
})

test('makes a file that was not there', async () => {
  const path = join(await temporaryFolder(), 'ny.docx')
  expect((await writeAtomically(path, fresh)).ok).toBe(true)
  expect(await readFile(path)).toEqual(fresh)
})

test('keeps the permissions of the file', async () => {
  const { path } = await folderWithFile()
  await chmod(path, 0o640)
  await writeAtomically(path, fresh)
  expect((await stat(path)).mode & 0o777).toBe(0o640)
})

test('writes where a link leads and keeps the link', async () => {
  const { folder, path } = await folderWithFile()
  const link = join(folder, 'genväg')
  await symlink(path, link)
  await writeAtomically(link, fresh)
  expect(await readFile(path)).toEqual(fresh)
  expect(await readdir(folder)).toHaveLength(2)
})

const faults: readonly (readonly [EffectCall, string, SaveProblem])[] = [
  ['create', 'ENOSPC', { kind: 'diskFull' }],
  ['create', 'EACCES', { kind: 'readOnly' }],
  ['create', 'EROFS', { kind: 'readOnly' }],
  ['create', 'EMFILE', { kind: 'failed', code: 'EMFILE' }],
  ['checkWritable', 'EACCES', { kind: 'readOnly' }],
  ['checkWritable', 'EPERM', { kind: 'readOnly' }],
  ['resolve', 'EIO', { kind: 'failed', code: 'EIO' }],
  ['resolve', 'EHOSTDOWN', { kind: 'notFound' }],
  ['state', 'ESTALE', { kind: 'notFound' }],
  ['file.write', 'ENOSPC', { kind: 'diskFull' }],
  ['file.write', 'EDQUOT', { kind: 'diskFull' }],
  ['file.write', 'EFBIG', { kind: 'tooLarge' }],
  ['file.write', 'EIO', { kind: 'failed', code: 'EIO' }],
  ['file.sync', 'ENOSPC', { kind: 'diskFull' }],
  ['file.sync', 'EIO', { kind: 'failed', code: 'EIO' }],
  ['file.state', 'EIO', { kind: 'failed', code: 'EIO' }],
  ['file.close', 'EIO', { kind: 'failed', code: 'EIO' }],
  ['rename', 'EBUSY', { kind: 'locked' }],
  ['rename', 'EPERM', { kind: 'locked' }],
  ['rename', 'EACCES', { kind: 'locked' }],
  ['rename', 'ENOENT', { kind: 'notFound' }],
  ['rename', 'EIO', { kind: 'failed', code: 'EIO' }],
]

test.each(faults)(
  'when %s fails with %s the old file is as it was, and nothing is beside it',
  async (call, code, problem) => {
    const { folder, path } = await folderWithFile()
    const before = await stat(path)
    expect(await writeAtomically(path, fresh, { effects: failing(call, code) })).toEqual({
      ok: false,
      error: problem,
    })
    expect(await readFile(path)).toEqual(old)
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
    expect(await readdir(folder)).toHaveLength(1)
  },
)

test('a file held by a virus scanner for a moment is replaced all the same', async () => {
  const { path } = await folderWithFile()
  expect((await writeAtomically(path, fresh, { effects: failing('rename', 'EBUSY', 5) })).ok).toBe(true)
  expect(await readFile(path)).toEqual(fresh)
})

test.each([
  ['syncFolder', 'EINVAL'],
  ['file.setMode', 'EPERM'],
] as const)('a file system without %s is written to all the same', async (call, code) => {
  const { path } = await folderWithFile()
  expect((await writeAtomically(path, fresh, { effects: failing(call, code) })).ok).toBe(true)
  expect(await readFile(path)).toEqual(fresh)
})

test('a folder that is gone is told as not found', async () => {
  const path = join(await temporaryFolder(), 'borta', 'x.berattelse')
  expect(await writeAtomically(path, fresh)).toEqual({ ok: false, error: { kind: 'notFound' } })
  expect(await writeAtomically('/dev/null/x', fresh)).toEqual({ ok: false, error: { kind: 'notFound' } })
})

test('a disk that really is full is told as full', async () => {
  const effects = {
    ...diskEffects,
    create: async () => {
      const { open } = await import('node:fs/promises')
      const handle = await open('/dev/full', 'w')
      return {
        write: (bytes: Uint8Array) => handle.writeFile(bytes),
        setMode: async () => {},
        sync: () => handle.sync(),
        state: () => diskEffects.state('/dev/full'),
        close: () => handle.close(),
      }
    },
  }
  const { path } = await folderWithFile()
  expect(await writeAtomically(path, fresh, { effects })).toEqual({ ok: false, error: { kind: 'diskFull' } })
  expect(await readFile(path)).toEqual(old)
})

test('a fault of ours is thrown, and the old file is as it was', async () => {
  const { folder, path } = await folderWithFile()
  const effects = intervened((call) => {
    if (call === 'file.sync') throw new TypeError('ours')
  })
  await expect(writeAtomically(path, fresh, { effects })).rejects.toThrow('ours')
  expect(await readFile(path)).toEqual(old)
  expect(await readdir(folder)).toHaveLength(1)
})

test('a last look that finds a problem keeps the old file', async () => {
  const { folder, path } = await folderWithFile()
  const look = async (): Promise<SaveProblem> => ({ kind: 'changedOutside' })
  expect(await writeAtomically(path, fresh, { look })).toEqual({
    ok: false,
    error: { kind: 'changedOutside' },
  })
  expect(await readFile(path)).toEqual(old)
  expect(await readdir(folder)).toHaveLength(1)
})

test('a power cut at any moment leaves the old file or the new one, whole', async () => {
  const path = '/hem/rapport.berattelse'
  const seen = new Set<string>()
  for (let cutAt = 1; cutAt < 40; cutAt += 1) {
    const disk = new PowerCutDisk()
    disk.put(path, old)
    let calls = 0
    const effects = intervened(() => {
      calls += 1
      if (calls === cutAt) throw new Error('the power is gone')
    }, disk.effects())
    const isDone = await writeAtomically(path, fresh, { effects }).then(
      ({ ok }) => ok,
      () => false,
    )
    for (const areNamesKept of [true, false]) {
      const left = Buffer.from(disk.afterCut(path, areNamesKept) ?? []).toString()
      seen.add(left)
      expect(isDone ? [String(fresh)] : [String(old), String(fresh)]).toContain(left)
    }
  }
  expect([...seen].toSorted()).toEqual([String(old), String(fresh)])
})

test('what a crash has left is removed after an hour, and nothing else', async () => {
  const { folder, path } = await folderWithFile()
  const names = [
    '.berattelsen-0123456789abcdef.tmp',
    '.berattelsen-fedcba9876543210.tmp',
    'eget.tmp',
    '.x.tmp',
  ]
  for (const name of names) await writeFile(join(folder, name), 'x')
  await mkdir(join(folder, 'mapp'))
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const name of [names[0] ?? '', 'eget.tmp', '.x.tmp'])
    await utimes(join(folder, name), longAgo, longAgo)
  await removeOldTemporaryFiles(folder)
  expect((await readdir(folder)).toSorted()).toEqual(
    [...names.slice(1), 'mapp', path.slice(folder.length + 1)].toSorted(),
  )
})

test('a folder that cannot be tidied is left', async () => {
  await removeOldTemporaryFiles(join(await temporaryFolder(), 'borta'))
})
