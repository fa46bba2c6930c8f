import type Electron from 'electron'
import { record } from './record.ts'

type Template = Electron.MenuItemConstructorOptions
/** Runs a role on the window that has the focus; set by the module that knows windows. */
let runRole: (role: string) => void = () => {}

export function setRoleRunner(run: (role: string) => void): void {
  runRole = run
}

class MenuItem {
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly #click: (() => void) | undefined

  constructor(template: Template) {
    this.id = template.id ?? ''
    this.label = template.label ?? ''
    this.role = template.role
    this.accelerator = template.accelerator
    this.submenu = Array.isArray(template.submenu) ? Menu.buildFromTemplate(template.submenu) : undefined
    // The app's items look at none of the arguments that Electron gives.
    this.#click = template.click as (() => void) | undefined
  }
  click(): void {
    if (this.role !== undefined) runRole(this.role)
    else this.#click?.()
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[] = []) {
    this.items = items
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  popup(): void {
    record.popups.push(this.items.map((item) => item.label))
  }
  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null
  }
  /** Every item, those of submenus included. */
  all(): readonly MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
}

/** The items of the application's menu that a key is bound to. */
export function shortcutItems(): readonly MenuItem[] {
  return (Menu.getApplicationMenu()?.all() ?? []).filter((item) => item.accelerator !== undefined)
}
