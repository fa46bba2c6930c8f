import { expect, it } from 'vitest'
import { inkOn, seriesColors, seriesLook } from '../../../src/core/figures/series-look.ts'
import { contrast } from '../../support/contrast.ts'

it('writes numbers on each colour so that they can be read', () => {
  for (const color of seriesColors(6)) expect(contrast(inkOn(color), color)).toBeGreaterThan(4.5)
})

it('tells six lines apart by their marks, without colour', () => {
  const looks = Array.from({ length: 6 }, (_, index) => seriesLook(index, 6, true))
  expect(new Set(looks.map(({ marker }) => marker)).size).toBe(6)
  for (const [index, look] of looks.entries()) expect(look.dash).not.toBe(looks[index + 1]?.dash)
})

it('gives the accent to the latest, and to the first where none is later', () => {
  const accent = seriesColors(1)[0]
  expect(seriesLook(1, 2, true)).toEqual({ color: accent, dash: 'solid', marker: 'circle' })
  expect(seriesLook(0, 2, false).color).toBe(accent)
})
