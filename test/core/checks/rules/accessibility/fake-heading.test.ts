import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, marked, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))
const bold = (text: string) => p(marked(text, { type: 'bold' }))
const marks = (...blocks: Block[]) => marksOf('fake-heading', written(empty, 'now', doc(...blocks)))

test('fake-heading: a short bold paragraph over a text is a warning and becomes a heading', () => {
  const given = written(empty, 'now', doc(bold('Fall i hemmet'), p('Fallen blev fler.')))
  expect(findingsOf('fake-heading', given)).toMatchObject([
    {
      severity: 'warning',
      message:
        '”Fall i hemmet” är ett stycke i fet stil som ser ut som en rubrik. Gör det till en riktig rubrik, eller ta bort den feta stilen.',
    },
  ])
  expect(sectionOf(mended('fake-heading', given), 'now').content).toEqual(
    doc(h(1, 'Fall i hemmet'), p('Fallen blev fler.')),
  )
})

test('fake-heading: becomes a heading under the one right above it, or beside it', () => {
  const under = written(empty, 'now', doc(h(1, 'Fall'), bold('Hemtjänst'), p('Fler.')))
  const beside = written(empty, 'now', doc(h(2, 'Fall'), p('Text.'), bold('Hemtjänst'), ul('Fler.')))
  expect(sectionOf(mended('fake-heading', under), 'now').content.content[1]).toEqual(h(2, 'Hemtjänst'))
  expect(sectionOf(mended('fake-heading', beside), 'now').content.content[2]).toEqual(h(2, 'Hemtjänst'))
})

test('fake-heading: bold sentences, words in bold, lead-ins, captions and cells are no headings', () => {
  expect(marks(bold('Fallen blev fler.'), p('De är 922.'))).toEqual([])
  expect(marks(p(marked('Fall.', { type: 'bold' }), ' De är 922.'), p('Fler.'))).toEqual([])
  expect(marks(bold('Åtgärder:'), ul('En sak'))).toEqual([])
  expect(marks(bold('Tabell 3 Avvikelser'), p('Text.'))).toEqual([])
  expect(marks(p('Text.'), bold('Sist i avsnittet'))).toEqual([])
  expect(marks(table(['Fet rubrik'], ['cell']), p('Text.'))).toEqual([])
})
