import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, goTo, openExample, openSection } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('the grid of numbers', () => {
  afterEach(endAllApps)

  it('fills by dragging its corner, as one step to undo', async () => {
    const { page } = await begin()
    const grid = page.getByRole('grid')
    await cell(grid, 0, 0).click()
    const before = await columnTexts(grid, 0)
    const corner = await centre(grid.locator('[data-fill]'))
    const goal = await centre(cell(grid, 2, 0))
    await page.mouse.move(corner.x, corner.y)
    await page.mouse.down()
    await page.mouse.move(goal.x, goal.y - 40, { steps: 4 })
    await page.mouse.move(goal.x, goal.y, { steps: 4 })
    await expect.poll(() => grid.locator('.is-filling').count()).toBe(3)
    await takeScreenshot(page, 'rutnat-fyll')
    await page.mouse.up()
    await expect
      .poll(() => columnTexts(grid, 0))
      .toEqual([before[0], before[0], before[0], ...before.slice(3)])
    await page.keyboard.press('Control+z')
    await expect.poll(() => columnTexts(grid, 0)).toEqual(before)
  })

  it('copies a number that stays live in the text, and marks and hides others, by its menu alone', async () => {
    const { page } = await begin()
    const grid = page.getByRole('grid')
    await cell(grid, 0, 0).click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await takeScreenshot(page, 'rutnat-meny')
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: /^Skillnad mot 2024: 47/ }).click()
    await page.getByText('så följer talet tabellen').waitFor()

    await cell(grid, 0, 1).click()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitemcheckbox', { name: 'Ungefärligt' }).click()
    await expect.poll(() => textOf(cell(grid, 0, 1))).toBe('ca 922')
    await cell(grid, 1, 1).click()
    await page.keyboard.type('ca 730')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(cell(grid, 1, 1))).toBe('ca 730')

    const text = await openSection(page, 'Avvikelser')
    await text.locator('> p').last().click()
    await page.keyboard.press('Control+End')
    // The editor hears of the new place a moment later.
    await page.waitForTimeout(150)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Det var ')
    await page.keyboard.press('Control+v')
    await expect.poll(() => textOf(text.locator('.text-value').last())).toMatch(/47 fler$/)
    await openTable(page)
    await cell(grid, 0, 1).click()
    await page.keyboard.type('875')
    await page.keyboard.press('Enter')
    const after = await openSection(page, 'Avvikelser')
    await expect.poll(() => textOf(after.locator('.text-value').last())).not.toMatch(/47/)
  })

  it('works out a row, changes and removes it where its name stands', async () => {
    const { page } = await begin()
    await page.getByRole('button', { name: 'Räkna ut…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Vad ska räknas ut?' }).selectOption('share')
    await expect.poll(() => dialog.getByRole('table').textContent()).toContain('%')
    await takeScreenshot(page, 'rakna-ut')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Lägg till raden' }).click()
    await page.getByRole('rowheader', { name: /^Andel fall/ }).dblclick()
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Fallens andel')
    await dialog.getByRole('button', { name: 'Ändra', exact: true }).click()
    await page.getByRole('rowheader', { name: /^Fallens andel/ }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Ta bort raden' }).click()
    await page.getByText('Den uträknade raden Fallens andel togs bort.').waitFor()
    expect(await page.getByRole('rowheader', { name: /^Fallens andel/ }).count()).toBe(0)
  })

  it('marks what the document hides in grid and chart, by the limit that is chosen', async () => {
    const { page } = await begin()
    await page.getByText('Fler uppgifter om siffrorna').click()
    const grid = page.getByRole('grid')
    await cell(grid, 0, 1).click()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'Dölj små antal i dokumentet' }).check()
    expect(await grid.locator('.grid-hidden').count()).toBe(0)
    await page.getByRole('combobox', { name: 'Dölj antal under' }).selectOption('10')
    await expect
      .poll(() => cell(grid, 0, 1).getAttribute('title'))
      .toContain('1–9 personer kan peka ut någon')
    await page.getByText(/Dolt i dokumentet, och därför inte i diagrammet/).waitFor()
    await takeScreenshot(page, 'sma-antal')
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Mål', exact: true }).fill('95')
    await page.getByRole('combobox', { name: 'Enhet' }).selectOption('percent')
    await page.getByRole('checkbox', { name: 'Visa antal (n)' }).check()
    await page.getByRole('rowheader', { name: 'Antal (n)' }).waitFor()
    const row = await grid.getByRole('row').count()
    await grid
      .getByRole('row')
      .nth(row - 2)
      .getByRole('gridcell')
      .nth(1)
      .click()
    await page.keyboard.type('57')
    await page.keyboard.press('Enter')
    await takeScreenshot(page, 'antal-n')
    await expectAccessible(page)
  })

  it('offers tables of words too, and puts one into its usual section', async () => {
    const { page } = await begin()
    await page.getByRole('button', { name: 'Ny tabell' }).click()
    await page.getByRole('searchbox', { name: 'Sök bland färdiga tabeller' }).fill('egenkontroll')
    const words = page
      .getByRole('dialog')
      .getByRole('button', { name: /Tabell med text/ })
      .first()
    const name = (await words.locator('.blueprint-choice-title').textContent()) ?? ''
    await words.click()
    await page.getByRole('dialog', { name }).waitFor()
    await takeScreenshot(page, 'texttabell')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Infoga sist i avsnittet' }).click()
    await page.getByRole('button', { name: 'Gå dit och skriv' }).click()
    await page
      .getByRole('textbox', { name: /^Text: / })
      .getByRole('table')
      .last()
      .waitFor()
  })
})

async function begin(): Promise<{ readonly app: RunningApp; readonly page: Page }> {
  const app = await launchApp()
  await openExample(app, 2025)
  await openTable(app.page)
  return { app, page: app.page }
}

async function openTable(page: Page): Promise<void> {
  await goTo(page, 'Data')
  await page
    .getByRole('navigation', { name: 'Tabeller' })
    .getByRole('button', { name: /^Rapporterade avvikelser per kategori/ })
    .click()
}

function cell(grid: Locator, row: number, column: number): Locator {
  return grid.locator(`td[data-row="${row}"][data-column="${column}"]`)
}

async function columnTexts(grid: Locator, column: number): Promise<readonly string[]> {
  return grid.locator(`tbody td[data-column="${column}"]`).allTextContents()
}

async function textOf(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replaceAll('\u00a0', ' ')
}

async function centre(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
