import { EventEmitter } from 'node:events'
import type Electron from 'electron'

type PermissionRequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type PermissionCheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type DevicePermissionHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0]
type BeforeRequest = (
  details: { readonly url: string; readonly resourceType: string },
  callback: (response: Electron.CallbackResponse) => void,
) => void

class Session extends EventEmitter {
  beforeRequest: BeforeRequest | null = null
  permissionRequestHandler: PermissionRequestHandler = null
  permissionCheckHandler: PermissionCheckHandler = null
  devicePermissionHandler: DevicePermissionHandler = null
  isSpellCheckerOn = true

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.permissionRequestHandler = handler
  }
  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.permissionCheckHandler = handler
  }
  setDevicePermissionHandler(handler: DevicePermissionHandler): void {
    this.devicePermissionHandler = handler
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellCheckerOn = isOn
  }
}

export const session = { defaultSession: new Session() }

/** Whether the app cancels this request. Without a listener nothing is cancelled, as in Electron. */
export function isCancelled(url: string, resourceType: string): Promise<boolean> {
  const { beforeRequest } = session.defaultSession
  if (beforeRequest === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    beforeRequest({ url, resourceType }, (response) => resolve(response.cancel === true))
  })
}

/** What the app answers when the page asks for a permission. Electron grants all where there is no handler. */
export function askPermission(name: string): { readonly request: boolean; readonly check: boolean } {
  const { permissionRequestHandler, permissionCheckHandler } = session.defaultSession
  let request = permissionRequestHandler === null
  // The handlers of an app that denies everything look at none of their arguments.
  const nothing = undefined as never
  permissionRequestHandler?.(
    nothing,
    name as never,
    (isGranted) => {
      request = isGranted
    },
    nothing,
  )
  return { request, check: permissionCheckHandler?.(nothing, name as never, '', nothing) ?? true }
}
