import { expect, test } from 'vitest'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { dataset, deviations, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, told, toldOf, valuesIn } from '../../../../support/told.ts'

const marks = (text: string) => marksOf('number-not-in-data', toldOf([deviations], text))

test('number-not-in-data: finds a number of what the tables are about, with what to do', () => {
  const given = toldOf([deviations], 'Totalt rapporterades 2 600 avvikelser, 980 fall och 922 fall.')
  expect(findingsOf('number-not-in-data', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: '2 600',
      message:
        '”2 600 avvikelser”, ”980 fall” finns inte i någon av berättelsens tabeller och går inte att räkna fram ur dem. Kontrollera talen mot källan. Lägg gärna in dem i en tabell, så följer de med när underlaget ändras.',
    },
  ])
})

test.each([
  'Det var 922 fall, 47 fler än 2024.',
  'Totalt 2 509 avvikelser, 272 fler avvikelser än 2024 eller 12,2 %.',
  'Fallen är 36,7 % av alla avvikelser.',
  'Tolv chefer deltog.',
  'Utbildningen gavs till 234 medarbetare.',
  'Cirka 2 600 avvikelser väntas.',
  'Enligt Socialstyrelsen drabbas 90 % av fall.',
  'Målet är högst 800 fall.',
  'Svarsfrekvensen om avvikelser var 61,4 %.',
  'Avvikelser utreds inom 14 dagar.',
  'Enligt 7 kap. 3 § och SFS 2010:659 gäller 2025–2030 för fall och avvikelser.',
  'Det var 3 fall på lördagar.',
])('number-not-in-data: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('number-not-in-data: is silent without tables, and where a table in the text has the number', () => {
  expect(marksOf('number-not-in-data', told('Det var 980 fall.'))).toEqual([])
  const beside = doc(p('Det var 980 fall.'), table(['Vad', 'Antal'], ['Fall', '980']))
  expect(marksOf('number-not-in-data', written(toldOf([deviations]), 'one', beside))).toEqual([])
})

test('number-not-in-data: goals, counts behind shares and rounding are known', () => {
  const shares = dataset(
    'andel',
    ['2025'],
    { Munhälsa: [43.86] },
    {
      unit: 'percent',
      decimals: 2,
      target: 90,
      denominators: { axis: 'columns', counts: { c1: 57 } },
    },
  )
  const given = toldOf([shares], 'Munhälsa bedömdes för 43,9 % eller 44 % av 57 avlidna; målnivån är 90 %.')
  expect(marksOf('number-not-in-data', given)).toEqual([])
})

test('number-not-in-data: a number close to that of the row it names is changed to the table’s', () => {
  const wrong = toldOf([deviations], 'Under 2025 rapporterades 929 fall.')
  expect(findingsOf('number-not-in-data', wrong)).toMatchObject([
    {
      message:
        '”929 fall” finns inte i någon av berättelsens tabeller och går inte att räkna fram ur dem. I tabellen ”Rapporterade avvikelser per kategori” står 922. Kontrollera talet mot källan. Lägg gärna in det i en tabell, så följer det med när underlaget ändras.',
    },
  ])
  const after = mended('number-not-in-data', wrong)
  expect(readAloud(after)).toEqual(['Under 2025 rapporterades 922 fall.'])
  expect(valuesIn(after)).toBe(1)
  const far = toldOf([deviations], 'Under 2025 rapporterades 1 929 fall.')
  expect(findingsOf('number-not-in-data', far)).toMatchObject([{ fixes: [] }])
})
