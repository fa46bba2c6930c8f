import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import { hideSection } from '../../src/core/outline-operations.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { answerChecklistItem, setSectionStatus } from '../../src/core/section-operations.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import { builtInTemplate } from '../../src/formats/templates.ts'
import { written } from '../support/build-report.ts'
import { headings, openPackage, tables } from '../support/docx-package.ts'
import { exampleProject } from '../support/example-projects.ts'
import { packOptions } from '../support/sample-project.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { expectAccessible, goTo, projectIn, waitUntilSaved } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, takeScreenshot } from './harness.ts'

/** The example as it might be in February: most of it done, and something of each kind left. */
function unfinished(): Report {
  const { report } = exampleProject('exempel-2025')
  const begun = ['info-security', 'deviations', 'safety-culture'].reduce(
    (after, id) => setSectionStatus(after, id, { kind: 'inProgress' }),
    report,
  )
  const open = answerChecklistItem(begun, 'info-security', 'info-security.c2', null)
  return hideSection(
    answerChecklistItem(open, 'deviations', 'deviations.c2', 'no'),
    'risk-management',
    'Redovisas av regionen',
  )
}

async function opened(report: Report): Promise<{ readonly app: RunningApp; readonly path: string }> {
  const path = join(await temporaryFolder(), 'rapport.berattelse')
  const { media } = exampleProject('exempel-2025')
  await writeFile(path, packProject({ report, media }, packOptions))
  const app = await launchApp({ args: [path] })
  await app.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
  return { app, path }
}

/** A demand in the law view, by words of its text. */
const demand = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: words }) })

const RISKS = 'Det framgår hur risker för vårdskador har hanterats'
const REPORTS = 'Det framgår hur rapporter om avvikelser har hanterats'

describe.runIf(canRunApp)('the law view', () => {
  afterEach(endAllApps)

  it('shows what answers each demand, takes an answer, and leads to the section', async () => {
    const { app, path } = await opened(unfinished())
    const { page } = app
    await page.getByRole('button', { name: 'Visa lagvyn' }).click()
    await page.getByRole('heading', { name: 'Så svarar berättelsen mot lagen' }).waitFor()
    await page.getByText('10 av 13 krav är besvarade. 1 ligger i avsnitt som är dolda.').waitFor()
    await takeScreenshot(page, 'lagvyn')
    await expectAccessible(page)

    await demand(page, RISKS).getByText('Dolt med skäl').waitFor()
    await demand(page, RISKS).getByText('dolt: Redovisas av regionen').waitFor()
    await demand(page, REPORTS).getByText('SOSFS 2011:9 7 kap. 2 § p 5', { exact: false }).first().click()
    await demand(page, REPORTS).getByText('Patientsäkerhetslag (2010:659)').waitFor()
    await expectAccessible(page)

    await page.getByRole('switch', { name: 'Bara det som saknas' }).click()
    await expect.poll(() => page.locator('.demand').count()).toBe(2)
    const tick = demand(page, REPORTS).getByRole('checkbox')
    await tick.click()
    await demand(page, REPORTS).getByText('Besvarat').waitFor()
    expect(await page.locator('.demand').count()).toBe(2)
    await page.getByText('11 av 13 krav är besvarade.', { exact: false }).waitFor()
    await waitUntilSaved(page)
    const saved = sectionOf((await projectIn(path)).report, 'deviations')
    expect(saved.checklist['deviations.c2']?.answer).toBe('yes')

    await page.getByRole('switch', { name: 'Bara det som saknas' }).click()
    await page.getByRole('button', { name: /^Visa igen/ }).click()
    await demand(page, RISKS).getByText('Besvarat').waitFor()
    await demand(page, RISKS).getByRole('button', { name: 'Riskhantering' }).click()
    await page.getByRole('textbox', { name: 'Text: Riskhantering' }).waitFor()
    await page.keyboard.press('Control+Shift+L')
    await page.getByText('12 av 13 krav är besvarade.').waitFor()
    expect(await app.faults()).toBe('')
  })

  it('goes along as an appendix, and that is remembered', async () => {
    const { app } = await opened(exampleProject('exempel-2025').report)
    const { page } = app
    await page.keyboard.press('Control+Shift+L')
    await page.getByText('Alla 13 krav är besvarade.').waitFor()
    await page.getByRole('button', { name: 'Exportera som bilaga…' }).click()
    await page.getByText(/, innehållsförteckning och bilaga om lagens krav\./).waitFor()
    await page.getByText('Fler val', { exact: true }).click()
    const choice = page.getByRole('switch', { name: /^Lägg till bilaga/ })
    await expect.poll(() => choice.isChecked()).toBe(true)
    await takeScreenshot(page, 'exportera-bilaga')
    await expectAccessible(page)
    const word = join(app.home, 'Documents', 'ut.docx')
    await app.electron.prepareAnswer({ kind: 'save', path: word })
    await page.getByRole('main').getByRole('button', { name: 'Exportera till Word' }).click()
    await page.getByText('Worddokumentet är klart').waitFor({ timeout: 30_000 })
    const document = openPackage(await readFile(word))
    expect(headings(document).at(-1)?.text).toBe('Bilaga: Så svarar berättelsen mot lagens krav')
    expect(tables(document).at(-1)).toHaveLength(16)
    await app.close()

    const again = await launchApp({ folder: app.folder })
    await again.page
      .getByRole('button', { name: /^Patientsäkerhetsberättelse 2025/ })
      .first()
      .click()
    await goTo(again.page, 'Exportera')
    await again.page.getByText(/, innehållsförteckning och bilaga om lagens krav\./).waitFor()
  })

  it('says so when the law demands nothing of this kind of report', async () => {
    const template = builtInTemplate('sakerhetskultur')
    if (!template) throw new Error('no template')
    const report = createReport({
      id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
      template,
      year: 2025,
      organisation: { municipality: 'Exempelkommun' },
    })
    const { app } = await opened(report)
    await app.page.getByRole('button', { name: 'Meny' }).click()
    await app.page.getByRole('menuitem', { name: /^Lagvyn/ }).click()
    await app.page.getByText('har inga sådana krav', { exact: false }).waitFor()
    await takeScreenshot(app.page, 'lagvyn-tom')
    await expectAccessible(app.page)
    await app.page.getByRole('button', { name: 'Till översikten' }).click()
    await app.page.getByRole('heading', { name: 'Avsnitten' }).waitFor()
    await goTo(app.page, 'Exportera')
    await app.page.getByRole('heading', { name: 'Exportera' }).waitFor()
    expect(await app.page.getByRole('switch', { name: /^Lägg till bilaga/ }).count()).toBe(0)
  })
})

