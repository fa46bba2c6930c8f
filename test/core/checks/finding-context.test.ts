import { expect, test } from 'vitest'
import { contextOfFinding } from '../../../src/core/checks/finding-context.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'

const start = report(section('a', { heading: 'A' }))

test('the words are shown among those around them', () => {
  const given = written(start, 'a', 'Vi har följt upp fallen.')
  expect(contextOfFinding(given, { kind: 'text', sectionId: 'a', from: 8, to: 13 })).toEqual({
    before: 'Vi har ',
    words: 'följt',
    after: ' upp fallen.',
  })
})

test('a long text is cut between words on both sides', () => {
  const long = 'ord '.repeat(60)
  const given = written(start, 'a', `${long}HÄR ${long}`)
  const context = contextOfFinding(given, { kind: 'text', sectionId: 'a', from: 241, to: 244 })
  expect(context?.words).toBe('HÄR')
  expect(context?.before).toMatch(/^… ord (ord )+$/)
  expect(context?.after).toMatch(/^ (ord )+…$/)
  expect((context?.before.length ?? 0) + (context?.after.length ?? 0)).toBeLessThan(150)
})

test('words over two paragraphs are shown on one line', () => {
  const given = written(start, 'a', doc(p('Första slutet'), p('början andra')))
  // <p>Första slutet</p> takes 15 places; the second paragraph's text begins at 16.
  expect(contextOfFinding(given, { kind: 'text', sectionId: 'a', from: 8, to: 22 })).toEqual({
    before: 'Första ',
    words: 'slutet början',
    after: ' andra',
  })
})

test('a cell is shown with its row, column and number', () => {
  const given = withDeviations(start)
  const where = { kind: 'cell', datasetId: 'avvikelser', rowId: 'r1', columnId: 'c2' } as const
  expect(contextOfFinding(given, where)).toEqual({ before: 'Fall, 2025: ', words: '922', after: '' })
})

test('nothing is shown of what has no words of its own, or is gone', () => {
  expect(contextOfFinding(start, { kind: 'report' })).toBeNull()
  expect(contextOfFinding(start, { kind: 'section', sectionId: 'a' })).toBeNull()
  expect(contextOfFinding(start, { kind: 'text', sectionId: 'gone', from: 1, to: 2 })).toBeNull()
  expect(contextOfFinding(start, { kind: 'goal', goalId: 'gone' })).toBeNull()
})
