import { basename } from 'node:path'

/** What a file is called in a line to the user: its name, or the whole path where that has none, as `/`. */
export function shownName(path: string): string {
  return basename(path) || path
}
