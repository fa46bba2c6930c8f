import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { contents, openPackage } from '../../support/docx-package.ts'
import { exampleNames, exampleProject } from '../../support/example-projects.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const hasTool = (tool: string, argument: string) => spawnSync(tool, [argument]).error === undefined
const hasLibreOffice = hasTool('soffice', '--version')
const hasPdfTools = hasTool('pdftotext', '-v')

/** Needs LibreOffice; without it there is nothing to compare with and the tests are skipped. */
describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  it.each(exampleNames)(
    'opens %s and gives headings the pages that the contents say',
    async (name) => {
      const folder = await temporaryFolder()
      const bytes = await exportDocx(exampleProject(name), { now: '2026-02-20T09:00:00.000Z' })
      writeFileSync(join(folder, 'a.docx'), bytes)
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
        { stdio: 'ignore' },
      )
      const pdf = join(folder, 'a.pdf')
      expect(existsSync(pdf)).toBe(true)
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      if (!hasPdfTools) return
      const pages = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f')
      const entries = contents(openPackage(bytes))
      const right = entries.filter(({ text, page }) => hasLine(pages[Number(page) - 1] ?? '', text))
      expect(right.length / entries.length).toBeGreaterThanOrEqual(0.95)
    },
    120_000,
  )
})

/** Whether a page has the heading as a line, or its beginning when it runs over more than one. */
function hasLine(page: string, heading: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const wanted = bare(heading)
  return page.split('\n').some((line) => {
    const found = bare(line)
    return found === wanted || (found.length > 20 && wanted.startsWith(found))
  })
}
