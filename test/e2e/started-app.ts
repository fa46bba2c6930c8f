import type { ChildProcess } from 'node:child_process'
import type { Page } from 'playwright-core'
import type { Control } from '../electron-standin/control.ts'

/** What a test may ask of what the app runs on. */
export type Remote = {
  readonly [Name in keyof Control]: (
    ...args: Parameters<Control[Name]>
  ) => Promise<Awaited<ReturnType<Control[Name]>>>
}

/** The folders that the app sees in place of the user's own, and its command line. */
export interface Surroundings {
  readonly data: string
  readonly home: string
  readonly args: readonly string[]
}

/** A running app, on whatever it runs. */
export interface Started {
  readonly child: ChildProcess
  readonly electron: Remote
  /** The page of a window, the oldest first, once it is there. */
  readonly window: (index: number) => Promise<Page>
  readonly disconnect: () => Promise<void>
}
