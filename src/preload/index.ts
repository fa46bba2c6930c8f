import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, Calls, Events } from '../ipc/contract.ts'
import { CLOSE_HEARD, OPEN_DROPPED } from '../ipc/internal.ts'

// Both lists are checked by the compiler: a channel of the contract that is missing here does not compile.
const callable = {
  'app:start-state': true,
  'app:initial-document': true,
  'app:set-settings': true,
  'report:create': true,
  'report:open': true,
  'report:open-recent': true,
  'report:open-example': true,
  'report:forget-recent': true,
  'report:save': true,
  'report:keep': true,
  'report:save-as': true,
  'report:close': true,
  'media:add': true,
  'export:document': true,
  'export:cancel': true,
  'export:tables': true,
  'export:show': true,
  'word-template:current': true,
  'word-template:choose': true,
  'word-template:forget': true,
  'table:read-file': true,
  'template:list': true,
  'template:newest': true,
  'template:save': true,
  'template:import-file': true,
  'template:export-file': true,
  'template:forget': true,
  'link:open': true,
  'window:close': true,
  'window:describe': true,
} as const satisfies Record<keyof Calls, true>

const heard = {
  'menu:command': true,
  'window:close-requested': true,
  'report:opened': true,
  'template:imported': true,
  'export:progress': true,
} as const satisfies Record<keyof Events, true>

const bridge: Bridge = {
  call: (name, ...args) => {
    if (!Object.hasOwn(callable, name)) throw new Error(`no such call: ${String(name)}`)
    return ipcRenderer.invoke(name, ...args) as ReturnType<Calls[typeof name]> // the handler's type, by contract
  },
  on: (name, listener) => {
    if (!Object.hasOwn(heard, name)) throw new Error(`no such event: ${String(name)}`)
    const relay = (_event: Electron.IpcRendererEvent, value: Events[typeof name]) => {
      if (name === 'window:close-requested') void ipcRenderer.invoke(CLOSE_HEARD)
      listener(value)
    }
    ipcRenderer.on(name, relay)
    return () => {
      ipcRenderer.removeListener(name, relay)
    }
  },
  openDropped: (file) => ipcRenderer.invoke(OPEN_DROPPED, webUtils.getPathForFile(file)),
}

contextBridge.exposeInMainWorld('berattelsen', bridge)
