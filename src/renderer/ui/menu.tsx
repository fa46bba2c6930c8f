import './menu.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import {
  focusFirstCommand,
  type MenuCommand,
  MenuCommandRow,
  MenuHeading,
  MenuLine,
  moveInMenu,
} from './menu-command.tsx'

export type MenuEntry =
  | (Omit<MenuCommand, 'state' | 'isDisabled'> & { readonly kind: 'item' })
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
    focusFirstCommand(root.current)
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
    if (moveInMenu(root.current, event)) return
    if (event.key === 'Escape') {
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
      return <MenuLine />
    case 'heading':
      return <MenuHeading>{entry.label}</MenuHeading>
    case 'item':
    case 'choice': {
      const command: MenuCommand =
        entry.kind === 'item' ? entry : { ...entry, state: { kind: 'choice', isOn: entry.isChosen } }
      return (
        <MenuCommandRow
          command={command}
          onChoose={() => {
            close()
            entry.run()
          }}
        />
      )
    }
  }
}
