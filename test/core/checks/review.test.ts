import { expect, test } from 'vitest'
import type { ReviewContext } from '../../../src/core/checks/reading/review-context.ts'
import type { SectionReading } from '../../../src/core/checks/reading/section-reading.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import type { DataRule, ReportRule, SectionRule } from '../../../src/core/checks/rule.ts'
import { addDataset, setCell } from '../../../src/core/dataset-operations.ts'
import { doc, h, p, ul } from '../../../src/core/rich-text/builders.ts'
import { setSectionStatus } from '../../../src/core/section-operations.ts'
import { dataset, report, section, written } from '../../support/build-report.ts'

const head = { kind: 'language', severity: 'hint', title: 'Hej', why: 'Därför.' } as const

/** Finds each "hej", and counts how often it is asked. */
function greetings() {
  const asked: string[] = []
  const rule: SectionRule = {
    ...head,
    id: 'greeting',
    scope: 'section',
    find: (reading: SectionReading) => {
      asked.push(reading.id)
      return reading.blocks.flatMap((block) =>
        [...block.text.matchAll(/hej/g)].map(({ index }) =>
          reading.found(block, index, index + 3, 'Här står hej.'),
        ),
      )
    },
  }
  return { rules: [rule], asked }
}

const start = written(
  written(
    report(section('a', { heading: 'Första' }), section('b', { heading: 'Andra' })),
    'b',
    'hej och hej',
  ),
  'a',
  doc(h(1, 'Rubrik'), p('säg hej'), ul('ett', 'hej två')),
)

test('findings come in reading order with their place, words and keys of their own', () => {
  const { open } = reviewReport(start, greetings().rules)
  expect(open.map(({ place, excerpt, key }) => [place, excerpt, key])).toEqual([
    ['Första', 'hej', 'greeting|a|hej'],
    ['Första', 'hej', 'greeting|a|hej|2'],
    ['Andra', 'hej', 'greeting|b|hej'],
    ['Andra', 'hej', 'greeting|b|hej|2'],
  ])
  const places = open.map(({ where }) => (where.kind === 'text' ? where.from : -1))
  expect(places).toEqual([13, 27, 1, 9])
})

test('after a change to one text only that section is gone through again', () => {
  const { rules, asked } = greetings()
  reviewReport(start, rules)
  reviewReport(start, rules)
  expect(asked).toEqual(['a', 'b'])
  const { open } = reviewReport(written(start, 'b', 'hej då'), rules)
  expect(asked).toEqual(['a', 'b', 'b'])
  expect(open).toHaveLength(3)
})

test('when a number of the tables changes, everything is gone through again', () => {
  const { rules, asked } = greetings()
  const withTable = addDataset(start, dataset('falls', ['2025'], { Fall: [1] }))
  reviewReport(withTable, rules)
  reviewReport(setCell(withTable, 'falls', 'r1', 'c1', 2), rules)
  expect(asked).toEqual(['a', 'b', 'a', 'b'])
})

test('a rule on the data is asked once as long as only texts change, and a rule on the report each time', () => {
  const asked: string[] = []
  const data: DataRule = {
    ...head,
    id: 'on-data',
    scope: 'data',
    find: ({ year }: ReviewContext) => {
      asked.push(`data ${year}`)
      return []
    },
  }
  const whole: ReportRule = {
    ...head,
    id: 'on-report',
    scope: 'report',
    find: ({ sections }) => {
      asked.push(`report ${sections.length}`)
      return []
    },
  }
  const rules = [data, whole]
  reviewReport(start, rules)
  reviewReport(written(start, 'b', 'hej då'), rules)
  expect(asked).toEqual(['report 2', 'data 2025', 'report 2'])
})

test('a section that is not applicable is not read', () => {
  const without = setSectionStatus(start, 'a', { kind: 'notApplicable', reason: 'Gäller inte.' })
  expect(reviewReport(without, greetings().rules).open.map(({ sectionId }) => sectionId)).toEqual(['b', 'b'])
})
