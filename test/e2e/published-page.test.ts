import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { exportHtml } from '../../src/formats/html/index.ts'
import { readPdf, textIn } from '../../src/formats/pdf/pdf-file.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'
import { exampleNames, exampleProject } from '../support/example-projects.ts'
import { filledProject } from '../support/filled-project.ts'
import { browser as executablePath } from '../support/printing.ts'
import { goTo, openExample } from './driver.ts'
import { canRunApp, endAllApps, launchApp, scanAccessibility, takeScreenshot } from './harness.ts'

const everything = { lawAppendix: true, numberedHeadings: true, listOfFigures: true }
const [template] = builtInTemplates()
const pages = [
  ...exampleNames.map((name) => [name, exportHtml(exampleProject(name))] as const),
  ...(template ? [['ifylld', exportHtml(filledProject(template), everything)] as const] : []),
]
/** A wide window, and the same at 400 %. */
const widths = [1280, 320] as const

describe.runIf(executablePath !== null)('the published page in a browser', () => {
  let browser: Browser | undefined
  let folder = ''

  beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: sandbox })
    folder = await mkdtemp(join(tmpdir(), 'berattelsen-page-'))
    for (const [name, html] of pages) await writeFile(join(folder, `${name}.html`), html)
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function opened(name: string, width: number): Promise<Page> {
    if (browser === undefined) throw new Error('no browser')
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    return page
  }

  describe.each(pages)('%s', (name) => {
    it.each(widths)(
      'has nothing that axe objects to, and no page wider than the window, at %i pixels',
      async (width) => {
        const page = await opened(name, width)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await takeScreenshot(page, `webbsida-${name}-${width}`)
        // With the charts' numbers unfolded too.
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
        expect(await scanAccessibility(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await page.close()
      },
    )
  })

  it('shows its style, lets nothing run or load, and can be skipped through with the keys', async () => {
    const page = await opened(exampleNames[0], 1280)
    const faults: string[] = []
    page.on('console', (message) => faults.push(message.text()))
    page.on('request', (request) => faults.push(request.url()))
    await page.reload()
    expect(faults.filter((fault) => !fault.startsWith('file:') && !fault.startsWith('data:'))).toEqual([])
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe(
      'rgb(11, 90, 102)',
    )
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till texten')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe('#text')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true)
    await page.close()
  })
})

describe.runIf(canRunApp)('a PDF file from the window', () => {
  afterEach(endAllApps)

  it('is tagged, has its outline and its pages, and no window is left behind', async () => {
    const app = await launchApp()
    const { page } = app
    await openExample(app, 2025)
    await goTo(page, 'Exportera')
    await page.getByText('PDF', { exact: true }).click()
    const path = join(app.home, 'Documents', 'ut.pdf')
    await app.electron.prepareAnswer({ kind: 'save', path })
    await page.getByRole('button', { name: 'Exportera till PDF' }).click()
    await page.getByText('PDF-filen är klar').waitFor({ timeout: 60_000 })
    const pdf = readPdf(await readFile(path))
    const root = pdf?.objects.get(pdf.root) ?? ''
    expect(root).toContain('/Marked true')
    expect(root).toContain('/Outlines')
    expect(root).toContain('/Lang (sv)')
    const info = pdf?.objects.get(pdf.info ?? -1) ?? ''
    expect(textIn(info, 'Title')?.text).toBe('Patientsäkerhetsberättelse 2025, Exempelkommun')
    const all = [...(pdf?.objects.values() ?? [])]
    expect(all.filter((object) => object.includes('/MediaBox')).length).toBeGreaterThan(25)
    const { refusedRequests, refusedNavigations } = await app.electron.record()
    expect([refusedRequests, refusedNavigations]).toEqual([[], []])
    expect(page.context().pages()).toHaveLength(1)
    expect(await app.faults()).toBe('')
  })
})
