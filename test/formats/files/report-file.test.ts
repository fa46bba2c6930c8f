import { execFile, spawnSync } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Low } from 'lowdb'
import { expect, test } from 'vitest'
import { textLines } from '../../../src/core/rich-text/text.ts'
import { openProject } from '../../../src/formats/container/open.ts'
import type { Effects } from '../../../src/formats/files/effects.ts'
import {
  createReportFile,
  type OpenReportFile,
  openReportFile,
  ReportFile,
  saveReport,
} from '../../../src/formats/files/report-file.ts'
import type { Project } from '../../../src/formats/project.ts'
import { failing, intervened } from '../../support/faulty-effects.ts'
import { foreignEntries } from '../../support/foreign-project.ts'
import { packed, sampleProject, saying } from '../../support/sample-project.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { zip } from '../../support/zip-builder.ts'

const now = () => '2026-02-21T10:00:00.000Z'

function options(effects?: Effects) {
  return { appVersion: '0.1.0', now, ...(effects && { effects }) }
}

async function projectFile(bytes: Uint8Array = packed()): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder()
  const path = join(folder, 'berättelse.berattelse')
  await writeFile(path, bytes)
  return { folder, path }
}

async function openedFile(path: string, effects?: Effects): Promise<OpenReportFile> {
  const opened = await openReportFile(path, options(effects))
  if (!opened.ok) throw new Error(opened.error.kind)
  return opened.value
}

/** What the introduction says in the file on disk. */
async function introduction(path: string): Promise<string> {
  const opened = openProject(await readFile(path))
  if (!opened.ok || opened.value.losses.length > 0) throw new Error('the file is not whole')
  const content = opened.value.report.sections['inledning']?.content
  return content ? textLines(content).join(' ') : ''
}

test('opens through lowdb, saves, and another process reads the same', async () => {
  const { path, folder } = await projectFile()
  const open = await openedFile(path)
  expect(open.db).toBeInstanceOf(Low)
  expect(open.db.data.report).toEqual(sampleProject().report)
  expect(await saveReport(open, saying('en ny början'))).toEqual({ ok: true, value: { savedAt: now() } })
  expect(await introduction(path)).toBe('en ny början')
  expect((await openedFile(path)).db.data).toEqual(saying('en ny början'))
  expect(await readdir(folder)).toHaveLength(1)
})

test('reads null where there is no file, as lowdb wants it', async () => {
  const path = join(await temporaryFolder(), 'x.berattelse')
  expect(await new ReportFile(path, options()).read()).toBeNull()
  expect(await openReportFile(path, options())).toEqual({ ok: false, error: { kind: 'notFound' } })
})

test('many saves at once end with the last one', async () => {
  const { path } = await projectFile()
  const open = await openedFile(path)
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) => saveReport(open, saying(`text ${index}`))),
  )
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await introduction(path)).toBe('text 7')
})

test('the snapshot is taken when save is called, whatever happens to the project afterwards', async () => {
  const { path } = await projectFile()
  const open = await openedFile(path)
  const media = new Map(sampleProject().media)
  const project: Project = { report: saying('först').report, media }
  const saving = saveReport(open, project)
  media.clear()
  await saving
  const opened = openProject(await readFile(path))
  expect(opened.ok && opened.value.media.size).toBe(1)
})

test('a file that someone else has written to is not written over', async () => {
  const { path, folder } = await projectFile()
  const open = await openedFile(path)
  const theirs = packed(saying('en kollegas text'))
  await writeFile(path, theirs)
  expect(await saveReport(open, saying('min text'))).toEqual({ ok: false, error: { kind: 'changedOutside' } })
  expect(await readFile(path)).toEqual(Buffer.from(theirs))
  expect(await readdir(folder)).toHaveLength(1)
})

