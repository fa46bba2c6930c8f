import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browser } from '../support/printing.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli, cliAfter } from './run-cli.ts'

const example = new URL('../../resources/examples/exempel-2025.berattelse', import.meta.url).pathname
const withBrowserAt = (path: string) => `process.env.BERATTELSEN_BROWSER = ${JSON.stringify(path)}`

describe('export to what is published', () => {
  it('writes a web page of one file', async () => {
    const out = join(await temporaryFolder(), 'ut.html')
    expect(await cli('export', example, '--to', 'html', '--out', out)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const html = await readFile(out, 'utf8')
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="sv">/)
    expect(html).not.toContain('Så svarar berättelsen mot lagens krav')
  })

  it('writes no format to a name that says another', async () => {
    const folder = await temporaryFolder()
    for (const [to, name] of [
      ['xlsx', 'ut.pdf'],
      ['docx', 'ut.XLSX'],
      ['pdf', 'ut.htm'],
      ['html', 'ut.berattelse'],
    ] as const) {
      const answer = await cli('export', example, '--to', to, '--out', join(folder, name))
      const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
      const line = `”${name}” slutar på ${ending}, men --to är ${to}. Ändra det ena.\n`
      expect(answer).toEqual({ code: 2, stdout: '', stderr: line })
    }
    expect(await readdir(folder)).toEqual([])
    expect(await cli('export', example, '--to', 'html', '--out', join(folder, 'ut.HTM'))).toMatchObject({
      code: 0,
    })
  })

  it.skipIf(browser === null)('writes a tagged PDF by the browser on this computer', async () => {
    const out = join(await temporaryFolder(), 'ut.pdf')
    expect(await cli('export', example, '--to', 'pdf', '--out', out)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const pdf = await readFile(out, 'latin1')
    expect(pdf).toMatch(/^%PDF-1\./)
    expect(pdf).toContain('/Marked true')
  })

  it('says in one line that there is no browser to make a PDF with, and writes nothing', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'ut.pdf')
    const answer = await cliAfter(
      withBrowserAt('/finns/inte'),
      'export',
      example,
      '--to',
      'pdf',
      '--out',
      out,
    )
    expect(answer).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'PDF görs med Chrome, Edge eller Chromium, men ingen av dem hittades. Ange en med BERATTELSEN_BROWSER.\n',
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('says in one line that the browser failed, and writes nothing', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'ut.pdf')
    const program = process.execPath
    const answer = await cliAfter(withBrowserAt(program), 'export', example, '--to', 'pdf', '--out', out)
    expect(answer.code).toBe(2)
    expect(answer.stderr).toMatch(/^Webbläsaren ”node[^”]*” kunde inte göra PDF-filen\. Inget skrevs\.\n$/)
    expect(await readdir(folder)).toEqual([])
  })
})
