import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import type { OutlineEntry, Report } from '../../src/core/report.ts'
import { createReport, expectAccessible, goTo, linesOf, openSection, projectIn } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('the sections of a report', () => {
  afterEach(endAllApps)

  it('are added from the template and as the user’s own, in one step that can be undone', async () => {
    const { page, outline } = await begin()
    await list(page).getByRole('button', { name: 'Lägg till avsnitt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lägg till avsnitt' })
    await dialog.getByRole('checkbox', { name: 'Nära vård' }).check()
    await dialog.getByRole('checkbox', { name: 'Teamträffar' }).check()
    await dialog.getByRole('textbox', { name: 'Rubrik' }).fill('Trycksår')
    await dialog.getByRole('combobox', { name: 'Efter' }).selectOption({ label: '1 Inledning' })
    await dialog
      .getByRole('combobox', { name: 'Nummer' })
      .selectOption({ label: '1.1 – underavsnitt till Inledning' })
    await expectAccessible(page)
    await takeScreenshot(page, 'avsnitt-lagg-till')
    await dialog.getByRole('button', { name: 'Lägg till 3 avsnitt' }).click()
    await page.getByRole('textbox', { name: 'Text: Trycksår' }).waitFor()
    await page.getByRole('heading', { name: 'Ditt eget avsnitt' }).waitFor()
    await page.keyboard.type('Sex personer fick trycksår.')
    await eventually(outline).toEqual(expect.arrayContaining(['1.1 Trycksår']))
    const after = await outline()
    expect(after.filter((each) => /Nära vård|Teamträffar/.test(each))).toHaveLength(2)
    await expectAccessible(page)

    await row(page, 'Trycksår').focus()
    await page.keyboard.press('Control+z')
    await row(page, 'Teamträffar').waitFor({ state: 'detached' })
    await list(page).getByRole('button', { name: 'Dolda avsnitt (1)' }).click()
    await page.getByText('Ångrades, men texten är kvar.').waitFor()
    await takeScreenshot(page, 'avsnitt-dolda')
    await expectAccessible(page)
    await list(page).getByRole('button', { name: 'Visa igen Trycksår' }).click()
    const text = await openSection(page, 'Trycksår')
    expect(await text.textContent()).toBe('Sex personer fick trycksår.')
  })

  it('are renamed where they stand, and get the heading of the template back', async () => {
    const { page, outline } = await begin()
    await openSection(page, 'Klagomål och synpunkter')
    await row(page, 'Klagomål och synpunkter').focus()
    await page.keyboard.press('F2')
    const field = page.getByRole('textbox', { name: 'Ny rubrik för Klagomål och synpunkter' })
    await field.fill('Synpunkter, klagomål och beröm')
    await expectAccessible(page)
    await field.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Synpunkter, klagomål och beröm' }).waitFor()
    await eventually(outline).toEqual(expect.arrayContaining(['4.5.5 Synpunkter, klagomål och beröm']))
    expect(await focusedRow(page)).toBe('complaints')
    await page.keyboard.press('F2')
    await page.keyboard.type('Något annat')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Synpunkter, klagomål och beröm' }).waitFor()
    await choose(page, 'Synpunkter, klagomål och beröm', 'Återställ mallens rubrik')
    await page.getByRole('heading', { level: 1, name: 'Klagomål och synpunkter' }).waitFor()
    await expectAccessible(page)
  })

  it('are moved by keyboard, with their number told and the focus kept', async () => {
    const { page, outline } = await begin()
    await openSection(page, 'Avvikelser')
    await row(page, 'Avvikelser').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await said(page, 'Avvikelser flyttades upp, nu 4.5.3.')
    expect(await focusedRow(page)).toBe('deviations')
    await eventually(outline).toEqual(
      expect.arrayContaining([
        '4.5.3 Avvikelser',
        '4.5.3.1 Fallavvikelser',
        '4.5.4 Utskrivningsklara [UK] patienter',
      ]),
    )
    await page.keyboard.press('Alt+ArrowLeft')
    await said(page, 'Avvikelser flyttades ut en nivå, nu 4.6.')
    await page.keyboard.press('Alt+ArrowRight')
    await said(page, 'Avvikelser blev underavsnitt, nu 4.5.5.')
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await row(page, 'Avvikelser').getByText('4.5.4').waitFor()
    expect(await row(page, 'Avvikelser').getAttribute('aria-current')).toBe('true')
  })

  it('are dragged to another place, with what lies under them, and let go by Escape', async () => {
    const { page, outline } = await begin()
    await openSection(page, 'Avvikelser')
    const before = await outline()
    await dragTo(page, 'Avvikelser', 'Senior alert')
    await page.locator('.section-list-line').getByText('4.5.1').waitFor()
    await takeScreenshot(page, 'avsnitt-dra')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.locator('.section-list-line').waitFor({ state: 'detached' })
    await row(page, 'Avvikelser').getByText('4.5.4').waitFor()

    await dragTo(page, 'Avvikelser', 'Senior alert')
    await page.mouse.up()
    await said(page, 'Avvikelser flyttades, nu 4.5.1.')
    await eventually(outline).toEqual(
      expect.arrayContaining(['4.5.1 Avvikelser', '4.5.1.1 Fallavvikelser', '4.5.2 Senior alert']),
    )
    await page.getByRole('heading', { level: 1, name: 'Avvikelser' }).waitFor()
    await page.keyboard.press('Control+z')
    await eventually(outline).toEqual(before)
    await expectAccessible(page)
  })

  it('are hidden, with a reason where the law or the template wants them, and shown again', async () => {
    const { page, outline, report } = await begin()
    const text = await openSection(page, 'Avvikelser')
    await text.click()
    await page.keyboard.type('Text som blir kvar')
    await choose(page, 'Avvikelser', 'Dölj…')
    const dialog = page.getByRole('dialog', { name: 'Dölj ”Avvikelser”?' })
    expect(await dialog.getByRole('button', { name: 'Dölj avsnittet' }).isDisabled()).toBe(true)
    await dialog.getByRole('textbox', { name: 'Skäl' }).fill('Redovisas i en egen rapport')
    await expectAccessible(page)
    await takeScreenshot(page, 'avsnitt-dolj')
    await dialog.getByRole('button', { name: 'Dölj avsnittet' }).click()
    await page.getByText('Avvikelser är dolt och kommer inte med. Texten är kvar.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Klagomål och synpunkter' }).waitFor()
    await eventually(outline).not.toEqual(expect.arrayContaining([expect.stringMatching(/Avvikelser$/)]))
    expect(entryOf(await report(), 'deviations')?.visibility).toEqual({
      kind: 'hidden',
      reason: 'Redovisas i en egen rapport',
    })
    await takeScreenshot(page, 'avsnitt-dolt')
    await expectAccessible(page)
    await list(page).getByRole('button', { name: 'Ångra' }).click()
    await row(page, 'Avvikelser').waitFor()
    await page.keyboard.press('Control+y')
    await row(page, 'Avvikelser').waitFor({ state: 'detached' })

    await choose(page, 'Senior alert', 'Dölj')
    await page.getByText('Senior alert är dolt').waitFor()
    await list(page).getByRole('button', { name: 'Dolda avsnitt (1)' }).click()
    await page.getByText('Redovisas i en egen rapport').waitFor()
    await list(page).getByRole('button', { name: 'Visa igen Avvikelser' }).click()
    expect(await (await openSection(page, 'Avvikelser')).textContent()).toBe('Text som blir kvar')
    await expectAccessible(page)
  })

  it('are removed while they are empty, with a way back', async () => {
    const { page, outline } = await begin()
    await choose(page, 'Inledning', 'Nytt avsnitt efter…')
    await page.getByRole('textbox', { name: 'Rubrik' }).fill('Läsanvisning')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await row(page, 'Läsanvisning').getByText('2', { exact: true }).waitFor()
    await choose(page, 'Läsanvisning', 'Ta bort')
    await page.getByText('Läsanvisning är borttaget.').waitFor()
    await eventually(outline).not.toEqual(expect.arrayContaining(['2 Läsanvisning']))
    await list(page).getByRole('button', { name: 'Ångra' }).click()
    await eventually(outline).toEqual(expect.arrayContaining(['2 Läsanvisning']))
    await expectAccessible(page)
  })

  it('are repeated for each operation in a quality report', async () => {
    const { page, outline } = await begin('Kvalitetsberättelse enligt SOSFS 2011:9')
    await choose(page, 'Verksamhetsområde', 'Ange verksamhetsområde…')
    await page.getByRole('textbox', { name: 'Verksamhetsområde' }).fill('Äldreomsorg')
    await page.keyboard.press('Enter')
    await row(page, 'Äldreomsorg').waitFor()
    await choose(page, 'Äldreomsorg', 'Upprepa för fler: verksamhetsområde…')
    await page.getByRole('textbox', { name: 'Verksamhetsområde' }).fill('Funktionsstöd')
    await expectAccessible(page)
    await takeScreenshot(page, 'avsnitt-upprepa')
    await page.getByRole('dialog').getByRole('button', { name: 'Lägg till' }).click()
    await page.getByRole('textbox', { name: 'Text: Funktionsstöd' }).waitFor()
    await eventually(outline).toEqual(expect.arrayContaining(['7 Äldreomsorg', '8 Funktionsstöd']))
    const headings = await outline()
    expect(headings).toContain('8.1.2 Avvikelser kopplat till individer inom funktionsstöd')
    await expectAccessible(page)
    await row(page, 'Funktionsstöd').focus()
    await page.keyboard.press('Control+z')
    await eventually(outline).not.toEqual(expect.arrayContaining(['8 Funktionsstöd']))
  })

  it('offer the tables that are usual there, and take them back in one step', async () => {
    const { page, report } = await begin()
    const text = await openSection(page, 'Avvikelser')
    await text.click()
    await page.keyboard.type('Så här många var de.')
    await page.getByRole('button', { name: 'Avvikelser per kategori och år Lägg till tabell' }).click()
    await text.getByText('Tabell 1. Avvikelser per kategori och år').waitFor()
    await eventually(async () => figuresOf(await report())).toEqual({
      datasets: ['bp-deviations-category-year'],
      charts: 0,
      blocks: ['paragraph', 'datasetTable', 'paragraph'],
    })
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await eventually(async () => figuresOf(await report())).toEqual({
      datasets: [],
      charts: 0,
      blocks: ['paragraph'],
    })
    await page.keyboard.press('Control+y')
    await page.getByRole('button', { name: 'Diagram Avvikelser per kategori och år' }).click()
    await eventually(async () => figuresOf(await report())).toEqual({
      datasets: ['bp-deviations-category-year'],
      charts: 1,
      blocks: ['paragraph', 'datasetTable', 'chart', 'paragraph'],
    })
    expect(linesOf(await report(), 'Avvikelser')).toEqual(['Så här många var de.'])
    await takeScreenshot(page, 'avsnitt-brukar-finnas')
    await expectAccessible(page)
    await page
      .getByRole('button', { name: 'Avvikelser per kategori och år Finns i texten. Fyll i siffrorna' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Avvikelser per kategori och år' }).waitFor()
    await goTo(page, 'Skriv')
  })

  it('tell what the law says where it is named', async () => {
    const { page } = await begin()
    await openSection(page, 'Avvikelser')
    const help = page.getByRole('complementary', { name: 'Hjälp till avsnittet' })
    await help.getByRole('button', { name: 'PSL 6 kap. 4 §' }).click()
    const explained = page.getByRole('dialog', { name: 'PSL 6 kap. 4 §' })
    await explained.getByText('Patientsäkerhetslag (2010:659)').waitFor()
    await explained.getByText('rapportera risker och händelser').waitFor()
    await takeScreenshot(page, 'avsnitt-lagrum')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await explained.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^PSL\s6\skap\.\s4\s§$/)
    const question = help.getByText('Vad beror ändringen på')
    await help.getByRole('button', { name: 'Nästa fråga' }).click()
    await question.waitFor()
    await help.getByRole('button', { name: 'Visa alla' }).click()
    expect(await help.locator('ol').getByRole('listitem').count()).toBe(6)
    await expectAccessible(page)
  })
})

