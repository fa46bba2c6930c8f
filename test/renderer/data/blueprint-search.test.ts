import { expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/outline.ts'
import { builtInBlueprints } from '../../../src/formats/blueprints.ts'
import { searchBlueprints } from '../../../src/renderer/views/data/blueprint-search.ts'
import { report, section } from '../../support/build-report.ts'

const outline = outlineOf(report(section('deviations', { heading: 'Avvikelser' }), section('falls')))
const found = (query: string) =>
  searchBlueprints(builtInBlueprints(), outline, query).flatMap(({ offered }) => offered)

it('offers every table of numbers or words, group by group in Swedish; lists of single cases apart', () => {
  const groups = searchBlueprints(builtInBlueprints(), outline, '')
  const offered = groups.flatMap((group) => group.offered)
  const usual = builtInBlueprints().filter(({ kind }) => kind !== 'register')
  expect(offered.map(({ blueprint }) => blueprint.id).toSorted()).toEqual(
    usual.map(({ id }) => id).toSorted(),
  )
  expect(new Set(offered.map(({ blueprint }) => blueprint.kind))).toEqual(new Set(['numbers', 'textTable']))
  expect(groups[0]?.name).toBe('Avvikelser och vårdskador')
})

it('finds by words of the name, the group and the section, in any order and case', () => {
  const ids = (query: string) => found(query).map(({ blueprint }) => blueprint.id)
  expect(ids('MÅLVÄRDE palliativ')).toEqual(['bp-palliative-indicators'])
  expect(ids('klagomål kategori')).toContain('bp-complaints-category')
  expect(ids('finnsinte')).toEqual([])
})

it('says in which sections of this report a table is usual', () => {
  const total = found('').find(({ blueprint }) => blueprint.id === 'bp-deviations-total')
  expect(total?.usualIn).toEqual(['Avvikelser'])
})
