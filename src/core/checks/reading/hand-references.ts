import { isHandwritten } from './lowered-text.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import { blocksWith, type Sign, signOf } from './signs.ts'
import type { TextBlock } from './text-blocks.ts'

/** What stands before the number of a figure. The app's own captions say Tabell, Diagram and Bild. */
export type FigureWord = 'Tabell' | 'Diagram' | 'Figur' | 'Bild' | 'Bilaga'

interface Mention {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
}

/** A reference that was written by hand: "se tabell 7". Of "diagram 3, 4 och tabell 7" there are three. */
export interface FigureReference extends Mention {
  readonly word: FigureWord
  readonly number: number
  /** Whether it stands by itself with its word, so that it can be made a real reference. */
  readonly isSingle: boolean
}

/** A caption that was written by hand: "Tabell 1. Yrkesroller". */
export interface HandCaption extends Mention {
  readonly word: FigureWord
  readonly number: number
  readonly text: string
  /** Goes on with a table that was begun before: "Tabell 5 (forts.)". */
  readonly isContinued: boolean
  /** Runs on with the text before it, as captions of pasted tables do; it may be something else. */
  readonly isUnsure: boolean
}

/** "sidan 10", "sida 16–17". */
export interface PageReference extends Mention {
  readonly first: number
}

/** "se avsnittet Teamträffar", "under rubriken ”Avvikelser”", "avsnitt 4.3". */
export interface HeadingReference extends Mention {
  /** As written, or an empty string. */
  readonly number: string
  /** What comes after it, for comparing with the headings. */
  readonly rest: string
  readonly isQuoted: boolean
  /** Whether a reader is clearly sent there: "se avsnitt …". */
  readonly isSent: boolean
}

/** What a section numbers or refers to by hand. */
export interface HandReferences {
  readonly captions: readonly HandCaption[]
  readonly figures: readonly FigureReference[]
  readonly pages: readonly PageReference[]
  readonly headings: readonly HeadingReference[]
}

const figureSign = beforeNumber(
  'tabell|tabellen|tabellerna|diagram|diagrammen|diagrammet|figur|figuren|figurerna|bild|bilden|bilderna|bilaga|bilagan|bilagor|bilagorna',
)
const pageSign = beforeNumber('sidorna|sidan|sida|sid|sid.')
const headingSign = signOf(
  ...['avsnitt', 'avsnittet', 'rubrik', 'rubriken', 'kapitlet'].flatMap((word) => [
    `${word} `,
    `${word}\u00a0`,
  ]),
)

function beforeNumber(words: string): Sign {
  return signOf(...words.split('|').flatMap((word) => [`${word} 0`, `${word}\u00a00`]))
}

/** References and captions that were written by hand; those that the app keeps right are not among them. */
export const handReferences = onceForEachSection((section): HandReferences => {
  const parts = blocksWith(section, figureSign).map((block) => {
    const captions = captionsIn(block)
    const starts = new Set(captions.map(({ from }) => from))
    return { captions, figures: figuresIn(block).filter(({ from }) => !starts.has(from)) }
  })
  return {
    captions: parts.flatMap(({ captions }) => captions),
    figures: parts.flatMap(({ figures }) => figures),
    pages: blocksWith(section, pageSign).flatMap(pagesIn),
    headings: blocksWith(section, headingSign).flatMap(headingsIn),
  }
})

const caption =
  /(?:^|(?<=[.!?:] {1,2}))(Tabell|Diagram|Figur|Bild|Bilaga)[ \u00a0](\d{1,3})(?!\d|[.,]\d)(?:[ \u00a0]?[.:–—-](?= |$)|(?=[ \u00a0]?$)|(?= \(forts)|(?=\.))/gmu
/** Without a full stop after its number a caption is a short line that goes on with a capital. */
const bareCaption = /^(Tabell|Diagram|Figur|Bild|Bilaga)[ \u00a0](\d{1,3})[ \u00a0](?=[\p{Lu}”])/u

/** In the middle of a sentence a table is written with a small letter, but for captions. */
const runOnCaption = /(?<=[\p{L}\d)] )(Tabell|Diagram|Figur|Bild)[ \u00a0](\d{1,3})\.(?= |$)/gu
const leadsTo =
  /(?<!\p{L})(?:se|i|av|enligt|från|och|till|med|under|jämför|jfr|samt|eller|även|per|ur)[ \u00a0]$/iu

function captionsIn(block: TextBlock): readonly HandCaption[] {
  const { text } = block
  const bare = text.length < 160 ? bareCaption.exec(text) : null
  const sure = [...text.matchAll(caption), ...(bare === null ? [] : [bare])]
  const starts = new Set(sure.map(({ index }) => index))
  const runOn = new Set(
    [...text.matchAll(runOnCaption)].filter(
      ({ index }) => !starts.has(index) && !leadsTo.test(text.slice(Math.max(0, index - 12), index)),
    ),
  )
  return [...sure, ...runOn].flatMap((match) => {
    const [words, word = '', number = ''] = match
    const [from, to] = [match.index, match.index + words.length]
    if (!isHandwritten(block, from, to)) return []
    const rest = text.slice(to).trimStart()
    const end = /[.!?](?: |$)|\n/u.exec(rest)?.index ?? rest.length
    return [
      {
        block,
        from,
        to: from + words.trimEnd().length,
        word: word as FigureWord,
        number: Number(number),
        text: rest.slice(0, end),
        isContinued:
          /forts/iu.test(rest.slice(0, 20)) ||
          /(?:fortsättning|forts\.?) (?:av|på) $/iu.test(text.slice(0, from)),
        isUnsure: runOn.has(match),
      },
    ]
  })
}

