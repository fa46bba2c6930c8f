import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowsers } from './browser.ts'
import { commandLine } from './command-line.ts'
import { currentOptions } from './options.ts'
import { holdInstanceLock, releaseInstanceLock } from './single-instance.ts'

/** The windows, told by the module that has them: app and windows know each other. */
interface Closable {
  readonly close: () => void
  readonly isDestroyed: () => boolean
}
let openWindows: () => readonly Closable[] = () => []

export function setOpenWindows(get: () => readonly Closable[]): void {
  openWindows = get
}

class App extends EventEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  #name: string | null = null
  #isReady = false
  #isQuitting = false
  #isSandboxed = false
  readonly #ready = Promise.withResolvers<void>()

  get name(): string {
    return this.#name ?? currentOptions().name
  }
  setName(name: string): void {
    this.#name = name
  }
  getVersion(): string {
    return currentOptions().version
  }
  getAppPath(): string {
    return currentOptions().appFolder
  }
  getPath(name: string): string {
    switch (name) {
      case 'userData':
        return this.#userData()
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'documents':
        return join(homedir(), 'Documents')
    }
    throw new Error(`Failed to get '${name}' path`)
  }
  #userData(): string {
    const { userDataFolder } = currentOptions()
    const folder = userDataFolder ?? join(settingsFolder(), this.name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.#isSandboxed = true
  }
  isSandboxed(): boolean {
    return this.#isSandboxed
  }
  requestSingleInstanceLock(): boolean {
    return holdInstanceLock(this.#userData(), process.argv, (argv, workingFolder) => {
      this.emit('second-instance', {}, argv, workingFolder, null)
    })
  }
  isReady(): boolean {
    return this.#isReady
  }
  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve()
  }
  quit(): void {
    let isPrevented = false
    this.#isQuitting = true
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) })
    for (const window of isPrevented ? [] : openWindows()) window.close()
    if (isPrevented || openWindows().length > 0) {
      this.#isQuitting = false
      return
    }
    this.#leave(0)
  }
  exit(code = 0): void {
    this.#leave(code)
  }
  /** Electron quits when the last window has gone, unless the app listens and decides. */
  allWindowsClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }
  #leave(code: number): void {
    this.emit('will-quit', { preventDefault: () => {} })
    this.emit('quit', {}, code)
    void closeBrowsers()
      .then(() => releaseInstanceLock())
      .finally(() => process.exit(code))
  }
}

export const app = new App()

function settingsFolder(): string {
  switch (process.platform) {
    case 'win32':
      return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  }
}
