import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import { headings, openPackage, paragraphs, workbook } from '../support/docx-package.ts'
import {
  createReport,
  expectAccessible,
  goTo,
  insertChart,
  linesOf,
  openSection,
  paste,
  projectIn,
  waitUntilSaved,
} from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('from a new report to a Word document', () => {
  afterEach(endAllApps)

  it('writes, counts, draws, saves by itself, opens again and exports', async () => {
    const first = await launchApp()
    const path = join(first.home, 'Documents', 'PSB åäö 2025.berattelse')
    await createReport(first, { municipality: 'Testkommun', path })
    const [asked] = (await first.electron.record()).shownDialogs
    expect(asked).toMatchObject({
      defaultPath: join(first.home, 'Documents', 'Patientsäkerhetsberättelse 2025 Testkommun.berattelse'),
    })
    await expect
      .poll(async () => (await first.electron.windows())[0]?.title)
      .toBe('Patientsäkerhetsberättelse 2025 – Testkommun')
    await expectAccessible(first.page)

    const text = await openSection(first.page, 'Sammanfattning')
    await text.click()
    await first.page.keyboard.type('Under året rapporterades ')
    await first.page.keyboard.press('Control+b')
    await first.page.keyboard.type('färre fall')
    await first.page.keyboard.press('Control+b')
    await first.page.keyboard.type(' än året före.')
    await takeScreenshot(first.page, 'skriv')
    await expectAccessible(first.page)

    await goTo(first.page, 'Data')
    await expectAccessible(first.page)
    await takeScreenshot(first.page, 'data-tom')
    await first.page.getByRole('button', { name: 'Avvikelser per kategori' }).click()
    await first.page.getByRole('gridcell').first().click()
    await paste(first.page, { 'text/plain': '1 204\t1 120\r\n310\t298\r\n' })
    await expect.poll(() => first.page.getByRole('gridcell').allTextContents()).toContain('1\u00a0204')
    await first.page.getByRole('button', { name: 'Skapa diagram' }).click()
    await first.page.locator('canvas').first().waitFor()
    await takeScreenshot(first.page, 'data')
    await expectAccessible(first.page)
    await insertChart(first.page, 'Sammanfattning')

    await waitUntilSaved(first.page)
    expect(await first.close()).toBe(0)
    expect(await first.faults()).toBe('')
    const { report } = await projectIn(path)
    expect(linesOf(report, 'Sammanfattning')).toContain('Under året rapporterades färre fall än året före.')
    expect(report.charts).toHaveLength(1)

    const second = await launchApp({ folder: first.folder, args: [path] })
    const again = await openSection(second.page, 'Sammanfattning')
    await expect.poll(() => again.textContent()).toContain('färre fall')
    await again.locator('canvas').first().waitFor()
    await takeScreenshot(second.page, 'skriv-diagram')
    await expectAccessible(second.page)

    await goTo(second.page, 'Exportera')
    await expectAccessible(second.page)
    const word = join(second.home, 'Documents', 'ut.docx')
    await second.electron.prepareAnswer({ kind: 'save', path: word })
    await second.page.getByRole('main').getByRole('button', { name: 'Exportera till Word' }).click()
    await second.page.getByText('Worddokumentet är klart').waitFor({ timeout: 30_000 })
    await takeScreenshot(second.page, 'exportera')
    await expectAccessible(second.page)
    await second.page.getByRole('button', { name: 'Öppna', exact: true }).click()
    await expect.poll(async () => (await second.electron.record()).openedPaths).toEqual([word])

    const document = openPackage(await readFile(word))
    expect(headings(document).map((heading) => heading.text)).toEqual(
      outlineOf(report)
        .filter(({ level }) => level > 0)
        .map(({ heading }) => heading),
    )
    expect(paragraphs(document).map(({ text: line }) => line)).toContain(
      'Under året rapporterades färre fall än året före.',
    )
    expect(document.names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1)
    expect(workbook(document, 1).slice(0, 3)).toEqual([
      [null, '2024', '2025'],
      ['Fall', 1204, 1120],
      ['Läkemedel', 310, 298],
    ])
    expect((await second.electron.record()).refusedRequests).toEqual([])
    expect(await second.close()).toBe(0)
    expect(await second.faults()).toBe('')
  })
})
