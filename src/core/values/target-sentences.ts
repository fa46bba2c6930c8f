import { cellAt, type Dataset, denominatorOf, difference, type Label, measureAt } from '../dataset.ts'
import type { Inline } from '../rich-text/schema.ts'
import { comparedColumns } from '../years.ts'
import { countPlace, targetPlace } from './cells.ts'
import type { CellPlace } from './expression.ts'
import { isGoal, isOthers, rowName, within } from './sentence-names.ts'
import { againstTarget, cell, cellIn, inLowerCase, inSentence, sentence } from './sentence-parts.ts'

type Sentence = readonly Inline[]

/** So many rows are told of in full, and so many more briefly. */
const MOST_TOLD = 3
const MOST_BRIEFLY = 2

/**
 * "Utfallet för vårdplan är 41,7 % av 12 registrerade dödsfall under 2024, 58,3 procentenheter under målet, som är
 * 100 %.", the farthest from it first, and of the nearest: "Utan trycksår uppfyller målet: 100,0 % under 2024 mot
 * målet 90 %." The target is that of a column of targets, or else the row's or the table's own.
 */
export function againstGoal(dataset: Dataset): readonly Sentence[] {
  const goal = dataset.columns.find(isGoal)
  const outcome = dataset.columns.findLast((column) => !isGoal(column) && !isOthers(column))
  if (!outcome) return []
  const aimed = dataset.rows.flatMap((row) => aimOf(dataset, row, outcome, goal))
  const byDistance = aimed.toSorted((a, b) => b.distance - a.distance)
  return [
    ...byDistance.slice(0, MOST_TOLD).map((aim) => inFull(dataset, aim, outcome)),
    ...byDistance
      .slice(MOST_TOLD)
      .toReversed()
      .slice(0, MOST_BRIEFLY)
      .map((aim) => briefly(dataset, aim, outcome)),
  ]
}

/** "Andelarna för 2025 bygger på 57 registrerade dödsfall, jämfört med 53 för 2024." */
export function countsBehind(dataset: Dataset): readonly Sentence[] {
  const thing = countedIn(dataset)
  if (thing === '' || dataset.denominators?.axis !== 'columns') return []
  const known = dataset.columns.filter(({ id }) => typeof denominatorOf(dataset, id) === 'number')
  const compared = comparedColumns(dataset)
  const last = known.at(-1)
  if (!last) return []
  const before =
    compared && compared.to.id === last.id && known.includes(compared.from) ? compared.from : null
  return [
    sentence(
      `andelarna för ${inSentence(last)} bygger på `,
      cell(countOf(dataset, last)),
      ` ${thing}`,
      ...(before ? [', jämfört med ', cell(countOf(dataset, before)), ` för ${inSentence(before)}`] : []),
    ),
  ]
}

interface Aim {
  readonly row: Label
  readonly target: CellPlace
  readonly outcome: CellPlace
  readonly distance: number
}

function aimOf(dataset: Dataset, row: Label, outcome: Label, goal: Label | undefined): readonly Aim[] {
  const written = goal && cellAt(dataset, row.id, goal.id)
  const isOneUnit = measureAt(dataset, row, outcome).unit === (row.unit ?? dataset.unit)
  const [target, aim] = goal
    ? [cellIn(dataset, row, goal), written ?? null]
    : [targetPlace(dataset, row), row.target ?? dataset.target]
  const distance = difference(aim, cellAt(dataset, row.id, outcome.id))
  if (target === null || distance === null || !isOneUnit) return []
  return [{ row, target, outcome: cellIn(dataset, row, outcome), distance: Math.abs(distance) }]
}

function inFull(dataset: Dataset, { row, target, outcome }: Aim, column: Label): Sentence {
  return sentence(
    `utfallet för ${rowName(dataset, row)} är `,
    cell(outcome),
    ...outOf(dataset, outcome),
    `${within(dataset, column)}, `,
    againstTarget(target, outcome, 'distance'),
    ', som är ',
    cell(target),
  )
}

function briefly(dataset: Dataset, { row, target, outcome }: Aim, column: Label): Sentence {
  return sentence(
    `${rowName(dataset, row)} `,
    againstTarget(target, outcome, 'fulfilment'),
    ': ',
    cell(outcome),
    `${within(dataset, column)} mot målet `,
    cell(target),
  )
}

/** " av 57 registrerade dödsfall", where it is known how many. */
function outOf(dataset: Dataset, outcome: CellPlace): readonly (string | Inline)[] {
  const thing = countedIn(dataset)
  const at = countPlace(dataset, outcome)
  const line = dataset.denominators?.axis === 'rows' ? outcome.row : outcome.column
  if (thing === '' || at === null || !('line' in line)) return []
  return typeof denominatorOf(dataset, line.line) === 'number' ? [' av ', cell(at), ` ${thing}`] : []
}

function countOf({ id }: Dataset, column: Label): CellPlace {
  return { datasetId: id, row: { count: true }, column: { line: column.id } }
}

/** What shares are shares of, as it stands after a number: "registrerade dödsfall" also of "alla registrerade …". */
function countedIn({ denominator = '', unit }: Dataset): string {
  if (unit !== 'percent') return ''
  const name = inSentence({ id: '', label: denominator })
  return inLowerCase(name.replace(/^(alla|samtliga|de)\s+/iu, ''))
}
