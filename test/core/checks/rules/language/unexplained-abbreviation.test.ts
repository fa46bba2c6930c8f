import { describe, expect, test } from 'vitest'
import { spellsOut } from '../../../../../src/core/checks/rules/language/spelled-out.ts'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'), section('then'))
const marks = (text: string) => marksOf('unexplained-abbreviation', written(empty, 'now', text))

test('unexplained-abbreviation: is a hint at the first place that writes it out', () => {
  const given = written(written(empty, 'now', 'Varje SIP följs upp.'), 'then', 'Fler SIP gjordes.')
  expect(findingsOf('unexplained-abbreviation', given)).toMatchObject([
    {
      severity: 'hint',
      sectionId: 'now',
      excerpt: 'SIP',
      message:
        '”SIP” används 2 gånger utan att förklaras. Skriv ”samordnad individuell plan (SIP)” första gången.',
    },
  ])
  expect(textLines(sectionOf(mended('unexplained-abbreviation', given), 'now').content)).toEqual([
    'Varje samordnad individuell plan (SIP) följs upp.',
  ])
})

describe('unexplained-abbreviation: is explained', () => {
  test.each([
    'Samordnad individuell plan (SIP) görs. SIP är bra.',
    'SIP (samordnad individuell plan) görs.',
    'Inspektionen för vård och omsorg, IVO, granskar.',
    'Enligt patientsäkerhetslagen (2010:659), PSL, ska det göras.',
    'Medicinskt ansvarig sjuksköterska MAS ansvarar.',
    'MAS/MAR (medicinskt ansvarig sjuksköterska respektive medicinskt ansvarig för rehabilitering) möts.',
    'Registreringarna i BPSD-registret, om beteendemässiga och psykiska symtom vid demens, ökade.',
    'Lagen om stöd och service (LSS), hälso- och sjukvårdslagen (HSL) gäller.',
  ])('unexplained-abbreviation: in ”%s”', (text) => {
    expect(marks(text)).toEqual([])
  })

  test('unexplained-abbreviation: anywhere in the report, also in a table of abbreviations', () => {
    const later = written(
      written(empty, 'now', 'IVO granskar.'),
      'then',
      doc(table(['Kort', 'Betyder'], ['IVO', 'Inspektionen'])),
    )
    expect(marksOf('unexplained-abbreviation', later)).toEqual([])
  })
})

test.each([
  'IT, EU, SKR, PDF och GDPR kan alla.',
  'HSLF-FS 2016:40, SOSFS 2011:9, PSL 2010:659 och VON 2025/11.',
  'ISO 9001, NEWS2, T4 och kapitel IV.',
])('unexplained-abbreviation: is not found in ”%s”', (text) => {
  expect(marks(text)).toEqual([])
})

test('unexplained-abbreviation: a heading in capitals holds none', () => {
  const given = written(empty, 'now', doc(h(1, 'AGERA FÖR EN SÄKER VÅRD'), p('Text.')))
  expect(marksOf('unexplained-abbreviation', given)).toEqual([])
})

test('unexplained-abbreviation: the five most used are shown, and the others named', () => {
  const given = written(
    empty,
    'now',
    'Vi använder XAB, XAB, XBC, XBC, XCD, XCD, XDE, XDE, XEF och XEF, medan andra hellre talar om XFG eller ibland om XGH.',
  )
  const found = findingsOf('unexplained-abbreviation', given)
  expect(found.map(({ excerpt }) => excerpt)).toEqual(['XAB', 'XBC', 'XCD', 'XDE', 'XEF'])
  expect(found.at(-1)?.message).toMatch(/ Inte heller förklaras XFG och XGH\.$/)
})

test.each([
  ['medicinskt ansvarig sjuksköterska ', 'MAS', true],
  ['enligt patientsäkerhetslagen (2010:659), ', 'PSL', true],
  ['hälso- och sjukvårdslagen, ', 'HSL', true],
  ['Inspektionen för vård och omsorg, ', 'IVO', true],
  ['basala hygienrutiner och klädregler, ', 'BHK', true],
  ['och då ringde vi till ', 'IVO', false],
  ['har vi inget nytt av ', 'HSL', false],
])('unexplained-abbreviation: whether ”%s” spells %s out', (text, name, expected) => {
  expect(spellsOut(text, name, true)).toBe(expected)
})
