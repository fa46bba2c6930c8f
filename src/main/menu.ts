import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../ipc/contract.ts'
import { createWindow } from './create-window.ts'
import { currentWindow, tell } from './windows.ts'

/** The native menu. It repeats what the window itself offers; each item is sent to the window as a command. */
export function setupMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...appMenu(), fileMenu(), editMenu(), viewMenu(), goMenu(), helpMenu()]),
  )
}

const isMac = process.platform === 'darwin'

function appMenu(): MenuItemConstructorOptions[] {
  if (!isMac) return []
  return [
    {
      label: 'Berättelsen',
      submenu: [
        { role: 'about', label: 'Om Berättelsen' },
        { type: 'separator' },
        { role: 'hide', label: 'Göm Berättelsen' },
        { role: 'hideOthers', label: 'Göm övriga' },
        { role: 'unhide', label: 'Visa alla' },
        { type: 'separator' },
        { role: 'quit', label: 'Avsluta Berättelsen' },
      ],
    },
  ]
}

function fileMenu(): MenuItemConstructorOptions {
  const quit: MenuItemConstructorOptions[] = isMac
    ? []
    : [{ type: 'separator' }, { id: 'quit', role: 'quit', label: 'Avsluta', accelerator: 'CmdOrCtrl+Q' }]
  return {
    label: 'Arkiv',
    submenu: [
      command('new', 'Ny berättelse', 'CmdOrCtrl+N'),
      command('open', 'Öppna…', 'CmdOrCtrl+O'),
      { type: 'separator' },
      command('save', 'Spara', 'CmdOrCtrl+S'),
      command('save-as', 'Spara som…', 'CmdOrCtrl+Shift+S'),
      command('save-template', 'Spara som egen mall…'),
      { type: 'separator' },
      command('export-word', 'Exportera…', 'CmdOrCtrl+E'),
      { type: 'separator' },
      command('close', 'Stäng berättelsen', 'CmdOrCtrl+Shift+W'),
      { id: 'close-window', role: 'close', label: 'Stäng fönstret', accelerator: 'CmdOrCtrl+W' },
      ...quit,
    ],
  }
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: 'Redigera',
    submenu: [
      command('undo', 'Ångra', 'CmdOrCtrl+Z'),
      command('redo', 'Gör om', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      { type: 'separator' },
      { role: 'cut', label: 'Klipp ut' },
      { role: 'copy', label: 'Kopiera' },
      { role: 'paste', label: 'Klistra in' },
      { role: 'pasteAndMatchStyle', label: 'Klistra in bara texten' },
      { role: 'selectAll', label: 'Markera allt' },
      { type: 'separator' },
      command('find', 'Sök…', 'CmdOrCtrl+F'),
    ],
  }
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: 'Visa',
    submenu: [
      command('toggle-guidance', 'Visa eller dölj hjälpen', 'CmdOrCtrl+Shift+H'),
      command('toggle-preview', 'Visa eller dölj sidorna', 'CmdOrCtrl+Shift+P'),
      { type: 'separator' },
      { role: 'zoomIn', label: 'Större text' },
      { role: 'zoomOut', label: 'Mindre text' },
      { role: 'resetZoom', label: 'Vanlig storlek' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Helskärm' },
    ],
  }
}

function goMenu(): MenuItemConstructorOptions {
  return {
    label: 'Gå till',
    submenu: [
      command('go-overview', 'Översikt', 'CmdOrCtrl+1'),
      command('go-write', 'Skriv', 'CmdOrCtrl+2'),
      command('go-data', 'Data', 'CmdOrCtrl+3'),
      command('go-review', 'Granska', 'CmdOrCtrl+4'),
      command('go-export', 'Exportera', 'CmdOrCtrl+5'),
      command('go-law', 'Lagvyn', 'CmdOrCtrl+Shift+L'),
      { type: 'separator' },
      command('next-section', 'Nästa avsnitt', 'Alt+PageDown'),
      command('previous-section', 'Föregående avsnitt', 'Alt+PageUp'),
      { type: 'separator' },
      command('next-finding', 'Nästa sak att granska', 'F8'),
      command('previous-finding', 'Föregående sak att granska', 'Shift+F8'),
    ],
  }
}

function helpMenu(): MenuItemConstructorOptions {
  return { label: 'Hjälp', submenu: [command('shortcuts', 'Kortkommandon', 'CmdOrCtrl+/')] }
}

function command(id: Command, label: string, accelerator?: string): MenuItemConstructorOptions {
  return { id, label, ...(accelerator && { accelerator }), click: () => void run(id) }
}

async function run(id: Command): Promise<void> {
  const window = currentWindow()
  // On a Mac the menu stays when the last window has gone.
  if (window === undefined) await createWindow()
  else tell(window, 'menu:command', id)
}
