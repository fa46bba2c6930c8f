import type Electron from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { currentOptions } from './options.ts'
import { askForPath, askInPage } from './page-dialog.ts'
import { record } from './record.ts'

type Kind = 'open' | 'save' | 'message'

/** An answer that a test has prepared: a path (or null for "Avbryt"), or the number of a button. */
export type Answer =
  | { readonly kind: 'open' | 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: number }

const answers: Answer[] = []

/** Prepares the answer to the next dialog that is shown. */
export function prepareAnswer(answer: Answer): void {
  answers.push(answer)
}

export const dialog = {
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const options = optionsOf<Electron.OpenDialogOptions>(args)
    const path = await pathFor('open', options)
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] }
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const options = optionsOf<Electron.SaveDialogOptions>(args)
    const path = await pathFor('save', options)
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
  },
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const options = optionsOf<Electron.MessageBoxOptions>(args)
    const prepared = nextAnswer('message', options)
    if (prepared?.kind === 'message') return { response: prepared.button, checkboxChecked: false }
    const response = await askInPage(currentPage(), options)
    return { response, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string): void {
    record.shownDialogs.push({ kind: 'error', title, content })
    console.error(`${title}\n${content}`)
  },
}

async function pathFor(
  kind: 'open' | 'save',
  options: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
): Promise<string | null> {
  const prepared = nextAnswer(kind, options)
  if (prepared?.kind === kind) return prepared.path
  return askForPath(currentPage(), kind, options)
}

/** The prepared answer; undefined where there is a screen and somebody at it. Without one it throws. */
function nextAnswer(kind: Kind, options: object): Answer | undefined {
  record.shownDialogs.push({ kind, ...options })
  const next = answers.shift()
  if (next?.kind === kind) return next
  if (next === undefined && !currentOptions().isHeadless) return undefined
  const unforeseen = `${kind} ${JSON.stringify(options)}`
  record.unforeseenDialogs.push(unforeseen)
  throw new Error(`no answer was prepared for this dialog: ${unforeseen}`)
}

/** Electron's dialogs take their window first, or leave it out. */
function optionsOf<Options>(args: readonly unknown[]): Options {
  return args.at(-1) as Options // the caller is typed by Electron's own declarations
}

function currentPage() {
  const page = BrowserWindow.getFocusedWindow()?.webContents.page
  if (page === null || page === undefined) throw new Error('a dialog without a window')
  return page
}
