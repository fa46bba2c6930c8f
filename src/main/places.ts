import { basename, dirname } from 'node:path'
import type { Place } from '../ipc/contract.ts'

/** A path, for showing. */
export function placeAt(path: string): Place {
  return { fileName: basename(path), folder: dirname(path) }
}
