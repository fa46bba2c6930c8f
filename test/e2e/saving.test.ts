import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import { RecoveryJournal } from '../../src/formats/files/recovery-journal.ts'
import {
  createReport,
  expectAccessible,
  expectNothingToRecover,
  goTo,
  linesOf,
  openExample,
  projectIn,
  startReport,
  startWithUnsaved,
  waitUntilSaved,
  write,
} from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('saving', () => {
  afterEach(endAllApps)

  it('tells that the file cannot be written, keeps the text, and goes on at another place', async () => {
    const app = await launchApp()
    const folder = join(app.home, 'Nätverk')
    await mkdir(folder)
    await createReport(app, { municipality: 'Testkommun', path: join(folder, 'a.berattelse') })
    // The network drive goes away in the middle of the work.
    await rename(folder, `${folder} borta`)
    await writeFile(folder, 'ingen mapp')
    const before = await readFile(join(`${folder} borta`, 'a.berattelse'))
    await write(app.page, 'Inledning', 'Det här får inte försvinna.')
    await app.page.getByText('Inte sparat', { exact: true }).first().waitFor({ timeout: 10_000 })
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'inte-sparat')
    expect(await readFile(join(`${folder} borta`, 'a.berattelse'))).toEqual(before)

    const elsewhere = join(app.home, 'Documents', 'b.berattelse')
    await app.electron.prepareAnswer({ kind: 'save', path: elsewhere })
    await app.page.getByRole('button', { name: 'Spara på en annan plats…' }).click()
    await waitUntilSaved(app.page)
    expect(linesOf((await projectIn(elsewhere)).report, 'Inledning')).toContain('Det här får inte försvinna.')
    await write(app.page, 'Sammanfattning', 'Och här går jag vidare.')
    expect(await app.close()).toBe(0)
    expect(linesOf((await projectIn(elsewhere)).report, 'Sammanfattning')).toContain(
      'Och här går jag vidare.',
    )
  })

  it('never writes over what somebody else has written meanwhile', async () => {
    const { app, path } = await startReport('delad.berattelse')
    await writeFile(path, 'någon annans bytes')
    await write(app.page, 'Inledning', 'Mitt.')
    await app.page.getByText(/har ändrats av någon annan/).waitFor({ timeout: 10_000 })
    await expectAccessible(app.page)
    expect(await readFile(path, 'utf8')).toBe('någon annans bytes')
    await app.kill()

    const again = await launchApp({ folder: app.folder })
    await again.page.getByRole('button', { name: 'Fortsätt med den' }).click()
    await again.page.getByRole('contentinfo').getByText('Inte sparad i någon fil').waitFor()
    expect(await readFile(path, 'utf8')).toBe('någon annans bytes')
  })

  it('has every word in the file two seconds after it was written, also when the power goes', async () => {
    const { app, path } = await startReport('kraft.berattelse')
    await write(app.page, 'Inledning', 'Sista ordet.')
    await app.page.waitForTimeout(2_000)
    await expect
      .poll(async () => linesOf((await projectIn(path)).report, 'Inledning'), { timeout: 3_000 })
      .toContain('Sista ordet.')
    await app.kill()
    expect(linesOf((await projectIn(path)).report, 'Inledning')).toContain('Sista ordet.')
    const again = await launchApp({ folder: app.folder, args: [path] })
    await again.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    expect(await again.page.getByText('Det finns text som inte hann sparas').count()).toBe(0)
  })

  it('offers what was written in a report without a file, after the app was killed', async () => {
    const app = await startWithUnsaved('Bara i återställningen.')
    await app.page.waitForTimeout(2_500)
    await app.kill()

    const again = await launchApp({ folder: app.folder })
    await again.page.getByText('Det finns text som inte hann sparas').waitFor()
    await expectAccessible(again.page)
    await takeScreenshot(again.page, 'aterstallning')
    await again.page.getByRole('button', { name: 'Fortsätt med den' }).click()
    await again.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    await goTo(again.page, 'Skriv')
    const path = join(again.home, 'Documents', 'räddad.berattelse')
    await again.electron.prepareAnswer({ kind: 'save', path })
    await again.page.keyboard.press('Control+s')
    await waitUntilSaved(again.page)
    const lines = linesOf((await projectIn(path)).report, 'Inledning')
    expect(lines.some((line) => line.endsWith('Bara i återställningen.'))).toBe(true)
    await again.close()

    await expectNothingToRecover(app)
  })

  it('goes on in the file only while that holds what it held, whatever its time says', async () => {
    const options = { appVersion: '1', now: () => new Date().toISOString() }
    const { app, path } = await startReport('min.berattelse')
    await write(app.page, 'Inledning', 'Det som är sparat.')
    await waitUntilSaved(app.page)
    await app.kill()
    const saved = await readFile(path)
    const project = await projectIn(path)
    const unsaved = setSectionContent(project.report, 'intro', doc(p('Det som inte hann sparas.')))
    const hash = createHash('sha256').update(saved).digest('hex')
    const keepUnsaved = () =>
      new RecoveryJournal(join(app.folder, 'data', 'recovery'), options).write(
        'borta',
        { ...project, report: unsaved },
        { path, hash },
      )

    const colleagues = setSectionContent(project.report, 'intro', doc(p('En kollegas ord.')))
    const theirs = packProject(
      { ...project, report: colleagues },
      { savedAt: options.now(), appVersion: '1' },
    )
    await keepUnsaved()
    await writeFile(path, theirs)
    await utimes(path, 0, 0)
    const apart = await launchApp({ folder: app.folder })
    await apart.page.getByRole('button', { name: 'Fortsätt med den' }).click()
    await apart.page.getByRole('contentinfo').getByText('Inte sparad i någon fil').waitFor()
    expect(Buffer.from(theirs).equals(await readFile(path))).toBe(true)
    await apart.kill()

    await writeFile(path, saved)
    await keepUnsaved()
    const together = await launchApp({ folder: app.folder })
    await together.page.getByRole('button', { name: 'Fortsätt med den' }).click()
    await waitUntilSaved(together.page)
    expect(linesOf((await projectIn(path)).report, 'Inledning')).toEqual(['Det som inte hann sparas.'])
  })

  it('tells why an export could not be written, and leaves nothing half', async () => {
    const app = await launchApp()
    await openExample(app, 2024)
    await goTo(app.page, 'Exportera')
    const noFolder = join(app.home, 'fil')
    await writeFile(noFolder, 'x')
    await app.electron.prepareAnswer({ kind: 'save', path: join(noFolder, 'ut.docx') })
    await app.page.getByRole('main').getByRole('button', { name: 'Exportera till Word' }).click()
    await app.page.getByText('kunde inte skrivas: mappen finns inte').waitFor({ timeout: 30_000 })
    await expectAccessible(app.page)
    const path = join(app.home, 'ut.docx')
    await app.electron.prepareAnswer({ kind: 'save', path })
    await app.page.getByRole('button', { name: 'Försök igen' }).click()
    await app.page.getByText('Worddokumentet är klart').waitFor({ timeout: 30_000 })
    await rm(path)
    await app.page.getByRole('button', { name: 'Visa i mappen' }).click()
    await app.page.getByText('Filen finns inte kvar där den sparades').waitFor()
    await expectAccessible(app.page)
    expect(await app.faults()).toBe('')
  })
})
