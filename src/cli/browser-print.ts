import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { failed, ok, type Result } from '../core/result.ts'
import type { Print } from '../formats/pdf/index.ts'

/** The browser does not start, breaks off, or takes longer than it may. */
export type BrowserProblem = 'browserFailed'

/** Printing a report of a thousand pages twice takes a minute and a half. */
const LONGEST_MS = 600_000

/**
 * Runs the work with a browser that nobody sees, which prints pages for it and is gone afterwards with all that it
 * kept. It reaches no network. What the work itself throws is thrown on.
 */
export async function withBrowser<Value>(
  executable: string,
  work: (print: Print) => Promise<Value>,
): Promise<Result<Value, BrowserProblem>> {
  const folder = await mkdtemp(join(tmpdir(), 'berattelsen-pdf-'))
  const browser = startedBrowser(executable, folder)
  const timer = setTimeout(() => browser.process.kill('SIGKILL'), LONGEST_MS)
  try {
    return ok(await work((html) => printed(browser, html)))
  } catch (fault) {
    if (fault instanceof BrowserGone) return failed('browserFailed')
    throw fault
  } finally {
    clearTimeout(timer)
    await ended(browser.process)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
  }
}

class BrowserGone extends Error {}

interface Browser {
  readonly process: ChildProcess
  readonly ask: (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>
}

/** Speaks with the browser through two pipes, so that no port is opened to others on the computer. */
function startedBrowser(executable: string, folder: string): Browser {
  const child = spawn(executable, argumentsFor(folder), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  // Pipes that were asked for above.
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (answer: Answer | null) => void>()
  const giveUp = () => {
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  }
  let isGone = false
  const gone = () => {
    isGone = true
    giveUp()
  }
  child.on('error', gone)
  child.on('exit', gone)
  toBrowser.on('error', gone)
  fromBrowser.on('error', gone)
  onMessages(fromBrowser, (answer) => {
    const settle = answer.id === undefined ? undefined : waiting.get(answer.id)
    if (answer.id !== undefined) waiting.delete(answer.id)
    settle?.(answer)
  })
  let last = 0
  return {
    process: child,
    ask: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1
        if (isGone) return reject(new BrowserGone(method))
        waiting.set(last, (answer) => {
          if (answer?.result) resolve(answer.result)
          else reject(new BrowserGone(`${method}: ${answer?.error?.message ?? 'gone'}`))
        })
        toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      }),
  }
}

interface Answer {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

function onMessages(pipe: Readable, take: (answer: Answer) => void): void {
  let parts: Buffer[] = []
  pipe.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end))
      // The browser speaks its own protocol here and nothing else.
      take(JSON.parse(Buffer.concat(parts).toString('utf8')) as Answer)
      parts = []
      rest = rest.subarray(end + 1)
    }
    parts.push(rest)
  })
}

function argumentsFor(folder: string): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--lang=sv-SE',
    // Chromium refuses to run as the superuser with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]
}

async function printed({ ask }: Browser, html: string): Promise<Uint8Array> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  const inPage = (method: string, params: object = {}) => ask(method, params, String(sessionId))
  const { frameTree } = await inPage('Page.getFrameTree')
  const { frame } = frameTree as { readonly frame: { readonly id: string } }
  await inPage('Page.setDocumentContent', { frameId: frame.id, html })
  // Images are decoded beside the page, and one that is not ready would be printed as nothing.
  await inPage('Runtime.evaluate', {
    expression:
      'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]).then(() => 0)',
    awaitPromise: true,
  })
  const { stream } = await inPage('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  })
  const bytes = await readStream(inPage, String(stream))
  await ask('Target.closeTarget', { targetId })
  return bytes
}

async function readStream(
  inPage: (method: string, params: object) => Promise<Record<string, unknown>>,
  handle: string,
): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (;;) {
    const { data, base64Encoded, eof } = await inPage('IO.read', { handle })
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'))
    if (eof === true) return new Uint8Array(Buffer.concat(parts))
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
