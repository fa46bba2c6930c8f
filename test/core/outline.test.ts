import { describe, expect, it } from 'vitest'
import { headingText, outlineOf } from '../../src/core/outline.ts'
import { report, section } from '../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('intro', { heading: 'Inledning', printedLaw: 'PSL 2010:659' }),
  section('basis'),
  section('leadership', { level: 2 }),
  section('goals', { level: 3 }),
  section('goals-extra', { level: 4, kind: 'optional', includedByDefault: false }),
  section('culture', { level: 2 }),
  section('previous', { heading: 'Resultat av mål för <ÅÅÅÅ>' }),
)

describe('the outline', () => {
  it('numbers what is shown, by level, and the title page not at all', () => {
    expect(outlineOf(start).map((item) => [item.number, item.entry.id])).toEqual([
      ['', 'cover'],
      ['1', 'intro'],
      ['2', 'basis'],
      ['2.1', 'leadership'],
      ['2.1.1', 'goals'],
      ['2.2', 'culture'],
      ['3', 'previous'],
    ])
  })

  it('leaves out what lies under a hidden section', () => {
    const hidden = {
      ...start,
      outline: start.outline.map((entry) =>
        entry.id === 'leadership'
          ? { ...entry, visibility: { kind: 'hidden' as const, reason: 'skäl' } }
          : entry,
      ),
    }
    expect(outlineOf(hidden).map((item) => item.entry.id)).toEqual([
      'cover',
      'intro',
      'basis',
      'culture',
      'previous',
    ])
  })

  it('fills in headings and gives the line of law', () => {
    const items = outlineOf(start)
    expect(items.at(-1)?.heading).toBe('Resultat av mål för 2025')
    expect(items[1]?.printedLaw).toBe('PSL 2010:659')
  })

  it('never prints a bracket for what it does not know', () => {
    const unknown = { ...start.organisation, committee: '' }
    expect(headingText('Mål för <nämnden> <ÅÅÅÅ+1>', 2025, unknown)).toBe('Mål för nämnden 2026')
    expect(headingText('<verksamhetsområde>', 2025, unknown)).toBe('verksamhetsområde')
    expect(headingText('Mål för <nämnden>', 2025, start.organisation)).toBe(
      'Mål för Vård- och omsorgsnämnden',
    )
  })
})
