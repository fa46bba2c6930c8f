import { formatNumber } from '../../../swedish-numbers.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'
import { isWrittenText } from './written-text.ts'

/** Numbers that are not written as one does in Swedish. */
export const numberFormat: SectionRule = {
  id: 'number-format',
  kind: 'data',
  severity: 'hint',
  title: 'Talet är skrivet på ett ovanligt sätt',
  why: 'Stora tal blir lättare att läsa med mellanrum, och ett komma på fel plats gör tusen till ett.',
  scope: 'section',
  find: (section) => [
    ...KINDS.flatMap(({ message, label, all, ...kind }) => {
      const places = section.blocks.flatMap((block) => placesIn(block, kind))
      return told(section, places, { message, label, all, subject: kind.subject })
    }),
  ],
}

interface Place {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly right: string
}

interface Kind {
  readonly subject: string
  /** What every such text holds, to pass over the others quickly. */
  readonly hint: RegExp
  readonly pattern: RegExp
  /** How it ought to be written, or null when it is right as it is. */
  readonly right: (match: RegExpExecArray, text: string) => string | null
}

interface Telling {
  readonly message: (written: string, right: string, others: number) => string
  readonly label: (right: string) => string
  readonly all: (count: number) => string
}

const more = (others: number) =>
  others === 0
    ? ''
    : ` Detsamma gäller ${others === 1 ? 'ett ställe' : `${others} ställen`} till i avsnittet.`

const KINDS: readonly (Kind & Telling)[] = [
  {
    subject: 'mellanrum före procent',
    hint: /\d%/u,
    pattern: /(?<![\d,.])\d{1,9}(?:[,.]\d{1,4})?%(?!-)/gu,
    right: ([written]) => `${written.slice(0, -1).replace('.', ',')}\u00a0%`,
    message: (_, __, others) => `Det ska vara ett mellanrum mellan talet och %.${more(others)}`,
    label: () => 'Lägg till mellanrum',
    all: (count) => `Lägg till mellanrum på alla ${count} ställen`,
  },
  {
    subject: 'tusental',
    hint: /\d{5}/u,
    pattern: /(?<![\p{L}\d:./,\-–_])\d{5,9}(?![\p{L}\d:/\-–_]|[.,]\d)/gu,
    right: (match, text) => (isNumber(match, text) ? formatNumber(Number(match[0]), 0) : null),
    message: (written, right, others) =>
      `Skriv ${written} med mellanrum: ${right}. Då går det att läsa utan att räkna siffror.${more(others)}`,
    label: (right) => `Byt till ${right}`,
    all: (count) => `Lägg till mellanrum i alla ${count} tal`,
  },
  {
    subject: 'decimaltecken',
    hint: /\d,\d{3}|\d\.\d/u,
    pattern:
      /(?<![\p{L}\d:.,/\-–])(\d{1,3}),(\d{3})(?=\s(?:tkr|kr|kronor|insatser|avvikelser|personer|timmar)(?!\p{L}))|(?<![\p{L}\d:.,/\-–])(\d{1,3})\.(\d{1,2})(?=\s?(?:%|procent|tkr|mkr|miljoner)(?!\p{L}))/gu,
    right: ([, thousands, rest, whole, decimals]) =>
      thousands === undefined ? `${whole},${decimals}` : `${thousands}\u00a0${rest}`,
    message: (written, right, others) =>
      `${written} läses lätt fel. Med mellanrum för tusental och komma för decimaler blir det ${right}.${more(others)}`,
    label: (right) => `Byt till ${right}`,
    all: (count) => `Rätta alla ${count} tal`,
  },
]

/** Postal codes, phone numbers, article and case numbers are no amounts: an amount is followed by what it is of. */
function isNumber({ index, 0: written }: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index)
  const after = text.slice(index + written.length, index + written.length + 20)
  if (/(?:nr|nummer|dnr|tel\.?|telefon|kod|id|org\.?|\d|\+)[\s:]*$/iu.test(before) || written.startsWith('0'))
    return false
  if (/(?:https?:|www\.)\S*$/iu.test(text.slice(Math.max(0, index - 200), index))) return false
  return /^\s\p{Ll}/u.test(after)
}

function placesIn(block: TextBlock, { hint, pattern, right }: Kind): readonly Place[] {
  const { text } = block
  if (!hint.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const better = isWrittenText(block, from, to) ? right(match, text) : null
    return better === null ? [] : [{ block, from, to, right: better }]
  })
}

/** One finding for all of a kind in a section, at the first. */
function told(
  section: SectionReading,
  places: readonly Place[],
  { message, label, all, subject }: Telling & { readonly subject: string },
): readonly Found[] {
  const [first, ...others] = places
  if (first === undefined) return []
  const fixOf = ({ block, from, to, right }: Place) => replaceFix('', section, block, { from, to }, right)
  const one: Fix = { ...fixOf(first), label: label(first.right) }
  // From the end, so that places before stay where they are.
  const whole: Fix = {
    label: all(places.length),
    apply: (report) => places.toReversed().reduce((changed, place) => fixOf(place).apply(changed), report),
  }
  const { block, from, to, right } = first
  const text = message(block.text.slice(from, to), right, others.length)
  return [
    section.found(block, from, to, text, { subject, fixes: others.length === 0 ? [one] : [whole, one] }),
  ]
}
