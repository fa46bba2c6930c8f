import { type Dataset, type DerivedLine, derivedLineSchema, type Formula, type Label } from './dataset.ts'
import { type Axis, changeDataset, datasetOf } from './dataset-operations.ts'
import { operandsOf } from './derived-lines.ts'
import type { Report } from './report.ts'
import { assertNever, failed, ok, type Result } from './result.ts'
import { formatNumber } from './swedish-numbers.ts'
import { yearIn } from './years.ts'

/** Most derived rows, and most derived columns, of one table. */
export const MOST_DERIVED_LINES = 50

/** Why a row or column can't be worked out so. */
export type DerivedLineProblem =
  /** A row that the formula names is not in the table. */
  | { readonly kind: 'missingLine' }
  /** It would be worked out from itself, or from another that is worked out. */
  | { readonly kind: 'circular' }
  /** The same row is named twice where two are needed. */
  | { readonly kind: 'sameLine' }
  /** Nothing to divide by or to take "per". */
  | { readonly kind: 'badNumber' }
  | { readonly kind: 'tooMany' }

/** The problem as a sentence for the user. */
export function derivedProblemText(problem: DerivedLineProblem, axis: Axis): string {
  const [line, other] = axis === 'rows' ? ['raden', 'rader'] : ['kolumnen', 'kolumner']
  switch (problem.kind) {
    case 'missingLine':
      return `Välj vilka ${other} som talen ska räknas ut från.`
    case 'circular':
      return `Den uträknade ${line} kan bara räknas ut från ${other} som du fyller i själv.`
    case 'sameLine':
      return `Välj två olika ${other}.`
    case 'badNumber':
      return 'Skriv ett tal som är större än noll, till exempel 1 000.'
    case 'tooMany':
      return `Tabellen kan ha högst ${MOST_DERIVED_LINES} uträknade ${other}.`
    default:
      return assertNever(problem)
  }
}

/** What keeps a formula from being worked out in this table, or null when nothing does. */
export function formulaProblem(dataset: Dataset, axis: Axis, formula: Formula): DerivedLineProblem | null {
  const operands = operandsOf(formula)
  const derived = derivedLines(dataset, axis)
  if (operands.some((id) => derived.some((line) => line.id === id))) return { kind: 'circular' }
  if (operands.some((id) => !dataset[axis].some((label) => label.id === id))) return { kind: 'missingLine' }
  if (formula.kind === 'share' ? formula.whole.length === 0 : false) return { kind: 'missingLine' }
  if (formula.kind === 'product' && operands.length < 2) return { kind: 'missingLine' }
  if (hasSameTwice(formula)) return { kind: 'sameLine' }
  if (formula.kind === 'rate' && !(Number.isFinite(formula.of) && formula.of > 0)) {
    return { kind: 'badNumber' }
  }
  return null
}

/** A share may be of a whole that it is a part of; everything else needs lines that differ. */
function hasSameTwice(formula: Formula): boolean {
  const named = formula.kind === 'share' ? formula.whole : operandsOf(formula)
  const isWholeOfItself =
    formula.kind === 'share' && formula.whole.length === 1 && formula.whole[0] === formula.part
  return isWholeOfItself || new Set(named).size < named.length
}

/** Adds a derived row or column last, or at this place among the derived ones. */
export function addDerivedLine(
  report: Report,
  datasetId: string,
  axis: Axis,
  line: DerivedLine,
  index = Number.POSITIVE_INFINITY,
): Result<Report, DerivedLineProblem> {
  const dataset = tableOf(report, datasetId)
  const lines = derivedLines(dataset, axis)
  const ids = [...dataset[axis], ...lines].map(({ id }) => id)
  if (ids.includes(line.id)) throw new Error(`doubled line ${line.id}`)
  if (operandsOf(line.formula).includes(line.id)) return failed({ kind: 'circular' })
  if (lines.length >= MOST_DERIVED_LINES) return failed({ kind: 'tooMany' })
  const problem = formulaProblem(dataset, axis, line.formula)
  if (problem !== null) return failed(problem)
  const added = derivedLineSchema.parse(line)
  return ok(withLines(report, datasetId, axis, lines.toSpliced(Math.min(index, lines.length), 0, added)))
}

