// Runs with nothing installed, on the Node that the computer has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const installedMark = join(modules, '.berattelsen-installed')
const builtMark = join(root, 'out', '.built')
const isWindows = process.platform === 'win32'

/** Messages go to standard error, so that a command's output is its own. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Ends with one line and code 1. @param {string} text @returns {never} */
export function stop(text) {
  say(text)
  process.exit(1)
}

/** The path of a program among the installed packages. @param {string} name */
export function installed(name) {
  return join(modules, '.bin', isWindows ? `${name}.cmd` : name)
}

/**
 * Runs a program to its end with our own input and output, and gives its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // Windows starts .cmd files only through a shell.
    shell: command.endsWith('.cmd'),
    ...options,
    env: withInstalledNode(options.env ?? process.env),
  })
  if (error !== undefined) stop(`Det gick inte att starta ${command}: ${error.message}`)
  return status ?? 1
}

/** Installs the packages when they are missing or the lock file has changed since. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Berättelsen behöver Node 20.19 eller nyare. Här finns ${process.versions.node}.`)
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(installed('node')) && isInstalled(wanted)) return
  say('Hämtar programmets paket (npm ci). Det tar ungefär en halv minut …')
  const npm = isWindows ? 'npm.cmd' : 'npm'
  const { status, output, error } = runQuietly(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) stop(`Paketen gick inte att hämta: ${error?.message ?? firstReason(output)}`)
  if (!existsSync(installed('node'))) {
    stop(
      'Paketet ”node” fick inte köra sin installation. Kör ”npm ci” utan --ignore-scripts och försök igen.',
    )
  }
  writeFileSync(installedMark, wanted)
}

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 */
function runQuietly(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: command.endsWith('.cmd'),
    env: withInstalledNode(process.env),
    maxBuffer: 100_000_000,
  })
  return { status, error, output: `${stderr}\n${stdout}` }
}

/** Of all that npm says of a failure, the lines that say why. @param {string} output */
function firstReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm error ?/, '').trim())
  return lines
    .filter((line) => line !== '')
    .slice(0, 2)
    .join(', ')
}

/** Whether these packages were installed, by us or, since the lock file last changed, by hand. @param {string} wanted */
function isInstalled(wanted) {
  if (existsSync(installedMark)) return readFileSync(installedMark, 'utf8') === wanted
  const npmsOwn = join(modules, '.package-lock.json')
  return existsSync(npmsOwn) && statSync(npmsOwn).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** Builds the app when a source is newer than what was built last. */
export function ensureBuild() {
  const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']
  const newest = Math.max(...sources.map((source) => newestChange(join(root, source))))
  if (existsSync(builtMark) && statSync(builtMark).mtimeMs >= newest) return
  say('Bygger programmet …')
  const startedAt = new Date()
  const code = run(installed('electron-vite'), ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (code !== 0) stop('Programmet gick inte att bygga. Felet står ovanför.')
  // Dated from before the build: what changes meanwhile is built next time.
  writeFileSync(builtMark, startedAt.toISOString())
  utimesSync(builtMark, startedAt, startedAt)
}

/**
 * A browser that the window can be shown in. Where none is installed and the computer lets us, one is.
 * @returns {string | null}
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== null || process.env['BERATTELSEN_NO_DOWNLOAD'] === '1') return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('Installerar webbläsaren Chromium (apt-get) …')
  const quietly = {
    stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly)
  if (install() !== 0 && run('apt-get', ['update'], quietly) === 0) install()
  return findBrowser()
}

export const noBrowser =
  'Ingen webbläsare hittades. Installera Chromium, Google Chrome eller Microsoft Edge, eller ange en i BERATTELSEN_BROWSER.'

/** The newer Node that is among the packages comes first on the path. @param {NodeJS.ProcessEnv} env */
function withInstalledNode(env) {
  const separator = isWindows ? ';' : ':'
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [join(modules, '.bin'), env[name] ?? ''].join(separator) }
}

/** @param {string} path @returns {number} */
function newestChange(path) {
  const state = statSync(path)
  if (!state.isDirectory()) return state.mtimeMs
  return Math.max(state.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}
