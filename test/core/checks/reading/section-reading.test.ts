import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import type { SectionReading } from '../../../../src/core/checks/reading/section-reading.ts'
import { doc, note, p, table, ul } from '../../../../src/core/rich-text/builders.ts'
import type { RichText } from '../../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../../support/build-report.ts'

function reading(content: RichText): SectionReading {
  const [first] = readReport(written(report(section('now')), 'now', content)).sections
  if (first === undefined) throw new Error('no section')
  return first
}

const rich = doc(
  p('Fallen ', note('Med och utan skada.'), 'blev fler', note('Se tabellen.'), ' i år.'),
  ul('hemtjänst', 'korttid'),
  table(['Enhet'], ['Videgården']),
  p('Slut.'),
)

test('the words of every block are read between its places, with those of its footnotes', () => {
  const section = reading(rich)
  const texts = section.blocks.map((block) => section.textBetween(block.start, block.end))
  expect(texts).toEqual([
    'Fallen blev fler i år. Med och utan skada. Se tabellen.',
    'Med och utan skada.',
    'Se tabellen.',
    'hemtjänst',
    'korttid',
    'Enhet',
    'Videgården',
    'Slut.',
  ])
})

test('words after a footnote are read, and those of several blocks with a space between', () => {
  const whole = reading(rich)
  const [first] = whole.blocks
  if (first === undefined) throw new Error('no block')
  const where = whole.at(first, first.text.indexOf('i år'), first.text.length)
  expect(where.kind === 'text' && whole.textBetween(where.from, where.to)).toBe('i år.')
  expect(whole.textBetween(0, 10_000)).toBe(
    'Fallen blev fler i år. Med och utan skada. Se tabellen. hemtjänst korttid Enhet Videgården Slut.',
  )
  expect(whole.textBetween(9_000, 10_000)).toBe('')
})
