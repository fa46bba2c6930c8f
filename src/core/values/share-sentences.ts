import { type Cell, cellAt, type Dataset, type Label } from '../dataset.ts'
import type { Inline } from '../rich-text/schema.ts'
import { yearIn } from '../years.ts'
import type { Cells } from './expression.ts'
import { isWhole, rowName } from './sentence-names.ts'
import { cellIn, inLowerCase, inSentence, sentence, share } from './sentence-parts.ts'

type Sentence = readonly Inline[]

const MOST_ROWS = 4

/** Columns that may hold a whole, and columns that hold a part of one, where no share in the table tells. */
const WHOLE =
  /^(planerade|begärda|rapporterade|inkomna|anställda|enheter|stickprov|rapporter|antal|totalt|alla|boende|möjliga)/iu
const PART =
  /^(genomförda|inlämnade|utredda|besvarade|utbildade|uppföljda|åtgärdade|klara|uppfyllda|godkända|avslutade|varav)/iu

interface Pair {
  readonly part: Label
  readonly wholes: readonly Label[]
}

/**
 * "Utbildade är 251 av 332 anställda, 75,6 %." For columns of which one counts a part of others: told by a share in the
 * table, or else by their names. Two columns that only look so by their numbers are no part and whole.
 */
export function partsOfWhole(dataset: Dataset): readonly Sentence[] {
  const pair = dataset.unit === 'count' ? pairIn(dataset) : undefined
  if (!pair) return []
  const rows = dataset.rows.filter((row) => isShare(dataset, row, pair))
  if (rows.length === 0 || rows.length < dataset.rows.length / 2) return []
  const hasTold = dataset.hasSums && dataset.rows.length > 1 && rows.length === dataset.rows.length
  return [
    ...(hasTold ? [told(dataset, null, pair)] : []),
    ...rows.slice(0, MOST_ROWS).map((row) => told(dataset, row, pair)),
  ]
}

function told(dataset: Dataset, row: Label | null, { part, wholes }: Pair): Sentence {
  const [only, ...others] = wholes
  const some = cellIn(dataset, row, part)
  const isOne = only !== undefined && others.length === 0
  const all: Cells = isOne
    ? cellIn(dataset, row, only)
    : { datasetId: dataset.id, rows: row === null ? null : [row.id], columns: wholes.map(({ id }) => id) }
  const opening = row === null || isWhole(row) ? '' : `för ${rowName(dataset, row)} är `
  const [name, thing] = [inLowerCase(inSentence(part)), isOne ? thingOf(only) : '']
  if (!isOne) {
    const subject = opening === '' ? `andelen ${name} är ` : `${opening}andelen ${name} `
    return sentence(subject, share(some, all, 'unit'), ', ', share(some, all, 'outOf'))
  }
  const subject = opening === '' ? `${name} är ` : `${opening}${name} `
  return sentence(subject, share(some, all, 'outOf'), `${thing}, `, share(some, all, 'unit'))
}

/** " anställda"; nothing of "Totalt" and "Antal", which name no thing. */
function thingOf(whole: Label): string {
  const name = inSentence(whole).replace(/ totalt$/iu, '')
  return /^(antal|totalt|alla|summa)$/iu.test(name) ? '' : ` ${inLowerCase(name)}`
}

function pairIn(dataset: Dataset): Pair | undefined {
  const column = (id: string) => dataset.columns.find((one) => one.id === id)
  for (const { formula } of dataset.derivedColumns ?? []) {
    if (formula.kind !== 'share') continue
    const part = column(formula.part)
    const wholes = formula.whole.map(column).filter((one) => one !== undefined)
    if (part && wholes.length === formula.whole.length) return { part, wholes }
  }
  const named = dataset.columns.filter(({ label }) => yearIn(label) === null)
  const [whole, part] = [
    named.find(({ label }) => WHOLE.test(label)),
    named.find(({ label }) => PART.test(label)),
  ]
  return whole && part ? { part, wholes: [whole] } : undefined
}

function isShare(dataset: Dataset, row: Label, { part, wholes }: Pair): boolean {
  const some = cellAt(dataset, row.id, part.id)
  const all = wholes.map(({ id }) => cellAt(dataset, row.id, id))
  const numbers = all.filter((cell: Cell) => typeof cell === 'number')
  const sum = numbers.reduce((total, number) => total + number, 0)
  return typeof some === 'number' && numbers.length === all.length && some >= 0 && some <= sum && sum > 0
}
