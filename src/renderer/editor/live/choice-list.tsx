import './choice-list.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

export interface ListedChoice {
  readonly key: string
  /** What is looked for and read aloud. */
  readonly name: string
  readonly content: ReactNode
  /** A heading that this choice begins. */
  readonly heading?: string
}

interface ChoiceListProps {
  readonly label: string
  readonly choices: readonly ListedChoice[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  /** Enter, or a second click. */
  readonly onDone: (key: string) => void
  readonly empty?: string
}

/** A list to choose one of: arrows, Home and End move, Enter is done. */
export function ChoiceList({ label, choices, chosen, onChoose, onDone, empty = '' }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const at = choices.findIndex(({ key }) => key === chosen)

  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const move = stepOf(event.key, at, choices.length)
    const next = move === null ? undefined : choices[move]
    if (next !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      onChoose(next.key)
    } else if (event.key === 'Enter' && chosen !== null) {
      event.preventDefault()
      onDone(chosen)
    }
  }

  if (choices.length === 0) return <p className="choice-list-empty">{empty}</p>
  return (
    <div
      ref={list}
      className="choice-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.key}
          id={`${id}-${index}`}
          choice={choice}
          isChosen={choice.key === chosen}
          onChoose={() => onChoose(choice.key)}
          onDone={() => onDone(choice.key)}
        />
      ))}
    </div>
  )
}

interface ChoiceRowProps {
  readonly id: string
  readonly choice: ListedChoice
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onDone: () => void
}

function ChoiceRow({ id, choice, isChosen, onChoose, onDone }: ChoiceRowProps) {
  return (
    <>
      {choice.heading !== undefined && (
        <span className="choice-list-heading" role="presentation">
          {choice.heading}
        </span>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys */}
      <div
        id={id}
        className="choice-list-row"
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        aria-label={choice.name}
        onClick={onChoose}
        onDoubleClick={onDone}
      >
        {choice.content}
      </div>
    </>
  )
}

/** Where a key leads in a list, or null when it does not move. */
export function stepOf(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
