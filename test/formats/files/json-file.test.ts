import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openJsonFile, saveJson } from '../../../src/formats/files/json-file.ts'
import { failing } from '../../support/faulty-effects.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const schema = z.strictObject({ theme: z.enum(['light', 'dark']) })
const defaults = { theme: 'light' } as const

test('a file that is not there gives the defaults and is not made by reading', async () => {
  const folder = await temporaryFolder()
  expect((await openJsonFile(join(folder, 'settings.json'), schema, defaults)).data).toEqual(defaults)
  expect(await readdir(folder)).toEqual([])
})

test('what was saved is read by the next start', async () => {
  const path = join(await temporaryFolder(), 'settings.json')
  const db = await openJsonFile(path, schema, defaults)
  expect(await saveJson(db, { theme: 'dark' })).toEqual({ ok: true, value: null })
  expect((await openJsonFile(path, schema, defaults)).data).toEqual({ theme: 'dark' })
})

test.each(['', '{', '{"theme":"pink"}', '[]', '\0\0\0\0', '{"theme":"dark","__proto__":1}'])(
  'a broken file (%j) is set aside and the defaults are used',
  async (broken) => {
    const folder = await temporaryFolder()
    const path = join(folder, 'settings.json')
    await writeFile(path, broken)
    const db = await openJsonFile(path, schema, defaults)
    expect(db.data).toEqual(defaults)
    expect(await readFile(`${path}.trasig`, 'utf8')).toBe(broken)
    expect((await saveJson(db, { theme: 'dark' })).ok).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'settings.json.trasig'])
  },
)

test('a file held for a moment is read when it is let go', async () => {
  const path = join(await temporaryFolder(), 'settings.json')
  await writeFile(path, '{"theme":"dark"}')
  const db = await openJsonFile(path, schema, defaults, failing('read', 'EBUSY', 3))
  expect(db.data).toEqual({ theme: 'dark' })
  expect((await saveJson(db, { theme: 'light' })).ok).toBe(true)
})

test('a file that cannot be read is not written over with the defaults', async () => {
  const path = join(await temporaryFolder(), 'settings.json')
  await writeFile(path, '{"theme":"dark"}')
  const db = await openJsonFile(path, schema, defaults, failing('read', 'EACCES'))
  expect(db.data).toEqual(defaults)
  expect(await saveJson(db, { theme: 'light' })).toEqual({ ok: false, error: { kind: 'readOnly' } })
  expect(await readFile(path, 'utf8')).toBe('{"theme":"dark"}')
})

test('a save that fails leaves the old file and says why', async () => {
  const path = join(await temporaryFolder(), 'settings.json')
  await writeFile(path, '{"theme":"dark"}')
  const db = await openJsonFile(path, schema, defaults, failing('file.write', 'ENOSPC'))
  expect(await saveJson(db, { theme: 'light' })).toEqual({ ok: false, error: { kind: 'diskFull' } })
  expect(await readFile(path, 'utf8')).toBe('{"theme":"dark"}')
})
