import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  clickLast,
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

describe.runIf(canRunApp)('closing', () => {
  afterEach(endAllApps)

  it('saves the last words by itself', async () => {
    const { app, path } = await startReport('a.berattelse')
    await write(app.page, 'Inledning', 'Skrivet i sista stund.')
    expect(await app.close()).toBe(0)
    expect(linesOf((await projectIn(path)).report, 'Inledning')).toContain('Skrivet i sista stund.')
  })

  it('leaves an untouched example without a word', async () => {
    const app = await launchApp()
    await openExample(app, 2024)
    expect(await app.close()).toBe(0)
    await expectNothingToRecover(app)
  })

  it('asks about what is in no file, and does as it is told', async () => {
    const app = await startWithUnsaved('Nytt.')
    await app.electron.closeWindow(0)
    await app.page.getByRole('dialog', { name: 'Vill du spara berättelsen?' }).waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'stang')
    await app.page.getByRole('button', { name: 'Avbryt' }).click()
    expect(await app.electron.windows()).toHaveLength(1)

    const path = join(app.home, 'Documents', 'b.berattelse')
    await app.electron.closeWindow(0)
    await app.electron.prepareAnswer({ kind: 'save', path })
    await clickLast(app.page.getByRole('button', { name: 'Spara…' }))
    expect(await app.ended()).toBe(0)
    const lines = linesOf((await projectIn(path)).report, 'Inledning')
    expect(lines.some((line) => line.endsWith('Nytt.'))).toBe(true)
  })

  it('throws away only what the user wants thrown away', async () => {
    const app = await startWithUnsaved('Bort.')
    await app.electron.closeWindow(0)
    await clickLast(app.page.getByRole('button', { name: 'Stäng utan att spara' }))
    expect(await app.ended()).toBe(0)
    await expectNothingToRecover(app)
  })

  it('closes every window when the app is quit, and stays when one of them wants to', async () => {
    const app = await startWithUnsaved('Kvar.')
    await app.electron.quit()
    await app.page.getByRole('dialog', { name: 'Vill du spara berättelsen?' }).waitFor()
    await app.page.getByRole('button', { name: 'Avbryt' }).click()
    expect(await app.electron.windows()).toHaveLength(1)
    await app.electron.quit()
    await clickLast(app.page.getByRole('button', { name: 'Stäng utan att spara' }))
    expect(await app.ended()).toBe(0)
  })

  it('offers to open the window again when the page has crashed', async () => {
    const { app, path } = await startReport('d.berattelse')
    await write(app.page, 'Inledning', 'Före kraschen.')
    await waitUntilSaved(app.page)
    await app.electron.prepareAnswer({ kind: 'message', button: 1 })
    const devtools = await app.page.context().newCDPSession(app.page)
    void devtools.send('Page.crash').catch(() => {})
    expect(await app.ended()).toBe(0)
    expect(await app.faults()).toMatch(/page: gone: crashed/)
    expect(linesOf((await projectIn(path)).report, 'Inledning')).toContain('Före kraschen.')
  })

  it('tells a page that is loaded anew what is in no file yet', async () => {
    const app = await launchApp()
    await openExample(app, 2024)
    const isUnsaved = () =>
      app.page.evaluate(`berattelsen.call('app:initial-document').then(({ value }) => value.isUnsaved)`)
    expect(await isUnsaved()).toBe(false)
    await write(app.page, 'Inledning', 'Före kraschen.')
    await expect.poll(isUnsaved, { timeout: 5_000 }).toBe(true)
    await app.electron.prepareAnswer({ kind: 'save', path: join(app.home, 'Documents', 'e.berattelse') })
    await app.electron.clickMenuItem('save')
    await waitUntilSaved(app.page)
    expect(await isUnsaved()).toBe(false)
  })

  it('waits for the Word document that is being made', async () => {
    const app = await launchApp()
    await openExample(app, 2024)
    await goTo(app.page, 'Exportera')
    const path = join(app.home, 'Documents', 'ut.docx')
    await app.electron.prepareAnswer({ kind: 'save', path })
    await app.page.getByRole('button', { name: 'Exportera till Word' }).click()
    await app.electron.closeWindow(0)
    expect(await app.ended()).toBe(0)
    expect((await readFile(path)).length).toBeGreaterThan(10_000)
  })

  it('asks by itself when the page does not answer', async () => {
    const { app, path } = await startReport('c.berattelse')
    await app.electron.prepareAnswer({ kind: 'message', button: 0 })
    await app.electron.prepareAnswer({ kind: 'message', button: 1 })
    void app.page.evaluate('for (;;);').catch(() => {})
    await app.page.waitForTimeout(300)
    await app.electron.closeWindow(0)
    const asked = async () =>
      (await app.electron.record()).shownDialogs.filter((shown) =>
        JSON.stringify(shown).includes('svarar inte'),
      )
    await expect.poll(async () => (await asked()).length, { timeout: 9_000 }).toBe(1)
    expect(await app.electron.windows()).toHaveLength(1)
    await app.electron.closeWindow(0)
    expect(await app.ended()).toBe(0)
    await projectIn(path)
  })
})
