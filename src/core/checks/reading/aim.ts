/** Whether more is better. Null where the words don't tell. */
export type AimDirection = 'higher' | 'lower'

/** A value to reach. */
export interface Aim {
  readonly value: number
  readonly direction: AimDirection | null
  /** "under 14 000": the value itself is not enough. */
  readonly isStrict: boolean
  readonly isPercent: boolean
}

/** A measured number as it stands in a cell. */
export interface Measured {
  readonly value: number
  readonly isPercent: boolean
}

const NUMBER = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?/u
const AMOUNT = new RegExp(`(${NUMBER.source})(\\s?%|\\sprocent(?!enhet))?`, 'gu')
const OUT_OF = new RegExp(`(${NUMBER.source})\\sav\\s(${NUMBER.source})`, 'u')
const AT_LEAST = /(?:minst|lägst|åtminstone|≥|>=)\s*$/iu
const MORE_THAN = /(?:över|mer än|fler än|högre än|>)\s*$/iu
const AT_MOST = /(?:högst|max|maximalt|som mest|≤|<=)\s*$/iu
const LESS_THAN = /(?:under|mindre än|färre än|lägre än|<)\s*$/iu

const better =
  /(?<!o)nöjd|trygg|triv[sd]|delaktig|hänsyn|möjlighet|bemötande|förtroende|bestämma|påverka|aktuell|(?<!o)signerade|utbildad|täckningsgrad|frisknärvaro|svarsfrekvens|riskbedöm|munhälsobedöm|smärtskatt|brytpunkt|genomför(?:da|ande)|följsamhet|vaccin/iu
const worse =
  /osigner|vårdskad|trycksår|infektion|väntetid|utskrivningsklar|uk-dagar|sjukfrånvaro|klagomål|svinn|försena|nattfasta|fall med skada/iu
/** "Förbättra" and "stärka" tell nothing of it: better may be fewer. */
const toRaise = /(?<!\p{L})(?:öka|höja|höjd|fler|mer(?!\p{L})|utöka)/iu
const toLower = /(?<!\p{L})(?:minska|minskn|sänka|sänkt|färre|lägre|mindre)/iu

/** The single value that a text gives as a target, or null: "minst 90 %", "under 14 000", "13 av 13 enheter". */
export function aimIn(text: string): Aim | null {
  const outOf = OUT_OF.exec(text)
  const rest = outOf === null ? text : text.replace(outOf[0], outOf[1] ?? '')
  const found = amountsIn(rest)
  const [only] = found
  if (only === undefined || found.length > 1) return null
  const before = rest.slice(0, only.at)
  const direction = AT_LEAST.test(before) || MORE_THAN.test(before) ? 'higher' : directionBelow(before)
  const isStrict = MORE_THAN.test(before) || LESS_THAN.test(before)
  const { value, isPercent } = only
  if (!/(?:minst|högst|lägst|max)\s*$/iu.test(before) && isYear(value, isPercent)) return null
  const isWhole = (isPercent && value === 100) || (outOf !== null && outOf[1] === outOf[2])
  return { value, isPercent, isStrict, direction: direction ?? (isWhole ? 'higher' : null) }
}

/** The single number that a text gives as a result, or null: "63,5 %", "nej, 87"; "19 av 24" is a share. */
export function measuredIn(text: string): Measured | null {
  const outOf = OUT_OF.exec(text)
  const found = amountsIn(outOf === null ? text : text.replace(outOf[0], ''))
  if (outOf !== null) {
    const whole = toNumber(outOf[2] ?? '')
    if (found.length > 0 || whole === 0) return null
    return { value: (100 * toNumber(outOf[1] ?? '')) / whole, isPercent: true }
  }
  const [only] = found
  if (only === undefined || found.length > 1 || isYear(only.value, only.isPercent)) return null
  return { value: only.value, isPercent: only.isPercent }
}

/** Whether more is better, told by the words of a goal and its measure. Null where they don't agree or don't tell. */
export function directionIn(text: string): AimDirection | null {
  const [up, down] = [toRaise.test(text), toLower.test(text)]
  if (up !== down) return up ? 'higher' : 'lower'
  const [good, bad] = [better.test(text), worse.test(text)]
  if (good !== bad) return good ? 'higher' : 'lower'
  return null
}

/** Whether the result reaches the target; null where that can't be told. */
export function isReached(aim: Aim, { value, isPercent }: Measured): boolean | null {
  if (aim.direction === null || aim.isPercent !== isPercent) return null
  if (value === aim.value) return !aim.isStrict
  return aim.direction === 'higher' ? value > aim.value : value < aim.value
}

function directionBelow(before: string): AimDirection | null {
  return AT_MOST.test(before) || LESS_THAN.test(before) ? 'lower' : null
}

function isYear(value: number, isPercent: boolean): boolean {
  return !isPercent && Number.isInteger(value) && value >= 1990 && value <= 2100
}

interface Amount extends Measured {
  readonly at: number
}

function amountsIn(text: string): readonly Amount[] {
  return Array.from(text.slice(0, 400).matchAll(AMOUNT), ({ 1: number = '', 2: unit, index }) => ({
    value: toNumber(number),
    isPercent: unit !== undefined,
    at: index,
  }))
}

function toNumber(written: string): number {
  return Number(written.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'))
}
