import { describe, expect, it } from 'vitest'
import { personalDataIn, personalDataPlaces, personalDataWarning } from '../../src/core/personal-data.ts'

describe('what points out a person', () => {
  it.each([
    ['19121212-1212', 'personalNumber'],
    ['Gäller 121212-1212, se journal', 'personalNumber'],
    ['191212121212', 'personalNumber'],
    ['1212121212', 'personalNumber'],
    ['samordningsnummer 701063-2391', 'personalNumber'],
    ['ring 070-123 45 67', 'phone'],
    ['+46 70 123 45 67', 'phone'],
    ['0582-810 00', 'phone'],
    ['anna.öberg@exempel.se', 'email'],
  ])('is found in %s', (text, kind) => {
    expect(personalDataIn(text)).toEqual([kind])
  })

  it.each([
    'Fall 2025-03-12 kl. 14.30 på Solgården',
    'Dnr VON.2025.0123 och 2025-00123-4',
    'Blodtryck 120/80, vikt 62,5 kg, rum 0123',
    '1 234 567 kr',
    '1212121213 är inget personnummer',
    '991399-1234',
    'mejla @enheten',
    '',
  ])('is not found in ”%s”', (text) => {
    expect(personalDataIn(text)).toEqual([])
  })

  it.each([
    ['121212–1212', 'with a dash'],
    ['1912-12-12-1212', 'with hyphens between all'],
    ['12 12 12-1212', 'with spaces between all'],
    ['121212\u00a01212', 'with a hard space'],
    ['121212-XXXX', 'without its last four'],
  ])('is found in %s, %s', (text) => {
    expect(personalDataPlaces(`Gäller ${text}.`)).toEqual([
      { kind: 'personalNumber', from: 7, to: 7 + text.length, isCertain: true },
    ])
  })

  it('is less certain where the check digit does not fit', () => {
    expect(personalDataPlaces('121212-1213')).toMatchObject([{ isCertain: false }])
    expect(personalDataPlaces('130229-1212, 20250312 1430')).toEqual([])
  })

  it('is told in one sentence', () => {
    expect(personalDataWarning('lugnt')).toBe(null)
    expect(personalDataWarning('19121212-1212, 070-123 45 67')).toBe(
      'Det ser ut som ett personnummer och ett telefonnummer. Ta bort det: av registret ska ingen kunna pekas ut.',
    )
  })

  it('is looked for in bounded time, whatever the text', () => {
    const lines = ['0 ', '@a', '1212', 'a@-', '07-', '12-'].map((part) => part.repeat(500_000))
    expect(lines.map((line) => personalDataIn(line).length).every((found) => found < 3)).toBe(true)
  })
})
