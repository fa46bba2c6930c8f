import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** How the stand-in was started: `[--headless] [--user-data-dir=…] <app folder> [files…]`. */
export interface Options {
  readonly appFolder: string
  readonly isHeadless: boolean
  readonly userDataFolder: string | null
  readonly name: string
  readonly version: string
  readonly mainFile: string
}

let options: Options | undefined

/** Reads the command line, as Electron's executable does. Throws when there is no app in the folder. */
export function readOptions(args: readonly string[]): Options {
  const folder = args.find((arg) => !arg.startsWith('-'))
  if (folder === undefined) throw new Error('which app? Give the folder of its package.json.')
  const appFolder = resolve(folder)
  const { name, productName, version, main } = JSON.parse(
    readFileSync(join(appFolder, 'package.json'), 'utf8'),
  )
  options = {
    appFolder,
    isHeadless: args.includes('--headless'),
    userDataFolder: switchValue(args, '--user-data-dir'),
    name: productName ?? name,
    version,
    mainFile: join(appFolder, main),
  }
  return options
}

/** The options that were read at start. */
export function currentOptions(): Options {
  if (options === undefined) throw new Error('the stand-in was not started')
  return options
}

function switchValue(args: readonly string[], name: string): string | null {
  const found = args.find((arg) => arg.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}
