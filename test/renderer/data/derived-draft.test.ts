import { describe, expect, it } from 'vitest'
import type { Formula } from '../../../src/core/dataset.ts'
import { formulaProblem } from '../../../src/core/derived-line-operations.ts'
import {
  draftOf,
  formulaOf,
  previewOf,
  usualDraft,
} from '../../../src/renderer/views/data/derived/derived-draft.ts'
import { dataset, deviations } from '../../support/build-report.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what is to be worked out', () => {
  it('begins as the change of the last two columns, and as what the rows do not have yet', () => {
    expect(formulaOf(usualDraft(deviations, 'columns'), null)).toEqual({
      kind: 'difference',
      from: 'c1',
      to: 'c2',
    })
    expect(usualDraft(deviations, 'rows').kind).toBe('mean')
    expect(usualDraft({ ...deviations, hasSums: false }, 'rows').kind).toBe('sum')
  })

  it('comes back as it was chosen', () => {
    const formulas: readonly Formula[] = [
      { kind: 'sum' },
      { kind: 'mean' },
      { kind: 'difference', from: 'r1', to: 'r3' },
      { kind: 'share', part: 'r2', whole: ['r1', 'r2'] },
      { kind: 'product', of: ['r1', 'r2', 'r3'] },
      { kind: 'remainder', whole: 'r1', share: 'r2' },
      { kind: 'rate', part: 'r1', whole: 'r4', of: 1000 },
    ]
    for (const formula of formulas) {
      expect(formulaOf(draftOf(deviations, 'rows', formula), formula)).toEqual(formula)
    }
  })

  it('takes "1 000" as it is written, and is told of where it is no number', () => {
    const rate = { ...usualDraft(deviations, 'rows'), kind: 'rate' as const }
    expect(formulaOf({ ...rate, per: '1 000' }, null)).toMatchObject({ of: 1000 })
    const bad = formulaOf({ ...rate, per: 'många' }, null)
    expect(formulaProblem(deviations, 'rows', bad)).toEqual({ kind: 'badNumber' })
  })

  it('shows the numbers that it would hold, by name', () => {
    const difference = {
      id: 'd',
      label: 'Ändring',
      formula: { kind: 'difference', from: 'c1', to: 'c2' } as const,
    }
    expect(previewOf(deviations, 'columns', difference).slice(0, 2)).toEqual([
      { id: 'r1', name: 'Fall', text: '47' },
      { id: 'r2', name: 'Läkemedel', text: '33' },
    ])
    const falls = dataset('fall', ['2025'], { Fall: [90], Vårddygn: [24000] })
    const rate = {
      id: 'd',
      label: 'Per',
      formula: { kind: 'rate', part: 'r1', whole: 'r2', of: 1000 } as const,
    }
    expect(previewOf(falls, 'rows', rate).map(({ text }) => plain(text))).toEqual(['3,8'])
  })
})
