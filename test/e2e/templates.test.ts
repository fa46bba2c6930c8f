import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import type { Template } from '../../src/core/template.ts'
import { readTemplateFile, writeTemplateFile } from '../../src/formats/template-file.ts'
import { builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'
import { section, template } from '../support/build-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { expectAccessible, goTo, linesOf, openExample, projectIn, waitUntilSaved, write } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, takeScreenshot } from './harness.ts'

const own: Template = {
  ...template(
    section('cover', { kind: 'front', level: 0, heading: 'Titelsida' }),
    section('vart', { heading: 'Vårt eget avsnitt' }),
    section('utfall', { heading: 'Utfall <ÅÅÅÅ>' }),
  ),
  id: 'egen-mall-1a2b3c4d',
  name: 'Grannkommunens mall',
  description: 'Egen mall, gjord efter ”Patientsäkerhetsberättelse”.',
}

/** The same template a year later. */
const newer: Template = {
  ...own,
  version: 2,
  sections: [
    ...own.sections.slice(0, 1),
    section('vart', { heading: 'Vårt avsnitt' }),
    section('beredskap', { heading: 'Beredskap' }),
  ],
}

describe.runIf(canRunApp)('templates', () => {
  afterEach(endAllApps)

  it.each(builtInTemplates())('a new report is begun from $id', async ({ id, name, sections }) => {
    const app = await launchApp()
    const path = join(app.home, 'Documents', 'ny.berattelse')
    await beginNew(app.page)
    await app.page.getByRole('button', { name: /^Visa .* mallar?$/ }).click()
    await choose(app.page, name)
    await expectAccessible(app.page)
    await finishNew(app, path)
    await expectAccessible(app.page)
    const { report } = await projectIn(path)
    expect(report.template).toEqual(builtInTemplate(id))
    expect(report.outline.map((entry) => entry.templateSectionId)).toEqual(sections.map((each) => each.id))
    expect(await app.faults()).toBe('')
  })

  it('the report becomes a template of its own, which the next one begins from', async () => {
    const app = await launchApp()
    await openExample(app, 2025)
    await runMenu(app.page, 'Spara som egen mall…')
    const dialog = app.page.getByRole('dialog', { name: 'Spara som egen mall' })
    await dialog.waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'spara-egen-mall')
    await dialog.getByRole('textbox', { name: 'Mallens namn' }).fill('')
    await dialog.getByRole('button', { name: 'Spara mallen' }).click()
    await dialog.getByText('Ge mallen ett namn.').waitFor()
    await dialog.getByRole('textbox', { name: 'Mallens namn' }).fill('Vår mall')
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
    await dialog.getByRole('checkbox', { name: /Inledning/ }).check()
    await dialog.getByRole('button', { name: 'Spara mallen' }).click()
    await app.page.getByRole('dialog', { name: 'Mallen är sparad' }).waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'egen-mall-sparad')
    const file = join(app.home, 'Vår mall.berattelsemall')
    await app.electron.prepareAnswer({ kind: 'save', path: file })
    await app.page.getByRole('button', { name: 'Spara som fil att mejla…' }).click()
    await app.page.getByText('Mallen är sparad som fil').waitFor()
    await expectAccessible(app.page)
    const mailed = readTemplateFile(await readFile(file))
    expect(mailed).toMatchObject({ ok: true, value: { name: 'Vår mall', version: 1 } })
    expect(mailed.ok && mailed.value.sections.filter(({ standardText }) => standardText)).toHaveLength(1)

    await app.page.keyboard.press('Control+Shift+W')
    await app.page.getByRole('heading', { name: 'Egna mallar' }).waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'start-egna-mallar')
    await app.page.getByRole('button', { name: /^Vår mall/ }).click()
    expect(await app.page.getByRole('radio', { name: /^Vår mall/ }).isChecked()).toBe(true)
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'ny-berattelse-egen-mall')
    const path = join(app.home, 'Documents', 'nasta.berattelse')
    await finishNew(app, path)
    const { report } = await projectIn(path)
    expect(report.template).toMatchObject({ name: 'Vår mall', version: 1 })
    expect(linesOf(report, 'Inledning').length).toBeGreaterThan(0)
    expect(await app.faults()).toBe('')
  })

  it('a report that is saved again under the same name follows the new version at once', async () => {
    const app = await launchApp({ args: [await templateFile({ home: await temporaryFolder() }, own)] })
    await app.page.getByText('Mallen ”Grannkommunens mall” är hämtad').waitFor()
    await app.page.getByRole('button', { name: 'Börja en berättelse med den' }).click()
    const path = join(app.home, 'Documents', 'a.berattelse')
    await finishNew(app, path)
    await runMenu(app.page, 'Spara som egen mall…')
    const dialog = app.page.getByRole('dialog', { name: 'Spara som egen mall' })
    expect(await dialog.getByRole('textbox', { name: 'Mallens namn' }).inputValue()).toBe(own.name)
    await dialog.getByText('Den får en ny version').waitFor()
    await dialog.getByRole('button', { name: 'Spara mallen' }).click()
    // Nothing had changed, so there is nothing to make a version of.
    await app.page.getByRole('button', { name: 'Klart' }).click()
    await write(app.page, 'Vårt eget avsnitt', 'Alla avvikelser utreds.')
    await runMenu(app.page, 'Spara som egen mall…')
    await dialog.getByRole('checkbox', { name: /Vårt eget avsnitt/ }).waitFor()
    await dialog.getByRole('button', { name: 'Spara mallen' }).click()
    await app.page.getByText('Det är version 2.').waitFor()
    await expectAccessible(app.page)
    await app.page.getByRole('button', { name: 'Klart' }).click()
    await goTo(app.page, 'Översikt')
    await waitUntilSaved(app.page)
    await expect.poll(async () => (await projectIn(path)).report.template.version).toBe(2)
    expect(await app.page.getByText('Mallen har en nyare version').count()).toBe(0)
    await expectAccessible(app.page)
  })

  it('a newer version is shown first, taken over in one step, and undone in one', async () => {
    const app = await launchApp()
    const path = await reportFromOwn(app)
    await write(app.page, 'Vårt eget avsnitt', 'Det här stannar.')
    await write(app.page, 'Utfall 2025', 'Det här också.')
    await dropFile(app.page, await templateFile(app, newer))
    await app.page.getByText('Mallen ”Grannkommunens mall” är nu i version 2').waitFor()
    await app.page.getByRole('button', { name: 'Stäng', exact: true }).click()
    await goTo(app.page, 'Översikt')
    await app.page.getByRole('heading', { name: 'Mallen har en nyare version' }).waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'mall-nyare-version')
    await app.page.getByRole('button', { name: 'Visa vad som ändras' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Det här ändras' })
    await dialog.getByText('Vårt eget avsnitt blir Vårt avsnitt').waitFor()
    await dialog.getByText('din text blir kvar som eget avsnitt').waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'mall-det-har-andras')
    await dialog.getByRole('button', { name: 'Uppdatera' }).click()
    await app.page.getByText('Berättelsen följer nu den nya versionen').waitFor()
    await expectAccessible(app.page)
    const headings = async () => outlineOf((await projectIn(path)).report).map(({ heading }) => heading)
    const updated = ['Titelsida', 'Vårt avsnitt', 'Beredskap', 'Utfall 2025']
    await expect.poll(headings, { timeout: 10_000 }).toEqual(expect.arrayContaining(updated))
    const { report } = await projectIn(path)
    expect(linesOf(report, 'Vårt avsnitt')).toEqual(['Det här stannar.'])
    expect(linesOf(report, 'Utfall 2025')).toEqual(['Det här också.'])

    await app.page.keyboard.press('Control+z')
    await expect
      .poll(headings, { timeout: 10_000 })
      .toEqual(['Titelsida', 'Vårt eget avsnitt', 'Utfall 2025'])
    expect(linesOf((await projectIn(path)).report, 'Vårt eget avsnitt')).toEqual(['Det här stannar.'])
  })

  it('a version that was declined is not offered again, and a report of an unknown template works', async () => {
    const app = await launchApp()
    const path = await reportFromOwn(app)
    await dropFile(app.page, await templateFile(app, newer))
    await app.page.getByRole('button', { name: 'Stäng', exact: true }).click()
    await app.page.getByRole('button', { name: 'Inte nu' }).click()
    await expect.poll(() => app.page.getByText('Mallen har en nyare version').count()).toBe(0)
    await expectAccessible(app.page)
    await app.page.keyboard.press('Control+Shift+W')
    await app.page
      .getByRole('button', { name: /ny$|Testkommun/ })
      .first()
      .waitFor()
    await app.page.getByRole('button', { name: 'Ta bort Grannkommunens mall' }).click()
    await app.page.getByRole('dialog', { name: 'Ta bort mallen?' }).waitFor()
    await expectAccessible(app.page)
    await app.page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click()
    await app.page.getByText('är borttagen').waitFor()
    await expectAccessible(app.page)
    await app.close()

    const again = await launchApp({ folder: app.folder, args: [path] })
    await again.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    await write(again.page, 'Vårt eget avsnitt', 'Fungerar.')
    await waitUntilSaved(again.page)
    expect(linesOf((await projectIn(path)).report, 'Vårt eget avsnitt')).toEqual(['Fungerar.'])
    expect(await again.page.getByText('Mallen har en nyare version').count()).toBe(0)
  })

  it('a bad template file is told in one line, and left as it was', async () => {
    const app = await launchApp()
    await app.page.getByRole('heading', { name: 'Egna mallar' }).waitFor()
    const path = join(app.home, 'trasig.berattelsemall')
    const text = new TextDecoder()
      .decode(writeTemplateFile(own))
      .replace('"heading": "Vårt eget avsnitt"', '"heading": ""')
    await writeFile(path, text)
    await app.electron.prepareAnswer({ kind: 'open', path })
    await app.page.getByRole('button', { name: 'Hämta mall från fil…' }).click()
    await app.page.getByText(/Rad 39: avsnittet ”vart” saknar rubrik\./).waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'felaktig-mall')
    expect(await readFile(path, 'utf8')).toBe(text)

    await beginNew(app.page)
    await app.electron.prepareAnswer({ kind: 'open', path })
    await app.page.getByRole('dialog').getByRole('button', { name: 'Hämta mall från fil…' }).click()
    await app.page
      .getByRole('dialog')
      .getByText(/Rad 39:/)
      .waitFor()
    await app.electron.prepareAnswer({ kind: 'open', path: await templateFile(app, own) })
    await app.page.getByRole('dialog').getByRole('button', { name: 'Hämta mall från fil…' }).click()
    await expect
      .poll(() => app.page.getByRole('radio', { name: /^Grannkommunens mall/ }).isChecked())
      .toBe(true)
    await expectAccessible(app.page)
    expect(await app.faults()).toBe('')
  })
})

