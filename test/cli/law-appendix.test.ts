import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headings, openPackage } from '../support/docx-package.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli } from './run-cli.ts'

test('export --law-appendix puts the appendix last, and export without it does not', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ny.berattelse')
  const made = await cli('new', '--template', 'kb', '--year', '2025', '--municipality', 'Kil', '--out', path)
  expect(made.code).toBe(0)
  const lastHeading = async (name: string, ...flags: readonly string[]) => {
    const out = join(folder, name)
    expect((await cli('export', path, ...flags, '--to', 'docx', '--out', out)).code).toBe(0)
    return headings(openPackage(await readFile(out))).at(-1)?.text
  }
  expect(await lastHeading('med.docx', '--law-appendix')).toBe(
    'Bilaga: Så svarar berättelsen mot lagens krav',
  )
  expect(await lastHeading('utan.docx')).toBe('Mål och prioriteringar för kommande år')
})
