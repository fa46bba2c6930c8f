import { execFile } from 'node:child_process'

export interface CliAnswer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const entry = new URL('../../src/cli/index.ts', import.meta.url).pathname

/** Runs the command line in a process of its own. */
export function cli(...args: readonly string[]): Promise<CliAnswer> {
  return cliAfter('', ...args)
}

/** The same, after this module code has run in the process. */
export function cliAfter(code: string, ...args: readonly string[]): Promise<CliAnswer> {
  const preparation = code === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...preparation, entry, ...args],
      { maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code)
        resolve({ code, stdout, stderr })
      },
    )
  })
}
