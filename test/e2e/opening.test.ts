import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { reportTitle } from '../../src/core/report-title.ts'
import { exampleNames, exampleProject } from '../support/example-projects.ts'
import { foreignEntries } from '../support/foreign-project.ts'
import { packed } from '../support/sample-project.ts'
import { entry, zip } from '../support/zip-builder.ts'
import { createReport, expectAccessible, openExample, waitUntilSaved, write } from './driver.ts'
import { canRunApp, endAllApps, launchApp, type RunningApp, startAgain, takeScreenshot } from './harness.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures')
const examples = resolve(import.meta.dirname, '../../resources/examples')

describe.runIf(canRunApp)('opening', () => {
  afterEach(endAllApps)

  it('shows the start page with what comes along, and nothing that axe objects to', async () => {
    const app = await launchApp()
    await app.page.getByRole('heading', { name: 'Titta på ett färdigt exempel' }).waitFor()
    for (const name of exampleNames) {
      const title = reportTitle(exampleProject(name).report)
      await app.page.getByRole('button', { name: title }).waitFor()
    }
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'start')
  })

  it('tells of a bad file in one sentence, and leaves it as it was', async () => {
    const app = await launchApp()
    const good = packed()
    const bad: readonly (readonly [name: string, bytes: Uint8Array, said: RegExp])[] = [
      ['brev.berattelse', Buffer.from('Hej!'), /är ingen berättelse/],
      ['tom.berattelse', new Uint8Array(), /är tom/],
      ['avkortad.berattelse', good.slice(0, 90), /avkortad|skadad/],
      ['ny.berattelse', await readFile(join(fixtures, 'version-999.berattelse')), /nyare version/],
      ['elak.berattelse', zip([...foreignEntries(), entry('../../ond.sh', 'x')]), /öppnades inte/],
    ]
    for (const [name, bytes, said] of bad) {
      const path = join(app.home, name)
      await writeFile(path, bytes)
      await app.electron.prepareAnswer({ kind: 'open', path })
      await app.page.getByRole('button', { name: 'Öppna…' }).click()
      await app.page.getByText(said).waitFor()
      await app.page.getByText(name).waitFor()
      await expectAccessible(app.page)
      expect(Buffer.compare(await readFile(path), bytes), name).toBe(0)
    }
    await takeScreenshot(app.page, 'felaktig-fil')
    expect(await app.faults()).toBe('')
  })

  it('opens a damaged file as far as it can be read, and never writes over it', async () => {
    const app = await launchApp()
    const path = join(app.home, 'skadad.berattelse')
    const bytes = packed()
    // A byte of an image: its hash no longer fits, the text does.
    const at = Buffer.from(bytes).indexOf('IDAT') + 8
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    await writeFile(path, bytes)
    await app.electron.prepareAnswer({ kind: 'open', path })
    await app.page.getByRole('button', { name: 'Öppna…' }).click()
    await app.page.getByText('Filen är skadad, men det mesta gick att läsa').waitFor()
    await app.page.getByRole('contentinfo').getByText('Inte sparad i någon fil').waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'skadad-fil')
    await app.page.waitForTimeout(2_500)
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
  })

  it('opens an example as a copy, and never changes the example', async () => {
    const app = await launchApp()
    const before = await readFile(join(examples, 'exempel-2025.berattelse'))
    await openExample(app, 2025)
    await takeScreenshot(app.page, 'oversikt')
    await expectAccessible(app.page)
    await write(app.page, 'Inledning', 'Ändrad av mig.')
    await app.page.waitForTimeout(2_500)
    expect(await readFile(join(examples, 'exempel-2025.berattelse'))).toEqual(before)
  })

  it('shows a file of a second start in the running app, and the same file only once', async () => {
    const app = await launchApp()
    const first = await copyOfExample(app, 'första.berattelse')
    const second = await copyOfExample(app, 'andra.berattelse')
    expect(await startAgain(app, [first])).toBe(0)
    await app.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    expect(await startAgain(app, [second])).toBe(0)
    await (await app.window(1)).getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    expect(await startAgain(app, [first])).toBe(0)
    expect(await startAgain(app, ['första.berattelse'])).toBe(0)
    expect(await startAgain(app, [])).toBe(0)
    expect(await app.electron.windows()).toHaveLength(2)
  })

  it('opens a file once when it is asked for twice at the same moment', async () => {
    const app = await launchApp()
    const path = join(app.home, 'Dubbel.berattelse')
    await writeFile(path, packed())
    expect(await startAgain(app, [path])).toBe(0)
    await app.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    await app.close()
    const again = await launchApp({ folder: app.folder })
    await again.page.getByRole('button', { name: 'Ny berättelse' }).waitFor()
    await again.page.evaluate(`(async () => {
      const [{ id }] = (await berattelsen.call('app:start-state')).recents
      await Promise.all([1, 2].map(() => berattelsen.call('report:open-recent', id)))
    })()`)
    expect(await again.electron.windows()).toHaveLength(1)
  })

  it('takes no odd argument for anything', async () => {
    const app = await launchApp({
      args: ['--inspect', '--load-extension=x.berattelse', 'finns-inte.txt', '', '-', '../../etc/passwd'],
    })
    await app.page.getByRole('button', { name: 'Ny berättelse' }).waitFor()
    expect(await app.electron.windows()).toHaveLength(1)
  })

  it('tells on the start page that a file given by argument is not there', async () => {
    const app = await launchApp({ args: ['borta.berattelse'] })
    await app.page.getByText(/”borta\.berattelse” finns inte/).waitFor()
    await expectAccessible(app.page)
  })

  it('remembers what was opened, and says so when it has gone', async () => {
    const first = await launchApp()
    const path = join(first.home, 'Documents', 'Min.berattelse')
    await createReport(first, { municipality: 'Testkommun', path })
    await write(first.page, 'Inledning', 'Hej.')
    await waitUntilSaved(first.page)
    await first.close()
    const second = await launchApp({ folder: first.folder })
    await second.page.getByRole('button', { name: /^Patientsäkerhetsberättelse 2025 – Testkommun/ }).click()
    await second.page.getByRole('navigation', { name: 'Delar av berättelsen' }).waitFor()
    await expect
      .poll(async () => (await second.electron.windows())[0]?.title)
      .toBe('Patientsäkerhetsberättelse 2025 – Testkommun')
    // What was typed when the first report was made is proposed for the next one.
    const settings = JSON.parse(await readFile(join(first.folder, 'data', 'settings.json'), 'utf8'))
    expect(settings).toMatchObject({ municipality: 'Testkommun', author: 'Anna Exempel' })
    await second.close()

    await rm(path)
    const third = await launchApp({ folder: first.folder })
    const recent = third.page.getByRole('button', {
      name: /^Patientsäkerhetsberättelse 2025 – Testkommun/,
      disabled: true,
    })
    await recent.waitFor()
    await expectAccessible(third.page)
    await third.page.getByRole('button', { name: /^Ta bort Patientsäkerhetsberättelse 2025/ }).click()
    await recent.waitFor({ state: 'detached' })
  })

  it('repeats every command of the window in a Swedish menu', async () => {
    const app = await launchApp()
    await openExample(app, 2024)
    const labels = await app.electron.menuLabels()
    expect(labels).toEqual(expect.arrayContaining(['Arkiv', 'Redigera', 'Visa', 'Gå till', 'Hjälp', 'Spara']))
    await app.electron.clickMenuItem('go-data')
    await app.page.getByRole('navigation', { name: 'Tabeller' }).waitFor()
    await app.electron.clickMenuItem('go-export')
    await app.page.getByRole('heading', { level: 1, name: 'Exportera' }).waitFor()
    await app.electron.clickMenuItem('shortcuts')
    await app.page.getByRole('dialog').waitFor()
    await expectAccessible(app.page)
    await takeScreenshot(app.page, 'kortkommandon')
  })
})

async function copyOfExample({ home }: RunningApp, name: string): Promise<string> {
  await mkdir(home, { recursive: true })
  const path = join(home, name)
  await copyFile(join(examples, 'exempel-2024.berattelse'), path)
  return path
}
