import { resolve } from 'node:path'

/** The project files among a command line's arguments, as whole paths. Switches and everything else are let be. */
export function projectFilesIn(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.berattelse') && !arg.includes('\0'))
    .map((arg) => resolve(workingFolder, arg))
}
