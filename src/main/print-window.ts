import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { PRINT_ADDRESS } from './app-address.ts'

/** Pages that are being printed, by the name that they are served under. */
const pages = new Map<string, string>()

/** The page that is printed under this name, or undefined when none is. */
export function pageToPrint(name: string): string | undefined {
  return pages.get(name)
}

/**
 * Prints a page of ours as a tagged PDF with an outline, in a window that nobody sees, that can do nothing but show it
 * and that is gone afterwards. Rejects when the window breaks off, as it does when the signal is given.
 */
export async function printToPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const name = randomUUID()
  pages.set(name, html)
  const browser = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  })
  const stop = () => browser.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await browser.loadURL(`${PRINT_ADDRESS}${name}`)
    const contents = browser.webContents
    const pdf = await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return new Uint8Array(pdf)
  } finally {
    signal.removeEventListener('abort', stop)
    pages.delete(name)
    if (!browser.isDestroyed()) browser.destroy()
  }
}
