import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(
  section('deviations', { heading: 'Avvikelser' }),
  section('registers', { heading: 'Kvalitetsregister' }),
  section('results', { heading: 'Resultat av nationella kvalitetsregister' }),
)
const start = written(
  written(empty, 'deviations', doc(p('Tabell 7. Avvikelser per kategori'), p('De ökade.'))),
  'results',
  doc(
    h(1, 'Senior alert'),
    p('Tabell 8. Riskbedömningar'),
    h(1, 'Palliativregistret'),
    p('Tabell 9. Palliativa indikatorer'),
  ),
)

test('wrong-reference: a table that does not lie under the heading that is named is an error', () => {
  const before = written(
    start,
    'registers',
    'För analys, se tabell 7 under rubrik Resultat av nationella kvalitetsregister.',
  )
  expect(findingsOf('wrong-reference', before)).toMatchObject([
    {
      severity: 'error',
      title: 'Hänvisningen leder fel',
      excerpt: 'tabell 7',
      message: 'Tabell 7 står i avsnittet ”Avvikelser”, inte under den rubrik som nämns. Rätta numret.',
    },
  ])
})

test('wrong-reference: the only table under the heading is proposed', () => {
  const before = written(start, 'registers', 'För analys, se tabell 7 under rubriken Palliativregistret.')
  expect(findingsOf('wrong-reference', before)[0]?.message).toBe(
    'Tabell 7 står i avsnittet ”Avvikelser”, inte under den rubrik som nämns. Menar du Tabell 9?',
  )
  expect(textLines(sectionOf(mended('wrong-reference', before), 'registers').content)).toEqual([
    'För analys, se tabell 9 under rubriken Palliativregistret.',
  ])
})

test('wrong-reference: is silent where the table lies under the heading, or under one below it', () => {
  for (const text of [
    'Se tabell 9 under rubriken Palliativregistret.',
    'Se tabell 8 och 9 under rubrik Resultat av nationella kvalitetsregister, sida 22.',
    'Se tabell 7 under rubriken Avvikelser.',
    'Av tabell 7 framgår mycket. Under rubriken Palliativregistret finns mer.',
  ]) {
    expect(marksOf('wrong-reference', written(start, 'registers', text))).toEqual([])
  }
})

test('wrong-reference: the table of the sentence’s subject stands beside it, and another one is named', () => {
  const text = doc(
    p('De palliativa indikatorerna redovisas i tabell 7.'),
    p('Tabell 10. Palliativa indikatorer per år'),
  )
  expect(findingsOf('wrong-reference', written(empty, 'registers', text))).toEqual([])
  const before = written(written(start, 'results', 'Inget.'), 'registers', text)
  expect(findingsOf('wrong-reference', before)[0]?.message).toBe(
    'Tabell 7 handlar om något annat: ”Avvikelser per kategori”. Menar du Tabell 10?',
  )
  const both = doc(
    p('De palliativa indikatorerna redovisas i tabell 10, och avvikelserna i tabell 7.'),
    p('Tabell 10. Palliativa indikatorer per år'),
  )
  expect(marksOf('wrong-reference', written(start, 'registers', both))).toEqual([])
})

test('wrong-reference: a section that has another number is proposed by its own', () => {
  const before = written(start, 'registers', 'Se avsnitt 2 Avvikelser.')
  expect(findingsOf('wrong-reference', before)[0]?.message).toBe(
    'Avsnittet heter inte så: rubriken har numret 1, inte 2.',
  )
  expect(textLines(sectionOf(mended('wrong-reference', before), 'registers').content)).toEqual([
    'Se avsnitt 1 Avvikelser.',
  ])
})

test('wrong-reference: one table can’t lie on two pages', () => {
  const before = written(
    written(start, 'registers', 'Se tabell 9, sida 24.'),
    'deviations',
    doc(p('Tabell 7. Avvikelser'), p('Se tabell 9, sida 22.')),
  )
  expect(findingsOf('wrong-reference', before).map(({ message }) => message)).toEqual([
    'Tabell 9 sägs ligga på sidan 24 här och på sidan 22 i avsnittet ”Avvikelser”. Skriv numret utan sida.',
  ])
})
