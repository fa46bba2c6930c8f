import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from '../../scripts/find-electron.mjs'
import type { Answer } from '../electron-standin/dialog.ts'
import type { record as standinRecord } from '../electron-standin/record.ts'
import type { Remote, Started, Surroundings } from './started-app.ts'

const ROOT = resolve(import.meta.dirname, '../..')

// Root may not use Chromium's sandbox on Linux.
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

type ElectronRecord = typeof standinRecord

/** What is put into Electron's main process, so that its dialogs answer without anybody there. */
interface Planted {
  readonly answers: Answer[]
  readonly record: ElectronRecord
}

/** Starts the built app on the real Electron; its own dialogs and programs are answered in its main process. */
export async function startOnElectron({ data, home, args }: Surroundings): Promise<Started> {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, HOME: home, USERPROFILE: home }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Record<string, string> // what had no value is left out
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: [...switches, `--user-data-dir=${data}`, ROOT, ...args],
    cwd: home,
    env,
  })
  await plant(app)
  return {
    child: app.process(),
    electron: remoteOf(app),
    window: (index) => pageOf(app, index),
    disconnect: () => app.close().catch(() => {}),
  }
}

/** Starts it and lets it be: a second start ends by itself. */
export function spawnElectron({ data, home, args }: Surroundings): ChildProcess {
  return spawn(electronBinary(), [...switches, `--user-data-dir=${data}`, ROOT, ...args], {
    cwd: home,
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: 'inherit',
  })
}

function electronBinary(): string {
  const binary = findElectron()
  if (binary === null) throw new Error('Electron is not on this computer')
  return binary
}

async function plant(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell, session }) => {
    const record: ElectronRecord = {
      refusedRequests: [],
      refusedNavigations: [],
      refusedWindows: [],
      unforeseenDialogs: [],
      shownDialogs: [],
      openedExternally: [],
      openedPaths: [],
      shownInFolder: [],
      popups: [],
      menuKeys: [],
    }
    const answers: Answer[] = []
    Object.assign(globalThis, { planted: { answers, record } satisfies Planted })
    const next = (kind: Answer['kind'], options: unknown): Answer => {
      record.shownDialogs.push({ kind, ...(options as object) }) // Electron's own options
      const answer = answers.shift()
      if (answer?.kind === kind) return answer
      record.unforeseenDialogs.push(`${kind} ${JSON.stringify(options)}`)
      throw new Error('no answer was prepared for this dialog')
    }
    const path = (kind: 'open' | 'save', all: readonly unknown[]) => {
      const answer = next(kind, all.at(-1))
      return answer.kind === 'message' ? null : answer.path
    }
    Object.assign(dialog, {
      showOpenDialog: async (...all: unknown[]) => {
        const chosen = path('open', all)
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
      },
      showSaveDialog: async (...all: unknown[]) => {
        const chosen = path('save', all)
        return { canceled: chosen === null, filePath: chosen ?? '' }
      },
      showMessageBox: async (...all: unknown[]) => {
        const answer = next('message', all.at(-1))
        return { response: answer.kind === 'message' ? answer.button : 0, checkboxChecked: false }
      },
    })
    Object.assign(shell, {
      openExternal: async (address: string) => void record.openedExternally.push(address),
      openPath: async (opened: string) => {
        record.openedPaths.push(opened)
        return ''
      },
      showItemInFolder: (shown: string) => void record.shownInFolder.push(shown),
    })
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      record.refusedRequests.push({ url, by: error.includes('BLOCKED_BY_CLIENT') ? 'app' : 'standin' })
    })
  })
}

/** The stand-in's questions, asked of Electron. */
function remoteOf(app: ElectronApplication): Remote {
  const windows = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)
        .map((window) => ({ title: window.getTitle(), isEdited: window.isDocumentEdited() })),
    )
  return {
    debuggingAddress: () => Promise.reject(new Error('Electron is reached without one')),
    prepareAnswer: (answer) =>
      app.evaluate((_electron, prepared) => {
        const { planted } = globalThis as unknown as { planted: Planted } // put there by `plant`
        planted.answers.push(prepared)
      }, answer),
    clickMenuItem: (id) =>
      app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    closeWindow: (index) =>
      app.evaluate(
        ({ BrowserWindow }, at) =>
          BrowserWindow.getAllWindows()
            .toSorted((a, b) => a.id - b.id)
            [at]?.close(),
        index,
      ),
    quit: () => app.evaluate(({ app: electron }) => electron.quit()),
    record: () => app.evaluate(() => (globalThis as unknown as { planted: Planted }).planted.record), // put there by `plant`
    windows,
    menuLabels: () =>
      app.evaluate(({ Menu }) => {
        const labels = (items: readonly Electron.MenuItem[]): string[] =>
          items.flatMap((item) => [item.label, ...labels(item.submenu?.items ?? [])])
        return labels(Menu.getApplicationMenu()?.items ?? [])
      }),
    askPermission: async (name) => {
      const page = await pageOf(app, 0)
      const state = await page.evaluate(
        `navigator.permissions.query({ name: ${JSON.stringify(name)} }).then(({ state }) => state, () => 'denied')`,
      )
      return { request: state === 'granted', check: state === 'granted' }
    },
    isCancelled: (url) =>
      app.evaluate(
        ({ session }, address) =>
          session.defaultSession.fetch(address).then(
            () => false,
            () => true,
          ),
        url,
      ),
    fetch: (url) =>
      app.evaluate(async ({ session }, address) => {
        const response = await session.defaultSession.fetch(address)
        return { status: response.status, policy: response.headers.get('content-security-policy') }
      }, url),
    isSandboxed: () =>
      app.evaluate(({ app: electron }) =>
        // Linux does not say which processes are.
        electron.getAppMetrics().every(({ type, sandboxed }) => type !== 'Tab' || sandboxed !== false),
      ),
    isSpellCheckerOn: () => app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()),
    invokeAs: () => Promise.reject(new Error('Electron lets nobody speak for another page')),
  }
}

async function pageOf(app: ElectronApplication, index: number): Promise<Page> {
  await app.firstWindow()
  while (app.windows().length <= index) await app.waitForEvent('window')
  const page = app.windows()[index]
  if (page === undefined) throw new Error(`window ${index} did not open`)
  await page.waitForLoadState('load')
  return page
}
