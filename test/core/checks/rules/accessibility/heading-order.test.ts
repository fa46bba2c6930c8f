import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))

test('heading-order: a step that is left out is a warning at the heading that leaps', () => {
  const given = written(
    empty,
    'now',
    doc(h(1, 'Fall'), h(3, 'Hemtjänst'), p('Fler.'), h(3, 'Korttid'), p('Färre.')),
  )
  expect(findingsOf('heading-order', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Hemtjänst',
      message:
        'Rubriken ”Hemtjänst” ligger 2 steg under rubriken ovanför. Flytta upp den så att den ligger närmast under.',
    },
  ])
})

test('heading-order: the first heading lies right under that of the section', () => {
  const given = written(empty, 'now', doc(h(2, 'Fall'), p('Fler.')))
  expect(findingsOf('heading-order', given)[0]?.message).toContain('under avsnittets egen rubrik')
  expect(sectionOf(mended('heading-order', given), 'now').content).toEqual(doc(h(1, 'Fall'), p('Fler.')))
})

test('heading-order: going up any number of steps is right', () => {
  expect(
    marksOf(
      'heading-order',
      written(empty, 'now', doc(h(1, 'A'), h(2, 'B'), h(3, 'C'), h(1, 'D'), h(2, 'E'))),
    ),
  ).toEqual([])
})
