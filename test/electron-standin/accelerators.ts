import { shortcutItems } from './menu.ts'
import type { Shortcut } from './page-runtime.ts'
import { record } from './record.ts'

/** The menu's accelerators, as the page compares them with the keys that are pressed. */
export function currentShortcuts(): readonly Shortcut[] {
  return shortcutItems().map((item, index) => {
    const parts = (item.accelerator ?? '').toLowerCase().split('+')
    return {
      index,
      key: parts.at(-1) ?? '',
      isControl: parts.some((part) => ['cmdorctrl', 'commandorcontrol', 'ctrl', 'cmd'].includes(part)),
      isShift: parts.includes('shift'),
      isAlt: parts.includes('alt'),
    }
  })
}

/** Does what the menu item with this accelerator does. */
export function runShortcut(index: number): void {
  const item = shortcutItems()[index]
  if (item?.accelerator === undefined) return
  record.menuKeys.push(item.accelerator)
  item.click()
}
