// Starts the app: on Electron where it is, otherwise in a window of the installed browser.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findElectron } from './find-electron.mjs'
import {
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  installed,
  noBrowser,
  root,
  run,
  say,
  stop,
} from './setup.mjs'

const DOWNLOAD_PATIENCE_MS = 60_000
const DAY_MS = 86_400_000
const failedMark = join(root, 'node_modules', '.berattelsen-no-electron')

const isLinux = process.platform === 'linux'
if (isLinux && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  stop('Det finns ingen skärm att visa fönstret på (varken DISPLAY eller WAYLAND_DISPLAY är satt).')
}
ensureDependencies()
ensureBuild()

const here = process.env['INIT_CWD'] ?? process.cwd()
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(here, arg)))
const electron = findElectron() ?? downloadedElectron()
process.exit(electron === null ? startInBrowser() : startInElectron(electron))

/** @param {string} binary */
function startInElectron(binary) {
  // Root may not use Chromium's sandbox on Linux.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(binary, [...switches, root, ...args])
}

function startInBrowser() {
  if (ensureBrowser() === null) stop(noBrowser)
  say('Electron finns inte på den här datorn, så Berättelsen öppnas i ett fönster i webbläsaren i stället.')
  return run(installed('node'), [join(root, 'test/electron-standin/run.ts'), root, ...args])
}

/** One attempt a day to fetch it, since many networks let it through. @returns {string | null} */
function downloadedElectron() {
  if (process.env['BERATTELSEN_NO_DOWNLOAD'] === '1') return null
  if (existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < DAY_MS) return null
  say('Försöker hämta Electron …')
  spawnSync(installed('node'), [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: DOWNLOAD_PATIENCE_MS,
  })
  const binary = findElectron()
  if (binary === null) writeFileSync(failedMark, '')
  return binary
}
