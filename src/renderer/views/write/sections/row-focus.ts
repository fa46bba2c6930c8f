import { type RefObject, useEffect, useRef } from 'react'

/** The rows of the list, in order. */
export function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-section]') ?? [])]
}

/** The row of this section. */
export function rowOf(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return rowsIn(list).find((row) => row.dataset['section'] === id)
}

/** What opens the menu of this section. */
export function moreButtonOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return rowOf(list, id)?.parentElement?.querySelector<HTMLElement>('.section-row-more') ?? null
}

/** The section whose row this is in. */
export function sectionUnder(target: EventTarget): string | null {
  const item = target instanceof Element ? target.closest('.section-item') : null
  return item?.querySelector<HTMLElement>('[data-section]')?.dataset['section'] ?? null
}

/** Focus on rows: at once, or when the list is next drawn. A row that is gone leaves it to the current one. */
export function useRowFocus(list: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null)
  const focusRow = (id: string) => {
    const current = list.current?.querySelector<HTMLElement>('[data-section][tabindex="0"]')
    const row = rowOf(list.current, id) ?? current
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  useEffect(() => {
    if (wanted.current === null) return
    focusRow(wanted.current)
    wanted.current = null
  })
  const focusRowSoon = (id: string) => {
    wanted.current = id
  }
  return { focusRow, focusRowSoon }
}
