import { app, dialog } from 'electron'
import { setupAppProtocol, setupAppScheme } from './app-protocol.ts'
import { filesToOpenIn } from './arguments.ts'
import { setupClosing } from './closing.ts'
import { createWindow } from './create-window.ts'
import { setupDescribing } from './describing.ts'
import { releaseDocument } from './documents.ts'
import { setupExporting } from './exporting.ts'
import { setupLinks } from './links.ts'
import { logFault } from './log.ts'
import { setupMedia } from './media.ts'
import { setupMenu } from './menu.ts'
import { openFromOutside, setupOpening } from './opening.ts'
import { setupSaving } from './saving.ts'
import { setupSecurity, setupSecuritySwitches } from './security.ts'
import { setupStartPage } from './start-page.ts'
import { setupTableFiles } from './table-files.ts'
import { setupTemplates } from './templates.ts'
import { currentWindow, focusWindow, onWindowGone } from './windows.ts'
import { setupWordTemplate } from './word-template.ts'

/** Files that the system asked for before the app could open them. */
const waiting: string[] = []
let isStarted = false

app.setName('Berättelsen')
if (app.requestSingleInstanceLock()) setup()
else app.quit()

function setup(): void {
  process.on('uncaughtException', (fault) => tellFault('uncaught', fault))
  process.on('unhandledRejection', (fault) => tellFault('unhandled', fault))
  setupSecuritySwitches()
  setupAppScheme()
  waiting.push(...filesToOpenIn(process.argv, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, args, workingFolder) => secondStart(args, workingFolder))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (isStarted && currentWindow() === undefined) void createWindow()
  })
  // Not awaited at the top: Electron becomes ready only when this module has been read to its end.
  void app.whenReady().then(start)
}

async function start(): Promise<void> {
  setupAppProtocol()
  setupSecurity()
  setupMenu()
  setupStartPage()
  setupOpening()
  setupSaving()
  setupTemplates()
  setupMedia()
  setupExporting()
  setupWordTemplate()
  setupTableFiles()
  setupLinks()
  setupDescribing()
  setupClosing()
  onWindowGone(releaseDocument)
  isStarted = true
  if (waiting.length === 0) await createWindow()
  for (const path of waiting.splice(0)) await openFromOutside(path)
}

function open(path: string): void {
  if (isStarted) void openFromOutside(path)
  else waiting.push(path)
}

function secondStart(args: readonly string[], workingFolder: string): void {
  const files = filesToOpenIn(args, workingFolder)
  for (const path of files) open(path)
  const window = currentWindow()
  if (files.length === 0 && window !== undefined) focusWindow(window)
}

/** The last to hear of a fault of ours: it is written down and told, and the windows stay as they are. */
function tellFault(where: string, fault: unknown): void {
  logFault(where, fault)
  if (!app.isReady()) return
  dialog.showErrorBox(
    'Något gick fel i Berättelsen',
    'Det du har skrivit är kvar i fönstret. Spara, och starta om programmet när det passar.',
  )
}
