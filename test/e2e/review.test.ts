import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  goTo,
  openSection,
  projectIn,
  startReport,
  waitUntilSaved,
  write,
} from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

/** Made for tests: a number with the right check digit that belongs to nobody. */
const PERSON = '19121212-1212'

describe.runIf(canRunApp)('review', () => {
  afterEach(endAllApps)

  it('marks a fault while one writes, mends it with a click, and undo in the text takes that back', async () => {
    const { app, path } = await startReport('granska.berattelse')
    const { page } = app
    await write(page, 'Inledning', 'Vi har följt upp fallen under under året.')
    const text = page.getByRole('textbox', { name: /^Text: Inledning/i })
    await mark(page, 'under under').waitFor()

    await page.keyboard.press('F8')
    const popover = page.locator('.finding-popover')
    await popover.getByText('”under” står två gånger').waitFor()
    await takeScreenshot(page, 'granska-i-texten')
    await page.keyboard.press('Alt+Enter')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => text.innerText()).toContain('fallen under året')
    await page.locator('.finding-mark-warning').waitFor({ state: 'detached' })

    await page.keyboard.press('Control+z')
    await expect.poll(() => text.innerText()).toContain('fallen under under året')
    await mark(page, 'under under').waitFor()
    await page.keyboard.press('Control+y')
    await expect.poll(() => text.innerText()).toContain('fallen under året')
    await app.close()
    const { report } = await projectIn(path)
    expect(JSON.stringify(report.sections)).toContain('fallen under året')
  })

  it('keeps what is put aside with its reason, also when the report is opened again', async () => {
    const { app, path } = await startReport('aside.berattelse')
    const { page } = app
    await write(page, 'Inledning', 'Vi har följt upp fallen. TODO: fyll på.')
    await mark(page, 'TODO').waitFor()
    await page.keyboard.press('Control+4')
    await page.getByRole('heading', { level: 1, name: 'Granska' }).waitFor()
    await takeScreenshot(page, 'granska')
    await expectAccessible(page)

    const card = page.getByRole('article').filter({ hasText: 'TODO' }).first()
    const title = await card.getByRole('heading').innerText()
    await card.getByRole('button', { name: 'Lägg åt sidan…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Lägg åt sidan', exact: true }).click()
    await dialog.getByText('Skriv några ord').waitFor()
    await dialog.getByRole('button', { name: 'Det ska stå så.' }).click()
    await takeScreenshot(page, 'granska-lagg-at-sidan')
    await dialog.getByRole('button', { name: 'Lägg åt sidan', exact: true }).click()
    await page.getByText(`Lagt åt sidan: ${title}.`).waitFor()
    expect(await page.locator(':focus').count()).toBe(1)
    await waitUntilSaved(page)
    await app.close()

    const again = await launchApp({ args: [path] })
    await goTo(again.page, 'Granska')
    await again.page.getByRole('button', { name: /^Lagt åt sidan/ }).click()
    await again.page.getByText('Skäl: Det ska stå så.').waitFor()
    await expectAccessible(again.page)
    expect(await again.page.getByRole('article').filter({ hasText: 'TODO' }).count()).toBe(0)
    await again.page.getByRole('button', { name: 'Ta upp igen' }).click()
    await again.page.getByRole('article').filter({ hasText: 'TODO' }).first().waitFor()
  })

  it('lets no document leave while something may point out a person and nobody has answered', async () => {
    const { app } = await startReport('person.berattelse')
    const { page } = app
    await write(page, 'Inledning', `Den boende, ${PERSON}, föll under natten.`)
    await mark(page, PERSON).waitFor()
    const document = join(app.home, 'Documents', 'person.docx')
    await app.electron.prepareAnswer({ kind: 'save', path: document })
    await goTo(page, 'Exportera')
    await page.getByText('Svara på det här innan dokumentet lämnar dig').waitFor()
    const start = page.getByRole('main').getByRole('button', { name: 'Exportera till Word' })
    await start.click()
    await page.getByRole('alert').filter({ hasText: 'peka ut en person' }).waitFor()
    await takeScreenshot(page, 'exportera-stoppad')
    await expectAccessible(page)
    await expect(access(document)).rejects.toThrow()

    await page.getByRole('alert').getByRole('button').first().click()
    const card = page.getByRole('article').filter({ hasText: PERSON }).first()
    await page.locator('article:focus').filter({ hasText: PERSON }).waitFor()
    await card.getByRole('button', { name: 'Lägg åt sidan…' }).click()
    await page.getByRole('textbox', { name: 'Varför?' }).fill('Påhittat nummer i en övning.')
    await page.getByRole('dialog').getByRole('button', { name: 'Lägg åt sidan', exact: true }).click()
    await page.keyboard.press('Control+5')
    await start.click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 60_000 })
    await access(document)
  })

  it('says of a new report that the review follows, and folds what is not written yet', async () => {
    const { app } = await startReport('ny.berattelse')
    const { page } = app
    await goTo(page, 'Granska')
    await page.getByText(/^Granskningen följer med medan du skriver/).waitFor()
    await page.getByRole('button', { name: /^Avsnitt som lagen kräver och som är tomma/ }).click()
    await takeScreenshot(page, 'granska-ny')
    await expectAccessible(page)
    await page.getByRole('main').getByRole('listitem').getByRole('button', { name: 'Inledning' }).click()
    await page.getByRole('textbox', { name: /^Text: / }).waitFor()
  })

  it('leads back to the text when a finding has been put aside there, or not', async () => {
    const { app } = await startReport('tillbaka.berattelse')
    const { page } = app
    await write(page, 'Inledning', 'Vi har följt upp fallen under under året.')
    await mark(page, 'under under').waitFor()
    const text = page.getByRole('textbox', { name: /^Text: Inledning/i })
    const ask = async () => {
      await page.keyboard.press('F8')
      await page.locator('.finding-popover').getByRole('button', { name: 'Lägg åt sidan…' }).click()
    }
    await ask()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(text)).toBe(true)

    await ask()
    await page.getByRole('textbox', { name: 'Varför?' }).fill('Det ska stå så.')
    await page.getByRole('dialog').getByRole('button', { name: 'Lägg åt sidan', exact: true }).click()
    await page.getByText(/^Lagt åt sidan: Samma ord/).waitFor()
    await expect.poll(() => hasFocus(text)).toBe(true)
  })

  it('goes to the words in a section and comes from one section to the next by keyboard', async () => {
    const { app } = await startReport('steg.berattelse')
    const { page } = app
    await write(page, 'Inledning', 'Först läste vi om om fallen.')
    await write(page, 'Sammanfattning', 'Sedan räknade vi vi på nytt.')
    await mark(page, 'vi vi').waitFor()
    await (await openSection(page, 'Inledning')).click()
    await page.keyboard.press('Control+Home')
    // The page tells of the new place of the cursor before it is drawn.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await page.keyboard.press('F8')
    await expect.poll(() => selected(page)).toBe('om om')
    await page.keyboard.press('F8')
    await expect.poll(() => selected(page)).toBe('vi vi')
    await page.keyboard.press('Shift+F8')
    await expect.poll(() => selected(page)).toBe('om om')
  })
})

function mark(page: Page, words: string) {
  return page.locator('.finding-mark', { hasText: words }).first()
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one.ownerDocument.activeElement === one)
}

function selected(page: Page): Promise<string> {
  return page.evaluate('getSelection().toString()')
}