async function beginNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ny berättelse' }).first().click()
  await page.getByRole('dialog', { name: 'Ny berättelse' }).waitFor()
}

async function choose(page: Page, name: string): Promise<void> {
  const choices = page.getByRole('radio')
  for (const choice of await choices.all()) {
    const label = choice.locator('xpath=..').locator('.template-picker-name')
    if ((await label.textContent()) === name) return choice.check()
  }
  throw new Error(`no template ${name}`)
}

async function finishNew({ page, electron }: RunningApp, path: string): Promise<void> {
  await page.getByRole('textbox', { name: 'År som den handlar om' }).fill('2025')
  await page.getByRole('textbox', { name: 'Kommun' }).fill('Testkommun')
  await electron.prepareAnswer({ kind: 'save', path })
  await page.getByRole('button', { name: 'Välj plats och börja skriva…' }).click()
  await page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
}

async function runMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Meny', exact: true }).click()
  await page.getByRole('menuitem', { name: label }).click()
}

async function templateFile({ home }: Pick<RunningApp, 'home'>, one: Template): Promise<string> {
  const path = join(home, `mall-${one.version}.berattelsemall`)
  await writeFile(path, writeTemplateFile(one))
  return path
}

/** A report from the own template, which came by a dropped file. */
async function reportFromOwn(app: RunningApp): Promise<string> {
  await app.page.getByRole('heading', { name: 'Egna mallar' }).waitFor()
  await dropFile(app.page, await templateFile(app, own))
  await app.page.getByText('Mallen ”Grannkommunens mall” är hämtad').waitFor()
  await app.page.getByRole('button', { name: 'Börja en berättelse med den' }).click()
  const path = join(app.home, 'Documents', 'ny.berattelse')
  await finishNew(app, path)
  return path
}

/** Drops a real file, as the system's own drag would. */
async function dropFile(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
  await devtools.detach()
}
