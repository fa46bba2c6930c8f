import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol } from 'electron'
import { APP_HOST, APP_SCHEME } from './app-address.ts'
import { openMedia } from './documents.ts'

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

/** Serves the window's own files, and the images of the documents that are open. */
export function setupAppProtocol(): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== APP_HOST || request.method !== 'GET') return notFound()
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

function respond(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type } })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers })
}