test('someone else writing in the middle of our save is seen before the rename', async () => {
  const { path } = await projectFile()
  const theirs = packed(saying('en kollegas text'))
  const effects = intervened(async (call, when) => {
    if (call === 'file.sync' && when === 'after') await writeFile(path, theirs)
  })
  const open = await openedFile(path, effects)
  expect(await saveReport(open, saying('min text'))).toEqual({ ok: false, error: { kind: 'changedOutside' } })
  expect(await introduction(path)).toBe('en kollegas text')
})

test('a file that a sync client has only touched, or put back the same, is still ours', async () => {
  const { path, folder } = await projectFile()
  const open = await openedFile(path)
  await utimes(path, new Date(), new Date(Date.now() - 100_000))
  expect((await saveReport(open, saying('ett'))).ok).toBe(true)
  await copyFile(path, join(folder, 'kopia'))
  await rename(join(folder, 'kopia'), path)
  expect((await saveReport(open, saying('två'))).ok).toBe(true)
  expect(await introduction(path)).toBe('två')
})

test('the same file open twice: the second to save is told, and the first text stays', async () => {
  const { path } = await projectFile()
  const [one, other] = [await openedFile(path), await openedFile(path)]
  expect((await saveReport(one, saying('den första'))).ok).toBe(true)
  expect(await saveReport(other, saying('den andra'))).toEqual({
    ok: false,
    error: { kind: 'changedOutside' },
  })
  expect(await introduction(path)).toBe('den första')
})

test('a file that was moved away is told, and not made anew', async () => {
  const { path, folder } = await projectFile()
  const open = await openedFile(path)
  await rename(path, join(folder, 'flyttad.berattelse'))
  expect(await saveReport(open, saying('x'))).toEqual({ ok: false, error: { kind: 'notFound' } })
  expect(await readdir(folder)).toEqual(['flyttad.berattelse'])
})

test('a network drive that goes away and comes back: told, then saved', async () => {
  const { path, folder } = await projectFile()
  const open = await openedFile(path)
  await rename(folder, `${folder}-borta`)
  expect(await saveReport(open, saying('x'))).toEqual({ ok: false, error: { kind: 'notFound' } })
  await rename(`${folder}-borta`, folder)
  expect((await saveReport(open, open.db.data)).ok).toBe(true)
  expect(await introduction(path)).toBe('x')
})

test.each([
  ['file.write', 'ENOSPC', 'diskFull'],
  ['checkWritable', 'EACCES', 'readOnly'],
  ['rename', 'EBUSY', 'locked'],
] as const)('a save that fails in %s with %s can be made again', async (call, code, kind) => {
  const before = packed()
  const { path, folder } = await projectFile(before)
  const open = await openedFile(path, failing(call, code, call === 'rename' ? 9 : 1))
  expect(await saveReport(open, saying('kvar'))).toEqual({ ok: false, error: { kind } })
  expect(await readFile(path)).toEqual(Buffer.from(before))
  expect(await readdir(folder)).toHaveLength(1)
  expect((await saveReport(open, open.db.data)).ok).toBe(true)
  expect(await introduction(path)).toBe('kvar')
})

test('a damaged file opens with its losses and is never written over', async () => {
  const damaged = zip(foreignEntries({ media: new Map() }))
  const { path, folder } = await projectFile(damaged)
  const open = await openedFile(path)
  expect(open.losses).toEqual([{ kind: 'image', altText: 'Rundgång på Solgården' }])
  expect(await saveReport(open, saying('x'))).toEqual({ ok: false, error: { kind: 'needsNewPlace' } })
  expect(await createReportFile(path, saying('x'), options())).toEqual({
    ok: false,
    error: { kind: 'needsNewPlace' },
  })
  expect(await readFile(path)).toEqual(Buffer.from(damaged))
  expect((await createReportFile(join(folder, 'ny.berattelse'), open.db.data, options())).ok).toBe(true)
})

