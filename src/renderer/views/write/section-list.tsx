import './section-list.css'
import { Search, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { OutlineItem } from '../../../core/outline.ts'
import { useReport } from '../../store/report-context.tsx'
import { StatusSign, statusNames } from '../../ui/status-sign.tsx'
import { type Excerpt, type FoundSection, findSections } from './find-sections.ts'

interface SectionListProps {
  readonly items: readonly OutlineItem[]
  readonly currentId: string
  readonly onChoose: (id: string) => void
  readonly searchField: RefObject<HTMLInputElement | null>
}

/** All sections with where they stand, and the way to each. */
export function SectionList({ items, currentId, onChoose, searchField }: SectionListProps) {
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const isSearching = wanted.trim() !== ''
  const sections = useReport((report) => (isSearching ? report.sections : null))
  const found = useMemo(
    (): readonly FoundSection[] =>
      sections === null
        ? items.map((item) => ({ item, excerpt: null }))
        : findSections(items, sections, wanted),
    [items, sections, wanted],
  )
  const list = useRef<HTMLUListElement>(null)
  const hasCurrent = found.some(({ item }) => item.entry.id === currentId)

  useEffect(() => {
    list.current?.querySelector(`[data-section="${currentId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const onListKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const rows: readonly Element[] = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = document.activeElement === null ? -1 : rows.indexOf(document.activeElement)
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    const row = goal < 0 ? searchField.current : rows[goal]
    if (row instanceof HTMLElement) row.focus()
  }

  const onSearchKeyDown = (event: KeyboardEvent) => {
    const first = found[0]
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector<HTMLButtonElement>('button')?.focus()
    } else if (event.key === 'Enter' && isSearching && first) {
      event.preventDefault()
      onChoose(first.item.entry.id)
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      setQuery('')
    }
  }

  return (
    <nav className="section-list" aria-label="Avsnitt">
      <div className="section-list-search">
        <Search aria-hidden="true" />
        <input
          ref={searchField}
          type="search"
          value={query}
          aria-label="Sök avsnitt eller text"
          placeholder="Sök avsnitt eller text"
          autoComplete="off"
          spellCheck="false"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className="section-list-clear"
            aria-label="Rensa sökningen"
            onClick={() => setQuery('')}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isSearching && (found.length === 1 ? 'Ett avsnitt' : `${found.length} avsnitt`)}
      </p>
      {found.length === 0 && (
        <p className="section-list-none">Inget avsnitt har ”{wanted.trim()}” i rubriken eller texten.</p>
      )}
      <ul ref={list} onKeyDown={onListKeyDown}>
        {found.map(({ item, excerpt }, index) => (
          <SectionRow
            key={item.entry.id}
            item={item}
            excerpt={excerpt}
            isCurrent={item.entry.id === currentId}
            isTabStop={item.entry.id === currentId || (!hasCurrent && index === 0)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </nav>
  )
}

interface SectionRowProps {
  readonly item: OutlineItem
  readonly excerpt: Excerpt | null
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onChoose: (id: string) => void
}

function SectionRow({ item, excerpt, isCurrent, isTabStop, onChoose }: SectionRowProps) {
  const { id } = item.entry
  const status = useReport((report) => report.sections[id]?.status.kind ?? 'notStarted')
  const isTitlePage = item.level === 0
  return (
    <li>
      <button
        type="button"
        className={`section-row section-row-${Math.max(item.level, 1)}`}
        data-section={id}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onChoose(id)}
      >
        {!isTitlePage && <StatusSign status={status} />}
        {isTitlePage ? (
          <span className="section-row-heading section-row-title-page">Titelsida</span>
        ) : (
          <>
            <span className="section-row-number">{item.number}</span>
            <span className="section-row-heading">
              {calmHeading(item.heading) || 'Utan rubrik'}
              {excerpt && (
                <span className="section-row-excerpt">
                  {excerpt.before}
                  <mark>{excerpt.match}</mark>
                  {excerpt.after}
                </span>
              )}
            </span>
            <span className="visually-hidden">, {statusNames[status]}</span>
          </>
        )}
      </button>
    </li>
  )
}
