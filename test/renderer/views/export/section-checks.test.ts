import { expect, test } from 'vitest'
import { outlineOf } from '../../../../src/core/outline.ts'
import { checkOf, chosenIds, toggled } from '../../../../src/renderer/views/export/section-checks.ts'
import { report, section } from '../../../support/build-report.ts'

const items = outlineOf(
  report(section('a'), section('a1', { level: 2 }), section('a2', { level: 2 }), section('b')),
)

test('the whole report is every section', () => {
  expect(chosenIds(items, { kind: 'whole' })).toEqual(new Set(['a', 'a1', 'a2', 'b']))
})

test('what is chosen and no longer there is not counted', () => {
  expect(chosenIds(items, { kind: 'sections', sectionIds: ['b', 'borta'] })).toEqual(new Set(['b']))
})

test('a section is taken in and out with all that lies under it', () => {
  const first = toggled(items, 0, new Set())
  expect(first).toEqual(new Set(['a', 'a1', 'a2']))
  expect(toggled(items, 0, first)).toEqual(new Set())
})

test('a section of which a part is chosen is in between, and is taken in whole', () => {
  const part = toggled(items, 1, new Set())
  expect(items.map((_, at) => checkOf(items, at, part))).toEqual(['some', 'all', 'none', 'none'])
  expect(toggled(items, 0, part)).toEqual(new Set(['a', 'a1', 'a2']))
})
