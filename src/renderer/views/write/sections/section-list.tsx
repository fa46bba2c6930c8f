import './section-list.css'
import { Plus } from 'lucide-react'
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { OutlineItem } from '../../../../core/outline.ts'
import { hidingNeedsReason } from '../../../../core/outline-operations.ts'
import { useOpenReport, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { PopupMenu } from '../../../ui/popup-menu.tsx'
import { SaidNotice } from '../../data/said.tsx'
import { type FoundSection, findSections } from '../find-sections.ts'
import type { SectionMove } from './move-section.ts'
import { PutAway } from './put-away.tsx'
import { moreButtonOf, rowOf, rowsIn, useRowFocus } from './row-focus.ts'
import { type Asked, SectionDialogs } from './section-dialogs.tsx'
import { type SectionCommands, sectionMenu } from './section-menu.ts'
import { SectionNameField } from './section-name-field.tsx'
import { SectionRow } from './section-row.tsx'
import { SectionSearch } from './section-search.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { useSectionActions } from './use-section-actions.ts'
import { type SectionDrag, useSectionDrag } from './use-section-drag.ts'

interface SectionListProps {
  readonly items: readonly OutlineItem[]
  readonly currentId: string
  readonly onChoose: (id: string) => void
  readonly searchField: RefObject<HTMLInputElement | null>
}

/** All sections with where they stand, the way to each, and what can be done with them. */
export function SectionList({ items, currentId, onChoose, searchField }: SectionListProps) {
  const { store } = useOpenReport()
  const [query, setQuery] = useState('')
  const [renaming, setRenaming] = useState<string | null>(null)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { found, wanted, isSearching } = useFound(items, query)
  const { actions, announcement, said, forget } = useSectionActions(onChoose)
  const list = useRef<HTMLDivElement>(null)
  const { focusRow, focusRowSoon } = useRowFocus(list)
  const { drag, begin } = useSectionDrag(list, (id, place) => {
    focusRowSoon(id)
    actions.drop(id, place)
  })
  const move = (id: string, step: SectionMove) => {
    focusRowSoon(id)
    actions.move(id, step)
  }
  const keys = useRowKeys(list, items, {
    openMenu: setMenuFor,
    rename: setRenaming,
    move,
    leave: () => searchField.current?.focus(),
  })
  const hasCurrent = found.some(({ item }) => item.entry.id === currentId)
  const menuItem = items.find(({ entry }) => entry.id === menuFor)
  const menuSource = menuFor === null ? null : moreButtonOf(list.current, menuFor)

  useEffect(() => {
    rowOf(list.current, currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const endRenaming = (id: string) => {
    focusRowSoon(id)
    setRenaming(null)
  }
  const commandsFor = (id: string): SectionCommands => ({
    rename: () => setRenaming(id),
    restoreHeading: () => actions.rename(id, null),
    move: (step) => move(id, step),
    addAfter: () => setAsked({ kind: 'addAfter', after: id }),
    repeat: () => setAsked({ kind: 'repeat', id }),
    setOperation: () => setAsked({ kind: 'setOperation', id }),
    hide: () => {
      if (hidingNeedsReason(store.get().report, id)) {
        setAsked({ kind: 'hide', id })
        return
      }
      focusRowSoon(id)
      actions.hide(id, '')
    },
    remove: () => {
      focusRowSoon(id)
      actions.remove(id)
    },
  })

  return (
    <nav className="section-list" aria-label="Avsnitt" data-dragging={drag !== null || undefined}>
      <SectionSearch
        field={searchField}
        query={query}
        onQuery={setQuery}
        onLeave={() => rowsIn(list.current)[0]?.focus()}
        onFirst={() => found[0] && onChoose(found[0].item.entry.id)}
      />
      <p className="visually-hidden" role="status">
        {isSearching && (found.length === 1 ? 'Ett avsnitt' : `${found.length} avsnitt`)}
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {found.length === 0 && (
        <p className="section-list-none">Inget avsnitt har ”{wanted.trim()}” i rubriken eller texten.</p>
      )}
      <div className="section-list-scroll" ref={list}>
        <ul {...keys} onPointerDown={isSearching || renaming !== null ? undefined : begin}>
          {found.map(({ item, excerpt }, index) => {
            const { id } = item.entry
            return (
              <li key={id} className="section-item">
                {renaming === id ? (
                  <SectionNameField
                    heading={item.heading}
                    placeholder={item.definition ? 'Mallens rubrik' : item.heading}
                    onSave={(heading) => {
                      endRenaming(id)
                      actions.rename(id, heading)
                    }}
                    onCancel={() => endRenaming(id)}
                  />
                ) : (
                  <SectionRow
                    item={item}
                    excerpt={excerpt}
                    isCurrent={id === currentId}
                    isTabStop={id === currentId || (!hasCurrent && index === 0)}
                    isDragged={drag?.ids.has(id) ?? false}
                    isMenuOpen={menuFor === id}
                    onChoose={onChoose}
                    onMenu={setMenuFor}
                  />
                )}
              </li>
            )
          })}
        </ul>
        {drag && <DropLine drag={drag} />}
        {!isSearching && (
          <PutAway
            onShow={(id) => {
              focusRowSoon(id)
              actions.show(id)
            }}
          />
        )}
      </div>
      <div className="section-list-said">
        <SaidNotice said={said} onForget={forget} onGone={() => focusRow(currentId)} />
      </div>
      <div className="section-list-foot">
        <Button kind="quiet" icon={Plus} onClick={() => setAsked({ kind: 'add', after: currentId })}>
          Lägg till avsnitt
        </Button>
      </div>
      {menuItem && menuSource && (
        <PopupMenu
          label={`Mer om ${menuItem.number} ${menuItem.heading}`}
          source={menuSource}
          groups={sectionMenu(store.get().report, menuItem, commandsFor(menuItem.entry.id))}
          onClose={() => {
            setMenuFor(null)
            focusRow(menuItem.entry.id)
          }}
        />
      )}
      <SectionDialogs
        asked={asked}
        items={items}
        actions={actions}
        onHidden={focusRowSoon}
        onClose={() => setAsked(null)}
      />
    </nav>
  )
}

/** A line where the dragged section would go, as deep as it would lie, with the number that it would get. */
function DropLine({ drag: { line } }: { readonly drag: SectionDrag }) {
  if (line === null) return null
  return (
    <div
      className={`section-list-line section-list-line-${line.level}`}
      style={{ top: line.top }}
      aria-hidden="true"
    >
      <span>{line.number}</span>
    </div>
  )
}

function useFound(items: readonly OutlineItem[], query: string) {
  const wanted = useDeferredValue(query)
  const isSearching = wanted.trim() !== ''
  const searched = useReport((report) => (isSearching ? report : null))
  const found = useMemo(
    (): readonly FoundSection[] =>
      searched === null
        ? items.map((item) => ({ item, excerpt: null }))
        : findSections(items, searched, wanted),
    [items, searched, wanted],
  )
  return { found, wanted, isSearching }
}
