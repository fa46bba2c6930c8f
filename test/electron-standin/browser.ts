import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { commandLineSwitches } from './command-line.ts'
import { currentOptions } from './options.ts'

const folders = new Set<string>()
const contexts = new Set<BrowserContext>()
let shared: Promise<BrowserContext> | undefined
let isFirstPageTaken = false

/**
 * A page for a window. Headless windows are pages of one browser; those on a screen have each a browser of its
 * own, since only its first window can be without tabs and address bar; of these, one that is hidden stays headless.
 */
export async function newPage(
  prepare: (context: BrowserContext) => Promise<void>,
  isHidden: boolean,
): Promise<Page> {
  if (!currentOptions().isHeadless) return firstPageOf(await launch(prepare, isHidden))
  shared ??= launch(prepare, true)
  const context = await shared
  if (isFirstPageTaken) return context.newPage()
  isFirstPageTaken = true
  return firstPageOf(context)
}

/** Where a test can reach the browser; resolves once there is one. */
export async function debuggingAddress(): Promise<string> {
  for (;;) {
    const [folder] = folders
    const text =
      folder === undefined ? '' : await readFile(join(folder, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port] = text.split('\n')
    if (port !== undefined && port !== '') return `http://127.0.0.1:${port}`
    await setTimeout(20)
  }
}

/** Ends every browser and takes away what they kept. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...contexts].map((context) => context.close().catch(() => {})))
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
}

async function launch(
  prepare: (context: BrowserContext) => Promise<void>,
  isHeadless: boolean,
): Promise<BrowserContext> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge on this computer')
  const { userDataFolder } = currentOptions()
  const folder = await mkdtemp(join(userDataFolder ?? tmpdir(), 'berattelsen-browser-'))
  folders.add(folder)
  await writePreferences(folder)
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: isHeadless,
    locale: 'sv-SE',
    // The app itself decides how it ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...commandLineSwitches(),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...looks(isHeadless),
    ],
    ...(isHeadless
      ? { viewport: { width: 1440, height: 900 } }
      : { viewport: null, ignoreDefaultArgs: ['--enable-automation'] }),
  })
  contexts.add(context)
  context.on('close', () => contexts.delete(context))
  await prepare(context)
  return context
}

function looks(isHeadless: boolean): readonly string[] {
  // A test that drives this process connects to the browser as well; any free port will do.
  if (isHeadless) return process.send === undefined ? [] : ['--remote-debugging-port=0']
  // ASCII only: with other letters Chromium opens an ordinary window. `--test-type` hides the bar about the sandbox.
  return ['--app=data:text/html,<title>Berattelsen</title>', '--test-type', '--window-size=1440,900']
}

/** Chromium would offer to translate the Swedish. */
async function writePreferences(folder: string): Promise<void> {
  await mkdir(join(folder, 'Default'))
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }))
}

async function firstPageOf(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage()
}
