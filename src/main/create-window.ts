import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Result } from '../core/result.ts'
import type { Opened, Problem } from '../ipc/contract.ts'
import { START_ADDRESS } from './app-address.ts'
import { askBeforeClosing } from './closing.ts'
import { setupContextMenu } from './context-menu.ts'
import { offerReloadAfterCrash } from './crash.ts'
import { rememberedSize, rememberSize } from './window-size.ts'
import { type AppWindow, addWindow } from './windows.ts'

/** Opens a window: on the start page, or on the document that `openInitial` opens. */
export async function createWindow(
  openInitial?: (window: AppWindow) => Promise<Result<Opened, Problem>>,
): Promise<AppWindow> {
  const { width, height, isMaximized } = await rememberedSize()
  const browser = new BrowserWindow({
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: app.name,
    backgroundColor: '#f5f4f0',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  const window = addWindow(browser)
  if (isMaximized) browser.maximize()
  browser.once('ready-to-show', () => browser.show())
  browser.on('page-title-updated', (event) => event.preventDefault())
  browser.on('close', () => rememberSize(browser))
  askBeforeClosing(window)
  offerReloadAfterCrash(window)
  setupContextMenu(browser)
  window.initial = openInitial?.(window) ?? null
  await browser.loadURL(START_ADDRESS)
  return window
}
