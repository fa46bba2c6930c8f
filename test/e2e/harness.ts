import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import type { Control } from '../electron-standin/control.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots')

/** Whether there is anything to run the app in; without it the end-to-end tests are skipped. */
export const canRunApp = findBrowser() !== null

type Remote = {
  readonly [Name in keyof Control]: (
    ...args: Parameters<Control[Name]>
  ) => Promise<Awaited<ReturnType<Control[Name]>>>
}

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
 * Starts the built app in a process of its own, on the stand-in for Electron. Every launch has its own
 * folders, so nothing of the computer's user is read or written.
 */
export async function launchApp({ args = [], folder }: LaunchOptions = {}): Promise<RunningApp> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'berattelsen-e2e-')))
  const home = join(place, 'home')
  await mkdir(join(home, 'Documents'), { recursive: true })
  const child = startStandin(place, home, args)
  const electron = remoteOf(child)
  apps.set(child, electron)
  const browser = await chromium.connectOverCDP(await electron.debuggingAddress())
  const window = (index: number) => pageOf(browser, index)
  const page = await window(0)
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    apps.delete(child)
    return child.exitCode
  }
  return {
    page,
    folder: place,
    home,
    electron,
    window,
    ended,
    faults: () => readFile(join(place, 'data', 'logs', 'berattelsen.log'), 'utf8').catch(() => ''),
    close: async () => {
      await electron.closeWindow(0)
      return ended()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended()
      await browser.close().catch(() => {})
    },
  }
}

/** Starts the app a second time in the same folders, as a double click on a file would, and waits until it ends. */
export async function startAgain(
  { folder, home }: RunningApp,
  args: readonly string[],
): Promise<number | null> {
  const child = startStandin(folder, home, args)
  await once(child, 'exit')
  return child.exitCode
}

/** Ends every app that a test left running; for `afterEach`. Fails when one met a dialog that nobody foresaw. */
export async function endAllApps(): Promise<void> {
  const unforeseen: string[] = []
  for (const [child, electron] of apps) {
    const record = await electron.record().catch(() => null)
    unforeseen.push(...(record?.unforeseenDialogs ?? []))
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  apps.clear()
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
const apps = new Map<ChildProcess, Remote>()
const places = new Set<string>()

function startStandin(place: string, home: string, args: readonly string[]): ChildProcess {
  places.add(place)
  const child = fork(
    join(ROOT, 'test/electron-standin/run.ts'),
    ['--headless', `--user-data-dir=${join(place, 'data')}`, ROOT, ...args],
    {
      cwd: home,
      env: { ...process.env, HOME: home, USERPROFILE: home },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  return child
}

function remoteOf(child: ChildProcess): Remote {
  let count = 0
  const call = (name: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      count += 1
      const id = count
      const onExit = () => reject(new Error(`the app ended before it answered ${name}`))
      const onMessage = (message: { id: number; ok: boolean; value: unknown }) => {
        if (message.id !== id) return
        child.off('message', onMessage)
        child.off('exit', onExit)
        if (message.ok) resolve(message.value)
        else reject(new Error(String(message.value)))
      }
      child.on('message', onMessage)
      child.once('exit', onExit)
      child.send({ id, name, args })
    })
  // The stand-in answers exactly what `Control` lists; a name that it has not is rejected there.
  return new Proxy({} as Remote, {
    get: (_target, name) =>
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  })
}

async function pageOf(browser: Browser, index: number): Promise<Page> {
  const patience = Date.now() + 15_000
  while (Date.now() < patience) {
    const pages = browser.contexts()[0]?.pages() ?? []
    const page = pages.filter((candidate) => candidate.url().startsWith('https://'))[index]
    if (page !== undefined) {
      await page.waitForLoadState('load')
      return page
    }
    await new Promise((resume) => setTimeout(resume, 20))
  }
  throw new Error(`window ${index} did not open`)
}
