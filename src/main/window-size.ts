import type { BrowserWindow } from 'electron'
export async function rememberedSize() {
  return { width: 1440, height: 900, isMaximized: false }
}
export function rememberSize(_b: BrowserWindow) {}
