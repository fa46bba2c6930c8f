import { expect, test } from 'vitest'
import { doc, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const empty = report(section('now'), section('then'))
const sentence = (words: number, first = 'Vi') => `${first}${' arbetar'.repeat(words - 1)}.`

test('long-sentence: more than 35 words is a hint with the number of words', () => {
  const given = written(empty, 'now', `Kort. ${sentence(36)} Kort.`)
  expect(findingsOf('long-sentence', given)).toMatchObject([
    {
      severity: 'hint',
      excerpt: sentence(36),
      message:
        'Meningen är 36 ord lång. Dela den: låt varje mening säga en sak, eller gör en uppräkning till en punktlista.',
    },
  ])
})

test('long-sentence: what is quoted, as a law, stands as it is', () => {
  const quoted = `Lagen säger: ”${sentence(40).slice(0, -1)}”.`
  expect(findingsOf('long-sentence', written(empty, 'now', quoted))).toEqual([])
})

test('long-sentence: 35 words, lists of short items and tables are right', () => {
  const items = Array.from({ length: 10 }, () => 'fem ord i varje punkt')
  const given = doc(p(sentence(35)), ul(...items), table(['Vad'], [sentence(40)]))
  expect(findingsOf('long-sentence', written(empty, 'now', given))).toEqual([])
})

test('long-sentence: only the five longest are shown, wherever they stand', () => {
  const many = Array.from({ length: 6 }, (_, index) => p(sentence(36 + index)))
  const given = written(written(empty, 'now', doc(...many)), 'then', sentence(60))
  const found = findingsOf('long-sentence', given)
  expect(found.map(({ message }) => Number(/\d+/.exec(message)?.[0])).toSorted()).toEqual([
    38, 39, 40, 41, 60,
  ])
  expect(
    found.filter(({ message }) => message.endsWith('Det finns 2 så långa meningar till i berättelsen.')),
  ).toHaveLength(1)
})