describe.runIf(canRunApp)('the overview', () => {
  afterEach(endAllApps)

  it('says who writes a section and whom the report waits for, and shows every section when asked', async () => {
    const { app, path } = await opened(unfinished())
    const { page } = app
    await takeScreenshot(page, 'oversikt')
    await expectAccessible(page)
    const row = (heading: string) => page.getByRole('listitem').filter({ hasText: heading }).first()
    await page.getByRole('button', { name: 'Vem skriver En god säkerhetskultur?' }).click()
    await page.getByRole('combobox', { name: 'Namn eller funktion' }).fill('Enhetschef')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await row('En god säkerhetskultur').getByText('Hos Enhetschef').waitFor()
    const waiting = page.locator('.waiting-card')
    await waiting.getByText('Enhetschef').first().waitFor()
    await waitUntilSaved(page)
    expect(sectionOf((await projectIn(path)).report, 'safety-culture').assignee).toBe('Enhetschef')

    expect(await page.getByRole('button', { name: /^Loggkontroll/ }).count()).toBe(0)
    await page.getByRole('switch', { name: 'Visa alla avsnitt' }).click()
    await page.getByRole('button', { name: /^Loggkontroll/ }).waitFor()
    await takeScreenshot(page, 'oversikt-alla')
    await expectAccessible(page)
    await waiting.getByRole('button', { name: 'En god säkerhetskultur' }).click()
    await page.getByRole('textbox', { name: 'Text: En god säkerhetskultur' }).waitFor()

    await goTo(page, 'Översikt')
    await page.getByRole('button', { name: 'Vem skriver En god säkerhetskultur?' }).click()
    await page.getByRole('button', { name: 'Jag skriver själv' }).click()
    await expect.poll(() => page.getByText('Väntar på andra').count()).toBe(0)
    expect(await app.faults()).toBe('')
  })

  it('counts what is missing by law as the review does, until it is ticked', async () => {
    const { report } = exampleProject('exempel-2025')
    const empty = written(report, 'complaints', '')
    const { app } = await opened(setSectionStatus(empty, 'complaints', { kind: 'inProgress' }))
    const { page } = app
    await page.getByRole('button', { name: /Avsnittet är avprickat men tomt/ }).click()
    const text = page.getByRole('textbox', { name: 'Text: Klagomål och synpunkter' })
    await text.click()
    await page.keyboard.type('Under året kom tolv klagomål.')
    await goTo(page, 'Översikt')
    await page.getByText('Allt som lagen kräver finns med.').waitFor()
  })
})
