import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '../support/docx-package.ts'
import { all, styleOf } from '../support/docx-xml.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli } from './run-cli.ts'

const template = 'resources/examples/kommunmall.dotx'

test('export --word-template writes the report in the template, and tells on standard error what it lacks', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ny.berattelse')
  const out = join(folder, 'ny.docx')
  await cli('new', '--template', 'kb', '--year', '2025', '--municipality', 'Kil', '--out', path)
  const made = await cli('export', path, '--to', 'docx', '--word-template', template, '--out', out)
  expect(made).toMatchObject({ code: 0, stdout: '' })
  expect(made.stderr).toContain('Mallen har ingen Rubrik 3.')
  const styles = all(openPackage(await readFile(out)).body, 'w:p').map(styleOf)
  expect(styles).toContain('Rubrik1')

  const broken = join(folder, 'trasig.dotx')
  await writeFile(broken, 'PK och sedan inget')
  const refused = await cli(
    'export',
    path,
    '--to',
    'docx',
    '--word-template',
    broken,
    '--out',
    out,
    '--force',
  )
  expect(refused.code).not.toBe(0)
  expect(refused.stderr.trim()).toMatch(/trasig\.dotx” är skadad och gick inte att läsa\./)
  expect(all(openPackage(await readFile(out)).body, 'w:p').map(styleOf)).toEqual(styles)
})

test('export refuses to write over the template, and a template for anything but Word', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ny.berattelse')
  const mine = join(folder, 'mall.dotx')
  await writeFile(mine, await readFile(template))
  await cli('new', '--template', 'kb', '--year', '2025', '--municipality', 'Kil', '--out', path)
  const over = await cli('export', path, '--to', 'docx', '--word-template', mine, '--out', mine, '--force')
  expect(over.stderr).toContain('--out är samma fil som den som läses')
  expect(await readFile(mine)).toEqual(await readFile(template))
  const html = await cli(
    'export',
    path,
    '--to',
    'html',
    '--word-template',
    mine,
    '--out',
    join(folder, 'a.html'),
  )
  expect(html.stderr).toContain('--word-template gäller bara --to docx.')
})
