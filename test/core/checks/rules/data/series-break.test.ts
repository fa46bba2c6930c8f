import { expect, test } from 'vitest'
import { measuring, shown, withFormerTables } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const RULE = 'series-break'
const deaths = dataset('pall', ['2023', '2024'], { 'Registrerade dödsfall': [42, 112] }, { hasSums: false })

test('series-break: a leap without a mark or a word is asked about, and marked', () => {
  const before = measuring(deaths, shown('pall'))
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'pall' },
      message:
        '”Registrerade dödsfall” går från 42 år 2023 till 112 år 2024. Mäter åren samma sak på samma sätt? Markera ett brott i serien om system, urval eller definition har ändrats, annars skriv vad ändringen beror på.',
      fixes: [{ label: 'Markera brott i serien före 2024' }],
    },
  ])
  expect(mended(RULE, before).datasets[0]?.seriesBreaks).toEqual([{ before: 'c2', note: '' }])
})

test('series-break: an explanation, a small number or an ordinary change is no leap', () => {
  expect(
    findingsOf(RULE, measuring(deaths, shown('pall'), 'Ökningen beror på att alla dödsfall nu registreras.')),
  ).toEqual([])
  expect(findingsOf(RULE, measuring(dataset('a', ['2023', '2024'], { Sip: [15, 33] })))).toEqual([])
  expect(findingsOf(RULE, measuring(dataset('a', ['2023', '2024'], { Fall: [400, 520] })))).toEqual([])
})

test('series-break: a row that measured something else last year', () => {
  const now = dataset(
    'sign',
    ['2023', '2024'],
    { Läkemedelsinsatser: [503_900, 405_186] },
    { hasSums: false },
  )
  const former = dataset('sign', ['2023'], { 'Alla insatser': [503_900] }, { hasSums: false })
  const before = withFormerTables(measuring({ ...now }), 2023, former)
  expect(findingsOf(RULE, { ...before, year: 2024 }).map(({ message }) => message)).toEqual([
    'Raden ”Läkemedelsinsatser” hette ”Alla insatser” i förra berättelsen. Om den nu mäter något annat kan åren inte jämföras. Markera ett brott i serien, eller räkna om det gamla värdet.',
  ])
  const longer = dataset('sign', ['2023'], { 'Läkemedelsinsatser totalt': [503_900] }, { hasSums: false })
  expect(findingsOf(RULE, { ...withFormerTables(measuring(now), 2023, longer), year: 2024 })).toEqual([])
})
