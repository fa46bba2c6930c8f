import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, goTo, openExample, openSection, paste } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('numbers in the text', () => {
  afterEach(endAllApps)

  it('are chosen with the keyboard after a =, and Escape leaves the sign', async () => {
    const { page, text } = await begin()
    await page.keyboard.type('Det var =')
    await page.getByRole('dialog', { name: 'Infoga ett tal' }).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => lastLine(page)).toBe('Det var =')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('=')
    const dialog = page.getByRole('dialog', { name: 'Infoga ett tal' })
    await dialog.waitFor()
    await page.keyboard.type('avvikelser per kategori')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+ArrowDown')
    await eventually(() => chosenText(page)).toBe('2 509')
    await takeScreenshot(page, 'tal-valj')
    await expectAccessible(page)
    await dialog.getByRole('listbox', { name: 'Så står det i texten' }).focus()
    await page.keyboard.press('ArrowDown')
    await eventually(() => chosenText(page)).toBe('272 fler')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.type(' än i fjol')
    await eventually(() => lastLine(page)).toBe('Det var 272 fler än i fjol')
    await text.locator('.text-value').last().hover()
    expect(await text.locator('.text-value').last().getAttribute('title')).toBe(
      'Rapporterade avvikelser per kategori 2024 och 2025: Summa, 2024 och Summa, 2025',
    )
  })

  it('can be said otherwise, made into words and brought back', async () => {
    const { page, text } = await begin()
    await text.locator('.text-value', { hasText: 'en ökning med 12,2' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ändra talet' })
    await dialog.getByRole('option', { name: /^\+12,2/ }).click()
    await dialog.getByRole('button', { name: 'Ändra', exact: true }).click()
    await eventually(() => text.locator('.text-value', { hasText: '+12,2' }).count()).toBe(1)
    await text.locator('.text-value', { hasText: '+12,2' }).click()
    await dialog.getByRole('button', { name: 'Gör till vanlig text' }).click()
    await eventually(() => text.locator('.text-value', { hasText: '+12,2' }).count()).toBe(0)
    expect(spaced(await text.textContent())).toContain('272 fler, +12,2 %.')
    await page.keyboard.press('Control+z')
    await eventually(() => text.locator('.text-value', { hasText: '+12,2' }).count()).toBe(1)
  })

  it('follow a cell that is changed, and break and mend with their table', async () => {
    const { page } = await begin()
    await openTable(page, 'Rapporterade avvikelser per kategori')
    await page.getByRole('gridcell', { name: '922' }).first().click()
    await page.keyboard.type('1000')
    await page.keyboard.press('Enter')
    await page.getByText('Meningar ur siffrorna').scrollIntoViewIfNeeded()
    await eventually(async () => spaced(await page.getByRole('main').textContent())).toContain(
      '1 000 av 2 587',
    )
    await takeScreenshot(page, 'tal-data')
    await expectAccessible(page)
    let text = await openSection(page, 'Avvikelser')
    await eventually(async () => spaced(await text.textContent())).toContain(
      'Totalt rapporterades 2 587 avvikelser',
    )
    await openTable(page, 'Rapporterade avvikelser per kategori')
    await page.getByRole('button', { name: 'Ta bort tabellen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort tabellen' }).click()
    text = await openSection(page, 'Avvikelser')
    await eventually(async () => spaced(await text.textContent())).toContain(
      'Totalt rapporterades [uppgift saknas] avvikelser',
    )
    expect(await text.locator('.text-value[data-broken]').first().getAttribute('title')).toBe(
      'Tabellen som talet kom från finns inte längre.',
    )
    await takeScreenshot(page, 'tal-saknas')
    await expectAccessible(page)
    await goTo(page, 'Data')
    await page.getByRole('button', { name: 'Ny tabell' }).waitFor()
    await page.keyboard.press('Control+z')
    text = await openSection(page, 'Avvikelser')
    await eventually(async () => spaced(await text.textContent())).toContain(
      'Totalt rapporterades 2 587 avvikelser',
    )
  })

  it('come into the text as a suggested sentence, and as a reference that follows its figure', async () => {
    const { page, text } = await begin()
    await page.getByRole('button', { name: /^Föreslå meningar ur siffrorna/ }).click()
    await page.getByRole('button', { name: /^Fall svarar för/ }).click()
    await eventually(() => lastLine(page)).toBe('Fall svarar för 922 av 2 509 under 2025, 36,7 %.')
    await takeScreenshot(page, 'tal-forslag')
    await page.keyboard.type(' Se ')
    await page.getByRole('button', { name: 'Infoga', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Hänvisning …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Infoga en hänvisning' })
    await dialog.getByRole('searchbox').fill('bpsd')
    await takeScreenshot(page, 'hanvisning')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await eventually(() => lastLine(page)).toMatch(/Se Diagram 4$/)
    expect(await text.locator('.text-reference').last().getAttribute('title')).toBe(
      'Registreringar i BPSD-registret 2021–2025',
    )
  })

  it('are copied within the program as what they are', async () => {
    const { page, text } = await begin()
    const html = `<p>Sist: <span data-value='${JSON.stringify(TOTAL)}'>gammalt tal</span>.</p>`
    await paste(page, { 'text/html': html, 'text/plain': 'Sist: gammalt tal.' })
    await eventually(() => lastLine(page)).toBe('Sist: 2 509.')
    expect(await text.locator('.text-value').last().textContent()).toBe('2\u00a0509')
  })
})

const TOTAL = {
  expression: {
    kind: 'cell',
    at: { datasetId: 'deviations-category', row: { sum: true }, column: { line: 'c2' } },
  },
  wording: 'unit',
}

async function begin() {
  const app: RunningApp = await launchApp()
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await openExample(app, 2025)
  const text = await openSection(page, 'Avvikelser')
  await text.locator('> p').last().click()
  await page.keyboard.press('Control+End')
  // The editor hears of the new place a moment later.
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  return { app, page, text }
}

async function openTable(page: Page, title: string): Promise<void> {
  await goTo(page, 'Data')
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click()
}

async function lastLine(page: Page): Promise<string> {
  return spaced(await page.locator('.editor-text > p').last().textContent())
}

async function chosenText(page: Page): Promise<string> {
  const option = page.getByRole('listbox', { name: 'Så står det i texten' }).locator('[aria-selected="true"]')
  return spaced(await option.textContent())
}

function spaced(text: string | null): string {
  return (text ?? '').replaceAll('\u00a0', ' ')
}

function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 5_000, interval: 50 })
}
