import { describe, expect, test } from 'vitest'
import { misspellings } from '../../../../../src/core/checks/rules/language/misspellings.ts'
import { isOneLetterOff } from '../../../../../src/core/checks/rules/language/near-misses.ts'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'), section('then'))
const marks = (text: string) => marksOf('spelling', written(empty, 'now', text))
const after = (text: string) =>
  textLines(sectionOf(mended('spelling', written(empty, 'now', text)), 'now').content).join('\n')

describe('spelling: is found', () => {
  test.each([
    ['Vi har inga resurer till det.', 'resurer'],
    ['Kursen i Menthal hälsa var bra.', 'Menthal'],
    ['Årets patientsäkerhetsberätelse är klar.', 'patientsäkerhetsberätelse'],
    ['En sjuk sköterska deltog.', 'sjuk sköterska'],
    ['Fler läkemedels genomgångar gjordes.', 'läkemedels genomgångar'],
    ['Vård- och omsorgs personalen utbildas.', 'omsorgs personalen'],
    ['All hälso – och sjukvård omfattas.', 'hälso – och'],
    ['All hälso och sjukvård omfattas.', 'hälso och'],
    ['Hjärt-och lungfonden deltog.', 'Hjärt-och'],
  ])('spelling: in ”%s”', (text, mark) => {
    expect(marks(text)).toEqual([mark])
  })
})

test.each([
  'Hälso- och sjukvården, god vård – och trygghet, social- och hälsovård.',
  'Läkemedel, genomgångar och under året sköterskor.',
  'Vi ger de boende stöd, och patienten planerar vård tillsammans med oss.',
  'Egen kontroll och en risk, bedömning av smärta.',
  'Under Sköterskans dag.',
])('spelling: is not found in ”%s”', (text) => {
  expect(marks(text)).toEqual([])
})

test('spelling: none of the misspellings leads to another, and each differs from what it should be', () => {
  const wrong = [...misspellings].filter(
    ([word, right]) => word === right.toLowerCase() || misspellings.has(right),
  )
  expect(wrong).toEqual([])
})

test('spelling: is a hint that is told once for all places and mends them all', () => {
  const given = written(
    written(empty, 'now', 'Succesivt bättre.'),
    'then',
    doc(p('Det blev succesivt bättre, succesivt.')),
  )
  expect(findingsOf('spelling', given)).toMatchObject([
    {
      severity: 'hint',
      sectionId: 'now',
      message: '”Succesivt” ska troligen vara ”Successivt”. Det står så på 3 ställen i berättelsen.',
    },
  ])
  const mendedReport = mended('spelling', given)
  expect(['now', 'then'].flatMap((id) => textLines(sectionOf(mendedReport, id).content))).toEqual([
    'Successivt bättre.',
    'Det blev successivt bättre, successivt.',
  ])
})

test('spelling: keeps capitals', () => {
  expect(after('Nämden beslutade.')).toBe('Nämnden beslutade.')
  expect(after('SAMANFATTNING')).toBe('SAMMANFATTNING')
  expect(after('Avvikelse hantering sker.')).toBe('Avvikelsehantering sker.')
})

describe('spelling: a word one letter from a common one', () => {
  const common = Array.from({ length: 5 }, () => p('Teamet gjorde uppföljningsmöten.'))
  const withOnce = (text: string) => written(empty, 'now', doc(...common, p(text)))

  test('spelling: is asked about when it stands once', () => {
    const given = withOnce('Teamet gjorde uppföljnigsmöten.')
    expect(findingsOf('spelling', given).map(({ message }) => message)).toEqual([
      '”uppföljnigsmöten” skiljer sig med en bokstav från ”uppföljningsmöten”, som står på flera ställen i berättelsen. Är det en felskrivning?',
    ])
    expect(marksOf('spelling', mended('spelling', given))).toEqual([])
  })

  test('spelling: is let be when it stands twice, is a name, ends otherwise or is far off', () => {
    expect(marksOf('spelling', withOnce('Uppföljnigsmöten, uppföljnigsmöten.'))).toEqual([])
    expect(marksOf('spelling', withOnce('Teamet Uppföljnigsmöten.'))).toEqual([])
    expect(marksOf('spelling', withOnce('Teamet gjorde uppföljningsmötet.'))).toEqual([])
    expect(marksOf('spelling', withOnce('Teamet gjorde uppföljningssamtal.'))).toEqual([])
  })

  test('spelling: follows what is written and taken away', () => {
    const before = withOnce('Teamet gjorde uppföljnigsmöten.')
    expect(marksOf('spelling', before)).toEqual(['uppföljnigsmöten'])
    expect(marksOf('spelling', written(before, 'then', 'Ännu ett uppföljnigsmöten.'))).toEqual([])
    expect(marksOf('spelling', written(before, 'then', 'Något annat.'))).toEqual(['uppföljnigsmöten'])
    expect(marksOf('spelling', written(before, 'now', 'Teamet gjorde uppföljnigsmöten.'))).toEqual([])
  })

  test.each([
    ['uppföljning', 'uppfölning', true],
    ['uppföljning', 'uppföljnning', true],
    ['uppföljning', 'uppfötjning', true],
    ['uppföljning', 'upfpöljning', true],
    ['fortsatta', 'fortsätta', false],
    ['uppföljning', 'uppföljning', false],
    ['uppföljning', 'uföljning', false],
  ])('spelling: whether %s and %s are one letter apart', (a, b, expected) => {
    expect([isOneLetterOff(a, b), isOneLetterOff(b, a)]).toEqual([expected, expected])
  })
})

test('spelling: shows a dozen and says how many more there are', () => {
  const words = [...misspellings.keys()].slice(0, 15).map((word) => p(`Ordet ${word} står här.`))
  const found = findingsOf('spelling', written(empty, 'now', doc(...words)))
  expect(found).toHaveLength(12)
  expect(found.at(-1)?.message).toMatch(/ 3 ord till kan vara felstavade\.$/)
})
