import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { spawnElectron, startOnElectron } from './run-electron.ts'
import { forkStandin, startOnStandin } from './run-standin.ts'
import type { Remote, Started } from './started-app.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots')

/** `BERATTELSEN_E2E=electron` runs the same tests on the real Electron, where it is installed. */
const isReal = process.env['BERATTELSEN_E2E'] === 'electron'
const start = isReal ? startOnElectron : startOnStandin
const startAndLeave = isReal ? spawnElectron : forkStandin

/** Whether there is anything to run the app in; without it the end-to-end tests are skipped. */
export const canRunApp = isReal || findBrowser() !== null

export interface LaunchOptions {
  /** Files and switches, as on the command line. */
  readonly args?: readonly string[]
  /** The folder of an earlier launch, to start again where it left off. */
  readonly folder?: string
}

export interface RunningApp {
  /** The first window's page. */
  readonly page: Page
  /** A folder of this app alone: `data` is Electron's, `home` the user's. Kept until the test process ends. */
  readonly folder: string
  readonly home: string
  /** What the stand-in for Electron can be asked. */
  readonly electron: Remote
  /** The page of another window, once it is there. */
  readonly window: (index: number) => Promise<Page>
  /** Faults that the app has written down. Empty when all is well. */
  readonly faults: () => Promise<string>
  /** Closes the window as its cross would, and waits until the app has ended. */
  readonly close: () => Promise<number | null>
  /** Waits until the app has ended by itself. */
  readonly ended: () => Promise<number | null>
  /** Ends the process at once, as a crash or a power cut would. */
  readonly kill: () => Promise<void>
}

/**
 * Starts the built app in a process of its own. Every launch has its own folders, so nothing of the
 * computer's user is read or written.
 */
export async function launchApp({ args = [], folder }: LaunchOptions = {}): Promise<RunningApp> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'berattelsen-e2e-')))
  places.add(place)
  const data = join(place, 'data')
  const home = join(place, 'home')
  await mkdir(join(home, 'Documents'), { recursive: true })
  const app = await start({ data, home, args })
  running.add(app)
  const page = await app.window(0)
  const ended = async () => {
    await exited(app)
    running.delete(app)
    return app.child.exitCode
  }
  return {
    page,
    folder: place,
    home,
    electron: app.electron,
    window: app.window,
    ended,
    faults: () => readFile(join(data, 'logs', 'berattelsen.log'), 'utf8').catch(() => ''),
    close: async () => {
      await app.electron.closeWindow(0)
      return ended()
    },
    kill: async () => {
      app.child.kill('SIGKILL')
      await ended()
      await app.disconnect()
    },
  }
}

/** Starts the app a second time in the same folders, as a double click on a file would, and waits until it ends. */
export async function startAgain(
  { folder, home }: RunningApp,
  args: readonly string[],
): Promise<number | null> {
  const child = startAndLeave({ data: join(folder, 'data'), home, args })
  await once(child, 'exit')
  return child.exitCode
}

/** Ends every app that a test left running; for `afterEach`. Fails when one met a dialog that nobody foresaw. */
export async function endAllApps(): Promise<void> {
  const unforeseen: string[] = []
  for (const app of running) {
    const record = await app.electron.record().catch(() => null)
    unforeseen.push(...(record?.unforeseenDialogs ?? []))
    app.child.kill('SIGKILL')
    await exited(app)
  }
  running.clear()
  await Promise.all([...places].map((place) => rm(place, { recursive: true, force: true, maxRetries: 5 })))
  places.clear()
  if (unforeseen.length > 0) throw new Error(`dialogs that nobody foresaw: ${unforeseen.join('; ')}`)
}

/** Writes a picture of the window to `test-results/screenshots`, so that anyone can look. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' })
}

export interface Violation {
  readonly id: string
  readonly help: string
  readonly targets: readonly string[]
}

/** What axe finds wrong with the page as it stands. */
export async function scanAccessibility(page: Page): Promise<readonly Violation[]> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // As source text, since the page's policy lets no other script in.
  await page.evaluate(axeSource)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => node.target.join(' ')) })))`)
}

let axeSource: string | undefined
const running = new Set<Started>()
const places = new Set<string>()

async function exited({ child }: Started): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
