import { expect, test } from 'vitest'
import { changesSince, withChanges } from '../../../src/renderer/preview/report-changes.ts'
import { report, section, written } from '../../support/build-report.ts'

const before = written(report(section('a'), section('b')), 'a', 'Text.')

test('the first changes are the whole report', () => {
  expect(withChanges(null, changesSince(null, before))).toEqual(before)
})

test('a change of one text is that section alone', () => {
  const now = written(before, 'b', 'Ny text.')
  const changes = changesSince(before, now)
  expect(Object.keys(changes.sections)).toEqual(['b'])
  expect(changes.parts).toEqual({})
  expect(withChanges(before, changes)).toEqual(now)
})

test('a change of another part is that part alone', () => {
  const now = { ...before, organisation: { ...before.organisation, municipality: 'Annan kommun' } }
  const changes = changesSince(before, now)
  expect(changes).toEqual({ parts: { organisation: now.organisation }, sections: {} })
  expect(withChanges(before, changes)).toEqual(now)
})
