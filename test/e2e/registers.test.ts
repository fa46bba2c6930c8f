import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPackage, paragraphs } from '../support/docx-package.ts'
import { createReport, expectAccessible, goTo, paste, projectIn, waitUntilSaved } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('a register', () => {
  afterEach(endAllApps)

  it('is filled by keyboard, becomes a table that follows it, and stays out of Word', async () => {
    const app = await launchApp()
    const { page, electron, home } = app
    const path = join(home, 'Documents', 'psb.berattelse')
    await createReport(app, { municipality: 'Testkommun', path })
    await goTo(page, 'Data')
    await page.getByRole('button', { name: 'Nytt register' }).click()
    await takeScreenshot(page, 'nytt-register')
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Klagomål och synpunkter/ })
      .click()
    const date = page.getByRole('textbox', { name: 'Datum' })
    await date.waitFor()
    await takeScreenshot(page, 'register-tomt')
    await expectAccessible(page)

    await date.focus()
    const enter = async (day: string, category: string, words: string) => {
      await page.keyboard.type(day)
      await page.keyboard.press('Enter')
      await page.keyboard.type(category)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await expect.poll(() => date.inputValue()).toBe('')
    }
    await enter('12/3', 'Bem', 'Fick vänta på hjälpmedlet')
    await enter('2025-04-01', 'Omv', 'Kall mat på kvällen')
    await enter('3 maj', 'Bem', 'Hemlig händelse i köket')
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('3 klagomål och synpunkter')

    await page.keyboard.type('19121212-1212 ringde')
    await page.keyboard.press('Tab')
    const words = page.getByRole('textbox', { name: 'Kort beskrivning, utan namn' })
    await words.fill('19121212-1212 ringde')
    await page.getByText('Det ser ut som ett personnummer.').waitFor()
    await words.press('Enter')
    await page.getByText('”19121212-1212 ringde” är inget datum.').waitFor()
    await takeScreenshot(page, 'register')
    await expectAccessible(page)
    await date.fill('')
    await words.fill('')

    await page
      .getByRole('button', { name: 'Ändra raden 2025-04-01, Omvårdnad, kvalitet och service' })
      .click()
    const edited = page.getByRole('form', { name: 'Ändra raden' })
    await edited.getByRole('textbox', { name: 'Besvarat' }).fill('9/4')
    await takeScreenshot(page, 'register-andra')
    await expectAccessible(page)
    await edited.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('cell', { name: '2025-04-09' }).waitFor()

    await page.getByRole('button', { name: 'Ta in rader från Excel' }).click()
    await page.getByRole('textbox', { name: 'Klistra in här' }).focus()
    await paste(page, { 'text/plain': 'Datum\tKategori\tSynpunkt\n2025-06-01\tMat\tFör lite salt\n' })
    await page.getByText('Nya kategorier: Mat.').waitFor()
    await takeScreenshot(page, 'register-klistra')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lägg till 1 rad' }).click()
    await page.getByText('1 rad lades till i registret.').waitFor()

    await page.getByRole('button', { name: 'Kategorier och enheter…' }).click()
    await takeScreenshot(page, 'register-kategorier')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Klart' }).click()

    await page.getByRole('button', { name: 'Gör till tabell' }).click()
    await page.getByRole('menuitem', { name: 'Per kategori och år' }).click()
    const grid = page.getByRole('grid')
    const row = (name: string) => grid.getByRole('row', { name: new RegExp(name) }).getByRole('gridcell')
    await expect.poll(() => row('Bemötande').nth(1).textContent()).toContain('2')
    expect(await row('^Summa').nth(1).textContent()).toContain('4')
    expect(await row('Bemötande').nth(1).getAttribute('aria-readonly')).toBe('true')
    await row('Bemötande').nth(1).dblclick()
    await page.getByRole('status').getByText('Talet räknas ur registret och ändras där.').waitFor()
    await takeScreenshot(page, 'register-tabell')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Öppna registret' }).click()
    await page.getByRole('button', { name: 'Ta bort raden 2025-05-03, Bemötande och tillgänglighet' }).click()
    await page.getByText('Raden togs bort ur registret.').waitFor()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByRole('cell', { name: 'Hemlig händelse i köket' }).waitFor()
    await page.getByRole('button', { name: 'Klagomål och synpunkter per kategori' }).first().click()
    await page.getByRole('button', { name: 'Infoga i avsnitt…' }).first().click()
    await page.getByRole('button', { name: 'Infoga sist i avsnittet' }).click()
    await waitUntilSaved(page)
    const { report } = await projectIn(path)
    expect(report.registers?.[0]?.entries).toHaveLength(4)

    await goTo(page, 'Exportera')
    const out = join(home, 'Documents', 'psb.docx')
    await electron.prepareAnswer({ kind: 'save', path: out })
    await page.getByRole('main').getByRole('button', { name: 'Exportera till Word' }).click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 30_000 })
    const word = openPackage(await readFile(out))
    expect(paragraphs(word).map(({ text }) => text)).toContain('Bemötande och tillgänglighet')
    expect([...word.bytes.values()].some((bytes) => Buffer.from(bytes).includes('Hemlig'))).toBe(false)
    expect(await app.faults()).toBe('')
  })
})
