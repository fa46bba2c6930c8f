import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))

test('empty-heading: a heading of nothing but spaces is a warning and goes away with one click', () => {
  const given = written(empty, 'now', doc(p('Före.'), h(1, ' '), p('Efter.')))
  expect(findingsOf('empty-heading', given)).toMatchObject([
    {
      severity: 'warning',
      message: 'Här är en rad formaterad som rubrik, men den är tom. Ta bort den, eller skriv rubriken.',
    },
  ])
  expect(sectionOf(mended('empty-heading', given), 'now').content).toEqual(doc(p('Före.'), p('Efter.')))
})

test('empty-heading: the only block of a section leaves an empty paragraph', () => {
  const given = written(empty, 'now', doc({ type: 'heading', attrs: { level: 1 } }))
  expect(sectionOf(mended('empty-heading', given), 'now').content).toEqual(doc(p()))
})

test('empty-heading: headings with words and empty paragraphs are right', () => {
  expect(findingsOf('empty-heading', written(empty, 'now', doc(h(1, 'Fall'), p())))).toEqual([])
})
