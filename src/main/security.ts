import { app, session, type WebContents } from 'electron'
import { APP_SCHEME } from './app-address.ts'

/** What the window may load: its own files, and data that it already holds. */
const LOCAL_PROTOCOLS = new Set([`${APP_SCHEME}:`, 'data:', 'blob:', 'devtools:'])

/** What has to be said before the app is ready: sandbox everywhere, no name is ever looked up. */
export function setupSecuritySwitches(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Denies every permission, cancels every request that leaves the computer, keeps every page where it is. */
export function setupSecurity(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isLocal(request.url) })
  })
  // Electron's spelling fetches its dictionaries from the network.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // The page is loaded by us alone and never goes anywhere by itself, not even to another of its own files.
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && LOCAL_PROTOCOLS.has(new URL(address).protocol)
}
