import { execFileSync } from 'node:child_process'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { withBrowser } from '../../src/cli/browser-print.ts'
import { exportPdf, type PdfOptions } from '../../src/formats/pdf/index.ts'
import type { Project } from '../../src/formats/project.ts'

/** The browser that PDF files are printed with here, or null: then their tests are skipped. */
export const browser = findBrowser()

/** These reports as PDF files, printed by one browser. */
export async function printedPdfs(
  reports: readonly (readonly [project: Project, options: Omit<PdfOptions, 'print' | 'now'>])[],
): Promise<readonly Uint8Array[]> {
  if (browser === null) throw new Error('no browser to print with')
  const made = await withBrowser(browser, (print) =>
    Promise.all(
      reports.map(([project, options]) =>
        exportPdf(project, { ...options, now: '2026-02-20T09:00:00.000Z', print }),
      ),
    ),
  )
  if (!made.ok) throw new Error('the browser did not print')
  return made.value
}

/** What a program of Poppler or qpdf says of a file, or null where it is not installed. */
export function askTool(name: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync(name, [...args], {
      encoding: 'utf8',
      maxBuffer: 200_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
}
