import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ignoreFinding } from '../../src/core/checks/ignored-findings.ts'
import { privacyErrorsIn } from '../../src/core/checks/privacy-gate.ts'
import type { Report } from '../../src/core/report.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import { report, section, written } from '../support/build-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli } from './run-cli.ts'

const start = report(section('cover', { kind: 'front', level: 0 }), section('falls', { heading: 'Fall' }))
/** The number is made for tests and belongs to nobody. */
const told = written(start, 'falls', 'Den boende, 19121212-1212, föll.')

async function fileWith(given: Report): Promise<{ readonly path: string; readonly out: string }> {
  const folder = await temporaryFolder()
  const path = join(folder, 'person.berattelse')
  const bytes = packProject(
    { report: given, media: new Map() },
    { savedAt: '2026-02-20T09:00:00.000Z', appVersion: '0.0.0' },
  )
  await writeFile(path, bytes)
  return { path, out: join(folder, 'ut.docx') }
}

test('export stops at what may point out a person, writes nothing, and --force changes nothing', async () => {
  const { path, out } = await fileWith(told)
  for (const force of [[], ['--force']]) {
    const { code, stdout, stderr } = await cli('export', path, '--to', 'docx', '--out', out, ...force)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toEqual([
      'Kan peka ut en person: ett ställe (Fall)',
      'Inget skrevs. Rätta, lägg åt sidan med ett skäl, eller ange --with-personal-data.',
    ])
  }
  await expect(access(out)).rejects.toThrow()
})

test('export goes on when it is answered with a reason, or with --with-personal-data', async () => {
  const asked = await fileWith(told)
  expect(
    (await cli('export', asked.path, '--to', 'docx', '--out', asked.out, '--with-personal-data')).code,
  ).toBe(0)
  expect((await readFile(asked.out)).length).toBeGreaterThan(0)

  const [found] = privacyErrorsIn(told)
  const answered = await fileWith(ignoreFinding(told, found?.key ?? '', 'Ett påhittat nummer.'))
  expect((await cli('export', answered.path, '--to', 'docx', '--out', answered.out)).code).toBe(0)
})

test('an Excel book without persons in its tables is made though the text has them', async () => {
  const { path, out } = await fileWith(told)
  expect((await cli('export', path, '--to', 'xlsx', '--out', out.replace('docx', 'xlsx'))).code).toBe(0)
})
