import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))
const open =
  'Hemtjänsten har fått fler avvikelser, vilket bedöms bero på en bättre rapportering i hela kommunen'
const marks = (...blocks: readonly Block[]) =>
  findingsOf('missing-full-stop', written(empty, 'now', doc(...blocks))).map(({ excerpt }) => excerpt)

test('missing-full-stop: a paragraph that just ends is a hint, and gets its full stop', () => {
  const given = written(empty, 'now', doc(p(open), p('Nästa stycke.')))
  expect(findingsOf('missing-full-stop', given)).toMatchObject([
    {
      severity: 'hint',
      excerpt: 'kommunen',
      message: 'Stycket slutar med ”kommunen” utan punkt. Sätt punkt, eller skriv klart meningen.',
    },
  ])
  expect(textLines(sectionOf(mended('missing-full-stop', given), 'now').content)[0]).toBe(`${open}.`)
})

test('missing-full-stop: whole sentences, lead-ins, short lines, cells and items are right', () => {
  expect(
    marks(
      p(`${open}.`),
      p(`${open}:`),
      p('En kort rad'),
      p('Källa: Socialstyrelsen och en mycket lång rad av ord utan slut här'),
    ),
  ).toEqual([])
  expect(marks(p(open), ul('rapportering'))).toEqual([])
  expect(marks(p(open), table(['A'], ['b']))).toEqual([])
  expect(marks(p(open), p('och fortsätter här.'))).toEqual([])
  expect(marks(h(1, open), ul(open, open), table(['A'], [open]))).toEqual([])
  expect(marks(p(`${open} enligt www.exempel.se/sida`))).toEqual([])
})

test('missing-full-stop: a note at the foot of the page is passed by', () => {
  const footnote = {
    type: 'footnote',
    attrs: { text: 'en not utan punkt men med många ord i rad efter varandra' },
  } as const
  expect(marks(p(open, footnote), p('Nästa stycke.'))).toEqual(['kommunen'])
  expect(marks(p(open, footnote), ul('rapportering'))).toEqual([])
})

test('missing-full-stop: five are shown', () => {
  const found = findingsOf(
    'missing-full-stop',
    written(empty, 'now', doc(...Array.from({ length: 8 }, () => p(open)))),
  )
  expect(found).toHaveLength(5)
  expect(found.at(-1)?.message).toMatch(/ 3 stycken till slutar utan punkt\.$/)
})
