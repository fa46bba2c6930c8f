import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { packProject } from '../../src/formats/container/pack.ts'
import { exportDocx } from '../../src/formats/docx/index.ts'
import type { Project } from '../../src/formats/project.ts'
import { headings, openPackage } from '../support/docx-package.ts'
import { exampleProject } from '../support/example-projects.ts'
import { packOptions } from '../support/sample-project.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { expectAccessible, goTo, openExample, openSection, write } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('export', () => {
  afterEach(endAllApps)

  it('makes what is chosen, and says it before it is made', async () => {
    const app = await opened()
    const { page } = app
    await goTo(page, 'Exportera')
    await page.getByText(/^Hela berättelsen, .* ord, med titelsida och innehållsförteckning\./).waitFor()
    await takeScreenshot(page, 'exportera-val')
    await page.getByText('Fler val', { exact: true }).click()
    await page.getByRole('switch', { name: /^Numrera rubrikerna/ }).check()
    await page.getByRole('switch', { name: /^Lägg till förteckning/ }).check()
    await page.getByText('Några avsnitt', { exact: true }).click()
    await page.getByRole('button', { name: 'Kryssa ur alla' }).click()
    await page.getByText('Kryssa i minst ett avsnitt').waitFor()
    await page.getByRole('checkbox', { name: /Inledning$/ }).check()
    await page.getByRole('checkbox', { name: /Egenkontroller$/ }).check()
    await page
      .getByText(/ avsnitt, .* med .*förteckning över tabeller och diagram och numrerade rubriker\./)
      .waitFor()
    await takeScreenshot(page, 'exportera-fler-val')
    await expectAccessible(page)

    const word = join(app.home, 'Documents', 'utdrag.docx')
    await app.electron.prepareAnswer({ kind: 'save', path: word })
    await button(page, 'Exportera till Word').click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 60_000 })
    await takeScreenshot(page, 'exportera-klart')
    const [asked] = (await app.electron.record()).shownDialogs
    expect(asked).toMatchObject({
      defaultPath: expect.stringMatching(/Patientsäkerhetsberättelse 2025 Exempelkommun utdrag\.docx$/),
    })
    const exported = headings(openPackage(await readFile(word))).map(({ text }) => text)
    expect(exported[0]).toBe('Inledning')
    expect(exported[1]).toBe('Egenkontroller')
    expect(exported).not.toContain('SAMMANFATTNING')
    await page.getByRole('button', { name: 'Visa i mappen' }).click()
    await expect.poll(async () => (await app.electron.record()).shownInFolder).toEqual([word])
    expect(await app.faults()).toBe('')
  })

  it('makes a PDF while one writes, and a page for the web, and remembers what it made last', async () => {
    const app = await opened()
    const { page } = app
    await goTo(page, 'Exportera')
    await page.getByText('PDF', { exact: true }).click()
    const pdf = join(app.home, 'Documents', 'ut.pdf')
    await app.electron.prepareAnswer({ kind: 'save', path: pdf })
    await button(page, 'Exportera till PDF').click()
    await openSection(page, 'Inledning')
    await expect.poll(() => isThere(pdf), { timeout: 60_000 }).toBe(true)
    expect(await readFile(pdf, 'latin1')).toMatch(/^%PDF-/)
    await goTo(page, 'Exportera')
    await page.getByText('PDF-filen är klar').waitFor()

    await page.getByText('Webbsida', { exact: true }).click()
    const html = join(app.home, 'Documents', 'ut.html')
    await app.electron.prepareAnswer({ kind: 'save', path: html })
    await button(page, 'Exportera till webbsida').click()
    await page.getByText('Webbsidan är klar').waitFor({ timeout: 60_000 })
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>/i)
    await goTo(page, 'Översikt')
    await goTo(page, 'Exportera')
    await button(page, 'Exportera till webbsida').waitFor()
    expect(await app.faults()).toBe('')
  })

  it('stops in the middle of a large report, leaves nothing behind, and begins anew', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'stor.berattelse')
    await writeFile(file, packProject(enlarged(exampleProject('exempel-2025'), 8), packOptions))
    const app = await launchApp({ args: [file] })
    const { page } = app
    await goTo(page, 'Exportera')
    const word = join(app.home, 'Documents', 'avbruten.docx')
    await app.electron.prepareAnswer({ kind: 'save', path: word })
    await button(page, 'Exportera till Word').click()
    await page.getByRole('button', { name: 'Avbryt', exact: true }).click()
    await page.getByText('Exporten avbröts. Ingen fil skrevs.').waitFor({ timeout: 10_000 })
    await takeScreenshot(page, 'exportera-avbruten')
    await expect(access(word)).rejects.toThrow()
    expect(await readdir(dirname(word))).toEqual([])

    await app.electron.prepareAnswer({ kind: 'save', path: word })
    await button(page, 'Exportera till Word').click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 60_000 })
    await access(word)
    expect(await app.faults()).toBe('')
  })

  it('tells of an export that fails while the window is closing, and stays', async () => {
    const app = await opened()
    const { page, electron } = app
    await goTo(page, 'Exportera')
    await electron.prepareAnswer({ kind: 'save', path: join(app.home, 'Borta', 'ut.docx') })
    await electron.prepareAnswer({ kind: 'message', button: 0 })
    await button(page, 'Exportera till Word').click()
    await page.getByRole('progressbar').waitFor()
    await electron.closeWindow(0)
    await page.getByText('”ut.docx” kunde inte skrivas: mappen finns inte.').waitFor({ timeout: 60_000 })
    const dialogs = (await electron.record()).shownDialogs
    expect(dialogs.at(-1)).toMatchObject({
      message: 'Exporten misslyckades',
      detail: expect.stringContaining('mappen finns inte'),
    })
    expect(await app.close()).toBe(0)
  })

  it("takes the municipality's Word template, remembers it, and refuses what is none", async () => {
    const app = await opened()
    const { page, electron } = app
    await goTo(page, 'Exportera')
    await page.getByText('Fler val', { exact: true }).click()
    const broken = join(app.home, 'Documents', 'trasig.docx')
    await writeFile(broken, 'ingen mall')
    await electron.prepareAnswer({ kind: 'open', path: broken })
    await page.getByRole('button', { name: 'Välj Word-mall…' }).click()
    await page.getByRole('alert').getByText('”trasig.docx” är inget Word-dokument.').waitFor()

    const own = join(app.home, 'Documents', 'Kommunens mall.docx')
    await writeFile(own, await exportDocx(exampleProject('exempel-2024'), { now: '2026-01-01T12:00:00Z' }))
    await electron.prepareAnswer({ kind: 'open', path: own })
    await page.getByRole('button', { name: 'Välj Word-mall…' }).click()
    const used = page.getByRole('switch', { name: 'Använd kommunens mall: Kommunens mall.docx' })
    await expect.poll(() => used.isChecked()).toBe(true)
    await page.getByText('I kommunens mall Kommunens mall.docx.').waitFor()
    await takeScreenshot(page, 'exportera-mall')
    await expectAccessible(page)
    const word = join(app.home, 'Documents', 'med mall.docx')
    await electron.prepareAnswer({ kind: 'save', path: word })
    await button(page, 'Exportera till Word').click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 60_000 })
    expect(headings(openPackage(await readFile(word))).length).toBeGreaterThan(40)

    await goTo(page, 'Översikt')
    await goTo(page, 'Exportera')
    await page.getByText('I kommunens mall Kommunens mall.docx.').waitFor()
    await page.getByText('Fler val', { exact: true }).click()
    await page.getByRole('button', { name: 'Ta bort mallen' }).click()
    await page.getByRole('button', { name: 'Välj Word-mall…' }).waitFor()
    expect(await app.faults()).toBe('')
  })

  it('shows the pages beside the text, where they follow what is written, and alone', async () => {
    const app = await opened()
    const { page } = app
    await openSection(page, 'Inledning')
    await page.getByRole('button', { name: /^Visa sidorna/ }).click()
    const panel = page.getByRole('region', { name: 'Sidorna' })
    await panel.getByText('Avsnittet börjar på sidan 4 av 35').waitFor({ timeout: 30_000 })
    const shown = panel.getByRole('img', { name: /^Sida 4 av 35: Inledning/ })
    await expect.poll(() => isInSight(page, 4)).toBe(true)
    await takeScreenshot(page, 'skriv-sidorna')
    await expectAccessible(page)

    await write(page, 'Inledning', ' Ordet sillkonserv står här.')
    await expect
      .poll(async () => decodeURIComponent((await shown.getAttribute('src')) ?? ''), { timeout: 10_000 })
      .toContain('sillkonserv')
    await openSection(page, 'Klagomål och synpunkter')
    await panel.getByText(/^Avsnittet börjar på sidan 30 av/).waitFor()
    await expect.poll(() => isInSight(page, 30)).toBe(true)
    await page.keyboard.press('Control+Shift+p')
    await panel.waitFor({ state: 'detached' })

    await goTo(page, 'Exportera')
    await page.getByRole('button', { name: 'Förhandsvisa' }).click()
    await page.getByText('35 sidor. Så här blir sidorna i Word.').waitFor({ timeout: 30_000 })
    await page.getByRole('img', { name: 'Sida 1 av 35' }).waitFor()
    await takeScreenshot(page, 'forhandsvisning')
    await page.getByText('Flera bredvid varandra', { exact: true }).click()
    await page.getByRole('img', { name: /^Sida 4 av 35/ }).waitFor()
    await takeScreenshot(page, 'forhandsvisning-flera')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Exportera' }).last().click()
    await page.getByRole('heading', { level: 1, name: 'Exportera' }).waitFor()
    expect(await app.faults()).toBe('')
  })
})

/** The same report with every text so many times over. */
function enlarged(project: Project, times: number): Project {
  const sections = Object.entries(project.report.sections).map(([id, section]) => {
    const content = Array.from({ length: times }, () => section.content.content).flat()
    return [id, { ...section, content: { ...section.content, content } }]
  })
  return { ...project, report: { ...project.report, sections: Object.fromEntries(sections) } }
}

async function opened(): Promise<RunningApp> {
  const app = await launchApp()
  await openExample(app, 2025)
  return app
}

function button(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Whether this page's top is within the panel. */
function isInSight(page: Page, number: number): Promise<boolean> {
  return page.evaluate(`(() => {
    const panel = document.querySelector('.preview-panel').getBoundingClientRect()
    const top = document.querySelectorAll('.page-list-page')[${number - 1}].getBoundingClientRect().top
    return top >= panel.top - 1 && top < panel.bottom
  })()`)
}
