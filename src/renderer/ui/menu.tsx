import './menu.css'
import { Check, type LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

export type MenuEntry =
  | {
      readonly kind: 'item'
      readonly label: string
      readonly icon?: LucideIcon
      /** The shortcut, as it is written: "Ctrl+S". */
      readonly keys?: string
      readonly run: () => void
    }
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly isChosen: boolean
      readonly run: () => void
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' }

interface MenuProps {
  readonly entries: readonly MenuEntry[]
  /** The button's content. */
  readonly children: ReactNode
  readonly buttonClassName: string
  readonly opens?: 'below' | 'beside'
}

/** A button that opens a list of commands; arrows move in it, Escape and a click elsewhere close it. */
export function Menu({ entries, children, buttonClassName, opens = 'below' }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()

  useEffect(() => {
    if (!isOpen) return
    itemsIn(root.current)[0]?.focus()
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return
      setIsOpen(false)
    }
    window.addEventListener('pointerdown', onPointerDown)
    return () => window.removeEventListener('pointerdown', onPointerDown)
  }, [isOpen])

  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      setIsOpen(true)
      return
    }
    const items = itemsIn(root.current)
    const at = items.findIndex((item) => item.matches(':focus'))
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }
    const goal = goals[event.key]
    if (goal !== undefined) {
      event.preventDefault()
      items[goal]?.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Tab') {
      setIsOpen(false)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the menu within
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        className={buttonClassName}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div className={`menu-list menu-list-${opens}`} role="menu" id={listId}>
          {entries.map((entry, index) => (
            <MenuRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a menu stand still
              key={index}
              entry={entry}
              close={close}
            />
          ))}
        </div>
      )}
    </div>
  )
}

interface MenuRowProps {
  readonly entry: MenuEntry
  readonly close: () => void
}

function MenuRow({ entry, close }: MenuRowProps) {
  switch (entry.kind) {
    case 'line':
      return <hr className="menu-line" />
    case 'heading':
      return (
        <div className="menu-heading" role="presentation">
          {entry.label}
        </div>
      )
    case 'item':
    case 'choice': {
      const Icon = entry.kind === 'choice' ? Check : entry.icon
      const choose = () => {
        close()
        entry.run()
      }
      return (
        <button
          type="button"
          className="menu-item"
          tabIndex={-1}
          onClick={choose}
          {...(entry.kind === 'choice'
            ? { role: 'menuitemradio', 'aria-checked': entry.isChosen }
            : { role: 'menuitem' })}
        >
          {Icon && <Icon aria-hidden="true" visibility={isUnchosen(entry) ? 'hidden' : 'visible'} />}
          {entry.label}
          {entry.kind === 'item' && entry.keys && <span className="menu-item-keys">{entry.keys}</span>}
        </button>
      )
    }
  }
}

function isUnchosen(entry: MenuEntry): boolean {
  return entry.kind === 'choice' && !entry.isChosen
}

function itemsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}
