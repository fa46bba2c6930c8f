import { expect, test } from 'vitest'
import { reportSchema } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { report, section } from '../support/build-report.ts'

test('a new report has the sections of its template, with what they begin with', () => {
  const made = report(
    section('cover', { kind: 'front', level: 0 }),
    section('intro', { standardText: doc(p('Så här arbetar vi.')) }),
    section('radiation', { includedByDefault: false, hiddenReason: 'Vi röntgar inte.' }),
    section('local', { kind: 'optional', includedByDefault: false }),
    section('area', { repeat: 'verksamhetsområde', operation: 'Äldreomsorgen' }),
  )
  expect(reportSchema.parse(made)).toEqual(made)
  expect(made.outline.map(({ id, visibility, operation }) => [id, visibility, operation])).toEqual([
    ['cover', { kind: 'shown' }, null],
    ['intro', { kind: 'shown' }, null],
    ['radiation', { kind: 'hidden', reason: 'Vi röntgar inte.' }, null],
    ['local', { kind: 'hidden', reason: '' }, null],
    ['area', { kind: 'shown' }, 'Äldreomsorgen'],
  ])
  expect(made.sections['intro']).toMatchObject({
    status: { kind: 'inProgress' },
    content: doc(p('Så här arbetar vi.')),
  })
  expect(made.sections['local']).toMatchObject({ status: { kind: 'notStarted' }, content: doc() })
})
