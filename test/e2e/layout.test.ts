import { afterEach, describe, expect, it } from 'vitest'
import { goTo, openExample } from './driver.ts'
import { canRunApp, endAllApps, launchApp } from './harness.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]

describe.runIf(canRunApp)('the window', () => {
  afterEach(endAllApps)

  it('scrolls inside its parts and never as a whole, whatever is on show', async () => {
    const app = await launchApp()
    await openExample(app, 2025)
    const outside = () =>
      app.page.evaluate(
        '[document.scrollingElement.scrollHeight - innerHeight, document.scrollingElement.scrollWidth - innerWidth]',
      )
    for (const size of SIZES) {
      await app.page.setViewportSize(size)
      for (const place of ['Skriv', 'Data', 'Exportera', 'Översikt'] as const) {
        await goTo(app.page, place)
        await app.page.getByRole('main').getByRole('heading').first().waitFor()
        expect(await outside(), `${place} at ${size.width}`).toEqual([0, 0])
      }
    }
  })
})
