import './section-search.css'
import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'

interface SectionSearchProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Down from the field, into the list. */
  readonly onLeave: () => void
  /** Enter: to the first section found. */
  readonly onFirst: () => void
}

/** Finds sections by their heading or their text. */
export function SectionSearch({ field, query, onQuery, onLeave, onFirst }: SectionSearchProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Enter' && query.trim() !== '') {
      event.preventDefault()
      onFirst()
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      onQuery('')
    }
  }
  return (
    <div className="section-search">
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        value={query}
        aria-label="Sök avsnitt eller text"
        placeholder="Sök avsnitt eller text"
        autoComplete="off"
        spellCheck="false"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          className="section-search-clear"
          aria-label="Rensa sökningen"
          onClick={() => onQuery('')}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
