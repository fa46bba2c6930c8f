import { describe, expect, test } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import {
  countDemands,
  fullName,
  groupByLaw,
  isMissing,
  isSetAside,
  lawSources,
  provisionPlace,
} from '../../src/core/law-groups.ts'
import { lawViewOf } from '../../src/core/law-view.ts'
import { hideSection } from '../../src/core/outline-operations.ts'
import { answerChecklistItem, setOrganisation, setSectionStatus } from '../../src/core/section-operations.ts'
import { lawRegister, lawViewRows } from '../../src/formats/laws.ts'
import { builtInTemplate } from '../../src/formats/templates.ts'
import { written } from '../support/build-report.ts'

const register = lawRegister()

const newReport = (templateId: string) => {
  const template = builtInTemplate(templateId)
  if (!template) throw new Error(`no template ${templateId}`)
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Nämnden' },
  })
}
const demandsOf = (templateId: string) => lawViewOf(newReport(templateId), lawViewRows())

test('demands are gathered under the law that they name first, laws in the order in which they come', () => {
  const groups = groupByLaw(demandsOf('kpsb-2025'), register)
  expect(groups.map(({ act, demands }) => [act?.number, demands.length])).toEqual([
    ['2010:659', 5],
    ['SOSFS 2011:9', 10],
    ['HSLF-FS 2016:40', 1],
    ['SSMFS 2018:5', 1],
    ['2025:400', 2],
  ])
  expect(groups.flatMap(({ demands }) => demands)).toHaveLength(demandsOf('kpsb-2025').length)
})

test('a law that the register does not know has a group without a name', () => {
  const [demand] = demandsOf('psb-2025')
  if (!demand) throw new Error('no demand')
  const foreign = { ...demand, reference: 'Månlagen (1969:720) 1 §' }
  expect(groupByLaw([foreign], register)).toEqual([{ id: 'other', act: undefined, demands: [foreign] }])
})

describe('the sources of a reference', () => {
  const placesIn = (reference: string) =>
    lawSources(reference, register).map(({ act, provisions }) => [
      fullName(act),
      ...provisions.map(provisionPlace),
    ])

  test('are its laws with their provisions, each once', () => {
    expect(placesIn('SOSFS 2011:9 7 kap. 2 § p 6, 5 kap. 3, 3 a och 6 §§')).toEqual([
      [
        'Socialstyrelsens föreskrifter och allmänna råd om ledningssystem för systematiskt kvalitetsarbete (SOSFS 2011:9)',
        '7 kap. 2 § p 6',
        '5 kap. 3 §',
        '5 kap. 3 a §',
        '5 kap. 6 §',
      ],
    ])
    expect(placesIn('SoL (2025:400) 27 kap. 5 §, LSS 24 e §')).toEqual([
      ['Socialtjänstlag (2025:400)', '27 kap. 5 §'],
      ['Lag om stöd och service till vissa funktionshindrade (1993:387)', '24 e §'],
    ])
    expect(placesIn('SOSFS 2011:9 7 kap. 2 § sista stycket')).toMatchObject([
      [{}, '7 kap. 2 § sista stycket'],
    ])
  })

  test('tell what the law demands for every demand of every template', () => {
    const told = lawViewRows().map(({ reference }) => lawSources(reference, register))
    expect(told.every((sources) => sources.length > 0)).toBe(true)
    expect(told.flat().filter(({ provisions }) => provisions.length === 0)).toEqual([])
  })

  test('are none where the register knows none', () => {
    expect(lawSources('Månlagen (1969:720) 1 §', register)).toEqual([])
  })
})

test('only what the law requires is counted, and what is hidden is told apart', () => {
  const start = newReport('psb-2025')
  const counts = (report: typeof start) => countDemands(lawViewOf(report, lawViewRows()))
  expect(counts(start)).toEqual({ required: 13, answered: 0, hidden: 0 })
  expect(counts(hideSection(start, 'risk-management', 'Görs inte'))).toMatchObject({ hidden: 1 })
  expect(counts(setOrganisation(start, { preparedDate: '2026-02-10' })).answered).toBe(0)
  const missing = demandsOf('psb-2025').filter(isMissing)
  expect(missing).toHaveLength(13)
  expect(missing.map(({ id }) => id)).not.toContain('radiation')
})

test('a demand is set aside when all that answers it is not applicable', () => {
  const start = newReport('psb-2025')
  const demandIn = (report: typeof start) =>
    lawViewOf(report, lawViewRows()).find(({ id }) => id === 'radiation')
  const aside = setSectionStatus(start, 'radiation', { kind: 'notApplicable', reason: 'Finns inte.' })
  const told = answerChecklistItem(written(start, 'radiation', 'Text'), 'radiation', 'radiation.c1', 'yes')
  const isAside = [start, aside, told].map(demandIn).map((demand) => demand && isSetAside(demand))
  expect(isAside).toEqual([false, true, false])
})
