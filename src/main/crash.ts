import { dialog } from 'electron'
import { START_ADDRESS } from './app-address.ts'
import { logFault } from './log.ts'
import type { AppWindow } from './windows.ts'

/** When the page's process has died, offers to load it again: the document is still open here in main. */
export function offerReloadAfterCrash(window: AppWindow): void {
  const { browser } = window
  browser.webContents.on('render-process-gone', async (_event, { reason }) => {
    logFault('page', `gone: ${reason}`)
    if (browser.isDestroyed() || reason === 'clean-exit') return
    const { response } = await dialog.showMessageBox(browser, {
      type: 'error',
      message: 'Fönstret slutade fungera',
      detail: 'Det som är sparat finns kvar. Öppna fönstret igen för att fortsätta där du var.',
      buttons: ['Öppna igen', 'Stäng'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (browser.isDestroyed()) return
    if (response === 0) await browser.loadURL(START_ADDRESS)
    else browser.destroy()
  })
}
