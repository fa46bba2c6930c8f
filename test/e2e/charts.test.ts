import { afterEach, describe, expect, it } from 'vitest'
import { expectAccessible, goTo, openExample } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

const KINDS = [
  ['Liggande staplar', 'Liggande stapeldiagram'],
  ['Grupperade staplar', 'Stapeldiagram med grupperade staplar'],
  ['Radar', 'Radardiagram'],
  ['Linje', 'Linjediagram'],
  ['Staplar på varandra', 'Stapeldiagram med staplade delar'],
  ['Staplar till 100\u00a0%', 'Stapeldiagram där varje stapel är 100 %'],
  ['Staplar och linje', 'Diagram med staplar och linje'],
] as const

describe.runIf(canRunApp)('charts beside their table', () => {
  afterEach(endAllApps)

  it('are of the kind that one chooses, and say so', async () => {
    const app = await launchApp()
    const { page } = app
    await page.setViewportSize({ width: 1440, height: 1000 })
    await openExample(app, 2025)
    await goTo(page, 'Data')
    await page.getByRole('button', { name: /indikatorer mot nationell målnivå/ }).click()
    await page.getByRole('button', { name: 'Anpassa diagrammet' }).click()
    const picture = page.locator('canvas').first()
    for (const [name, said] of KINDS) {
      await page.getByRole('radio', { name, exact: true }).check({ force: true })
      await expect.poll(() => picture.getAttribute('aria-label')).toContain(`${said}: `)
      await picture.scrollIntoViewIfNeeded()
      await takeScreenshot(page, `diagram-${said.toLowerCase().replace(/[^a-zåäö]+/g, '-')}`)
    }
    await expectAccessible(page)
    expect(await app.faults()).toBe('')
  })

  it('cannot be of a kind that would not show the numbers, and say why', async () => {
    const app = await launchApp()
    const { page } = app
    await openExample(app, 2025)
    await goTo(page, 'Data')
    await page.getByRole('button', { name: /klagomål och synpunkter per kategori 2025/ }).click()
    await page.getByRole('button', { name: 'Skapa diagram' }).click()
    await page.getByRole('button', { name: 'Anpassa diagrammet' }).click()
    const stack = page.getByRole('radio', { name: 'Staplar på varandra' })
    expect(await stack.isDisabled()).toBe(true)
    await page.getByText('Behöver minst två delar att lägga på varandra.').first().waitFor()
    await page.getByRole('radio', { name: 'Tårta' }).check({ force: true })
    const picture = page.locator('canvas').first()
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('Tårtdiagram: ')
    await takeScreenshot(page, 'diagram-tårta')
    await expectAccessible(page)
  })

  it('show or leave out the target', async () => {
    const app = await launchApp()
    const { page } = app
    await openExample(app, 2025)
    await goTo(page, 'Data')
    await page.getByRole('button', { name: /indikatorer mot nationell målnivå/ }).click()
    await page.getByRole('button', { name: 'Anpassa diagrammet' }).click()
    const picture = page.locator('canvas').first()
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('nås målet')
    await page.getByRole('switch', { name: 'Visa målet' }).uncheck({ force: true })
    await expect.poll(() => picture.getAttribute('aria-label')).not.toContain('nås målet')
  })
})
