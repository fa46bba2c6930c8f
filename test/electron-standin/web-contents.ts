import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import type { Page } from 'playwright-core'
import { toAppAddress } from './address.ts'
import { nodeCodec } from './codec.ts'
import { RECEIVER } from './page-runtime.ts'
import { record } from './record.ts'

type OpenHandler = (details: { readonly url: string }) => Electron.WindowOpenHandlerResponse

/** The page of a window, as main may use it. */
export class WebContents extends EventEmitter {
  page: Page | null = null
  /** The address that main itself loads, which is no navigation of the page's. */
  loading: string | null = null
  #openHandler: OpenHandler | null = null
  #sending: Promise<unknown> = Promise.resolve()

  send(channel: string, ...args: unknown[]): void {
    const encoded = nodeCodec.encode(args)
    const receive = `window[${JSON.stringify(RECEIVER)}]?.(${JSON.stringify(channel)}, ${JSON.stringify(encoded)})`
    // One after the other, since Electron keeps the order. A page that has gone hears nothing.
    this.#sending = this.#sending.then(() => this.page?.evaluate(receive)).catch(() => {})
  }

  getURL(): string {
    return this.page === null ? '' : toAppAddress(this.page.url())
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (this.page === null) throw new Error('there is no page to print')
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline } = options
    return this.page.pdf({
      preferCSSPageSize: preferCSSPageSize ?? false,
      printBackground: printBackground ?? false,
      tagged: generateTaggedPDF ?? false,
      outline: generateDocumentOutline ?? false,
    })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** What the page asked to open in a window of its own. Electron would let it where no handler denies it. */
  mayOpen(url: string): boolean {
    const isAllowed = this.#openHandler?.({ url }).action !== 'deny'
    if (!isAllowed) record.refusedWindows.push(url)
    return isAllowed
  }

  /** Whether a navigation that the page began goes on. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.loading) return true
    let isAllowed = true
    const event = { url, isMainFrame, preventDefault: () => (isAllowed = false) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url)
    return isAllowed
  }
}
