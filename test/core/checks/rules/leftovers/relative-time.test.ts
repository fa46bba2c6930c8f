import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Sammanfattning' }))
const inText = (text: string) => marksOf('relative-time', written(start, 'a', text))
const mendedText = (text: string, label: string) => {
  const after = mended('relative-time', written(start, 'a', text), (fix) => fix.label === label)
  return textLines(sectionOf(after, 'a').content)
}

test('relative-time: tells which years a reader may think of', () => {
  expect(
    findingsOf('relative-time', written(start, 'a', 'Även förra året präglades av vakanser.')),
  ).toMatchObject([
    {
      severity: 'hint',
      title: 'Vilket år menas?',
      excerpt: 'förra året',
      message: '”förra året” kan vara både 2024 och 2025 för den som läser. Skriv årtalet.',
      fixes: [{ label: 'Byt till 2024' }, { label: 'Byt till 2025' }],
    },
  ])
})

test.each([
  ['Även förra året präglades av vakanser.', 'Byt till 2024', 'Även 2024 präglades av vakanser.'],
  ['Förra året utbildades ingen.', 'Byt till År 2024', 'År 2024 utbildades ingen.'],
  ['Det är fler än förra årets resultat.', 'Byt till 2024 års', 'Det är fler än 2024 års resultat.'],
  ['I år sker införandet.', 'Byt till År 2025', 'År 2025 sker införandet.'],
  ['Arbetet kommer att fortsätta i år.', 'Byt till 2026', 'Arbetet kommer att fortsätta 2026.'],
  ['Införandet fortsätter under innevarande år.', 'Byt till 2026', 'Införandet fortsätter under 2026.'],
  ['Fallen var färre i fjol.', 'Byt till 2024', 'Fallen var färre 2024.'],
])('relative-time: mends "%s" by "%s"', (text, label, after) => {
  expect(mendedText(text, label)).toEqual([after])
})

test('relative-time: offers the next year first where the sentence looks ahead', () => {
  const labels = (text: string) =>
    findingsOf('relative-time', written(start, 'a', text))[0]?.fixes.map(({ label }) => label)
  expect(labels('Under detta år kommer fokus att läggas på rutiner.')).toEqual([
    'Byt till 2026',
    'Byt till 2025',
  ])
  expect(labels('Under detta år har fokus legat på rutiner.')).toEqual(['Byt till 2025', 'Byt till 2026'])
})

test.each([
  'Under året genomfördes 24 kontroller.',
  'Årets resultat är bättre än föregående år.',
  'I år 2025 genomfördes 24 kontroller.',
  'Vi minns i år (2025) hur det var.',
  'Åldern anges i år och månader.',
  'Tre år i rad har fallen minskat.',
  'År 2022 och 2023 var svåra. Detta år var bättre.',
  'Planen gäller kommande år.',
])('relative-time: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})
