import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type Electron from 'electron'
import type { BrowserContext, Page } from 'playwright-core'
import { currentShortcuts, runShortcut } from './accelerators.ts'
import { toAppAddress, toPageAddress } from './address.ts'
import { app } from './app.ts'
import { newPage } from './browser.ts'
import { nodeCodec } from './codec.ts'
import { pathOfFile } from './dropped-files.ts'
import { invokeHandler } from './ipc-main.ts'
import { setRoleRunner } from './menu.ts'
import { currentOptions } from './options.ts'
import { BINDING, FILE_TOKEN, pageScript } from './page-runtime.ts'
import { routeRequests } from './routing.ts'
import { WebContents } from './web-contents.ts'

type Message =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: string }
  | { readonly kind: 'shortcut'; readonly index: number }

/** What a sandboxed and isolated window has to say of itself; anything else would hide a mistake. */
const demanded = { contextIsolation: true, sandbox: true, nodeIntegration: false } as const

export class BrowserWindow extends EventEmitter {
  static #all: BrowserWindow[] = []
  static #focused: BrowserWindow | null = null

  readonly webContents = new WebContents()
  /** None: a window that nobody sees and whose page may ask for nothing. */
  readonly #preload: string | null
  #title: string
  #isDestroyed = false
  #isEdited = false
  #isMaximized = false
  #bounds: { width: number; height: number }
  #opening: Promise<Page> | null = null

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    const preferences = options.webPreferences ?? {}
    for (const [name, value] of Object.entries(demanded)) {
      if (preferences[name as keyof typeof demanded] !== value)
        throw new Error(`webPreferences.${name} is not ${value}`)
    }
    this.#preload = preferences.preload === undefined ? null : readFileSync(preferences.preload, 'utf8')
    this.#title = options.title ?? ''
    this.#bounds = { width: options.width ?? 800, height: options.height ?? 600 }
    BrowserWindow.#all.push(this)
    if (this.#preload !== null) BrowserWindow.#focused = this
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#focused
  }
  static fromPage(page: Page): BrowserWindow | undefined {
    return BrowserWindow.#all.find((window) => window.webContents.page === page)
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page()
    this.webContents.loading = address
    try {
      await page.goto(toPageAddress(address), { waitUntil: 'load' })
    } finally {
      this.webContents.loading = null
    }
    this.emit('ready-to-show')
  }

  #page(): Promise<Page> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open(): Promise<Page> {
    const isHidden = this.#preload === null
    const page = await newPage((context) => prepareContext(context), isHidden)
    this.webContents.page = page
    const { isHeadless } = currentOptions()
    if (this.#preload !== null) {
      await page.addInitScript(pageScript(this.#preload, { shortcuts: currentShortcuts(), isHeadless }))
    }
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    page.on('close', () => this.#gone())
    // The user closes Chromium's own window: the page is held, and main is asked as Electron would ask it.
    page.on('dialog', (dialog) => {
      void dialog.dismiss().catch(() => {})
      if (dialog.type() === 'beforeunload') this.close()
    })
    page.on('popup', (popup) => {
      if (!this.webContents.mayOpen(toAppAddress(popup.url()))) void popup.close().catch(() => {})
    })
    if (!isHeadless && !isHidden) await showTitle(page, this.#title)
    return page
  }

  close(): void {
    if (this.#isDestroyed) return
    let isPrevented = false
    this.emit('close', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) this.destroy()
  }

  destroy(): void {
    const { page } = this.webContents
    this.#gone()
    // On a screen, a window that nobody sees has a browser of its own.
    const isAlone = this.#preload === null && !currentOptions().isHeadless
    const closing = isAlone ? page?.context().close() : page?.close({ runBeforeUnload: false })
    void closing?.catch(() => {})
  }

  #gone(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    BrowserWindow.#all = BrowserWindow.#all.filter((window) => window !== this)
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = BrowserWindow.#all.at(-1) ?? null
    this.emit('closed')
    if (BrowserWindow.#all.length === 0) app.allWindowsClosed()
  }

  setTitle(title: string): void {
    this.#title = title
    const { page } = this.webContents
    if (page !== null && !currentOptions().isHeadless) void showTitle(page, title)
  }
  getTitle(): string {
    return this.#title
  }
  setDocumentEdited(isEdited: boolean): void {
    this.#isEdited = isEdited
  }
  isDocumentEdited(): boolean {
    return this.#isEdited
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return this.#isMaximized
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...this.#bounds }
  }
  maximize(): void {
    this.#isMaximized = true
  }
  restore(): void {}
  show(): void {}
  focus(): void {
    BrowserWindow.#focused = this
    void this.webContents.page?.bringToFront().catch(() => {})
  }
}

setRoleRunner((role) => {
  if (role === 'quit') app.quit()
  if (role === 'close') BrowserWindow.getFocusedWindow()?.close()
})

async function prepareContext(context: BrowserContext): Promise<void> {
  await routeRequests(context, {
    mayNavigate: (page, url, isMainFrame) =>
      BrowserWindow.fromPage(page)?.webContents.mayNavigate(url, isMainFrame) ?? false,
    mayOpen: (url) => BrowserWindow.getAllWindows().every((window) => window.webContents.mayOpen(url)),
  })
  await context.exposeBinding(BINDING, async ({ page, frame }, message: Message) => {
    const window = BrowserWindow.fromPage(page)
    if (window === undefined) return { ok: false, value: 'Error: the window has gone' }
    if (message.kind === 'shortcut') {
      runShortcut(message.index)
      return { ok: true, value: '' }
    }
    try {
      const args = nodeCodec.decode(JSON.parse(message.args)) as unknown[] // the page's side sends an array
      const known = await Promise.all(args.map((arg) => withPath(page, arg)))
      const sender = { url: toAppAddress(frame.url()), isMainFrame: frame.parentFrame() === null }
      const answer = await invokeHandler(window.webContents, sender, message.channel, known)
      return { ok: true, value: JSON.stringify(nodeCodec.encode(answer)) }
    } catch (fault) {
      return { ok: false, value: String(fault) }
    }
  })
}

/** A file's path, which a page cannot tell, in place of the word that stands for it. */
async function withPath(page: Page, arg: unknown): Promise<unknown> {
  if (typeof arg !== 'string' || !arg.startsWith(FILE_TOKEN)) return arg
  return pathOfFile(page, Number(arg.slice(FILE_TOKEN.length)))
}

async function showTitle(page: Page, title: string): Promise<void> {
  await page.evaluate(`document.title = ${JSON.stringify(title)}`).catch(() => {})
}
