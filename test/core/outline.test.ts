import { describe, expect, it } from 'vitest'
import { headingText, outlineOf } from '../../src/core/outline.ts'
import { renameSection, setOperation } from '../../src/core/outline-operations.ts'
import type { Report } from '../../src/core/report.ts'
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

  it('says what a part of a quality report is about, in a heading and inside a sentence', () => {
    const about = (heading: string, operation: string | null) =>
      headingText(heading, 2025, start.organisation, operation)
    expect(about('<Verksamhetsområde>', 'Äldreomsorgen')).toBe('Äldreomsorgen')
    expect(about('Avvikelser inom <verksamhetsområdet>', 'Äldreomsorgen')).toBe(
      'Avvikelser inom äldreomsorgen',
    )
    expect(about('Slutord <verksamhetsområde>', 'IFO')).toBe('Slutord IFO')
    expect(about('<Insats eller boendeform>', 'Hemtjänst')).toBe('Hemtjänst')
    expect(about('<Verksamhetsform>', null)).toBe('Verksamhetsform')
    expect(about('<Utbildningsprogram>', 'Lyftkörkort')).toBe('Lyftkörkort')
  })

  it('reads a plan’s years, a department and a part of a county that it can’t know as plain words', () => {
    const text = (heading: string) => headingText(heading, 2025, start.organisation)
    expect(text('Strategiskt arbete år <ÅÅÅÅ–ÅÅÅÅ>')).toBe('Strategiskt arbete år 2026 och framåt')
    expect(text('<Förvaltningens> förslag')).toBe('Förvaltningens förslag')
    expect(text('Samverkan i <länsdelen>')).toBe('Samverkan i länsdelen')
  })
})

describe('the heading of a repeated section', () => {
  const quality = report(
    section('area', { heading: '<Verksamhetsområde>', repeat: 'verksamhetsområde' }),
    section('control', { level: 2, heading: 'Internkontroll', repeat: 'kontrollområde' }),
    section('form', { level: 2, heading: '<Verksamhetsform>', repeat: 'verksamhetsform' }),
    section('closing', { level: 2, heading: 'Slutord <verksamhetsområde>' }),
  )
  const headings = (before: Report) => outlineOf(before).map((item) => item.heading)

  it('is a plain word until somebody has said what it is about', () => {
    expect(headings(quality)).toEqual([
      'Verksamhetsområde',
      'Internkontroll',
      'Verksamhetsform',
      'Slutord verksamhetsområde',
    ])
  })

  it('is not taken from the section that it lies under', () => {
    expect(headings(setOperation(quality, 'area', 'Äldreomsorgen'))).toEqual([
      'Äldreomsorgen',
      'Internkontroll',
      'Verksamhetsform',
      'Slutord äldreomsorgen',
    ])
  })

  it('says what each instance is about, also where the template has no variable for it', () => {
    const named = setOperation(quality, 'area', 'Äldreomsorgen')
    expect(
      headings(setOperation(setOperation(named, 'control', 'Dokumentation'), 'form', 'Hemtjänst')),
    ).toEqual(['Äldreomsorgen', 'Internkontroll: Dokumentation', 'Hemtjänst', 'Slutord äldreomsorgen'])
  })

  it('stays as the user wrote it', () => {
    const own = renameSection(
      setOperation(quality, 'control', 'Dokumentation'),
      'control',
      'Kontroll av akter',
    )
    expect(headings(own)[1]).toBe('Kontroll av akter')
  })
})

it('an appendix and what lies under it stand outside the numbering', () => {
  const numbered = report(
    section('a', { heading: 'Resultat' }),
    section('b', { heading: 'Bilaga 1: Handlingsplan' }),
    section('c', { level: 2, heading: 'Åtgärder' }),
    section('d', { heading: 'Underskrift' }),
    section('e', { level: 2, heading: 'Ort och datum' }),
  )
  expect(outlineOf(numbered).map(({ number }) => number)).toEqual(['1', '', '', '2', '2.1'])
})
