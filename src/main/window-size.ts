import type { BrowserWindow } from 'electron'
import { type WindowSize, windowSize } from './storage.ts'

/** How large the last window was when it closed. */
export function rememberedSize(): Promise<WindowSize> {
  return windowSize.get()
}

/** Keeps this window's size for the next one. */
export function rememberSize(browser: BrowserWindow): void {
  const { width, height } = browser.getNormalBounds()
  void windowSize.update(() => ({ width, height, isMaximized: browser.isMaximized() }))
}
