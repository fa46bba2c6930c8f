import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { failed, type Result } from '../core/result.ts'
import type { Calls, Problem } from '../ipc/contract.ts'
import { CLOSE_HEARD, OPEN_DROPPED } from '../ipc/internal.ts'
import { isAppAddress } from './app-address.ts'
import { logFault } from './log.ts'
import { problem } from './problems.ts'
import { type AppWindow, windowOf } from './windows.ts'

/** Every channel that main answers: the contract's, and those that only the preload knows. */
interface Answered extends Calls {
  [CLOSE_HEARD]: () => Promise<void>
  [OPEN_DROPPED]: (path: string) => ReturnType<Calls['report:open']>
}

type Args<Name extends keyof Answered> = Parameters<Answered[Name]>
type Answer<Name extends keyof Answered> = Awaited<ReturnType<Answered[Name]>>

/** The channels whose answer has room for a problem. */
type Refusable = {
  [Name in keyof Answered]: Result<never, Problem> extends Answer<Name> ? Name : never
}[keyof Answered]

/**
 * Answers a call whose outcome may be a problem. Arguments that do not fit are refused, and a fault of ours is
 * logged and told as a sentence; neither reaches the window as an error.
 */
export function handle<Name extends Refusable>(
  name: Name,
  args: z.ZodType<Args<Name>>,
  answer: (window: AppWindow, ...args: Args<Name>) => Promise<Answer<Name>>,
): void {
  ipcMain.handle(name, async (event, ...received: unknown[]) => {
    const window = checkedSender(event, name)
    const parsed = args.safeParse(received)
    if (!parsed.success) {
      logFault(`${name}, arguments`, z.prettifyError(parsed.error))
      return failed(problem('refused'))
    }
    try {
      return await answer(window, ...parsed.data)
    } catch (fault) {
      logFault(name, fault)
      return failed(problem('failed'))
    }
  })
}

/** Answers a call that cannot be refused. What goes wrong rejects, with no detail of this computer in it. */
export function answer<Name extends Exclude<keyof Answered, Refusable>>(
  name: Name,
  args: z.ZodType<Args<Name>>,
  answerTo: (window: AppWindow, ...args: Args<Name>) => Promise<Answer<Name>>,
): void {
  ipcMain.handle(name, async (event, ...received: unknown[]) => {
    const window = checkedSender(event, name)
    const parsed = args.safeParse(received)
    if (!parsed.success) throw refusal(name, z.prettifyError(parsed.error))
    try {
      return await answerTo(window, ...parsed.data)
    } catch (fault) {
      throw refusal(name, fault)
    }
  })
}

/** The window that asks, or a throw: only the main frame of a window of ours, showing our own page, is heard. */
function checkedSender(event: IpcMainInvokeEvent, name: string): AppWindow {
  const frame = event.senderFrame
  const window = windowOf(event.sender)
  if (frame === null || frame.parent !== null || !isAppAddress(frame.url) || window === undefined) {
    throw refusal(name, `sender ${frame?.url ?? 'gone'}`)
  }
  return window
}

function refusal(name: string, fault: unknown): Error {
  logFault(name, fault)
  return new Error(problem('refused').message)
}
