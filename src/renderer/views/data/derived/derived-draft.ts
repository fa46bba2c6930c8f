import type { Dataset, DerivedLine, Formula, Label } from '../../../../core/dataset.ts'
import type { Axis } from '../../../../core/dataset-operations.ts'
import { type ShownLine, shownCellText } from '../../../../core/shown-table.ts'
import { parseCell } from '../../../../core/swedish-numbers.ts'

export type FormulaKind = Formula['kind']

/** How a row or column is to be worked out, while it is being chosen; what another kind needs is kept beside. */
export interface DerivedDraft {
  readonly kind: FormulaKind
  /** From, part or first. */
  readonly first: string
  /** To, whole or second. */
  readonly second: string
  /** What a share is a share of. */
  readonly whole: readonly string[]
  /** The 1 000 of "per 1 000", as it is typed. */
  readonly per: string
}

/** The kinds as they are offered, with what each does. */
export const FORMULA_KINDS: readonly {
  readonly kind: FormulaKind
  readonly name: string
  readonly does: string
}[] = [
  { kind: 'sum', name: 'Summa', does: 'Allt som är ifyllt, sammanlagt.' },
  { kind: 'mean', name: 'Medelvärde', does: 'Medelvärdet av allt som är ifyllt.' },
  { kind: 'difference', name: 'Skillnad', does: 'Hur mycket större den senare är än den tidigare.' },
  { kind: 'share', name: 'Andel i procent', does: 'Hur stor del den ena är av de andra tillsammans.' },
  { kind: 'rate', name: 'Per 100 eller 1 000', does: 'Till exempel fall per 1 000 vårddygn.' },
  { kind: 'product', name: 'Produkt', does: 'Den ena gånger den andra.' },
  {
    kind: 'remainder',
    name: 'Återstår',
    does: 'Det som är kvar av ett antal när en procentandel räknas bort.',
  },
]

/** The usual choice in a table: among rows their mean or sum, among columns the change of the last two. */
export function usualDraft(dataset: Dataset, axis: Axis): DerivedDraft {
  const lines = dataset[axis]
  const [before, last] = lines.slice(-2)
  return {
    kind: axis === 'columns' ? 'difference' : dataset.hasSums ? 'mean' : 'sum',
    first: (axis === 'columns' ? before : lines[0])?.id ?? '',
    second: (axis === 'columns' ? last : lines[1])?.id ?? '',
    whole: lines.map(({ id }) => id),
    per: '1 000',
  }
}

/** The draft that a formula came from. */
export function draftOf(dataset: Dataset, axis: Axis, formula: Formula): DerivedDraft {
  const usual = { ...usualDraft(dataset, axis), kind: formula.kind }
  switch (formula.kind) {
    case 'sum':
    case 'mean':
      return usual
    case 'difference':
      return { ...usual, first: formula.from, second: formula.to }
    case 'share':
      return { ...usual, first: formula.part, whole: formula.whole }
    case 'product':
      return { ...usual, first: formula.of[0] ?? '', second: formula.of[1] ?? '' }
    case 'remainder':
      return { ...usual, first: formula.whole, second: formula.share }
    case 'rate':
      return {
        ...usual,
        first: formula.part,
        second: formula.whole,
        per: String(formula.of).replace('.', ','),
      }
  }
}

/** The formula of a draft; not every one can be worked out. More than two that are multiplied are kept. */
export function formulaOf(draft: DerivedDraft, before: Formula | null): Formula {
  const { first, second } = draft
  switch (draft.kind) {
    case 'sum':
    case 'mean':
      return { kind: draft.kind }
    case 'difference':
      return { kind: 'difference', from: first, to: second }
    case 'share':
      return { kind: 'share', part: first, whole: [...draft.whole] }
    case 'product':
      return {
        kind: 'product',
        of: [first, second, ...(before?.kind === 'product' ? before.of.slice(2) : [])],
      }
    case 'remainder':
      return { kind: 'remainder', whole: first, share: second }
    case 'rate': {
      const per = parseCell(draft.per)
      return {
        kind: 'rate',
        part: first,
        whole: second,
        of: per.ok && typeof per.value === 'number' ? per.value : 0,
      }
    }
  }
}

/** What the two that are chosen are called for a kind; null where nothing is to be chosen. */
export function operandNames(kind: FormulaKind): readonly [first: string, second: string | null] | null {
  switch (kind) {
    case 'sum':
    case 'mean':
      return null
    case 'difference':
      return ['Från', 'Till']
    case 'share':
      return ['Delen', null]
    case 'product':
      return ['Den ena', 'Gånger']
    case 'remainder':
      return ['Antalet', 'Andelen som räknas bort']
    case 'rate':
      return ['Räkna', 'Av']
  }
}

/** One number that a row or column would come to hold. */
export interface PreviewCell {
  readonly id: string
  readonly name: string
  readonly text: string
}

const MOST_SHOWN = 8

/** The numbers that a worked-out row or column would hold, as the table writes them; the first of many. */
export function previewOf(dataset: Dataset, axis: Axis, line: DerivedLine): readonly PreviewCell[] {
  const derived: ShownLine = { kind: 'derived', line }
  const across = axis === 'rows' ? dataset.columns : dataset.rows
  return across.slice(0, MOST_SHOWN).map((label) => {
    const entered: ShownLine = { kind: 'entered', label }
    const text =
      axis === 'rows' ? shownCellText(dataset, derived, entered) : shownCellText(dataset, entered, derived)
    return { id: label.id, name: nameOf(label), text }
  })
}

/** The name of a row or column where it is to be chosen. */
export function nameOf({ label }: Label): string {
  return label.trim() === '' ? 'utan namn' : label
}
