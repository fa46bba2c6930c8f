import { app, dialog } from 'electron'
import { z } from 'zod'
import type { CloseAnswer, Problem } from '../ipc/contract.ts'
import { CLOSE_HEARD } from '../ipc/internal.ts'
import { closeDocument } from './documents.ts'
import { exportsDone } from './exporting.ts'
import { answer } from './handle.ts'
import { type AppWindow, tell } from './windows.ts'

/** How long the page may be silent before the user is asked instead of it. */
const PATIENCE_MS = 5_000

/**
 * Where a window stands on its way out. `asked`: the page was asked to save and has not said that it heard.
 * `heard`: it saves, or asks its user. `leaving`: nothing holds the window any more.
 */
type Closing =
  | { readonly kind: 'open' }
  | { readonly kind: 'asked'; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'heard'; readonly at: number }
  | { readonly kind: 'leaving' }

const states = new WeakMap<AppWindow, Closing>()
let isQuitting = false

/** Lets no window with a document close before its page has saved, or the user has said that it may. */
export function setupClosing(): void {
  app.on('before-quit', () => {
    isQuitting = true
  })
  answer('window:close', z.tuple([z.enum(['saved', 'discard', 'stay'])]), async (window, reply) =>
    settle(window, reply),
  )
  answer(CLOSE_HEARD, z.tuple([]), async (window) => {
    const state = stateOf(window)
    if (state.kind !== 'asked') return
    clearTimeout(state.timer)
    states.set(window, { kind: 'heard', at: Date.now() })
  })
}

/** Holds the window back when its cross is clicked, until the page has answered. */
export function askBeforeClosing(window: AppWindow): void {
  window.browser.on('close', (event) => {
    const state = stateOf(window)
    if (window.documentId === null || state.kind === 'leaving') return
    event.preventDefault()
    switch (state.kind) {
      case 'open':
        return askPage(window)
      case 'asked':
        return
      case 'heard':
        // A second try long after the first: the page has got stuck.
        if (Date.now() - state.at > PATIENCE_MS) void askUser(window)
    }
  })
}

function stateOf(window: AppWindow): Closing {
  return states.get(window) ?? { kind: 'open' }
}

function askPage(window: AppWindow): void {
  states.set(window, { kind: 'asked', timer: setTimeout(() => void askUser(window), PATIENCE_MS) })
  tell(window, 'window:close-requested', null)
}

async function askUser(window: AppWindow): Promise<void> {
  if (window.browser.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'warning',
    message: 'Fönstret svarar inte',
    detail:
      'Det som hann sparas finns kvar, och det som inte hann till filen erbjuds när du startar Berättelsen nästa gång.',
    buttons: ['Vänta', 'Stäng ändå'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.browser.isDestroyed()) return
  if (response === 1) leave(window)
  else stay(window)
}

async function settle(window: AppWindow, reply: CloseAnswer): Promise<void> {
  const state = stateOf(window)
  if (state.kind === 'asked') clearTimeout(state.timer)
  if (reply === 'stay') return stay(window)
  const problem = await exportsDone(window)
  if (problem !== null && !(await leavesWithout(window, problem))) return stay(window)
  if (window.documentId !== null) await closeDocument(window)
  leave(window)
}

/** The page that would have told of the failed export is about to go, so it is told here. */
async function leavesWithout(window: AppWindow, { message }: Problem): Promise<boolean> {
  if (window.browser.isDestroyed()) return true
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'warning',
    message: 'Exporten misslyckades',
    detail: message,
    buttons: ['Stanna kvar', 'Stäng ändå'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

function stay(window: AppWindow): void {
  isQuitting = false
  states.set(window, { kind: 'open' })
}

function leave(window: AppWindow): void {
  const goesOn = isQuitting
  states.set(window, { kind: 'leaving' })
  if (!window.browser.isDestroyed()) window.browser.close()
  // A quit that was held back by this window goes on with the others.
  if (goesOn) app.quit()
}
