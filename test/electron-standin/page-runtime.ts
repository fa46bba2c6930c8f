import { type Codec, createCodec } from './codec.ts'

/** What a page knows of its surroundings; the parts of the DOM that the runtime uses. */
interface PageWindow {
  readonly top: unknown
  readonly addEventListener: (
    type: string,
    listener: (event: KeyEvent) => void,
    isCapturing?: boolean,
  ) => void
  readonly removeEventListener: (type: string, listener: (event: KeyEvent) => void) => void
  [name: string]: unknown
}

interface KeyEvent {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly defaultPrevented: boolean
  readonly target: unknown
  readonly preventDefault: () => void
}

type Listener = (event: unknown, ...args: unknown[]) => void
type Require = (name: string) => unknown

/** An accelerator of the menu, as the page compares it with keys. */
export interface Shortcut {
  readonly index: number
  readonly key: string
  readonly isControl: boolean
  readonly isShift: boolean
  readonly isAlt: boolean
}

interface Setup {
  readonly shortcuts: readonly Shortcut[]
  readonly isHeadless: boolean
}

/** Names that the page's own scripts never see: they are taken away before those run. */
export const BINDING = '__electronStandinSend'
export const RECEIVER = '__electronStandinReceive'
export const FILES = '__electronStandinFiles'
/** Stands for the path of a file, which only main's side can find out. */
export const FILE_TOKEN = 'electron-standin-file:'

/**
 * The script that runs before any of the page's: a sandboxed preload's surroundings, and the preload itself.
 * All of it is source text that needs nothing but the page.
 */
export function pageScript(preload: string, setup: Setup): string {
  return `(() => {
    if (window !== window.top) return
    const codec = (${createCodec})({
      encode: (bytes) => bytes.toBase64(),
      decode: (text) => Uint8Array.fromBase64(text),
    })
    const required = (${pageRuntime})(window, codec, ${JSON.stringify({ ...setup, BINDING, RECEIVER, FILES, FILE_TOKEN })})
    const module = { exports: {} }
    const process = Object.freeze({ sandboxed: true, contextIsolated: true, type: 'renderer', platform: ${JSON.stringify(process.platform)} })
    ;(function (require, module, exports, process) {${preload}
    })(required, module, module.exports, process)
  })()`
}

function pageRuntime(
  page: PageWindow,
  codec: Codec,
  setup: Setup & { BINDING: string; RECEIVER: string; FILES: string; FILE_TOKEN: string },
): Require {
  // The runtime's own door to main, by contract of the script that made it.
  const send = page[setup.BINDING] as (message: unknown) => Promise<{ ok: boolean; value: string }>
  delete page[setup.BINDING]
  const listeners = new Map<string, Set<Listener>>()
  const files: unknown[] = []

  const hide = (name: string, value: unknown) =>
    Object.defineProperty(page, name, { value, enumerable: false, configurable: false, writable: false })
  hide(setup.RECEIVER, (channel: string, args: unknown) => {
    const decoded = codec.decode(args) as unknown[] // main's side sends an array
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...decoded)
  })
  hide(setup.FILES, files)

  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
  }
  const off = (channel: string, listener: Listener) => {
    listeners.get(channel)?.delete(listener)
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      // As text: of anything else each part on the way makes a copy of its own, which takes half a second for a large report.
      const answer = await send({ kind: 'invoke', channel, args: JSON.stringify(codec.encode(args)) })
      if (answer.ok) return codec.decode(JSON.parse(answer.value))
      throw new Error(`Error invoking remote method '${channel}': ${answer.value}`)
    },
    on,
    off,
    removeListener: off,
  }

  const webUtils = {
    getPathForFile(file: unknown) {
      if (Object.prototype.toString.call(file) !== '[object File]') {
        throw new TypeError('getPathForFile expected a File')
      }
      files.push(file)
      return `${setup.FILE_TOKEN}${files.length - 1}`
    },
  }

  /** What the context bridge lets through: clones, with functions and promises carried over as such. */
  const cross = (value: unknown, isFrozen: boolean): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross(value(...args.map((arg) => cross(arg, false))), false)
    }
    if (typeof value === 'symbol') throw new Error('a symbol cannot cross the bridge')
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) return value.then((result) => cross(result, false))
    if (Array.isArray(value)) return value.map((item) => cross(item, isFrozen))
    if (['[object File]', '[object Blob]'].includes(Object.prototype.toString.call(value))) return value
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && prototype !== Object.prototype) return structuredClone(value)
    const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item, isFrozen)]))
    return isFrozen ? Object.freeze(copy) : copy
  }

  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      if (Object.hasOwn(page, name))
        throw new Error(`Cannot bind an API on top of an existing property: ${name}`)
      const value = cross(api, true)
      Object.defineProperty(page, name, { value, enumerable: true, configurable: false, writable: false })
    },
  }

  // Where Electron's menu would take the key: after the page, and only when the page did nothing with it.
  const takeKey = (event: KeyEvent) => {
    if (event.defaultPrevented) return
    const target = event.target as { isContentEditable?: boolean; tagName?: string } | null // an element or the window
    const isText = target?.isContentEditable === true || /^(input|textarea)$/i.test(target?.tagName ?? '')
    const key = event.code.startsWith('Digit') ? event.code.slice(5) : event.key.toLowerCase()
    const shortcut = setup.shortcuts.find(
      (candidate) =>
        candidate.key === key &&
        candidate.isControl === (event.ctrlKey || event.metaKey) &&
        candidate.isAlt === event.altKey &&
        (candidate.isShift === event.shiftKey || key === '/'),
    )
    if (shortcut === undefined || (isText && ['z', 'y'].includes(key))) return
    event.preventDefault()
    void send({ kind: 'shortcut', index: shortcut.index })
  }
  // This script runs first of all, so its listener would too: each key puts it last again, after the page's own.
  const comeLast = () => {
    page.removeEventListener('keydown', takeKey)
    page.addEventListener('keydown', takeKey)
  }
  page.addEventListener('keydown', comeLast, true)
  if (!setup.isHeadless) page.addEventListener('beforeunload', (event) => event.preventDefault())

  return (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return { ipcRenderer, contextBridge, webUtils }
  }
}
