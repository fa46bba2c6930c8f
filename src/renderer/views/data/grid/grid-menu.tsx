import './grid-menu.css'
import type { LucideIcon } from 'lucide-react'
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'

export interface GridMenuGroup {
  /** "Raden Fall" */
  readonly heading: string
  readonly items: readonly GridMenuItem[]
}

export interface GridMenuItem {
  readonly label: string
  readonly icon: LucideIcon
  readonly isDisabled?: boolean
  readonly run: () => void
}

interface GridMenuProps {
  readonly groups: readonly GridMenuGroup[]
  /** The cell or button that it opens at. */
  readonly source: HTMLElement
  readonly onClose: () => void
}

/** What can be done with a row and a column, opened at a cell; above the page, so that no scrolling part cuts it. */
export function GridMenu({ groups, source, onClose }: GridMenuProps) {
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
    <div className="grid-menu" ref={menu} popover="auto" role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <Fragment key={group.heading}>
          {index > 0 && <hr className="grid-menu-line" />}
          <div className="grid-menu-heading" role="presentation">
            {group.heading}
          </div>
          {group.items.map(({ label, icon: Icon, isDisabled = false, run }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              className="grid-menu-item"
              tabIndex={-1}
              disabled={isDisabled}
              onClick={() => {
                onClose()
                run()
              }}
            >
              <Icon aria-hidden="true" />
              {label}
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
