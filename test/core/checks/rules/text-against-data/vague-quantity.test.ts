import { expect, test } from 'vitest'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told, toldOf } from '../../../../support/told.ts'

const marks = (text: string) => marksOf('vague-quantity', told(text))

test.each<[string, readonly string[]]>([
  ['MAS har gjort ett antal utredningar.', ['ett antal utredningar']],
  ['Loggkontrollen gav ett antal överträdelser, som anmäldes.', ['ett antal överträdelser']],
  ['Ett fåtal inkomna klagomål rörde mat.', ['Ett fåtal inkomna klagomål']],
  ['Det blev nära 300 avvikelser.', ['nära 300']],
  ['Avvikelserna visar en minskning med 0–1 procent.', ['0–1 procent']],
  ['Andelen visar en ökning med 2–4 procent.', ['2–4 procent']],
])('vague-quantity: finds %s', (text, expected) => {
  expect(marks(text)).toEqual(expected)
})

test.each([
  'Ett antal åtgärder har gjorts.',
  'Om ett antal avvikelser liknar varandra görs en analys.',
  'Ett antal avvikelser, 12 stycken, gällde mat.',
  'Registret har cirka 30 frågor.',
  'Hjälpmedlet har orsakat ett flertal vårdskador nationellt.',
  'Några avvikelser beror på stress.',
  'Under sommaren var 90–95 procent av turerna bemannade.',
])('vague-quantity: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('vague-quantity: a number that rounds what a table tells is easy reading', () => {
  const table = dataset('d', ['2025'], { Fall: [304] })
  expect(marksOf('vague-quantity', toldOf([table], 'Det blev drygt 300 avvikelser.'))).toEqual([])
})

test('vague-quantity: asks for the number, with what to write of few and none', () => {
  expect(findingsOf('vague-quantity', told('MAS har gjort ett antal utredningar.'))).toMatchObject([
    {
      severity: 'warning',
      message:
        '”ett antal utredningar” säger inte hur många. Skriv antalet. Är det färre än fem kan du skriva ”färre än 5”, och var det inga skriver du 0.',
    },
  ])
})
