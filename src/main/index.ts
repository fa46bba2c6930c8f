import { app } from 'electron'
import { setupAppProtocol, setupAppScheme } from './app-protocol.ts'
import { setupClosing } from './closing.ts'
import { createWindow } from './create-window.ts'
import { setupMenu } from './menu.ts'
import { setupSecurity, setupSecuritySwitches } from './security.ts'

app.setName('Berättelsen')
setupSecuritySwitches()
setupAppScheme()
// Not awaited at the top: Electron becomes ready only when this module has been read to its end.
void app.whenReady().then(start)

async function start(): Promise<void> {
  setupAppProtocol()
  setupSecurity()
  setupClosing()
  setupMenu()
  await createWindow()
}
