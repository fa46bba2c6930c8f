import { expect, test } from 'vitest'
import { measuring, saying, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'share-mismatch'

test('share-mismatch: a share that its counts do not give is told and mended at the decimals that are written', () => {
  const before = saying('Av personalen var 97 av 130 (57 %) utbildade.')
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'error',
      excerpt: '57 %',
      message: '97 av 130 är 75\u00a0%, men här står 57 %. Rätta andelen eller antalen.',
      fixes: [{ label: 'Byt till 75\u00a0%' }],
    },
  ])
  expect(JSON.stringify(mended(RULE, before))).toContain('97 av 130 (75\u00a0%) utbildade')
})

test.each([
  ['Utbildade var 97 av 130, 75,6 %.', '75,6 %'],
  ['Det fanns 130 månadsanställda och av dem var 97 (76%) utbildade.', '76%'],
  ['Vi planerade 24 kontroller. Av dem genomfördes 19, det vill säga 97 %.', '97 %'],
  ['Inom hemtjänst fanns 128 månadsanställda varav 86 (76 procent) var utbildade.', '76 procent'],
  ['Av 13 enheter hade 8 en aktuell plan vid årets slut, 26 %.', '26 %'],
  ['Bara 57 % (97 av 130) var utbildade.', '57 %'],
])('share-mismatch: is found in "%s"', (text, mark) => {
  expect(marksOf(RULE, saying(text))).toEqual([mark])
})

test.each([
  'Utbildade var 97 av 130, 74,6 %.',
  'Det fanns 130 månadsanställda och av dem var 97 (75%) utbildade.',
  'Totalt ca 99 timvikarier och av dem var ca 40 (41%) utbildade.',
  'Två av sex områden når 90 %.',
  'Vid mätningen deltog 98 av 112 boende (88 %). Av dem hade 37 (38 %) kort nattfasta.',
  'Av 13 enheter hade 8 en plan, och målet är 100 %.',
  'Det kom 12 av 40 svar, 12 % fler än 2024.',
  'Av 182 genomgångar var 79 fördjupade, jämfört med 40 % året innan.',
  'Tre av fyra boenden deltog, det vill säga 75 %.',
])('share-mismatch: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})

test('share-mismatch: in tables, by counts in the row, "12 av 24", a heading with the whole, or the sum', () => {
  const counts = [
    ['Särskilt boende', '70', '96', '72,9 %'],
    ['Hemtjänst', '38', '57', '66,7 %'],
    ['Funktionsstöd', '14', '26', '58,3 %'],
  ]
  expect(marksOf(RULE, tabulating(['Verksamhet', 'Utbildade', 'Anställda', 'Andel'], ...counts))).toEqual([
    '58,3 %',
  ])
  const written = tabulating(
    ['Område', 'Uppfyllt', 'Andel'],
    ['Vårdplan', '13 av 24', '54,2 %'],
    ['Samtycke', '15 av 24', '65,2 %'],
  )
  expect(marksOf(RULE, written)).toEqual(['65,2 %'])
  const headed = tabulating(
    ['Område', 'Uppfyllt av 48', 'Andel'],
    ['Vårdplan', '46', '96 %'],
    ['Samtycke', '45', '49 %'],
  )
  expect(marksOf(RULE, headed)).toEqual(['49 %'])
  const ofSum = tabulating(
    ['Typ', 'Antal', 'Andel (%)'],
    ['A', '50', '50'],
    ['B', '30', '30'],
    ['C', '20', '25'],
    ['Totalt', '100', '100'],
  )
  expect(marksOf(RULE, ofSum)).toEqual(['25'])
})

test('share-mismatch: a share typed into the data is mended there', () => {
  const rows = { Norr: [97, 130, 75], Söder: [86, 128, 76], Väster: [68, 74, 92] }
  const columns = ['Utbildade', 'Anställda', 'Andel']
  const base = dataset('utb', columns, rows, { hasSums: false })
  const shares = {
    ...base,
    columns: base.columns.map((c) => (c.id === 'c3' ? { ...c, unit: 'percent' as const } : c)),
  }
  const before = measuring(shares)
  expect(findingsOf(RULE, before)).toMatchObject([{ where: { kind: 'cell', rowId: 'r2', columnId: 'c3' } }])
  expect(mended(RULE, before).datasets[0]?.cells['r2']?.['c3']).toBe(67)
})

test('share-mismatch: columns that have nothing to do with each other are left alone', () => {
  const table = tabulating(
    ['Enhet', 'Fall', 'Platser', 'Nöjda'],
    ['A', '10', '40', '80 %'],
    ['B', '12', '30', '75 %'],
    ['C', '8', '20', '91 %'],
  )
  expect(findingsOf(RULE, table)).toEqual([])
})

test('share-mismatch: shares of a total that stands first, and a row of shares under a row of sums', () => {
  const steps = [
    ['Totalt', '4 706', '100 %'],
    ['Utredda', '944', '20,1 %'],
    ['Åtgärdade', '2 003', '46,2 %'],
    ['Avslutade', '2 418', '51,4 %'],
  ]
  expect(marksOf(RULE, tabulating(['Steg', '2022', 'Andel'], ...steps))).toEqual(['46,2 %'])
  const areas = [
    ['Fall', '543', '2 165', '76'],
    ['Läkemedel', '495', '1 124', '303'],
    ['Summa', '1 038', '3 289', '379'],
    ['Andel', '22 %', '70 %', '18 %'],
  ]
  expect(marksOf(RULE, tabulating(['Kategori', 'Hemtjänst', 'Boende', 'LSS'], ...areas))).toEqual(['18 %'])
})

test('share-mismatch: a target beside "12 av 24" is no share of it', () => {
  const rows = [
    ['Vårdplan', '12 av 24', '90 %'],
    ['Samtycke', '15 av 24', '90 %'],
  ]
  expect(findingsOf(RULE, tabulating(['Område', 'Uppfyllt', 'Målvärde'], ...rows))).toEqual([])
})
