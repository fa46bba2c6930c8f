import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { goTo, openExample, openSection } from './driver.ts'
import { canRunApp, endAllApps, launchApp } from './harness.ts'

const TITLE = 'Rapporterade avvikelser per kategori 2024 och 2025'

describe.runIf(canRunApp)('keys', () => {
  afterEach(endAllApps)

  it('are answered by the window itself, so that none waits for the menu while the next is pressed', async () => {
    const app = await launchApp()
    const { page } = app
    await openExample(app, 2025)
    for (const key of [
      'Control+3',
      'Control+1',
      'Control+2',
      'Control+4',
      'Control+5',
      'Control+z',
      'Control+y',
    ]) {
      await page.keyboard.press(key)
    }
    await page.getByRole('main').getByRole('button', { name: 'Exportera till Word' }).waitFor()
    expect((await app.electron.record()).menuKeys).toEqual([])
  })

  it('undo the report where nothing is being written, also when a text was left in the middle', async () => {
    const app = await launchApp()
    const { page } = app
    await openExample(app, 2025)
    await goTo(page, 'Data')
    await renameTable(page, 'Nytt namn')
    const text = await openSection(page, 'Avvikelser')
    await text.locator('> p').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Sist.')
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: 'Ny tabell' }).waitFor()
    await page.keyboard.press('Control+2')
    await text.waitFor()
    await page.keyboard.press('Control+z')
    expect(await text.textContent()).toMatch(/ Sist\.$/)
    await page.keyboard.press('Control+3')
    await expect.poll(() => tableName(page).inputValue()).not.toBe('Nytt namn')
  })
})

function tableName(page: Page) {
  return page.getByRole('textbox', { name: 'Tabellens namn' })
}

async function renameTable(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: TITLE }).first().click()
  await tableName(page).fill(name)
  await tableName(page).press('Enter')
}
