import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import { sectionOf } from '../../src/core/report.ts'
import type { Block } from '../../src/core/rich-text/schema.ts'
import { png } from '../support/sample-project.ts'
import { expectAccessible, goTo, openSection, projectIn, startReport, waitUntilSaved } from './driver.ts'
import { canRunApp, endAllApps, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('notes, captions and the emblem', () => {
  afterEach(endAllApps)

  it('a note is written at the cursor, changed by its number and taken away, and undone', async () => {
    const { app, path } = await startReport('noter.berattelse')
    const { page } = app
    const text = await openSection(page, 'Inledning')
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Vi arbetade enligt planen')
    await insert(page, 'Fotnot …')
    const dialog = page.getByRole('dialog', { name: 'Lägg in en fotnot' })
    await page.keyboard.type('Agera för säker vård 2025–2030.')
    await takeScreenshot(page, 'fotnot')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.type(' hela året.')
    const note = text.locator('.text-footnote')
    expect(await note.getAttribute('title')).toBe('Agera för säker vård 2025–2030.')
    await takeScreenshot(page, 'fotnot-i-text')
    await expectAccessible(page)
    await note.click()
    const change = page.getByRole('dialog', { name: 'Ändra fotnoten' })
    await change.getByRole('textbox', { name: 'Text' }).fill('Socialstyrelsen 2025.')
    await change.getByRole('button', { name: 'Ändra', exact: true }).click()
    await waitUntilSaved(page)
    expect(JSON.stringify(await blocksIn(path, 'Inledning'))).toContain(
      '{"type":"footnote","attrs":{"text":"Socialstyrelsen 2025."}},{"type":"text","text":" hela året."}',
    )
    await note.click()
    await change.getByRole('button', { name: 'Ta bort fotnoten' }).click()
    await expect.poll(() => note.count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => note.count()).toBe(1)
  })

  it('a table gets a text above it that is kept with it', async () => {
    const { app, path } = await startReport('tabell.berattelse')
    const { page } = app
    const text = await openSection(page, 'Inledning')
    await text.click()
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'Infoga tabell' }).click()
    for (const word of ['Enhet', 'Tab', 'Ansvar', 'Tab', 'Antal']) {
      await (word === 'Tab' ? page.keyboard.press(word) : page.keyboard.type(word))
    }
    await page.getByRole('button', { name: 'Text över …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Text över tabellen' })
    await dialog.getByRole('textbox', { name: 'Text' }).fill('Enheter och ansvar')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await text.locator('table').getAttribute('data-caption')).toBe('Enheter och ansvar')
    await takeScreenshot(page, 'tabelltext')
    await expectAccessible(page)
    await waitUntilSaved(page)
    const table = (await blocksIn(path, 'Inledning')).find(({ type }) => type === 'table')
    expect(table).toMatchObject({ attrs: { caption: 'Enheter och ansvar' } })
  })

  it('an emblem is chosen, shown and taken away', async () => {
    const { app, path } = await startReport('logotyp.berattelse')
    const { page } = app
    const file = join(app.home, 'logotyp.png')
    await writeFile(file, png(240, 80))
    await goTo(page, 'Översikt')
    await page.getByRole('button', { name: 'Ändra uppgifter' }).click()
    await page.getByRole('heading', { name: 'Logotyp' }).waitFor()
    await page.getByLabel('Välj logotyp', { exact: true }).setInputFiles(file)
    const image = page.getByRole('img', { name: 'Logotypen' })
    await image.waitFor()
    await image.scrollIntoViewIfNeeded()
    await takeScreenshot(page, 'logotyp')
    await expectAccessible(page)
    await waitUntilSaved(page)
    const { report, media } = await projectIn(path)
    const { logo } = report.organisation
    expect(logo === undefined ? null : new Uint8Array(media.get(logo) ?? [])).toEqual(
      new Uint8Array(await readFile(file)),
    )
    await page.getByRole('button', { name: 'Ta bort' }).first().click()
    await page.getByText('Ingen logotyp är vald.').waitFor()
    expect(await image.count()).toBe(0)
  })
})

async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Infoga', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function blocksIn(path: string, heading: string): Promise<readonly Block[]> {
  const { report } = await projectIn(path)
  const item = outlineOf(report).find((each) => each.heading === heading)
  return item === undefined ? [] : sectionOf(report, item.entry.id).content.content
}
