import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** Cut, copy and paste under the right mouse button, which Electron has none of by itself. */
export function setupContextMenu(browser: BrowserWindow): void {
  browser.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'undo', label: 'Ångra', enabled: editFlags.canUndo },
          { role: 'redo', label: 'Gör om', enabled: editFlags.canRedo },
          { type: 'separator' },
          { role: 'cut', label: 'Klipp ut', enabled: editFlags.canCut },
          { role: 'copy', label: 'Kopiera', enabled: editFlags.canCopy },
          { role: 'paste', label: 'Klistra in', enabled: editFlags.canPaste },
          { role: 'pasteAndMatchStyle', label: 'Klistra in bara texten', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', label: 'Markera allt' },
        ]
      : selectionText === ''
        ? []
        : [{ role: 'copy', label: 'Kopiera' }]
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: browser })
  })
}
