import { BrowserWindow, type WebContents } from 'electron'
import type { Result } from '../core/result.ts'
import type { Events, ImportedTemplate, Opened, Problem } from '../ipc/contract.ts'

/** A window of the app: the start page, or one document. Changes as documents are opened and closed in it. */
export interface AppWindow {
  readonly browser: BrowserWindow
  /** The open document's id, or null on the start page. */
  documentId: string | null
  /** What the window was opened for, until the page has asked for it. */
  initial: Promise<Result<Opened, Problem>> | null
  /** What became of a template file that the window was opened for, until the page is there to be told. */
  imported: Result<ImportedTemplate, Problem> | null
}

const windows = new Set<AppWindow>()
const whenGone = new Set<(window: AppWindow) => void>()

/** Takes a window into account until it is gone. */
export function addWindow(browser: BrowserWindow): AppWindow {
  const window: AppWindow = { browser, documentId: null, initial: null, imported: null }
  windows.add(window)
  browser.on('closed', () => {
    windows.delete(window)
    for (const listener of whenGone) listener(window)
  })
  return window
}

/** Runs when a window has gone, however it went. */
export function onWindowGone(listener: (window: AppWindow) => void): void {
  whenGone.add(listener)
}

/** Our window with these contents, or undefined. */
export function windowOf(contents: WebContents): AppWindow | undefined {
  return allWindows().find((window) => window.browser.webContents === contents)
}

/** The open windows, oldest first. */
export function allWindows(): readonly AppWindow[] {
  return [...windows].filter((window) => !window.browser.isDestroyed())
}

/** The window that the user looks at, or the newest one. */
export function currentWindow(): AppWindow | undefined {
  const focused = BrowserWindow.getFocusedWindow()
  return allWindows().find((window) => window.browser === focused) ?? allWindows().at(-1)
}

/** Brings a window to the front. */
export function focusWindow({ browser }: AppWindow): void {
  if (browser.isMinimized()) browser.restore()
  browser.focus()
}

/** Tells the window something, if it is still there. */
export function tell<Name extends keyof Events>(window: AppWindow, name: Name, value: Events[Name]): void {
  if (!window.browser.isDestroyed()) window.browser.webContents.send(name, value)
}
