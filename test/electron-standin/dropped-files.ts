import type { Page } from 'playwright-core'
import { FILES } from './page-runtime.ts'

/** Where a file lies that was dropped on the page, as Chromium itself knows; empty for one made by a script. */
export async function pathOfFile(page: Page, index: number): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `window[${JSON.stringify(FILES)}][${index}]`,
    })
    if (result.objectId === undefined) return ''
    const { path } = await devtools.send('DOM.getFileInfo', { objectId: result.objectId })
    return path
  } catch {
    return ''
  } finally {
    await devtools.detach()
  }
}
