const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [contenteditable="true"], [tabindex="0"]'

/** The last place of focus in each region, to come back to. */
const lastFocus = new WeakMap<HTMLElement, HTMLElement>()

/**
 * Moves focus to the next part of the window (`data-region`), as F6 does in other programs: to where it last was
 * in that part, else to what is current there, else to its first control.
 */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)
  if (regions.length === 0) return
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const at = regions.findLastIndex((region) => active !== null && region.contains(active))
  const here = regions[at]
  if (here !== undefined && active !== null) lastFocus.set(here, active)
  const start = at === -1 && step === -1 ? 0 : at
  const next = regions[(start + step + regions.length) % regions.length]
  if (next !== undefined) focusRegion(next)
}

function focusRegion(region: HTMLElement): void {
  const before = lastFocus.get(region)
  const known = before?.isConnected && region.contains(before) ? before : null
  const current = region.querySelector<HTMLElement>('[aria-current]:not([aria-current="false"])')
  const first = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown)
  const target = known ?? (current?.matches(FOCUSABLE) ? current : null) ?? first
  if (target !== undefined) {
    target.focus()
    return
  }
  region.tabIndex = -1
  region.focus()
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
