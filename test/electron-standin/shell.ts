import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { currentOptions } from './options.ts'
import { record } from './record.ts'

/** Without a screen nothing is opened: a test looks at what would have been. */
export const shell = {
  async openExternal(address: string): Promise<void> {
    record.openedExternally.push(address)
    openOnDesktop(address)
  },
  async openPath(path: string): Promise<string> {
    record.openedPaths.push(path)
    openOnDesktop(path)
    return ''
  },
  showItemInFolder(path: string): void {
    record.shownInFolder.push(path)
    openOnDesktop(dirname(path))
  },
}

function openOnDesktop(what: string): void {
  if (currentOptions().isHeadless) return
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  const child = spawn(opener, [what], { detached: true, stdio: 'ignore' })
  child.on('error', () => console.error(`Det gick inte att öppna ${what}.`))
  child.unref()
}
