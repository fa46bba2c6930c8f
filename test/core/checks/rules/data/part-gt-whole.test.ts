import { expect, test } from 'vitest'
import { measuring, saying, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'part-gt-whole'

test('part-gt-whole: a part that is larger than its whole', () => {
  expect(findingsOf(RULE, saying('Vi gjorde 130 av 97 planerade kontroller.'))).toMatchObject([
    {
      severity: 'error',
      excerpt: '130 av 97',
      message:
        '130 kan inte vara en del av 97. Kontrollera om talen har bytt plats eller om något av dem är felskrivet.',
    },
  ])
  expect(marksOf(RULE, saying('Det fanns 128 anställda, varav 186 utbildade.'))).toEqual([
    '128 anställda, varav 186',
  ])
})

test('part-gt-whole: a share in the text over 100 %', () => {
  expect(findingsOf(RULE, saying('Andelen boende med aktuell plan var 112 %.'))).toMatchObject([
    {
      excerpt: '112 %',
      message:
        'En andel kan inte vara mer än 100 %, men här står 112 %. Kontrollera talet, eller skriv vad det är i stället för en andel.',
    },
  ])
})

test.each([
  'Under 2024 gjordes 38 riskbedömningar av 35 personer.',
  'Vi gjorde 97 av 130 planerade kontroller.',
  'Utskottet beslutade 12 av de 2025 års mål som nämnden satt.',
  'Kontrollerna gjordes av två sjuksköterskor.',
  'Utfallet var 112 % av budgeten, och andelen ökade till 90 %.',
  'Andelen har ökat och är 112 % av 2024 års.',
])('part-gt-whole: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})

test('part-gt-whole: rows of a table that are named as part and whole', () => {
  const table = tabulating(['Mått', '2024', '2025'], ['Fall', '40', '50'], ['varav med skada', '41', '12'])
  expect(marksOf(RULE, table)).toEqual(['41'])
})

test('part-gt-whole: columns that a share is worked out from, and shares over 100 %', () => {
  const base = dataset('k', ['Planerade', 'Genomförda'], { Norr: [12, 14], Söder: [12, 12] })
  const share = { id: 'd', label: 'Andel', formula: { kind: 'share' as const, part: 'c2', whole: ['c1'] } }
  expect(findingsOf(RULE, measuring({ ...base, derivedColumns: [share] }))).toMatchObject([
    { where: { kind: 'cell', rowId: 'r1', columnId: 'c2' } },
  ])
  expect(findingsOf(RULE, measuring(base))).toEqual([])
  const percent = dataset(
    'p',
    ['2025'],
    { Vårdplan: [104] },
    { unit: 'percent', hasSums: false, denominator: 'väntade dödsfall' },
  )
  expect(findingsOf(RULE, measuring(percent)).map(({ message }) => message)).toEqual([
    '104\u00a0% kan inte vara en andel av väntade dödsfall. Kontrollera talet.',
  ])
})
