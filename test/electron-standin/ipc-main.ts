import { EventEmitter } from 'node:events'
import type Electron from 'electron'

/** The frame that asks, as handlers may look at it. */
export interface Sender {
  readonly url: string
  readonly isMainFrame: boolean
}

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

/** Runs the handler as Electron would; rejects when there is none. */
export async function invokeHandler(
  contents: unknown,
  sender: Sender,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const top = { url: sender.url, parent: null }
  const senderFrame = sender.isMainFrame ? top : { url: sender.url, parent: top }
  // Handlers may use of the event only what is here; the rest of Electron's is left out on purpose.
  const event = { sender: contents, senderFrame, type: 'frame' } as unknown as Electron.IpcMainInvokeEvent
  return handler(event, ...args)
}
