import { shell } from 'electron'
import { z } from 'zod'
import { failed, ok } from '../core/result.ts'
import { safeLink } from '../core/rich-text/safe-link.ts'
import { handle } from './handle.ts'
import { problem } from './problems.ts'

/** Addresses that the user clicks. Only the web by https and mail leave the app, in the computer's own programs. */
export function setupLinks(): void {
  handle('link:open', z.tuple([z.string().max(4_000)]), async (_window, address) => {
    const safe = safeLink(address)
    if (safe === null) return failed(problem('unsafeLink'))
    await shell.openExternal(safe)
    return ok(null)
  })
}
