import { describe, expect, it } from 'vitest'
import { chartInLook } from '../../../../src/formats/docx/template/chart-look.ts'
import { luminance } from '../../../../src/formats/docx/template/ink.ts'

const chart = (...colors: readonly string[]) =>
  `<a:latin typeface="Calibri"/>${colors.map((color) => `<a:srgbClr val="${color}"/>`).join('')}`
const colorsOf = (xml: string) => [...xml.matchAll(/val="(\w+)"/g)].map(([, color]) => color ?? '')
const OURS = ['0A4B56', '76979E', '5B2F52'] as const

describe('chartInLook', () => {
  it.each(['7A1F3D', '005AA0', '2F5D62', 'B8500B', '1D2B33', '006633'])(
    'keeps how light each colour is, and so how they part, in the accent %s',
    (accent) => {
      const colors = colorsOf(chartInLook(chart(...OURS), 'Arial', accent))
      for (const [at, own] of OURS.entries()) {
        expect(Math.abs(luminance(colors[at] ?? '') - luminance(own))).toBeLessThan(0.01)
      }
      expect(new Set(colors).size).toBe(3)
    },
  )

  it('takes the accent for this year, and another hue for the third series where it comes near the accent', () => {
    const [newest = '', , third = ''] = colorsOf(chartInLook(chart(...OURS), null, '7A1F3D'))
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
      Number.parseInt(newest.slice(at, at + 2), 16),
    )
    expect(red).toBeGreaterThan(1.5 * Math.max(green, blue))
    expect(Number.parseInt(third.slice(0, 2), 16)).toBeLessThan(Number.parseInt(third.slice(4), 16))
  })

  it('leaves the colours of text and lines alone, and names fonts so that they can be read', () => {
    const xml = chartInLook(chart('1D2B33', 'FFFFFF'), 'Gill & "Sans"', '7A1F3D')
    expect(colorsOf(xml)).toEqual(['1D2B33', 'FFFFFF'])
    expect(xml).toContain('typeface="Gill &amp; &quot;Sans&quot;"')
    expect(chartInLook(chart(), null, '7A1F3D')).toContain('typeface="Calibri"')
  })
})
