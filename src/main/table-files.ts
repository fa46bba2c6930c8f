import { basename } from 'node:path'
import { z } from 'zod'
import { failed, ok } from '../core/result.ts'
import { readTablePath } from '../formats/tables/read-table-path.ts'
import { askWhichTableFile } from './dialogs.ts'
import { handle } from './handle.ts'
import { problem } from './problems.ts'

/** Tables that are taken in from files. */
export function setupTableFiles(): void {
  handle('table:read-file', z.tuple([]), async (window) => {
    const path = await askWhichTableFile(window)
    if (path === null) return failed(problem('cancelled'))
    const read = await readTablePath(path)
    return read.ok
      ? ok({ fileName: basename(path), sheets: read.value })
      : failed({ kind: 'refused', message: read.error })
  })
}
