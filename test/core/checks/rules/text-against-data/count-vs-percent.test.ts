import { expect, test } from 'vitest'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, told } from '../../../../support/told.ts'

const marks = (text: string) => marksOf('count-vs-percent', told(text))

test.each<[string, readonly string[]]>([
  ['Antalet riskbedömningar är 98 procent.', ['Antalet riskbedömningar är 98 procent']],
  [
    'En ökning av antalet riskbedömningar, från 95 procent till 98 procent.',
    ['antalet riskbedömningar, från 95 procent'],
  ],
  ['Andelen fall var 922 under året.', ['Andelen fall var 922']],
])('count-vs-percent: finds %s', (text, expected) => {
  expect(marks(text)).toEqual(expected)
})

test('count-vs-percent: finds persons counted as a part of registrations', () => {
  const text = 'Det gjordes 38 registreringar. Av dessa 38 var det 35 individer som hade risk.'
  expect(findingsOf('count-vs-percent', told(text)).map(({ message }) => message)).toEqual([
    'Registreringar och individer räknas här som samma sak, men samma person kan ha flera registreringar. Skriv hur många personer det gäller och hur många av dem som 35 är.',
  ])
})

test.each([
  'Antalet fall ökade med 12 %.',
  'Antalet svarande var 58, vilket är 62 procent.',
  'Andelen var 86 av 100.',
  'Andelen är 75 % (97 av 130).',
  'Antalet fall är 922 och andelen med skada är 5 %.',
  'Antalet minskade till hälften.',
  'Av 38 personer hade 35 risk. Av dessa var 12 personer nya.',
])('count-vs-percent: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('count-vs-percent: says what stands there, and mends the word', () => {
  const given = told('Antalet riskbedömningar är 98 procent.')
  expect(findingsOf('count-vs-percent', given)).toMatchObject([
    {
      message:
        'Här står ”Antalet”, men ”98 procent” är en andel. Skriv ”Andelen” eller skriv hur många det var.',
    },
  ])
  expect(readAloud(mended('count-vs-percent', given))).toEqual(['Andelen riskbedömningar är 98 procent.'])
})
