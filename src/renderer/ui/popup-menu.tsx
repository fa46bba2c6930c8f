import './popup-menu.css'
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import {
  focusFirstCommand,
  type MenuCommand,
  MenuCommandRow,
  MenuHeading,
  MenuLine,
  moveInMenu,
} from './menu-command.tsx'

export interface PopupMenuGroup {
  /** "Raden Fall" */
  readonly heading?: string
  readonly items: readonly PopupMenuItem[]
}

export type PopupMenuItem = MenuCommand

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
    focusFirstCommand(element)
    return () => element.removeEventListener('toggle', onToggle)
  }, [source])

  const onKeyDown = (event: KeyboardEvent) => {
    if (moveInMenu(menu.current, event) || event.key !== 'Tab') return
    event.preventDefault()
    onClose()
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
          {index > 0 && <MenuLine />}
          {group.heading !== undefined && <MenuHeading>{group.heading}</MenuHeading>}
          {group.items.map((command) => (
            <MenuCommandRow
              key={command.label}
              command={command}
              onChoose={() => {
                onClose()
                command.run()
              }}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}
