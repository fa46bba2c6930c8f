import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Remote, Started, Surroundings } from './started-app.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Starts the built app on the stand-in for Electron, and reaches its window through the browser. */
export async function startOnStandin(surroundings: Surroundings): Promise<Started> {
  const child = forkStandin(surroundings)
  const electron = remoteOf(child)
  const browser = await electron
    .debuggingAddress()
    .then((address) => chromium.connectOverCDP(address))
    .catch((reason: unknown) => {
      child.kill('SIGKILL')
      throw reason
    })
  return {
    child,
    electron,
    window: (index) => pageOf(browser, index),
    disconnect: () => browser.close().catch(() => {}),
  }
}

/** Starts it and lets it be: a second start ends by itself. */
export function forkStandin({ data, home, args }: Surroundings): ChildProcess {
  return fork(
    resolve(ROOT, 'test/electron-standin/run.ts'),
    ['--headless', `--user-data-dir=${data}`, ROOT, ...args],
    {
      cwd: home,
      env: { ...process.env, HOME: home, USERPROFILE: home },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
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
