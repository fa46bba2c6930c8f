import type { KeyboardEvent } from 'react'
import { Field } from '../../ui/field.tsx'
import { ChoiceList, type ListedChoice, stepOf } from './choice-list.tsx'

interface SearchListProps {
  readonly label: string
  readonly hint?: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Names the list itself. */
  readonly listLabel: string
  /** Those that the search finds. */
  readonly choices: readonly ListedChoice[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  /** Enter, in the field or in the list, or a second click. */
  readonly onDone: (key: string | null) => void
  readonly empty: string
}

/** A list to choose one of, and a field above it that narrows it; up and down move in the list from the field too. */
export function SearchList(props: SearchListProps) {
  const { label, hint, placeholder, query, onQuery, listLabel, choices, chosen, onChoose, onDone, empty } =
    props
  const onKeyDown = (event: KeyboardEvent) => {
    const at = choices.findIndex(({ key }) => key === chosen)
    const next = event.key === 'Home' || event.key === 'End' ? null : stepOf(event.key, at, choices.length)
    const choice = next === null ? undefined : choices[next]
    if (event.key === 'Enter') {
      event.preventDefault()
      onDone(chosen)
    } else if (choice !== undefined) {
      event.preventDefault()
      onChoose(choice.key)
    }
  }
  return (
    <>
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        type="search"
        placeholder={placeholder}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ChoiceList
        label={listLabel}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
        onDone={onDone}
        empty={empty}
      />
    </>
  )
}