/** Changes what a derived row or column is called or how it is worked out. Throws when there is none. */
export function editDerivedLine(
  report: Report,
  datasetId: string,
  axis: Axis,
  lineId: string,
  change: Partial<Omit<DerivedLine, 'id'>>,
): Result<Report, DerivedLineProblem> {
  const dataset = tableOf(report, datasetId)
  const before = lineOf(dataset, axis, lineId)
  const after = { ...before, ...change }
  const problem = formulaProblem(dataset, axis, after.formula)
  if (problem !== null) return failed(problem)
  const lines = derivedLines(dataset, axis).map((line) => (line.id === lineId ? after : line))
  return ok(withLines(report, datasetId, axis, lines))
}

/** Removes a derived row or column. Throws when there is none. */
export function removeDerivedLine(report: Report, datasetId: string, axis: Axis, lineId: string): Report {
  const dataset = tableOf(report, datasetId)
  lineOf(dataset, axis, lineId)
  const lines = derivedLines(dataset, axis).filter(({ id }) => id !== lineId)
  return withLines(report, datasetId, axis, lines)
}

/** Moves a derived row or column to another place among the derived ones. Throws when there is none. */
export function moveDerivedLine(
  report: Report,
  datasetId: string,
  axis: Axis,
  lineId: string,
  index: number,
): Report {
  const dataset = tableOf(report, datasetId)
  const line = lineOf(dataset, axis, lineId)
  const others = derivedLines(dataset, axis).filter(({ id }) => id !== lineId)
  return withLines(report, datasetId, axis, others.toSpliced(index, 0, line))
}

/** The derived rows or columns that go with an entered one when it is removed. */
export function derivedFrom(dataset: Dataset, axis: Axis, labelId: string): readonly DerivedLine[] {
  return derivedLines(dataset, axis).filter(({ formula }) => operandsOf(formula).includes(labelId))
}

/** The derived rows or columns of a table. */
export function derivedLines(dataset: Dataset, axis: Axis): readonly DerivedLine[] {
  return (axis === 'rows' ? dataset.derivedRows : dataset.derivedColumns) ?? []
}

/**
 * What a derived row or column is called when the user has not said: "Summa", "Medelvärde", "Förändring 2024–2025",
 * "Andel inlämnade", "Fall per 1 000 vårddygn".
 */
export function derivedLabel(dataset: Dataset, axis: Axis, formula: Formula): string {
  const name = (id: string) => nameOf(dataset[axis].find((label) => label.id === id))
  switch (formula.kind) {
    case 'sum':
      return 'Summa'
    case 'mean':
      return 'Medelvärde'
    case 'difference': {
      const [from, to] = [name(formula.from), name(formula.to)]
      const areYears = [from, to].every((label) => yearIn(label)?.rest === '')
      return areYears ? `Förändring ${from}–${to}` : `Skillnad ${from} – ${to}`
    }
    case 'share':
      return `Andel ${inside(name(formula.part))}`
    case 'product':
      return formula.of.map((id, index) => (index === 0 ? name(id) : inside(name(id)))).join(' × ')
    case 'remainder':
      return `${name(formula.whole)}, återstår`
    case 'rate':
      return `${name(formula.part)} per ${formatNumber(formula.of, 0)} ${inside(name(formula.whole))}`
    default:
      return assertNever(formula)
  }
}

function nameOf(label: Label | undefined): string {
  return label?.label.replace(/\s+/gu, ' ').trim() || '…'
}

/** As it stands inside another label: begun with a small letter unless it is an abbreviation. */
function inside(name: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
}

function withLines(report: Report, datasetId: string, axis: Axis, lines: readonly DerivedLine[]): Report {
  return changeDataset(report, datasetId, (dataset) => {
    const key = axis === 'rows' ? 'derivedRows' : 'derivedColumns'
    const { [key]: _before, ...rest } = dataset
    return lines.length === 0 ? rest : { ...rest, [key]: [...lines] }
  })
}

function tableOf(report: Report, id: string): Dataset {
  const dataset = datasetOf(report, id)
  if (dataset === undefined) throw new Error(`no dataset ${id}`)
  return dataset
}

function lineOf(dataset: Dataset, axis: Axis, id: string): DerivedLine {
  const line = derivedLines(dataset, axis).find((known) => known.id === id)
  if (line === undefined) throw new Error(`no derived ${axis} ${id} in ${dataset.id}`)
  return line
}
