import { app } from './app.ts'
import { debuggingAddress } from './browser.ts'
import { BrowserWindow } from './browser-window.ts'
import { type Answer, prepareAnswer } from './dialog.ts'
import { invokeHandler, type Sender } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { answerRequest } from './protocol.ts'
import { record } from './record.ts'
import { askPermission, isCancelled, session } from './session.ts'

/** What a test may ask of the running stand-in; the page itself it drives on its own. */
export interface Control {
  readonly debuggingAddress: () => Promise<string>
  readonly prepareAnswer: (answer: Answer) => void
  readonly clickMenuItem: (id: string) => void
  readonly closeWindow: (index: number) => void
  readonly quit: () => void
  readonly record: () => typeof record
  readonly windows: () => readonly { readonly title: string; readonly isEdited: boolean }[]
  readonly menuLabels: () => readonly string[]
  readonly askPermission: (name: string) => { readonly request: boolean; readonly check: boolean }
  /** What the app's protocol answers, past the page. */
  readonly fetch: (url: string) => Promise<{ readonly status: number; readonly policy: string | null }>
  /** Whether the app would cancel a request to this address. */
  readonly isCancelled: (url: string) => Promise<boolean>
  readonly isSandboxed: () => boolean
  readonly isSpellCheckerOn: () => boolean
  /** Calls a handler as if another page or frame had. */
  readonly invokeAs: (sender: Sender, channel: string, args: readonly unknown[]) => Promise<unknown>
}

const control: Control = {
  debuggingAddress,
  prepareAnswer,
  clickMenuItem: (id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (item === null || item === undefined) throw new Error(`no menu item ${id}`)
    item.click()
  },
  closeWindow: (index) => BrowserWindow.getAllWindows()[index]?.close(),
  quit: () => app.quit(),
  record: () => record,
  windows: () =>
    BrowserWindow.getAllWindows().map((window) => ({
      title: window.getTitle(),
      isEdited: window.isDocumentEdited(),
    })),
  menuLabels: () => (Menu.getApplicationMenu()?.all() ?? []).map((item) => item.label),
  askPermission,
  fetch: async (url) => {
    const response = await answerRequest(url, 'GET')
    return { status: response?.status ?? 0, policy: response?.headers.get('content-security-policy') ?? null }
  },
  isCancelled: (url) => isCancelled(url, 'xhr'),
  isSandboxed: () => app.isSandboxed(),
  isSpellCheckerOn: () => session.defaultSession.isSpellCheckerOn,
  invokeAs: (sender, channel, args) =>
    invokeHandler(BrowserWindow.getAllWindows()[0]?.webContents, sender, channel, args),
}

interface Order {
  readonly id: number
  readonly name: keyof Control
  readonly args: readonly unknown[]
}

/** Answers a test that started this process; does nothing where there is none. */
export function listenToHarness(): void {
  if (process.send === undefined) return
  const reply = (message: unknown) => process.send?.(message)
  process.on('message', async ({ id, name, args }: Order) => {
    try {
      // The names and their arguments come from a caller that is typed by `Control`.
      const run = control[name] as (...all: readonly unknown[]) => unknown
      reply({ id, ok: true, value: await run(...args) })
    } catch (fault) {
      reply({ id, ok: false, value: String(fault) })
    }
  })
  process.on('disconnect', () => app.exit(1))
}
