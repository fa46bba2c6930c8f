import { describe, expect, it } from 'vitest'
import { addOwnSection, hideSection } from '../../src/core/outline-operations.ts'
import { operationNames, putAwaySections, sectionsToAdd } from '../../src/core/section-choices.ts'
import { setSectionNotes } from '../../src/core/section-operations.ts'
import { report, section, written } from '../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a'),
  section('a-off', { level: 2, kind: 'optional', includedByDefault: false }),
  section('b', { kind: 'optional' }),
  section('b-off', { level: 2, kind: 'optional', includedByDefault: false }),
  section('c', { kind: 'optional', includedByDefault: false, hiddenReason: 'Finns inte i kommunen' }),
)

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

describe('sections to add', () => {
  it('are those of the template that are off and unused', () => {
    expect(ids(sectionsToAdd(start))).toEqual(['a-off', 'b-off'])
    expect(ids(sectionsToAdd(hideSection(start, 'b', '')))).toEqual(['a-off', 'b', 'b-off'])
  })

  it('are not those with something written in them', () => {
    expect(ids(sectionsToAdd(written(start, 'a-off', 'Text')))).toEqual(['b-off'])
    expect(ids(sectionsToAdd(setSectionNotes(start, 'b-off', 'Fråga Eva')))).toEqual(['a-off'])
  })

  it('do not lie under a section that was put away', () => {
    expect(ids(sectionsToAdd(hideSection(start, 'a', 'Skäl')))).toEqual(['b-off'])
  })
})

describe('sections that were put away', () => {
  it('are those of the model, the own ones and those with a reason or a text', () => {
    expect(ids(putAwaySections(start))).toEqual(['c'])
    const own = addOwnSection(start, 'Egen', { last: true }, 1, () => 'own')
    const hidden = ['a', 'b', 'own'].reduce((now, id) => hideSection(now, id, 'Skäl'), own)
    expect(ids(putAwaySections(hidden))).toEqual(['a', 'b', 'c', 'own'])
    expect(ids(putAwaySections(hideSection(written(start, 'b', 'Text'), 'b', '')))).toEqual(['b', 'c'])
  })

  it('are told once, by the one that they lie under', () => {
    const inner = written(start, 'a-off', 'Text')
    expect(ids(putAwaySections(inner))).toEqual(['a-off', 'c'])
    expect(ids(putAwaySections(hideSection(inner, 'a', 'Skäl')))).toEqual(['a', 'c'])
  })
})

it('proposes each operation of the units once', () => {
  const unit = (operation: string) => ({ name: 'Enhet', operation })
  const units = [unit('hemtjänst'), unit(' Hemtjänst '), unit(''), unit('LSS')]
  expect(operationNames({ units })).toEqual(['Hemtjänst', 'LSS'])
})
