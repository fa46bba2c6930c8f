import type Electron from 'electron'
import { app, setOpenWindows } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { protocol } from './protocol.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

// What `import … from 'electron'` gives where the stand-in runs. Only what the app uses is here, and a name that
// is not stops the app at its import.
export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell }

setOpenWindows(() => BrowserWindow.getAllWindows())

// Held to Electron's own declarations. What emits events is left out: their many overloads are written for one
// event each, and Node's emitter takes any.
app satisfies Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'whenReady'
>
app.commandLine satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'>
dialog satisfies Pick<
  Electron.Dialog,
  'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
>
protocol satisfies Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>
shell satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>
session.defaultSession satisfies Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
>
BrowserWindow.prototype satisfies Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'isDocumentEdited'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setDocumentEdited'
  | 'setTitle'
  | 'show'
>