interface Begun {
  readonly page: Page
  readonly report: () => Promise<Report>
  /** "4.5.3 Avvikelser": the shown headings as they stand in the file. */
  readonly outline: () => Promise<readonly string[]>
}

/** A new report in Skriv. */
async function begin(template?: string): Promise<Begun> {
  const app = await launchApp()
  const path = join(app.home, 'Documents', 'avsnitt.berattelse')
  await createReport(app, { municipality: 'Exempelkommun', path, ...(template && { template }) })
  await goTo(app.page, 'Skriv')
  const report = async () => (await projectIn(path)).report
  const outline = async () =>
    outlineOf(await report()).map(({ number, heading }) => `${number} ${heading}`.trim())
  return { page: app.page, report, outline }
}

function list(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Avsnitt' })
}

/** The row of a section, by its heading. */
function row(page: Page, heading: string): Locator {
  return list(page)
    .locator('[data-section]')
    .filter({ has: page.getByText(heading, { exact: true }) })
    .first()
}

/** Chooses from the menu of a section, by keyboard. */
async function choose(page: Page, heading: string, entry: string): Promise<void> {
  await row(page, heading).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

/** Takes hold of a section and brings it right above another one, without letting go. */
async function dragTo(page: Page, heading: string, target: string): Promise<void> {
  await row(page, heading).scrollIntoViewIfNeeded()
  const from = await boxOf(row(page, heading))
  const to = await boxOf(row(page, target))
  await page.mouse.move(from.x + 60, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 62, from.y - 10, { steps: 3 })
  await page.mouse.move(from.x + 62, to.y + 3, { steps: 8 })
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return box
}

async function said(page: Page, sentence: string): Promise<void> {
  await list(page)
    .getByRole('status')
    .getByText(sentence)
    .or(list(page).getByText(sentence))
    .first()
    .waitFor()
}

async function focusedRow(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.dataset.section')
}

function entryOf(report: Report, id: string): OutlineEntry | undefined {
  return report.outline.find((entry) => entry.id === id)
}

function figuresOf(report: Report) {
  return {
    datasets: report.datasets.map(({ blueprintId }) => blueprintId),
    charts: report.charts.length,
    blocks: report.sections['deviations']?.content.content.map(({ type }) => type),
  }
}

/** Asks again until the file has what is expected: saving is automatic, a second after the last change. */
function eventually<Value>(ask: () => Promise<Value>) {
  return expect.poll(ask, { timeout: 8_000, interval: 100 })
}
