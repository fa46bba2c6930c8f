import { expect, test } from 'vitest'
import { ignoreFinding } from '../../../src/core/checks/ignored-findings.ts'
import { openPrivacyErrors, privacyErrorsIn, privacyLines } from '../../../src/core/checks/privacy-gate.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { addDataset } from '../../../src/core/dataset-operations.ts'
import { dataset, report, section, written } from '../../support/build-report.ts'

/** Made for tests: the check digit fits, and it belongs to nobody. */
const PERSON = '19121212-1212'
const start = report(section('cover', { kind: 'front', level: 0 }), section('falls', { heading: 'Fall' }))
const told = written(start, 'falls', `Den boende, ${PERSON}, föll.`)

test('what points out a person holds the document until somebody has put it aside with a reason', () => {
  expect(privacyErrorsIn(start)).toEqual([])
  const [found, ...more] = privacyErrorsIn(told)
  expect(more).toEqual([])
  expect(found?.excerpt).toContain(PERSON)
  expect(privacyErrorsIn(ignoreFinding(told, found?.key ?? '', 'Ett påhittat nummer.'))).toEqual([])
})

test('the gate finds the same as the whole review, under the same keys', () => {
  const keys = openPrivacyErrors(reviewReport(told)).map(({ key }) => key)
  expect(privacyErrorsIn(told).map(({ key }) => key)).toEqual(keys)
})

test('only what stands in the tables holds the tables', () => {
  expect(privacyErrorsIn(told, 'tables')).toEqual([])
  const table = addDataset(start, dataset('d', ['2025'], { [`Anna ${PERSON}`]: [1] }))
  expect(privacyErrorsIn(table, 'tables').length).toBeGreaterThan(0)
})

test('what is found is told in a line for each kind, with where', () => {
  expect(privacyLines(privacyErrorsIn(told))).toEqual(['Kan peka ut en person: ett ställe (Fall)'])
  const twice = written(told, 'falls', `Först ${PERSON}, sedan 19890201-3286.`)
  expect(privacyLines(privacyErrorsIn(twice))).toEqual(['Kan peka ut en person: 2 ställen (Fall)'])
})
