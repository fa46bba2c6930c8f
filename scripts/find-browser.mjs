import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/**
 * The path of an installed Chromium, Chrome or Edge, or null. `BERATTELSEN_BROWSER` names one by hand.
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env['BERATTELSEN_BROWSER']
  if (chosen !== undefined && chosen !== '') return canRun(chosen) ? chosen : null
  return candidates().find(canRun) ?? null
}

/** @returns {string[]} */
function candidates() {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    )
    return roots.flatMap((root) => windowsApps.map((app) => join(root, app)))
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  )
  const mac = macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return process.platform === 'darwin' ? [...mac, ...onPath] : onPath
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
