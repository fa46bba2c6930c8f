import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { canRunApp, endAllApps, launchApp } from '../../test/e2e/harness.ts'
import { type Measured, summary } from './measure.ts'

const STARTS = 5
const KEYSTROKES = 120
const FRAME_MS = 1000 / 60

/**
 * Times the built app on this project in the browser that stands in for Electron: from starting the process to a
 * text that can be written in, and from a keystroke to its paint in one section, the longest, without and with the pages
 * shown beside it. Nothing without a browser.
 */
export async function measureWindow(path: string, sectionId: string): Promise<Measured[]> {
  if (!canRunApp) {
    console.error('Ingen webbläsare finns, så fönstret mäts inte.')
    return []
  }
  const starts: number[] = []
  let keystrokes: readonly number[] = []
  let besidePages: readonly number[] = []
  for (let run = 0; run < STARTS; run += 1) {
    const start = performance.now()
    const app = await launchApp({ args: [path] })
    await app.page.getByRole('button', { name: 'Skriv vidare' }).or(writeLink(app.page)).first().click()
    await app.page.locator('.ProseMirror[contenteditable="true"]').waitFor()
    starts.push(performance.now() - start)
    if (run === STARTS - 1) {
      keystrokes = await typeIn(app.page, sectionId)
      await app.page.keyboard.press('Control+Shift+p')
      await app.page.getByText(/^Avsnittet börjar på sidan/).waitFor()
      besidePages = await typeIn(app.page, sectionId)
    }
    await endAllApps()
  }
  return [
    { ...summary('start to editable', starts, 1_500), note: 'process, browser and window' },
    { ...summary('keystroke to paint', keystrokes, rounded(FRAME_MS)), note: 'the goal is for p95' },
    {
      ...summary('keystroke beside pages', besidePages, rounded(FRAME_MS)),
      note: 'the same with the preview open',
    },
  ]
}

function writeLink(page: Page) {
  return page.getByRole('navigation').getByText('Skriv', { exact: true })
}

async function typeIn(page: Page, sectionId: string): Promise<readonly number[]> {
  await page.locator(`[data-section="${sectionId}"]`).click()
  const editor = page.locator('.ProseMirror[contenteditable="true"]')
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.evaluate(`
    window.paintTimes = [];
    addEventListener('keydown', (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.paintTimes.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    }, true);`)
  for (let key = 0; key < KEYSTROKES; key += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(40)
  }
  return page.evaluate('window.paintTimes')
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}
