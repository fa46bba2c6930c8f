import { describe, expect, it } from 'vitest'
import { categoryLabels, valueSize } from '../../../src/core/figures/figure-layout.ts'

const measure = (text: string) => text.length * 7

describe('names under columns', () => {
  it('are parted between words to fit their room', () => {
    expect(categoryLabels(['Fall', 'Omsorg enligt lag'], 100, measure)).toEqual({
      labels: [['Fall'], ['Omsorg enligt', 'lag']],
      isSlanted: false,
    })
  })

  it('may be wider than their room beside short ones', () => {
    const names = ['Fall', 'Omsorg enligt socialtjänstlagen', 'Övriga']
    expect(categoryLabels(names, 100, measure).labels[1]).toEqual(['Omsorg enligt', 'socialtjänstlagen'])
    expect(categoryLabels(['Fall', 'Informationsöverföring'], 100, measure).isSlanted).toBe(true)
  })

  it('are each in one line, shortened, when they would meet', () => {
    const long = 'Informationsöverföring mellan vårdgivare'
    expect(categoryLabels(['Fall', long], 60, measure)).toEqual({
      labels: ['Fall', 'Informationsöverföring mell…'],
      isSlanted: true,
    })
  })
})

describe('values on columns', () => {
  const sized = (text: string, size: number) => text.length * size * 0.5

  it('are as large as the narrowest column lets them be', () => {
    expect(valueSize([{ text: '2509', width: 40 }], sized)).toBe(13)
    expect(
      valueSize(
        [
          { text: '2509', width: 40 },
          { text: '2509', width: 14 },
        ],
        sized,
      ),
    ).toBe(11)
  })

  it('are left out when they fit nowhere', () => {
    expect(valueSize([{ text: '2509', width: 4 }], sized)).toBe(null)
    expect(valueSize([], sized)).toBe(13)
  })
})
