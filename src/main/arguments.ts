import { resolve } from 'node:path'

/** The project and template files among a command line's arguments, as whole paths. All else is let be. */
export function filesToOpenIn(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && /\.berattelse(?:mall)?$/i.test(arg) && !arg.includes('\0'))
    .map((arg) => resolve(workingFolder, arg))
}
