import './popup-menu.css'
import type { LucideIcon } from 'lucide-react'
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'

export interface PopupMenuGroup {
  /** "Raden Fall" */
  readonly heading?: string
  readonly items: readonly PopupMenuItem[]
}

export interface PopupMenuItem {
  readonly label: string
  readonly icon: LucideIcon
  /** The shortcut, as it is written: "Alt+↑". */
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

interface PopupMenuProps {
  readonly groups: readonly PopupMenuGroup[]
  /** The cell or button that it opens at. */
  readonly source: HTMLElement
  /** Its name, where no heading says what it is about. */
  readonly label?: string
  readonly onClose: () => void
}

/** What can be done with a thing, opened at it; above the page, so that no scrolling part cuts it. */
export function PopupMenu({ groups, source, label, onClose }: PopupMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useLayoutEffect(() => {
    const element = menu.current
    if (element === null) return
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') close.current()
    }
    element.addEventListener('toggle', onToggle)
    element.showPopover({ source })
    itemsIn(element)[0]?.focus()
    return () => element.removeEventListener('toggle', onToggle)
  }, [source])

  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsIn(menu.current)
    const at = items.findIndex((element) => element.matches(':focus'))
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
    } else if (event.key === 'Tab') {
      event.preventDefault()
      onClose()
    }
  }

  return (
    <div
      className="popup-menu"
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {groups.map((group, index) => (
        <Fragment key={group.items[0]?.label}>
          {index > 0 && <hr className="popup-menu-line" />}
          {group.heading !== undefined && (
            <div className="popup-menu-heading" role="presentation">
              {group.heading}
            </div>
          )}
          {group.items.map(({ label: name, icon: Icon, keys, isDisabled = false, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              className="popup-menu-item"
              tabIndex={-1}
              disabled={isDisabled}
              onClick={() => {
                onClose()
                run()
              }}
            >
              <Icon aria-hidden="true" />
              {name}
              {keys !== undefined && <span className="popup-menu-keys">{keys}</span>}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function itemsIn(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? [])]
}
