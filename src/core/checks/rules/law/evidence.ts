import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import { isProse, onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'

/** What a text must hold in some form when a checklist item of the law is ticked. */
export interface Evidence {
  readonly itemIds: readonly string[]
  /** Completes "men i texten": what is not there. */
  readonly lacks: string
  /** Whether the demand may be answered under another heading as well. */
  readonly isAnywhere: boolean
  /** Whether a section holds something that can answer the demand. When in doubt, it does. */
  readonly isIn: (section: SectionReading) => boolean
}

/** Somebody has done something, or says that nobody has. */
const DONE =
  /genomför(?:d|t|des|ts)|gjor[dt]|skett|skedde|hållit|hölls|upprätta[td]|identifiera[td]|visa(?:de|t|r)(?!\p{L})|bedöm(?:des|ts|t)|följ(?:des|ts|t) upp|uppföljd|utförd|utfört|utfördes|granska[td]|kontrollera[td]|ledde till|(?<!\p{L})(?:ingen|inga|inget|saknas|saknades|uteblev|(?:inte|ej) (?:gjort|genomfört|redovisat|hunnit|kunnat))(?!\p{L})/iu

const hasFigure = ({ figures }: SectionReading) => figures.some(({ node }) => node.type !== 'image')

/** A sentence about this that tells of something done, or has a number that is more than a year. */
function tells(about: RegExp): (section: SectionReading) => boolean {
  return onceForEachSection((section: SectionReading) => {
    if (!section.blocks.some(({ text }) => about.test(text))) return false
    const counted = new Set(
      numbersBySentence(section)
        .filter(({ numbers }) => numbers.some(({ kind }) => isAmount(kind) || kind === 'year'))
        .map(({ sentence }) => sentence),
    )
    const isTold = section.sentences.some(
      (sentence) => about.test(sentence.text) && (DONE.test(sentence.text) || counted.has(sentence)),
    )
    return (
      isTold ||
      section.tables.some(({ rows }) => rows.some((row) => row.some(({ text }) => about.test(text))))
    )
  })
}

function isAmount(kind: string): boolean {
  return kind === 'count' || kind === 'percent'
}

/** An amount in the running text, a table or a chart. */
const hasAmount = onceForEachSection(
  (section: SectionReading) =>
    hasFigure(section) ||
    section.tables.length > 0 ||
    section.numbers.some(({ kind, block }) => isAmount(kind) && isProse(block)),
)

const NONE_CAME = /(?<!\p{L})(?:ingen|inga|inget|noll)(?!\p{L})[^.]{0,60}(?:klagomål|synpunkt|ärende)/iu
const CONTENT =
  /(?<!\p{L})(?:handlade|gällde|rörde|avsåg|ledde till|lett till|infördes|införts|har ändrats|ändrades)(?!\p{L})/iu
const hasComplaints = onceForEachSection(
  (section: SectionReading) =>
    hasAmount(section) || section.sentences.some(({ text }) => NONE_CAME.test(text) || CONTENT.test(text)),
)

const RESULT_COLUMN = /utfall|resultat|genomför|status|analys|följsamhet|gjord/iu
const hasResult = onceForEachSection(
  (section: SectionReading) =>
    hasFigure(section) ||
    section.tables.some(({ rows }) => rows[0]?.some(({ text }) => RESULT_COLUMN.test(text))) ||
    section.sentences.some(({ text }) => DONE.test(text)) ||
    section.numbers.some(({ kind, block }) => isAmount(kind) && isProse(block)),
)

const mentionsProtection = mentions(
  /åtkomst|intrång|behörig|brandvägg|penetration|nätverk|it-säkerhet|cybersäker|skydd(?!s- och begränsning)/iu,
)
const mentionsRecordReview = mentions(
  /journal\p{L}{0,30}gransk|gransk[^.]{0,60}journal|journal[^.]{0,60}gransk/iu,
)

function mentions(what: RegExp): (section: SectionReading) => boolean {
  return onceForEachSection(({ blocks }: SectionReading) => blocks.some(({ text }) => what.test(text)))
}

/** The demands whose answer can be told by machine to be missing. */
export const evidences: readonly Evidence[] = [
  {
    itemIds: ['info-security.c2'],
    lacks: 'finns ingen riskanalys som har gjorts, och inte heller att ingen har gjorts',
    isAnywhere: false,
    isIn: tells(/riskanalys|riskbedöm|riskerna|risker (?:identif|bedöm)/iu),
  },
  {
    itemIds: ['info-security.c4'],
    lacks: 'nämns inget om skydd mot olovlig åtkomst',
    isAnywhere: false,
    isIn: mentionsProtection,
  },
  {
    itemIds: ['info-security.c5', 'record-review.c1'],
    lacks: 'nämns ingen granskning av journaler, varken här eller på annat ställe',
    isAnywhere: true,
    isIn: mentionsRecordReview,
  },
  {
    itemIds: ['risk-management.c1'],
    lacks: 'står bara hur det ska gå till, inte vad som gjordes under året',
    isAnywhere: false,
    isIn: tells(/risk/iu),
  },
  {
    itemIds: ['self-checks.c1'],
    lacks: 'finns en plan men inget utfall',
    isAnywhere: false,
    isIn: hasResult,
  },
  {
    itemIds: ['complaints.c2'],
    lacks: 'står varken hur många klagomål som kom, vad de gällde eller vad de ledde till',
    isAnywhere: false,
    isIn: hasComplaints,
  },
]