test.each([
  ['cut short', packed().subarray(0, 900)],
  ['no project', Buffer.from('Kära dagbok')],
  ['of a newer version', zip(foreignEntries({ manifest: '{"formatVersion":999}' }))],
])('a file that is %s is refused, and neither reading nor writing changes it', async (_, bytes) => {
  const { path, folder } = await projectFile(bytes)
  expect((await openReportFile(path, options())).ok).toBe(false)
  const file = new ReportFile(path, options())
  await file.read().catch(() => null)
  await expect(file.write(sampleProject())).rejects.toThrow('not saved')
  expect(await readFile(path)).toEqual(Buffer.from(bytes))
  expect(await readdir(folder)).toHaveLength(1)
})

test('a chosen place with a sound project or another file is replaced', async () => {
  const { path } = await projectFile()
  const created = await createReportFile(path, saying('ersatt'), options())
  expect(created.ok && created.value.savedAt).toBe(now())
  expect(await introduction(path)).toBe('ersatt')
  await writeFile(path, 'något annat')
  expect((await createReportFile(path, saying('igen'), options())).ok).toBe(true)
})

test('what was created goes on being saved', async () => {
  const path = join(await temporaryFolder(), 'ny.berattelse')
  const created = await createReportFile(path, saying('ett'), options())
  if (!created.ok) throw new Error(created.error.kind)
  expect((await saveReport(created.value, saying('två'))).ok).toBe(true)
  expect(await introduction(path)).toBe('två')
})

test('a folder, a device and a huge file are refused without being read', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'mapp.berattelse'))
  const notAProject = { ok: false, error: { kind: 'notAProject' } }
  expect(await openReportFile(join(folder, 'mapp.berattelse'), options())).toEqual(notAProject)
  expect(await openReportFile('/dev/zero', options())).toEqual(notAProject)
  const huge = join(folder, 'stor.berattelse')
  spawnSync('truncate', ['-s', '2G', huge])
  expect(await openReportFile(huge, options())).toEqual({ ok: false, error: { kind: 'tooLarge' } })
  await rm(huge)
})

test.each([
  ['EACCES', { kind: 'noAccess' }],
  ['EBUSY', { kind: 'locked' }],
  ['EIO', { kind: 'failed', code: 'EIO' }],
] as const)('a file that cannot be read for %s is told with its reason', async (code, error) => {
  const { path } = await projectFile()
  expect(await openReportFile(path, options(failing('read', code)))).toEqual({ ok: false, error })
})

test('images beyond what a file may hold are refused before they can make it unreadable', async () => {
  const { path } = await projectFile()
  const open = await openedFile(path)
  const { report, media } = sampleProject()
  const [id = ''] = media.keys()
  const huge: Project = { report, media: new Map([[id, new Uint8Array(50_000_001)]]) }
  expect(await saveReport(open, huge)).toEqual({ ok: false, error: { kind: 'tooLarge' } })
  expect((await openReportFile(path, options())).ok).toBe(true)
})

test('a process killed at any step of a save leaves a whole file and nothing that stays', async () => {
  const run = promisify(execFile)
  const child = new URL('../../support/kill-while-saving.ts', import.meta.url).pathname
  const { path, folder } = await projectFile()
  const { stdout } = await run(process.execPath, [child, path, '0'])
  const steps = Number(stdout)
  expect(steps).toBeGreaterThan(10)
  const seen = new Set<string>()
  for (let step = 1; step <= steps; step += 1) {
    await writeFile(path, packed(saying('den gamla texten')))
    await expect(run(process.execPath, [child, path, String(step)])).rejects.toMatchObject({
      signal: 'SIGKILL',
    })
    const names = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
    seen.add(`${await introduction(path)}, ${names.length} kvar`)
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    for (const name of names) await utimes(join(folder, name), longAgo, longAgo)
    await openedFile(path)
    expect(await readdir(folder)).toEqual(['berättelse.berattelse'])
  }
  expect([...seen].toSorted()).toEqual([
    'den gamla texten, 0 kvar',
    'den gamla texten, 1 kvar',
    'den nya texten, 0 kvar',
  ])
}, 60_000)
