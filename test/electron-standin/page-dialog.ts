import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type Electron from 'electron'
import type { Page } from 'playwright-core'

interface Question {
  readonly title: string
  readonly text: string
  /** The text field's first value, or null for none. */
  readonly proposed: string | null
  readonly buttons: readonly string[]
  readonly defaultButton: number
  readonly cancelButton: number
}

interface Reply {
  readonly button: number
  readonly text: string
}

/** Asks for a path in the page, in place of the native dialog. Returns null when the user changed their mind. */
export async function askForPath(
  page: Page,
  kind: 'open' | 'save',
  options: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
): Promise<string | null> {
  const start = options.defaultPath ?? join(homedir(), 'Documents')
  let proposed = resolve(start)
  let text = kind === 'save' ? 'Filens plats och namn:' : 'Var ligger filen? Skriv hela sökvägen:'
  for (;;) {
    const reply = await ask(page, {
      title: options.title ?? (kind === 'save' ? 'Spara' : 'Öppna'),
      text,
      proposed,
      buttons: [options.buttonLabel ?? 'OK', 'Avbryt'],
      defaultButton: 0,
      cancelButton: 1,
    })
    if (reply.button === 1) return null
    proposed = absolute(reply.text)
    const exists = existsSync(proposed)
    if (kind === 'open' && !exists) text = 'Det finns ingen fil där. Skriv hela sökvägen:'
    else if (kind === 'save' && exists && !(await mayReplace(page, proposed))) text = 'Välj ett annat namn:'
    else return proposed
  }
}

/** Shows a message box in the page and gives the number of the button. */
export async function askInPage(page: Page, options: Electron.MessageBoxOptions): Promise<number> {
  const buttons = options.buttons ?? ['OK']
  const reply = await ask(page, {
    title: options.message,
    text: options.detail ?? '',
    proposed: null,
    buttons,
    defaultButton: options.defaultId ?? 0,
    cancelButton: options.cancelId ?? buttons.length - 1,
  })
  return reply.button
}

async function mayReplace(page: Page, path: string): Promise<boolean> {
  const { button } = await ask(page, {
    title: 'Filen finns redan',
    text: `Vill du ersätta ${path}?`,
    proposed: null,
    buttons: ['Ersätt', 'Avbryt'],
    defaultButton: 1,
    cancelButton: 1,
  })
  return button === 0
}

function absolute(typed: string): string {
  const path = typed.trim()
  return path.startsWith('~') ? join(homedir(), path.slice(1)) : resolve(homedir(), path)
}

async function ask(page: Page, question: Question): Promise<Reply> {
  const script = `(${showQuestion})(document, CSSStyleSheet, ${JSON.stringify(question)}, ${JSON.stringify(STYLE)})`
  return (await page.evaluate(script)) as Reply // the shape that `showQuestion` resolves with
}

// A sheet made by script, since the page's content security policy allows no inline style.
const STYLE = `
  dialog { font: 15px/1.5 system-ui, sans-serif; width: min(40rem, 90vw); border: 0; border-radius: 12px; padding: 24px; color: #1d2b33; }
  dialog::backdrop { background: rgb(29 43 51 / 0.4); }
  h2 { font-size: 19px; margin: 0 0 8px; }
  p { margin: 0 0 16px; white-space: pre-line; overflow-wrap: anywhere; }
  label { display: block; }
  input { font: inherit; box-sizing: border-box; width: 100%; padding: 8px; margin: 0 0 16px; border: 1px solid #51616b; border-radius: 8px; }
  form > div { display: flex; gap: 12px; justify-content: flex-end; }
  button { font: inherit; padding: 8px 16px; border-radius: 8px; border: 1px solid #51616b; background: #ffffff; color: inherit; }
  button.first { background: #0b5a66; border-color: #0b5a66; color: #ffffff; }`

/** Runs in the page, which is why nothing here is typed by the DOM that Node has not. */
function showQuestion(document: PageDocument, Sheet: new () => PageSheet, question: Question, style: string) {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new Sheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const add = (parent: PageElement, tag: string, text: string) => {
    const element = document.createElement(tag)
    element.textContent = text
    parent.append(element)
    return element
  }
  const dialog = add(root, 'dialog', '')
  const form = add(dialog, 'form', '')
  add(form, 'h2', question.title)
  const label = add(form, question.proposed === null ? 'p' : 'label', question.text)
  const input = question.proposed === null ? null : add(label, 'input', '')
  if (input !== null) input.value = question.proposed ?? ''
  const row = add(form, 'div', '')
  return new Promise<Reply>((resolve) => {
    const finish = (button: number) => {
      host.remove()
      resolve({ button, text: input?.value ?? '' })
    }
    question.buttons.forEach((name, index) => {
      const button = add(row, 'button', name)
      button.type = 'button'
      if (index === question.defaultButton) button.className = 'first'
      button.addEventListener('click', () => finish(index))
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      finish(question.defaultButton)
    })
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && input !== null) {
        event.preventDefault()
        finish(question.defaultButton)
      }
    })
    dialog.addEventListener('cancel', () => finish(question.cancelButton))
    document.body.append(host)
    dialog.showModal()
    input?.select()
  })
}

interface PageElement {
  textContent: string
  value: string
  type: string
  className: string
  adoptedStyleSheets: readonly PageSheet[]
  readonly append: (child: PageElement) => void
  readonly remove: () => void
  readonly showModal: () => void
  readonly select: () => void
  readonly attachShadow: (options: { readonly mode: 'closed' }) => PageElement
  readonly addEventListener: (
    type: string,
    listener: (event: { readonly key: string; readonly preventDefault: () => void }) => void,
  ) => void
}

interface PageDocument {
  readonly body: PageElement
  readonly createElement: (tag: string) => PageElement
}

interface PageSheet {
  readonly replaceSync: (text: string) => void
}
