import { describe, expect, it } from 'vitest'
import type { DerivedLine, Formula } from '../../src/core/dataset.ts'
import { addDataset, removeLabel } from '../../src/core/dataset-operations.ts'
import {
  addDerivedLine,
  type DerivedLineProblem,
  derivedFrom,
  derivedLabel,
  derivedLines,
  derivedProblemText,
  editDerivedLine,
  formulaProblem,
  MOST_DERIVED_LINES,
  moveDerivedLine,
  removeDerivedLine,
} from '../../src/core/derived-line-operations.ts'
import type { Report } from '../../src/core/report.ts'
import type { Result } from '../../src/core/result.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const falls = dataset(
  'fall',
  ['2024', '2025'],
  { Fall: [40, 36], Vårddygn: [8000, 9000], Skador: [10, 9] },
  { hasSums: false },
)
const start = addDataset(report(section('fall')), falls)
const table = (from: Report) => from.datasets[0] ?? falls
const rate: Formula = { kind: 'rate', part: 'r1', whole: 'r2', of: 1_000 }
const line = (id: string, formula: Formula): DerivedLine => ({ id, label: id, formula })

function done(result: Result<Report, DerivedLineProblem>): Report {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}
const withRate = done(addDerivedLine(start, 'fall', 'rows', line('per-tusen', rate)))

describe('a row that is worked out', () => {
  it('is added, shown, renamed, worked out otherwise and removed', () => {
    const added = apply(start, (before) =>
      done(addDerivedLine(before, 'fall', 'rows', line('per-tusen', rate))),
    )
    expect(shownTexts(table(added)).rows.at(-1)).toEqual(['per-tusen', '5,0', '4,0'])
    const edited = apply(added, (before) =>
      done(
        editDerivedLine(before, 'fall', 'rows', 'per-tusen', {
          label: 'Per 100',
          formula: { ...rate, of: 100 },
        }),
      ),
    )
    expect(shownTexts(table(edited)).rows.at(-1)).toEqual(['Per 100', '0,5', '0,4'])
    const removed = apply(edited, (before) => removeDerivedLine(before, 'fall', 'rows', 'per-tusen'))
    expect(removed).toEqual(start)
  })

  it('takes its place among the others and can be moved', () => {
    const two = done(addDerivedLine(withRate, 'fall', 'rows', line('summa', { kind: 'sum' }), 0))
    const ids = (from: Report) => derivedLines(table(from), 'rows').map(({ id }) => id)
    expect(ids(two)).toEqual(['summa', 'per-tusen'])
    expect(ids(apply(two, (before) => moveDerivedLine(before, 'fall', 'rows', 'summa', 1)))).toEqual([
      'per-tusen',
      'summa',
    ])
  })

  it('goes with a row that it is worked out from, and is known to before', () => {
    expect(derivedFrom(table(withRate), 'rows', 'r2').map(({ id }) => id)).toEqual(['per-tusen'])
    expect(derivedFrom(table(withRate), 'rows', 'r3')).toEqual([])
    expect(derivedLines(table(removeLabel(withRate, 'fall', 'rows', 'r2')), 'rows')).toEqual([])
  })

  it.each<[Formula, DerivedLineProblem['kind']]>([
    [{ kind: 'difference', from: 'r1', to: 'borta' }, 'missingLine'],
    [{ kind: 'difference', from: 'r1', to: 'c1' }, 'missingLine'],
    [{ kind: 'difference', from: 'r1', to: 'r1' }, 'sameLine'],
    [{ kind: 'share', part: 'r1', whole: ['r1'] }, 'sameLine'],
    [{ kind: 'share', part: 'r1', whole: ['r2', 'r2'] }, 'sameLine'],
    [{ kind: 'share', part: 'r1', whole: [] }, 'missingLine'],
    [{ kind: 'product', of: ['r1'] }, 'missingLine'],
    [{ kind: 'difference', from: 'r1', to: 'per-tusen' }, 'circular'],
    [{ ...rate, of: 0 }, 'badNumber'],
    [{ ...rate, of: Number.NaN }, 'badNumber'],
  ])('is refused with a sentence when it is %j', (formula, kind) => {
    expect(formulaProblem(table(withRate), 'rows', formula)).toEqual({ kind })
    expect(addDerivedLine(withRate, 'fall', 'rows', line('ny', formula))).toEqual({
      ok: false,
      error: { kind },
    })
    expect(editDerivedLine(withRate, 'fall', 'rows', 'per-tusen', { formula })).toEqual({
      ok: false,
      error: { kind },
    })
    expect(derivedProblemText({ kind }, 'rows')).toMatch(/^[A-ZÅÄÖ].*\.$/)
  })

  it('may be a share of a whole that it is a part of', () => {
    expect(formulaProblem(falls, 'rows', { kind: 'share', part: 'r1', whole: ['r1', 'r3'] })).toBeNull()
  })

  it('is refused when it would be worked out from itself, and when there are too many', () => {
    const itself: Formula = { kind: 'difference', from: 'r1', to: 'ny' }
    expect(addDerivedLine(start, 'fall', 'rows', line('ny', itself))).toMatchObject({
      error: { kind: 'circular' },
    })
    let full = start
    for (let index = 0; index < MOST_DERIVED_LINES; index += 1) {
      full = done(addDerivedLine(full, 'fall', 'rows', line(`n${index}`, { kind: 'sum' })))
    }
    expect(addDerivedLine(full, 'fall', 'rows', line('ny', { kind: 'sum' }))).toMatchObject({
      error: { kind: 'tooMany' },
    })
    expect(() => addDerivedLine(start, 'fall', 'rows', line('r1', { kind: 'sum' }))).toThrow()
    expect(() => removeDerivedLine(start, 'fall', 'rows', 'borta')).toThrow()
  })
})

it.each<[Formula, 'rows' | 'columns', string]>([
  [{ kind: 'sum' }, 'rows', 'Summa'],
  [{ kind: 'mean' }, 'rows', 'Medelvärde'],
  [{ kind: 'difference', from: 'c1', to: 'c2' }, 'columns', 'Förändring 2024–2025'],
  [{ kind: 'difference', from: 'r3', to: 'r1' }, 'rows', 'Skillnad Skador – Fall'],
  [{ kind: 'share', part: 'r3', whole: ['r1'] }, 'rows', 'Andel skador'],
  [{ kind: 'product', of: ['r1', 'r3'] }, 'rows', 'Fall × skador'],
  [{ kind: 'remainder', whole: 'r1', share: 'r3' }, 'rows', 'Fall, återstår'],
  [rate, 'rows', 'Fall per 1\u00a0000 vårddygn'],
])('%j is called what a nurse would call it', (formula, axis, label) => {
  expect(derivedLabel(falls, axis, formula)).toBe(label)
})
