import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, marked, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Inledning' }))
const inText = (text: string) => marksOf('double-word', written(start, 'a', text))

test('double-word: says which word stands twice, and takes one away', () => {
  const before = written(start, 'a', 'Vi arbetar med att att förebygga fall.')
  expect(findingsOf('double-word', before)).toMatchObject([
    {
      severity: 'warning',
      title: 'Samma ord två gånger',
      excerpt: 'att att',
      message: '”att” står två gånger efter varandra. Ta bort det ena.',
    },
  ])
  const after = mended('double-word', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual(['Vi arbetar med att förebygga fall.'])
})

test('double-word: finds a pair of words that comes twice', () => {
  const before = written(start, 'a', 'Den finns för den som vill ta del av del av den.')
  expect(marksOf('double-word', before)).toEqual(['del av del av'])
  const after = mended('double-word', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual(['Den finns för den som vill ta del av den.'])
})

test.each([
  ['Fall och och läkemedel ökade.', 'och och'],
  ['Fallen ökade i i hemtjänsten.', 'i i'],
  ['Det var viktigt viktigt.', 'viktigt viktigt'],
  ['Rutinen Rutinen', undefined],
  ['Under under året', 'Under under'],
])('double-word: in "%s" it marks %s', (text, mark) => {
  expect(inText(text)).toEqual(mark === undefined ? [] : [mark])
})

test.each([
  'Det det handlar om är trygghet.',
  'De som har har svarat på enkäten.',
  'Det är mycket mycket bättre.',
  'Steg för steg och mer och mer.',
  'Vi följer upp, upp till tre gånger.',
  'Under året. Året var långt.',
  'Avvikelser\nAvvikelser rapporteras av alla.',
  'Den som har SIP, SIP-samordnare och plan.',
  'Tabell 1 1',
  'år för år',
])('double-word: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('double-word: looks through bold words and into tables', () => {
  const bold = doc(
    p('Alla ', marked('fall', { type: 'bold' }), ' fall räknas.'),
    table(['Vad'], ['för för lite']),
  )
  expect(marksOf('double-word', written(start, 'a', bold))).toEqual(['fall fall', 'för för'])
})
