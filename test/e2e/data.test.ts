import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readTableFile } from '../../src/formats/tables/read-table-file.ts'
import { sheetRows, workbookBytes } from '../support/workbook.ts'
import { createReport, expectAccessible, goTo, projectIn, waitUntilSaved } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('tables of numbers', () => {
  afterEach(endAllApps)

  it('makes one from a blueprint and fills it from files, year after year', async () => {
    const app = await launchApp()
    const { page, electron, home } = app
    const path = join(home, 'Documents', 'psb.berattelse')
    await createReport(app, { municipality: 'Testkommun', path })
    await goTo(page, 'Data')
    await page.getByRole('button', { name: 'Ny tabell' }).click()
    await takeScreenshot(page, 'ny-tabell')
    await expectAccessible(page)
    await page.getByRole('searchbox', { name: 'Sök bland färdiga tabeller' }).fill('palliativ målvärde')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /indikatorer mot målvärde/ })
      .click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('palliativregistret')
    await takeScreenshot(page, 'data-malvarden')
    await expectAccessible(page)

    const csv = join(home, 'Documents', 'fall per enhet.csv')
    await writeFile(
      csv,
      Buffer.from(
        'Uttag ur systemet\r\n\r\nEnhet;2023;2024\r\nSolgården;10;12\r\nBjörken;4;7\r\nSumma;14;19\r\n',
        'latin1',
      ),
    )
    await electron.prepareAnswer({ kind: 'open', path: csv })
    await page.getByRole('button', { name: 'Hämta från fil…' }).click()
    await page.getByRole('dialog', { name: 'Hämta från fall per enhet.csv' }).waitFor()
    await takeScreenshot(page, 'hamta-ny')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('textbox', { name: 'Tabellens namn' }).fill('Fall per enhet')
    await page.getByRole('button', { name: 'Skapa tabellen' }).click()
    await page.getByText('”Summa” togs inte med: det räknas åt dig.').waitFor()

    const next = join(home, 'Documents', 'fall 2025.xlsx')
    await writeFile(
      next,
      workbookBytes([
        {
          name: 'Blad1',
          rows: sheetRows(
            ['Enhet', 2025],
            ['Björken', 9],
            ['Eken', 2],
            ['Solgården', '<c><f>SUM(A1)</f></c>'],
          ),
        },
      ]),
    )
    await electron.prepareAnswer({ kind: 'open', path: next })
    await page.getByRole('button', { name: 'Hämta från fil…' }).click()
    await page.getByText('Formeln i B4 är inte uträknad.').waitFor()
    await takeScreenshot(page, 'hamta-fel')
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Område' }).fill('A1:B3')
    await page.getByText('2 nya tal, 1 ny rad, 1 ny kolumn.').waitFor()
    await takeScreenshot(page, 'hamta-nasta-ar')
    await page.getByRole('button', { name: 'Lägg in siffrorna' }).click()
    await expect
      .poll(() => page.getByRole('columnheader').allTextContents())
      .toEqual(expect.arrayContaining(['2023', '2024', '2025']))
    await takeScreenshot(page, 'data-hamtad')

    await writeFile(next, 'PK\u0003\u0004 trasig')
    await electron.prepareAnswer({ kind: 'open', path: next })
    await page.getByRole('button', { name: 'Hämta från fil…' }).click()
    await page.getByText('”fall 2025.xlsx” är skadad').waitFor()
    await waitUntilSaved(page)
    const { report } = await projectIn(path)
    expect(report.datasets.map(({ rows }) => rows.length)).toEqual([9, 3])

    await goTo(page, 'Exportera')
    const out = join(home, 'Documents', 'tabeller.xlsx')
    await electron.prepareAnswer({ kind: 'save', path: out })
    await page.getByRole('button', { name: 'Excel med alla tabeller' }).click()
    await page.getByText('Excel-boken är klar').waitFor()
    await takeScreenshot(page, 'exportera-excel')
    await expectAccessible(page)
    const workbook = await readTableFile(await readFile(out), 'tabeller.xlsx')
    expect(workbook.ok && workbook.value.map(({ name }) => name)).toContain('Fall per enhet')
    expect(await app.faults()).toBe('')
  })
})
