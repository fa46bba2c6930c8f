import type { Cell, Unit } from './dataset.ts'
import { failed, ok, type Result } from './result.ts'

const HARD_SPACE = '\u00a0'
const MINUS = '\u2212'

/**
 * A number as it is written in Swedish: decimal comma, thousands parted by a hard space (from 1 000), minus
 * as U+2212. Always `decimals` decimals, halves away from zero as one rounds by hand: 1,035 is 1,04.
 */
export function formatNumber(value: number, decimals: number): string {
  const digits = rounded(Math.abs(value), decimals).toFixed(decimals)
  const [whole = '0', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, HARD_SPACE)
  const isZero = Number(digits) === 0
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** A number with its sign, for changes: "+47", "−3", and "0" when nothing changed. */
export function formatChange(value: number, decimals: number): string {
  const text = formatNumber(value, decimals)
  return rounded(value, decimals) > 0 ? `+${text}` : text
}

/** `toFixed` goes by the binary value, in which 1.035 is a little less than that; this goes by the digits. */
function rounded(value: number, decimals: number): number {
  const shifted = Number(`${value}e${decimals}`)
  return Number.isNaN(shifted) ? value : Number(`${Math.round(shifted)}e${-decimals}`)
}

/** Counts of persons below this are not shown, where nothing else is said. */
export const USUAL_SMALL_COUNT_LIMIT = 5

/** A cell as it stands in a table: "–" when not measured, "färre än 5" when it may not be shown. */
export function formatCell(cell: Cell, decimals: number, limit = USUAL_SMALL_COUNT_LIMIT): string {
  if (cell === null) return '–'
  if (cell === 'suppressed') return `färre${HARD_SPACE}än${HARD_SPACE}${limit}`
  return formatNumber(cell, decimals)
}

/** A sum as it stands in a table: "dolt" when one of its parts may not be shown, since it then isn't known. */
export function formatSum(sum: Cell, decimals: number): string {
  return sum === 'suppressed' ? 'dolt' : formatCell(sum, decimals)
}

/** A number with its unit in running text: "2 509", "12,2 %", "8 dagar". */
export function formatWithUnit(value: number, decimals: number, unit: Unit): string {
  const text = formatNumber(value, decimals)
  // "1 dag", but "1,0 dagar".
  const suffix = unitSuffix(unit, /^\D?1$/.test(text) ? 1 : undefined)
  return suffix === '' ? text : `${text}${HARD_SPACE}${suffix}`
}

/** What follows the number in running text, of one or of several; nothing for counts and indices. */
export function unitSuffix(unit: Unit, size?: number): string {
  const isOne = size === 1
  switch (unit) {
    case 'percent':
      return '%'
    case 'days':
      return isOne ? 'dag' : 'dagar'
    case 'minutes':
      return isOne ? 'minut' : 'minuter'
    case 'tkr':
      return 'tkr'
    case 'points':
      return 'poäng'
    case 'hours':
      return isOne ? 'timme' : 'timmar'
    case 'years':
      return 'år'
    case 'kr':
      return 'kr'
    case 'mkr':
      return 'mkr'
    case 'count':
    case 'index':
      return ''
  }
}

/** The unit's name as it heads a table: "antal", "procent". */
export function unitName(unit: Unit): string {
  switch (unit) {
    case 'count':
      return 'antal'
    case 'percent':
      return 'procent'
    case 'days':
      return 'dagar'
    case 'index':
      return 'index'
    case 'minutes':
      return 'minuter'
    case 'tkr':
      return 'tusen kronor'
    case 'points':
      return 'poäng'
    case 'hours':
      return 'timmar'
    case 'years':
      return 'år'
    case 'kr':
      return 'kronor'
    case 'mkr':
      return 'miljoner kronor'
  }
}

/** Why a text is no number, with the text. */
export interface NotANumber {
  readonly kind: 'notANumber'
  readonly text: string
}

/**
 * Reads a cell as people and Excel write it in Swedish: "2 509", "78,5", "12 %", "−3", "1.234,5". Empty, "–", "-"
 * and ".." are not measured. "färre än 5", "<5", "x" and "dolt" are hidden values. A point is a decimal sign
 * unless it groups thousands before a comma. Anything else is refused, never guessed.
 */
export function parseCell(text: string): Result<Cell, NotANumber> {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f']/g, '')
    .toLowerCase()
  if (bare === '' || bare === '–' || bare === '-' || bare === '—' || bare === '..' || bare === '.')
    return ok(null)
  if (/^(färreän\d+|<\d+|x|dolt)$/.test(bare)) return ok('suppressed')
  const plain = bare
    .replace(/(%|st|dagar|dgr|tkr|kr)$/, '')
    .replace(/^[\u2212–-]/, '-')
    .replace(/^\+/, '')
  const european = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain) ? plain.replaceAll('.', '') : plain
  if (!/^-?\d{1,15}([.,]\d{1,10})?$/.test(european)) return failed({ kind: 'notANumber', text })
  const value = Number(european.replace(',', '.'))
  return ok(Object.is(value, -0) ? 0 : value)
}

/** What is written in a cell: a number or none, and whether it is an estimate. */
export interface CellEntry {
  readonly cell: Cell
  readonly isApproximate: boolean
}

const ABOUT = /^\s*(?:(?:ca\.?|cirka|c:a|omkring|ungefär|runt)(?=[\s\d])|[~≈])\s*/iu

/**
 * Reads a cell as `parseCell` does, and "ca 120", "cirka 81 %" and "~120" as an estimate. Only a number can be an
 * estimate; "ca" alone is refused.
 */
export function readCellEntry(text: string): Result<CellEntry, NotANumber> {
  const bare = text.replace(ABOUT, '')
  const isApproximate = bare !== text && text.trim() !== bare.trim()
  const cell = parseCell(bare)
  if (!cell.ok || (isApproximate && typeof cell.value !== 'number')) {
    return failed({ kind: 'notANumber', text })
  }
  return ok({ cell: cell.value, isApproximate })
}

/** An estimate as it stands in a table: "ca 120". */
export function approximately(text: string): string {
  return `ca${HARD_SPACE}${text}`
}
