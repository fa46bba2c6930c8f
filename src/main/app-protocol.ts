import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import { APP_HOST, APP_SCHEME, PRINT_HOST } from './app-address.ts'
import { openMedia } from './documents.ts'
import { pageToPrint } from './print-window.ts'

const ROOT = join(import.meta.dirname, '../renderer')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const

/** Only what the window needs, each from its own files: no inline code or style, nothing from anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A page that is printed holds all that it needs; its own policy says which style is its own. */
const PRINT_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/** What has to be said of the scheme before the app is ready. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the window's own files, the images of the documents that are open, and what is being printed. */
export function setupAppProtocol(): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (request.method !== 'GET') return notFound()
    if (host === PRINT_HOST) return printResponse(pathname.slice(1))
    if (host !== APP_HOST) return notFound()
    return pathname.startsWith('/media/') ? mediaResponse(pathname) : fileResponse(pathname)
  })
}

async function fileResponse(pathname: string): Promise<Response> {
  // Names as the build makes them: no dots but the ones within a name, no escapes, so no way out of the folder.
  const isPlain = /^(?:\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)+$/.test(pathname)
  const type = contentTypes[extname(pathname)]
  if (!isPlain || type === undefined) return notFound()
  const bytes = await readFile(join(ROOT, pathname)).catch(() => null)
  return bytes === null ? notFound() : respond(bytes, type)
}

function mediaResponse(pathname: string): Response {
  const [, documentId, mediaId] = /^\/media\/([0-9a-f-]{1,64})\/([0-9a-f]{64})$/.exec(pathname) ?? []
  const media = documentId === undefined || mediaId === undefined ? undefined : openMedia(documentId, mediaId)
  return media === undefined ? notFound() : respond(media.bytes, mediaTypes[media.extension])
}

function printResponse(name: string): Response {
  const page = pageToPrint(name)
  if (page === undefined) return notFound()
  const own = { 'content-security-policy': PRINT_POLICY, 'content-type': 'text/html; charset=utf-8' }
  return new Response(page, { headers: { ...headers, ...own } })
}

function respond(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type } })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers })
}
