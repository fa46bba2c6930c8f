import { describe, expect, test } from 'vitest'
import { isInForce, type LawAct, lawAct, lawRegisterSchema } from '../../src/core/law-register.ts'

const act = (change: Partial<LawAct> = {}): LawAct => ({
  id: 'psl',
  abbreviations: ['PSL'],
  name: 'Patientsäkerhetslag',
  number: '2010:659',
  kind: 'law',
  inForce: { from: null, to: null },
  replacedBy: null,
  note: null,
  isVerified: true,
  provisions: [],
  ...change,
})

const provision = (point: number | null) => ({
  chapter: '3',
  section: '10',
  paragraph: null,
  point,
  demands: 'Något ska göras.',
  since: null,
  replacedBy: null,
  note: null,
  isVerified: true,
})

const complaints = (...acts: readonly LawAct[]) =>
  lawRegisterSchema.safeParse({ acts }).error?.issues.map(({ message }) => message) ?? []

describe('the register’s schema', () => {
  test('takes laws and regulations with their numbers', () => {
    const numbers = ['2010:659', 'SOSFS 2011:9', 'HSLF-FS 2016:40', '(EU) 2016/679']
    expect(complaints(...numbers.map((number, index) => act({ id: `act-${index}`, number })))).toEqual([])
    expect(complaints(act({ number: 'PSL' }))).toHaveLength(1)
  })

  test('refuses two acts with one id or one number', () => {
    expect(complaints(act(), act({ number: '2017:30' }))).toEqual(['doubled: psl'])
    expect(complaints(act(), act({ id: 'hsl' }))).toEqual(['doubled: 2010:659'])
  })

  test('refuses a successor that it does not have', () => {
    const replacedBy = { ids: ['hsl'], date: null, note: null }
    expect(complaints(act({ replacedBy }))).toEqual(['unknown or doubled: hsl'])
    expect(complaints(act({ replacedBy }), act({ id: 'hsl', number: '2017:30' }))).toEqual([])
  })

  test('refuses one place in a law that is there twice', () => {
    const doubled = act({ provisions: [provision(1), provision(2), provision(1)] })
    expect(complaints(doubled)).toEqual(['unknown or doubled: 3/10//1'])
    expect(complaints(act({ provisions: [provision(1), provision(null)] }))).toEqual([])
  })
})

test('gives an act by its id', () => {
  expect(lawAct({ acts: [act()] }, 'psl')?.number).toBe('2010:659')
  expect(lawAct({ acts: [act()] }, 'hsl')).toBeUndefined()
})

test('an act is in force in each year that has a day of it', () => {
  const years = (from: string | null, to: string | null) =>
    [2024, 2025, 2026].filter((year) => isInForce(act({ inForce: { from, to } }), year))
  expect(years('2025-07-01', null)).toEqual([2025, 2026])
  expect(years(null, '2025-06-30')).toEqual([2024, 2025])
  expect(years(null, '2024-12-31')).toEqual([2024])
  expect(years(null, null)).toEqual([2024, 2025, 2026])
})
