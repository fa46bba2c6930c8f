import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { textLines } from '../../src/core/rich-text/text.ts'
import { openProject } from '../../src/formats/container/open.ts'
import type { Project } from '../../src/formats/project.ts'
import { launchApp, type RunningApp, scanAccessibility } from './harness.ts'

type Place = 'Översikt' | 'Skriv' | 'Data' | 'Granska' | 'Exportera'

/** Goes to a place by the rail. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Delar av berättelsen' })
    .getByRole('button', { name: place })
    .click()
}

/** Opens a section in Skriv, by its heading in whatever case, and gives the field that its text is written in. */
export async function openSection(page: Page, heading: string): Promise<Locator> {
  await goTo(page, 'Skriv')
  await page
    .getByRole('navigation', { name: 'Avsnitt' })
    .getByRole('button', { name: new RegExp(`^(?:[\\d.]+ )?${heading}`, 'i') })
    .first()
    .click()
  const text = page.getByRole('textbox', { name: new RegExp(`^Text: ${heading}`, 'i') })
  await text.waitFor()
  return text
}

export interface NewReport {
  readonly municipality: string
  /** Where the file is to be. */
  readonly path: string
  /** The name of another template than the one that is proposed. */
  readonly template?: string
}

/** Makes a new report from the start page, as its user would. */
export async function createReport(
  app: RunningApp,
  { municipality, path, template }: NewReport,
): Promise<void> {
  const { page, electron } = app
  await page.getByRole('button', { name: 'Ny berättelse' }).first().click()
  await page.getByRole('textbox', { name: 'År som den handlar om' }).fill('2025')
  if (template !== undefined) {
    await page.getByRole('button', { name: /andra mallar$/ }).click()
    await page.getByRole('radio', { name: template }).check()
  }
  await page.getByRole('textbox', { name: 'Kommun' }).fill(municipality)
  await page.getByRole('textbox', { name: 'Nämnd' }).fill('Vård- och omsorgsnämnden')
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill('Anna Exempel')
  await electron.prepareAnswer({ kind: 'save', path })
  await page.getByRole('button', { name: 'Välj plats och börja skriva…' }).click()
  await page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
}

/** Opens an example from the start page. */
export async function openExample({ page }: RunningApp, year: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Patientsäkerhetsberättelse ${year} – `) }).click()
  await page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
}

/** The app with a new report in a file of this name among the user's documents. */
export async function startReport(
  name: string,
): Promise<{ readonly app: RunningApp; readonly path: string }> {
  const app = await launchApp()
  const path = join(app.home, 'Documents', name)
  await createReport(app, { municipality: 'Testkommun', path })
  return { app, path }
}

/** The app with an example open, which is in no file, and these words in its introduction. */
export async function startWithUnsaved(words: string): Promise<RunningApp> {
  const app = await launchApp()
  await openExample(app, 2024)
  await write(app.page, 'Inledning', words)
  return app
}

/** Starts an app that has ended again, and finds that it offers nothing to be recovered. */
export async function expectNothingToRecover({ folder }: RunningApp): Promise<void> {
  const { page } = await launchApp({ folder })
  await page.getByRole('button', { name: 'Ny berättelse' }).waitFor()
  expect(await page.getByText('Det finns text som inte hann sparas').count()).toBe(0)
}

/** Writes at the end of a section. */
export async function write(page: Page, heading: string, words: string): Promise<void> {
  const text = await openSection(page, heading)
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** The texts of a section as lines, read from a report. */
export function linesOf(report: Report, heading: string): readonly string[] {
  const item = outlineOf(report).find((each) => each.heading.toLowerCase() === heading.toLowerCase())
  return item === undefined ? [] : textLines(sectionOf(report, item.entry.id).content)
}

/** Puts the chart on show in Data last in a section. */
export async function insertChart(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Infoga i avsnitt…' }).last().click()
  const select = page.getByRole('combobox', { name: 'Avsnitt' })
  const option = select.getByRole('option', { name: new RegExp(`^\\s*(?:[\\d.]+ )?${heading}$`, 'i') })
  await select.selectOption((await option.first().getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Infoga sist i avsnittet' }).click()
}

/** Waits until everything written is in the file. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByText(/^Sparat \d\d[:.]\d\d$/)
    .waitFor({ timeout: 15_000 })
}

/** Pastes into what has the focus, as the system's clipboard would. */
export async function paste(page: Page, formats: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(${JSON.stringify(formats)})) data.setData(type, text)
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)
  })()`)
}

/** Clicks what ends the app: the page may be gone before the click is known to be done. */
export async function clickLast(button: Locator): Promise<void> {
  await button.waitFor()
  await button.click().catch(() => {})
}

/** Axe finds nothing wrong with the page once it has come to rest. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => scanAccessibility(page), { timeout: 5_000, interval: 250 }).toEqual([])
}

/** The project in a file, which has to be sound. */
export async function projectIn(path: string): Promise<Project> {
  const opened = openProject(await readFile(path))
  if (!opened.ok) throw new Error(`${path} does not open: ${opened.error.kind}`)
  expect(opened.value.losses).toEqual([])
  return opened.value
}
