import { percentChange } from '../../../arithmetic.ts'
import { cellAt, columnSum, type Dataset } from '../../../dataset.ts'
import { formatChange, formatNumber } from '../../../swedish-numbers.ts'
import { capitalised } from '../../../swedish-words.ts'
import { sayValue } from '../../../values/value-text.ts'
import { comparedColumns } from '../../../years.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import {
  type ChangeWord,
  type Contradiction,
  changesBySentence,
  contradictionOf,
  type NumberChange,
  oppositeOf,
} from '../../reading/change-words.ts'
import { contentWords } from '../../reading/content-words.ts'
import { dataKindOf, dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'
import { sentencesWithNumbers, significantDigits } from './stated-numbers.ts'

/** "Ökat", "något", "markant", "oförändrat" and the like that the numbers speak against. */
export const wordingVsChange: SectionRule = {
  id: 'wording-vs-change',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Orden stämmer inte med ändringen',
  why: 'Orden är det läsaren minns. Säger de något annat än talen blir slutsatsen fel.',
  scope: 'section',
  find: (section, context) => {
    const denied = sentencesWith(section, everyone).flatMap((sentence) => deniedAll(section, sentence))
    const changes = changesBySentence(section)
    if (changes.length === 0) return denied
    const numbers = new Map(sentencesWithNumbers(section).map((one) => [one.sentence, one.numbers]))
    const wrong = changes.flatMap(({ sentence, words }) =>
      contradicted(section, context, sentence, words, numbers.get(sentence) ?? []).slice(0, 1),
    )
    return [...denied, ...wrong]
  },
}

const everyone = signOf('alla', 'samtliga')

function contradicted(
  section: SectionReading,
  context: ReviewContext,
  sentence: Sentence,
  words: readonly ChangeWord[],
  numbers: readonly NumberMention[],
): readonly Found[] {
  return words.flatMap((word) => {
    const change =
      toldChange(sentence, word, numbers) ??
      comparedChange(sentence, word, numbers) ??
      liveChange(context, sentence, word) ??
      (isOverTime(sentence, word) ? namedChange(section, context, sentence, word) : null) ??
      (words.length === 1 && isOverTime(sentence, word)
        ? (dataChange(context, sentence, numbers) ?? countedChange(context, sentence, word, numbers))
        : null)
    const contradiction = change === null ? null : contradictionOf(word, change)
    return change === null || contradiction === null
      ? []
      : [found(section, sentence, word, change, contradiction)]
  })
}

/** "Från 25 till 31" after the word, in the same clause. */
function toldChange(
  { block, from, text }: Sentence,
  word: ChangeWord,
  numbers: readonly NumberMention[],
): NumberChange | null {
  for (const [index, first] of numbers.entries()) {
    const start = first.from - from
    if (start < word.to || first.value === null || dataKindOf(first) === null) continue
    const between = text.slice(word.to, start)
    if (between.length > 70 || /[,;:]|(?:ökat|minskat|ökade|minskade)/u.test(between)) return null
    if (!/från (?:cirka |ca |drygt |knappt )?$/u.test(between)) continue
    const last = numbers.slice(index + 1).find(({ kind }) => kind === first.kind)
    if (last === undefined || last.value === null || last.unit !== first.unit) return null
    const gap = block.text.slice(first.to, last.from)
    if (gap.length > 50 || !/till (?:cirka |ca |drygt |knappt )?$/u.test(gap) || /[;.]/u.test(gap))
      return null
    return { from: first.value, to: last.value, isShare: first.kind === 'percent' }
  }
  return null
}

const leadsToNoun =
  /^[^.;:\d]{0,40}, (?:vilket (?:är|var|blev|innebär) |alltså |det vill säga )?en (?:\p{L}+ )?$/u
const leadsToBefore =
  /(?:(?:då|när) (?:det|de|antalet|andelen|siffran|resultatet) (?:var|låg på|uppgick till) |(?:20\d\d|föregående år|året innan) \()$/u

/** "376 avvikelser, en ökning med 35 jämfört med 2024 då det var 411". */
function comparedChange(
  { block, from, text }: Sentence,
  word: ChangeWord,
  numbers: readonly NumberMention[],
): NumberChange | null {
  if (!/^(?:ökning|minskning)$/iu.test(word.word)) return null
  const [wordFrom, wordTo] = [from + word.from, from + word.to]
  const now = numbers.findLast((one) => one.to <= wordFrom && dataKindOf(one) !== null)
  if (now?.value == null || !leadsToNoun.test(block.text.slice(now.to, wordFrom))) return null
  const before = numbers.find(
    (one) =>
      one.from >= wordTo &&
      one.kind === now.kind &&
      one.unit === now.unit &&
      leadsToBefore.test(block.text.slice(wordTo, one.from)),
  )
  if (before?.value == null || before.from - from > text.length) return null
  return { from: before.value, to: now.value, isShare: now.kind === 'percent' }
}

/** "Minskade med" and then a difference of the tables, whose sign is known. */
function liveChange(
  context: ReviewContext,
  { block, from }: Sentence,
  word: ChangeWord,
): NumberChange | null {
  const start = from + word.to
  const piece = block.pieces.find(({ kind, from: at }) => kind === 'value' && at >= start)
  if (piece?.node.type !== 'value') return null
  if (!/^(?: \p{L}+){0,4} (?:med|på|om) $/u.test(block.text.slice(start, piece.from))) return null
  const { expression, wording } = piece.node.attrs
  if ((expression.kind !== 'difference' && expression.kind !== 'percentChange') || wording === 'signed')
    return null
  const said = sayValue(context, { expression, wording: 'signed' })
  if (!said.ok || !/^[+−]/u.test(said.value.text)) return null
  return said.value.text.startsWith('+')
    ? { from: 100, to: 120, isShare: false }
    : { from: 100, to: 80, isShare: false }
}

const comparing =
  /(?<!\p{L})(?:än (?:år |under )?(?:20\d\d|föregående|förra|året)|jämfört med|i jämförelse med|sedan (?:år )?20\d\d|mot (?:år )?20\d\d|från året innan|än året innan|föregående år|förra året)/iu

/** "Högre" and "fler" compare with anything; only with another year do they tell of a change. */
function isOverTime({ text }: Sentence, { word, direction }: ChangeWord): boolean {
  if (direction === 'same' || !/^(?:högre|lägre|fler|färre)$/iu.test(word)) return true
  return comparing.test(text)
}

/** The sentence gives this year's number, and the table knows last year's. */
function dataChange(
  context: ReviewContext,
  sentence: Sentence,
  numbers: readonly NumberMention[],
): NumberChange | null {
  if (!comparing.test(sentence.text)) return null
  const stated = numbers.filter((one) => dataKindOf(one) !== null && one.value !== null && one.role === null)
  const [only] = stated
  if (only === undefined || stated.length > 1 || only.hedge !== '' || significantDigits(only) < 2) return null
  const kind = dataKindOf(only)
  if (
    kind === null ||
    only.value === null ||
    /(?:med|på|om)\s$/u.test(sentence.block.text.slice(only.from - 4, only.from))
  )
    return null
  const words = contentWords(sentence.text)
  const found = dataNumbersOf(context)
    .find(only.value, kind, only.decimals)
    .filter(({ dataset }) => dataset !== null)
    .filter(({ dataset, row }) => sharesWord(words, `${dataset?.title ?? ''} ${row?.label ?? ''}`))
  const changes = found.map(({ dataset, row, column }) => {
    const compared = dataset === null ? null : comparedColumns(dataset)
    if (dataset === null || compared === null || column?.id !== compared.to.id) return null
    return changeOfLine(dataset, row?.id ?? null)
  })
  const [first] = changes
  const isOne = changes.every((one) => one !== null && one.from === first?.from && one.to === first.to)
  return isOne && first != null ? first : null
}

function changeOfLine(dataset: Dataset, rowId: string | null): NumberChange | null {
  const compared = comparedColumns(dataset)
  if (compared === null) return null
  const cell = (columnId: string) =>
    rowId === null ? columnSum(dataset, columnId) : cellAt(dataset, rowId, columnId)
  const [from, to] = [cell(compared.from.id), cell(compared.to.id)]
  if (typeof from !== 'number' || typeof to !== 'number') return null
  const unit = dataset.rows.find(({ id }) => id === rowId)?.unit ?? dataset.unit
  return { from, to, isShare: unit === 'percent' }
}

function sharesWord(words: ReadonlySet<string>, text: string): boolean {
  for (const word of contentWords(text)) if (words.has(word)) return true
  return false
}

interface NamedLine {
  readonly name: string
  readonly pattern: RegExp
  readonly topic: ReadonlySet<string>
  readonly change: NumberChange
}

/** Rows that are named after a part of the world: "Riket", "Länet", "Hemtjänst". */
const namedLines = onceForEachContext(({ datasets }: ReviewContext): readonly NamedLine[] =>
  datasets.flatMap((dataset) =>
    dataset.rows.flatMap((row) => {
      const change = changeOfLine(dataset, row.id)
      const name = row.label.toLowerCase().trim()
      if (
        change === null ||
        !/^(?:hela )?(?:riket|länet|regionen|hemtjänst(?:en)?|hemsjukvård(?:en)?|särskilt boende|funktionsstöd)$/u.test(
          name,
        )
      )
        return []
      const pattern = new RegExp(
        `(?<!\\p{L})(?:i|inom|för|på) (?:hela )?${name.replace(/^hela /u, '')}(?:en)?(?!\\p{L})`,
        'iu',
      )
      return [{ name, pattern, topic: contentWords(dataset.title), change }]
    }),
  ),
)

/** "… minskat i riket" where the table's row for the country rose, in a section about the same. */
function namedChange(
  section: SectionReading,
  context: ReviewContext,
  { text }: Sentence,
  word: ChangeWord,
): NumberChange | null {
  const after = text.slice(word.to, word.to + 40)
  const hits = namedLines(context).filter(({ pattern, topic }) => {
    if (!pattern.test(after)) return false
    const words = contentWords(`${section.item.heading} ${text}`)
    return [...topic].some((one) => words.has(one))
  })
  const [only] = hits
  if (only === undefined || hits.length > 1) return null
  const { from, to } = only.change
  const isClear = from !== 0 && Math.abs(to - from) / Math.abs(from) > 0.03
  return isClear && word.direction !== 'same' ? only.change : null
}

const subject =
  /(?<!\p{L})antal(?:et)? (?:\p{L}+(?:ade|na|da) )?(\p{L}{3,30}) (?:är|var|har|blev|ligger|låg)(?: \p{L}+){0,2} $/iu

/** "Antalet klagomål är något högre": every table that counts them says otherwise, in the same way. */
function countedChange(
  context: ReviewContext,
  { text }: Sentence,
  word: ChangeWord,
  numbers: readonly NumberMention[],
): NumberChange | null {
  if (numbers.some((one) => dataKindOf(one) !== null)) return null
  const noun = subject.exec(text.slice(0, word.degreeAt?.from ?? word.from))?.[1]?.toLowerCase()
  if (noun === undefined) return null
  const changes = context.datasets.flatMap((dataset) => {
    if (dataset.unit !== 'count') return []
    const rows = dataset.rows.filter(({ label }) => label.toLowerCase().trim() === noun)
    const isTitle = rows.length === 0 && wordsOf(dataset.title).has(noun)
    const ids = isTitle ? [null] : rows.map(({ id }) => id)
    return ids.flatMap((id) => changeOfLine(dataset, id) ?? [])
  })
  const contradictions = new Set(changes.map((change) => contradictionOf(word, change)))
  return contradictions.size === 1 ? (changes[0] ?? null) : null
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
}

function found(
  section: SectionReading,
  sentence: Sentence,
  word: ChangeWord,
  change: NumberChange,
  contradiction: Contradiction,
): Found {
  const { block, from } = sentence
  const first = from + Math.min(word.from, word.degreeAt?.from ?? word.from)
  const last = from + Math.max(word.to, word.degreeAt?.to ?? word.to)
  const written = block.text.slice(first, last)
  const message = `Texten säger ”${written}”, men ${changeText(change)}. ${adviceFor(contradiction)}`
  return section.found(block, first, last, message, {
    fixes: fixesFor(section, sentence, word, contradiction),
  })
}

function changeText({ from, to, isShare }: NumberChange): string {
  if (from === 100 && (to === 120 || to === 80))
    return `talet ${to > from ? 'steg' : 'sjönk'} enligt tabellen`
  const decimals = Number.isInteger(from) && Number.isInteger(to) ? 0 : 1
  const unit = isShare ? '\u00a0%' : ''
  const percent = isShare ? null : percentChange(from, to)
  const size = isShare
    ? ` (${formatChange(to - from, decimals)}\u00a0procentenheter)`
    : percent === null
      ? ''
      : ` (${formatChange(percent, 1)}\u00a0%)`
  const start = `${formatNumber(from, decimals)}${unit}`
  return from === to
    ? `talet är ${start} båda gångerna`
    : `talet gick från ${start} till ${formatNumber(to, decimals)}${unit}${size}`
}

function adviceFor(contradiction: Contradiction): string {
  switch (contradiction) {
    case 'direction':
      return 'Rätta ordet eller talen.'
    case 'notSmall':
      return 'Det är en tydlig ändring: ta bort ordet som gör den mindre, eller skriv hur stor den är.'
    case 'notLarge':
      return 'Det är en måttlig ändring: ta bort ordet som gör den större, eller skriv hur stor den är.'
    case 'notSame':
      return 'Skriv att det ökade eller minskade, och med hur mycket.'
  }
}

function fixesFor(
  section: SectionReading,
  { block, from }: Sentence,
  { word, from: at, to, degreeAt }: ChangeWord,
  contradiction: Contradiction,
): readonly Fix[] {
  if (contradiction === 'direction') {
    const other = oppositeOf(word)
    if (other === null) return []
    const cased = word.charAt(0) === word.charAt(0).toLowerCase() ? other : capitalised(other)
    return [replaceFix(`Byt till ”${cased}”`, section, block, { from: from + at, to: from + to }, cased)]
  }
  if (degreeAt === null || contradiction === 'notSame') return []
  const degree = block.text.slice(from + degreeAt.from, from + degreeAt.to)
  const isFirst = degreeAt.from < at
  const range = isFirst
    ? { from: from + degreeAt.from, to: from + degreeAt.to + 1 }
    : { from: from + degreeAt.from - 1, to: from + degreeAt.to }
  return degree.charAt(0) === degree.charAt(0).toLowerCase()
    ? [replaceFix(`Ta bort ”${degree}”`, section, block, range, '')]
    : []
}

const notAll =
  /(?<!\p{L})(?:inte|ej) (?:(?:upp)?nått?s?|klarat|uppfyllt) (?:\p{L}+ ){0,4}(?:inom|i|för|på) (?:alla|samtliga)(?: (?:de )?(\p{L}+|\d+))?(?!\p{L})/iu

/** "Har inte nått målvärdet inom alla sju" may mean none of them, or not every one. */
function deniedAll(section: SectionReading, { block, from, text }: Sentence): readonly Found[] {
  const match = notAll.exec(text)
  if (match === null || !/mål|indikator|värde/iu.test(text)) return []
  const message = `”${match[0]}” kan läsas som att inget av målen nåddes, eller bara att något missades. Skriv hur många som nåddes, till exempel ”fyra av sju”.`
  return [section.found(block, from + match.index, from + match.index + match[0].length, message)]
}