const figureWords: readonly [string, FigureWord][] = [
  ['tabell', 'Tabell'],
  ['diagram', 'Diagram'],
  ['figur', 'Figur'],
  ['bild', 'Bild'],
  ['bilag', 'Bilaga'],
]
const figure =
  /(?<![\p{L}\d-])(tabell(?:en|erna)?|diagram(?:men|met)?|figur(?:en|erna)?|bild(?:en|erna)?|bilag(?:a|an|or|orna))[ \u00a0](\d{1,3})(?!\d|[.,:]\d|\p{L}|[ \u00a0]?%)((?:[ \u00a0]?(?:,|och|samt|–|-|till)[ \u00a0]?\d{1,3}(?!\d|[.,:]\d|\p{L}|[ \u00a0]?%)){0,8})/giu
/** What comes after where the figure is one of another document. */
const elsewhere =
  /^[ \u00a0,(]{1,2}(?:i|till|ur|från|av)[ \u00a0](?!(?:avsnitt|kapitel|denna|den här|berättelsen|texten|diagram|tabell|figur|rubrik)(?:et|en)?(?!\p{L}))/iu
const ofOthers =
  /(?:\p{Lu}[\p{L}:]*s|lagens|avtalets|föreskriftens|förordningens|rapportens|planens|enkätens) $/u

function figuresIn(block: TextBlock): readonly FigureReference[] {
  const { text } = block
  return [...text.matchAll(figure)].flatMap((match) => {
    const [words, name = '', first = '', more = ''] = match
    const word = figureWords.find(([start]) => name.toLowerCase().startsWith(start))?.[1]
    const from = match.index
    if (word === undefined || !isHandwritten(block, from, from + words.length)) return []
    const after = text.slice(from + words.length, from + words.length + 30)
    if (elsewhere.test(after) || ofOthers.test(text.slice(Math.max(0, from - 30), from))) return []
    const start = from + name.length + 1
    const isSingle = more === ''
    const one = { block, word, number: Number(first), isSingle, from, to: start + first.length }
    // "Tabell 1, 25 personer": a number after a comma may be of something else.
    const isEnd =
      /^(?:[ \u00a0]?[.,;:)]|$|[ \u00a0](?:och|samt|under|på|sid|ovan|nedan|visar|redovisar|framgår|presenteras|i|finns))/u.test(
        after,
      )
    if (more !== '' && !isEnd) return [{ ...one, to: start + first.length }]
    const others = [...more.matchAll(/\d{1,3}/g)].map((digits) => ({
      block,
      word,
      number: Number(digits[0]),
      isSingle,
      from: start + first.length + digits.index,
      to: start + first.length + digits.index + digits[0].length,
    }))
    return [one, ...others]
  })
}

const page =
  /(?<![\p{L}\d])(?:sidorna|sidan|sida|sid\.?)[ \u00a0](\d{1,3})(?!\d|[.,:]\d|\p{L})(?:[ \u00a0]?(?:–|-|och|till)[ \u00a0]?\d{1,3}(?!\d|[.,]\d))?/giu

function pagesIn(block: TextBlock): readonly PageReference[] {
  const { text } = block
  return [...text.matchAll(page)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const after = text.slice(to, to + 30)
    if (/^ av \d/u.test(after) || elsewhere.test(after) || !isHandwritten(block, from, to)) return []
    return [{ block, from, to, first: Number(match[1]) }]
  })
}

const heading =
  /(?<![\p{L}\d])(?:avsnitt(?:et)?|rubrik(?:en)?|kapitlet)[ \u00a0](?:(\d{1,2}(?:\.\d{1,2}){0,4})(?!\d|[ \u00a0]?§|\.\d)|(?=[”"]?\p{Lu}))/giu

function headingsIn(block: TextBlock): readonly HeadingReference[] {
  const { text } = block
  return [...text.matchAll(heading)].flatMap((match) => {
    const [words, number = ''] = match
    const [from, to] = [match.index, match.index + words.length]
    // The pattern is blind to the case of letters; a name begins with a capital.
    const rest = text.slice(to, to + 120).replace(/^[ \u00a0,]+/u, '')
    if (number === '' && !/^[”"]?\p{Lu}/u.test(rest)) return []
    if (!isHandwritten(block, from, to) || (number !== '' && elsewhere.test(text.slice(to, to + 30))))
      return []
    return [
      {
        block,
        from,
        to,
        number,
        rest: rest.replace(/^[”"]/u, ''),
        isQuoted: /^[”"]/u.test(rest),
        isSent:
          /(?<!\p{L})(?:se|jfr|hänvisas till|framgår av|beskrivs (?:i|under)|redovisas (?:i|under))(?!\p{L})[^.]{0,80}$/iu.test(
            text.slice(Math.max(0, from - 100), from),
          ),
      },
    ]
  })
}

/** The stretch of a block that belongs to one sentence, for a mention in it. */
export function sentenceAround({ sentences }: SectionReading, { block, from }: Mention): string {
  return (
    sentences.find((each) => each.block === block && each.from <= from && each.to > from)?.text ?? block.text
  )
}
