import { expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { groupFindings } from '../../../src/renderer/review/finding-groups.ts'
import { report, section, withDeviations } from '../../support/build-report.ts'

const start = withDeviations(
  report(section('a', { heading: 'SAMMANFATTNING' }), section('b', { heading: 'Läkemedel' })),
)

function finding(key: string, change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'rule',
    kind: 'language',
    severity: 'warning',
    where: { kind: 'section', sectionId: 'a' },
    sectionId: 'a',
    place: 'SAMMANFATTNING',
    title: 'Fel',
    message: '',
    why: '',
    excerpt: '',
    fixes: [],
    key,
    ...change,
  }
}

const inB = { where: { kind: 'section', sectionId: 'b' }, sectionId: 'b', place: 'Läkemedel' } as const
const inTable = {
  where: { kind: 'dataset', datasetId: 'avvikelser' },
  sectionId: null,
  place: 'Tabellen',
  kind: 'data',
} as const
const ofReport = { where: { kind: 'report' }, sectionId: null, place: '', kind: 'law' } as const

it('groups by place in the order of the report: the whole first, tables last', () => {
  const findings = [finding('1', inTable), finding('2', inB), finding('3'), finding('4', ofReport)]
  expect(groupFindings(start, findings, 'section').map(({ title, count }) => [title, count])).toEqual([
    ['Hela berättelsen', 1],
    ['Sammanfattning', 1],
    ['Läkemedel', 1],
    ['Tabellen', 1],
  ])
})

it('keeps a section apart from what its id happens to name', () => {
  const given = report(section('organisation', { heading: 'Ansvar' }), section('goals', { heading: 'Mål' }))
  const at = (sectionId: string, place: string) =>
    finding(sectionId, { where: { kind: 'section', sectionId }, sectionId, place })
  const goal = finding('goal', { where: { kind: 'goal', goalId: 'g' }, sectionId: null, place: 'Målet' })
  const groups = groupFindings(given, [at('organisation', 'Ansvar'), at('goals', 'Mål'), goal], 'section')
  expect(groups.map(({ title, count }) => [title, count])).toEqual([
    ['Ansvar', 1],
    ['Mål', 1],
    ['Mål, egenkontroller och åtgärder', 1],
  ])
})

it('groups by what findings are about, what may hurt somebody first', () => {
  const findings = [
    finding('1'),
    finding('2', inTable),
    finding('3', { kind: 'privacy' }),
    finding('4', ofReport),
  ]
  expect(groupFindings(start, findings, 'kind').map(({ title }) => title)).toEqual([
    'Uppgifter om personer',
    'Lagens krav',
    'Siffror i tabellerna',
    'Språk',
  ])
})

it('puts the gravest first under a heading, and folds more than five of one rule together', () => {
  const many = Array.from({ length: 6 }, (_, index) =>
    finding(`m${index}`, { ruleId: 'many', severity: 'hint' }),
  )
  const five = Array.from({ length: 5 }, (_, index) => finding(`f${index}`, { ruleId: 'five' }))
  const [group] = groupFindings(start, [...many, ...five, finding('grave', { severity: 'error' })], 'section')
  expect(group?.count).toBe(12)
  expect(group?.items.map((item) => (item.kind === 'one' ? item.finding.key : item.findings.length))).toEqual(
    ['grave', 'f0', 'f1', 'f2', 'f3', 'f4', 6],
  )
})
