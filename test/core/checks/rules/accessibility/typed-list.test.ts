import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, marked, ol, p, ul } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))

test('typed-list: dashes become a list with one click', () => {
  const given = written(
    empty,
    'now',
    doc(p('Vi gjorde:'), p('- rutiner'), p(marked('- ', { type: 'bold' }), 'kurser'), p('Slut.')),
  )
  expect(findingsOf('typed-list', given)).toMatchObject([
    {
      severity: 'hint',
      excerpt: '- rutiner',
      message: '2 stycken är skrivna som en lista för hand. Gör dem till en riktig punktlista.',
    },
  ])
  expect(sectionOf(mended('typed-list', given), 'now').content).toEqual(
    doc(p('Vi gjorde:'), ul('rutiner', 'kurser'), p('Slut.')),
  )
})

test('typed-list: numbers in order become a numbered list', () => {
  const given = written(empty, 'now', doc(p('1. rutiner'), p('2. kurser'), p('3. tid')))
  expect(sectionOf(mended('typed-list', given), 'now').content).toEqual(doc(ol('rutiner', 'kurser', 'tid')))
})

test('typed-list: one dash, numbers out of order and real lists are right', () => {
  const given = doc(
    p('– Det blev bättre, säger Anna.'),
    p('Ja.'),
    p('2. Rutiner'),
    p('7. Kurser'),
    ul('- a', '- b'),
  )
  expect(marksOf('typed-list', written(empty, 'now', given))).toEqual([])
})

test('typed-list: two lists after each other are told apart', () => {
  const given = doc(p('1. a'), p('2. b'), p('1. c'), p('2. d'), p('• e'), p('• f'))
  expect(marksOf('typed-list', written(empty, 'now', given))).toEqual(['1. a', '1. c', '• e'])
})

test('typed-list: a note at the foot of the page does not end the list, and stays in it', () => {
  const footnote = { type: 'footnote', attrs: { text: 'Se rutinen.' } } as const
  const given = written(empty, 'now', doc(p('- rutiner', footnote), p('- kurser')))
  expect(sectionOf(mended('typed-list', given), 'now').content).toEqual(
    doc({
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [p('rutiner', footnote)] },
        { type: 'listItem', content: [p('kurser')] },
      ],
    }),
  )
})
