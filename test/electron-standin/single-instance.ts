import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type OnSecond = (argv: readonly string[], workingFolder: string) => void

let held: { readonly file: string; readonly server: Server } | undefined
let telling: Promise<void> = Promise.resolve()

/**
 * Takes the lock that one running app holds on its folder. When another one has it, hands it our arguments and
 * returns false.
 */
export function holdInstanceLock(folder: string, argv: readonly string[], onSecond: OnSecond): boolean {
  const file = join(folder, 'standin.lock')
  const address = socketAddress(folder)
  if (!takeLock(file)) {
    telling = tellFirst(address, JSON.stringify({ argv, workingFolder: process.cwd() }))
    return false
  }
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.on('data', (chunk) => {
      text += String(chunk)
    })
    socket.on('end', () => {
      const { argv: theirs, workingFolder } = JSON.parse(text)
      onSecond(theirs, workingFolder)
      socket.end()
    })
  })
  server.on('error', () => {})
  server.listen(address)
  server.unref()
  held = { file, server }
  return true
}

/** Lets go of the lock, once what the first app has to know has reached it. */
export async function releaseInstanceLock(): Promise<void> {
  await telling
  held?.server.close()
  if (held !== undefined) rmSync(held.file, { force: true })
}

function takeLock(file: string): boolean {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return true
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false
      rmSync(file, { force: true })
    }
  }
  return false
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

function tellFirst(address: string, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ path: address, allowHalfOpen: true }, () => socket.end(text))
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
    socket.resume()
  })
}

/** Short, since the system allows a socket's path only about a hundred letters. */
function socketAddress(folder: string): string {
  const name = `berattelsen-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}
