import { expect, test } from 'vitest'
import { changedBlocksFix } from '../../../src/core/checks/changed-blocks.ts'
import { readReport } from '../../../src/core/checks/reading/report-reading.ts'
import { type Report, sectionOf } from '../../../src/core/report.ts'
import { doc, h, p } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../support/build-report.ts'

const before = written(report(section('now')), 'now', doc(p('Ett.'), h(1, 'Två'), p('Tre.')))

/** A fix that puts these in place of the two blocks from "Två". */
function fixWith(...blocks: readonly Block[]) {
  const [reading] = readReport(before).sections
  const heading = reading?.blocks[1]
  if (reading === undefined || heading === undefined) throw new Error('no heading')
  return changedBlocksFix('Byt', reading, heading.start, 2, () => blocks)
}
const textOf = (given: Report) => sectionOf(given, 'now').content

test('puts other blocks in place of some', () => {
  expect(textOf(fixWith(p('Nytt.')).apply(before))).toEqual(doc(p('Ett.'), p('Nytt.')))
  expect(textOf(fixWith().apply(before))).toEqual(doc(p('Ett.')))
})

test('still fits when what lies after has changed', () => {
  const longer = written(before, 'now', doc(p('Ett.'), h(1, 'Två'), p('Tre.'), p('Fyra.')))
  expect(textOf(fixWith(p('Nytt.')).apply(longer))).toEqual(doc(p('Ett.'), p('Nytt.'), p('Fyra.')))
})

test('leaves the report as it is when other blocks stand there, or the section is gone', () => {
  const moved = written(before, 'now', doc(p('Ett och mer.'), h(1, 'Två'), p('Tre.')))
  const reworded = written(before, 'now', doc(p('Ett.'), h(1, 'Två'), p('Tre!')))
  const gone = report(section('other'))
  for (const given of [moved, reworded, gone]) expect(fixWith(p('Nytt.')).apply(given)).toBe(given)
})
