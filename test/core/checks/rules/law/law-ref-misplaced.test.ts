import { expect, test } from 'vitest'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'law-ref-misplaced'
const empty = report(
  section('leadership', { heading: 'Ledning', printedLaw: 'PSL 3 kap. 1 §' }),
  section('safety-culture', { heading: 'En god säkerhetskultur' }),
  section('info-security', {
    level: 2,
    heading: 'INFORMATIONSSÄKERHET',
    printedLaw: 'HSLF-FS 2016:40, 7 kap. 1 §',
  }),
  section('log-review', { level: 3, heading: 'Loggkontroll' }),
)
const line = 'HSLF-FS 2016:40, 7 kap. 1 §'

test('law-ref-misplaced: the line of laws under another heading than the template’s', () => {
  expect(findingsOf(id, written(empty, 'safety-culture', line))).toMatchObject([
    {
      severity: 'hint',
      excerpt: line,
      message:
        'HSLF-FS 2016:40, 7 kap. 1 § står här, men hör i mallen till avsnittet ”Informationssäkerhet”. Flytta raden dit, eller ta bort den om den redan trycks där.',
    },
  ])
})

test('law-ref-misplaced: also before the text that it has run together with', () => {
  expect(
    findingsOf(id, written(empty, 'leadership', `PSL 3 kap. 1 §, ${line} En god kultur behövs.`)),
  ).toHaveLength(1)
})

test('law-ref-misplaced: its own heading, one under it, and a law that no heading prints are right', () => {
  expect(findingsOf(id, written(empty, 'info-security', line))).toEqual([])
  expect(findingsOf(id, written(empty, 'log-review', line))).toEqual([])
  expect(findingsOf(id, written(empty, 'safety-culture', 'PDL 4 kap. 3 §'))).toEqual([])
})

test('law-ref-misplaced: a law that is spoken of is no line of laws', () => {
  expect(findingsOf(id, written(empty, 'safety-culture', `Vi följer ${line}.`))).toEqual([])
  const later = doc(p('En god kultur.'), p('Den är viktig.'), p(line))
  expect(findingsOf(id, written(empty, 'safety-culture', later))).toEqual([])
})
