import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { openProblemSentence } from '../../core/messages.ts'
import { failed, type Result } from '../../core/result.ts'
import type { Sheet } from '../../core/sheet.ts'
import { tableFileProblemSentence } from '../../core/table-file-problems.ts'
import { readProblem } from '../files/read-project.ts'
import { MOST_TABLE_FILE_BYTES, readTableFile } from './read-table-file.ts'

/** The sheets of the file at this path, which is only read; or a sentence about why they can't be had. */
export async function readTablePath(path: string): Promise<Result<readonly Sheet[], string>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return failed(tableFileProblemSentence({ kind: 'unknown' }, name))
    if (found.size > MOST_TABLE_FILE_BYTES)
      return failed(tableFileProblemSentence({ kind: 'tooLarge' }, name))
    const read = await readTableFile(await readFile(path), name)
    return read.ok ? read : failed(tableFileProblemSentence(read.error, name))
  } catch (fault) {
    return failed(openProblemSentence(readProblem(fault), name))
  }
}
