import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Avvikelser' }))
const inText = (text: string) => marksOf('editors-note', written(start, 'a', text))

test('editors-note: a note in brackets is a warning that tells where notes belong, and can go', () => {
  const before = written(start, 'a', 'Fallen ökade med 47 [kolla med Anna] under året.')
  expect(findingsOf('editors-note', before)).toMatchObject([
    {
      severity: 'warning',
      title: 'En anteckning står kvar i texten',
      excerpt: '[kolla med Anna]',
      message:
        '”[kolla med Anna]” ser ut som en anteckning till den som skriver. Gör det som står där och ta bort den, eller flytta den till avsnittets anteckningar.',
    },
  ])
  const after = mended('editors-note', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual(['Fallen ökade med 47 under året.'])
})

test.each([
  ['OBS! siffran är från 2023. Fallen ökade.', ['OBS! siffran är från 2023.']],
  ['Fallen ökade (ska kompletteras med analys).', ['(ska kompletteras med analys)']],
  ['Fallen ökade. Fråga Björn om orsaken.', ['Fråga Björn om orsaken.']],
  ['Kolla upp siffran med enheten.', ['Kolla upp siffran med enheten.']],
  ['Inväntar siffror från Senior alert.', ['Inväntar siffror från Senior alert.']],
  ['Siffror kommer senare.', ['Siffror kommer senare.']],
  ['Det var 12 fall (fylls i senare).', ['(fylls i senare)']],
  ['Resultatet [komplettera!] visas.', []],
  ['Det var 12 fall [siffra från Lena].', ['[siffra från Lena]']],
  ['Det var 12 fall (siffra från Senior alert).', []],
])('editors-note: in "%s" it marks %j', (text, marks) => {
  expect(inText(text)).toEqual(marks)
})

test.each([
  'Samordnad individuell planering [SIP] används.',
  'Rutinen uppdateras årligen (uppdateras löpande av MAS).',
  'Resultatet (kompletteras i tabell 3) är gott.',
  'Patienten får fråga om sin vård.',
  'Medarbetaren ska alltid fråga patienten om samtycke.',
  'Personalen kontrollerar temperaturen (kylskåp och frys).',
  'Observationer görs varje dag.',
  'Lägg till rutinen i årshjulet',
])('editors-note: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})
