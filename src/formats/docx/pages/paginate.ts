import { type FlowItem, heightOf } from './flow.ts'
import type { Line } from './lines.ts'

/** The line above a page's notes with the room around it, as LibreOffice 7.4 draws it. */
export const NOTE_RULE = 120

/** Which page each item begins on, counted from 0, and how many pages there are. */
export interface Pages {
  readonly starts: readonly number[]
  readonly count: number
}

/** Some parts of an item that stand below each other on one page. */
export interface Put {
  /** Which item it is, and which of its parts: up to `until`, which is not among them. */
  readonly item: number
  readonly from: number
  readonly until: number
  readonly page: number
  /** How far down from the top of the text they begin. */
  readonly top: number
  /** Whether nothing stands above them but what is repeated. */
  readonly isFirst: boolean
}

/**
 * Puts items onto pages so high. What is to be kept with the next begins a page together with it, unless all that
 * hangs together is higher than a page. Takes time in step with the number of items and their parts.
 */
export function paginate(
  items: readonly FlowItem[],
  height: number,
  onPut: (put: Put) => void = () => undefined,
): Pages {
  const sheet = new Sheet(height)
  const starts: number[] = []
  let kept = 0
  for (const [index, item] of items.entries()) {
    if (item.isOnNewPage) sheet.turn()
    if (index >= kept) {
      const chain = chainFrom(items, index, height)
      kept = chain.end
      if (!sheet.hasRoom(chain.height, item.before)) sheet.turn(item.repeated)
    }
    starts.push(sheet.put(item, (put) => onPut({ ...put, item: index })))
  }
  return { starts, count: sheet.page + 1 }
}

/** How much the items that hang together from here need on one page, and the index of the first that stands free. */
function chainFrom(
  items: readonly FlowItem[],
  from: number,
  limit: number,
): { readonly end: number; readonly height: number } {
  let height = 0
  let after = 0
  for (let index = from; ; index += 1) {
    const item = items[index]
    if (!item) return { end: index, height }
    if (index > from) height += Math.max(after, item.before)
    const next = items[index + 1]
    const isLast = !item.keepNext || next === undefined || next.isOnNewPage
    height += isLast ? leastOf(item) : heightOf(item.parts)
    after = item.after
    if (isLast) return { end: index + 1, height }
    if (height > limit) return { end: endOfChain(items, index), height: 0 }
  }
}

function endOfChain(items: readonly FlowItem[], from: number): number {
  let index = from
  while (items[index]?.keepNext && items[index + 1]?.isOnNewPage === false) index += 1
  return index + 1
}

/** What of an item must stand on the page that it begins on. */
function leastOf({ parts, fewest }: FlowItem): number {
  const first = parts.length < 2 * fewest ? parts : parts.slice(0, fewest)
  const last = first.at(-1)
  return heightOf(first) - (last ? last.height - last.letters : 0)
}

/** The page that is being filled. */
class Sheet {
  page = 0
  private readonly height: number
  private used = 0
  private after = 0
  private isEmpty = true
  private hasNotes = false

  constructor(height: number) {
    this.height = height
  }

  /** Begins a page, unless nothing stands on this one yet. */
  turn(repeated = 0): void {
    if (this.isEmpty) return
    this.page += 1
    this.used = repeated
    this.after = 0
    this.isEmpty = true
    this.hasNotes = false
  }

  hasRoom(height: number, before: number): boolean {
    return this.isEmpty || this.used + Math.max(this.after, before) + height <= this.height
  }

  /** Puts an item here and, where it has no room, on the pages after; gives the page it begins on. */
  put({ parts, fewest, before, after, repeated }: FlowItem, onPut: (put: Omit<Put, 'item'>) => void): number {
    let start: number | null = null
    let from = 0
    while (from < parts.length) {
      const gap = this.isEmpty ? 0 : Math.max(this.after, before)
      const until = this.until(parts, from, gap, fewest)
      if (until > from) {
        start ??= this.page
        onPut({ from, until, page: this.page, top: this.used + gap, isFirst: this.isEmpty })
        const put = parts.slice(from, until)
        const rule = !this.hasNotes && put.some(({ hasNotes }) => hasNotes) ? NOTE_RULE : 0
        this.hasNotes ||= rule > 0
        this.fill(gap + heightOf(put) + rule)
      }
      from = until
      if (from < parts.length) this.turn(repeated)
    }
    this.after = after
    return start ?? this.page
  }

  /** The first of the parts that goes on to the next page. On an empty page at least one part is put. */
  private until(parts: readonly Line[], from: number, gap: number, fewest: number): number {
    const left = parts.length - from
    const fitting = this.fitting(parts, from, gap)
    if (fitting === left) return parts.length
    const count = Math.min(fitting, left - fewest)
    if (count >= fewest) return from + count
    return this.isEmpty ? from + Math.max(1, fitting) : from
  }

  private fitting(parts: readonly Line[], from: number, gap: number): number {
    let room = this.height - this.used - gap
    let at = from
    let hasRule = this.hasNotes
    for (let part = parts[at]; part !== undefined; part = parts[at]) {
      if (part.hasNotes && !hasRule) {
        hasRule = true
        room -= NOTE_RULE
      }
      if (part.letters > room) break
      room -= part.height
      at += 1
    }
    return at - from
  }

  /** What is higher than a page goes on over as many as it needs. */
  private fill(height: number): void {
    this.used += height
    this.isEmpty = false
    if (height <= this.height) return
    const whole = Math.ceil(this.used / this.height) - 1
    this.page += whole
    this.used -= whole * this.height
  }
}
