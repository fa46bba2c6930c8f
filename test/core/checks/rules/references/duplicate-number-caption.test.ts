import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, withDeviations, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const table: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }
const start = withDeviations(
  report(section('a', { heading: 'Organisation' }), section('b', { heading: 'Samverkan' })),
)
const both = (one: string, two: string): Report => written(written(start, 'a', one), 'b', two)

test('duplicate-number-caption: the second Tabell 1 is an error that tells where the first is', () => {
  expect(
    findingsOf('duplicate-number-caption', both('Tabell 1. Yrkesroller', 'Tabell 1. Samverkan')),
  ).toMatchObject([
    {
      severity: 'error',
      sectionId: 'b',
      title: 'Två har samma nummer',
      excerpt: 'Tabell 1.',
      message:
        'Det finns redan en Tabell 1 i avsnittet ”Organisation” (”Yrkesroller”). Ge den här ett eget nummer, och se över hänvisningarna till den.',
    },
  ])
})

test('duplicate-number-caption: a number by hand that the app has given out is the wrong one, wherever it stands', () => {
  const given = written(written(start, 'a', 'Tabell 1: Yrkesroller'), 'b', doc(p('Alla:'), table))
  expect(findingsOf('duplicate-number-caption', given)).toMatchObject([
    {
      sectionId: 'a',
      message: expect.stringContaining('i avsnittet ”Samverkan” (”Rapporterade avvikelser per kategori”)'),
    },
  ])
})

test('duplicate-number-caption: a table that goes on, references and a list of tables are none', () => {
  expect(marksOf('duplicate-number-caption', both('Tabell 5. Egenkontroller', 'Tabell 5 (forts.)'))).toEqual(
    [],
  )
  expect(
    marksOf(
      'duplicate-number-caption',
      both('Tabell 1. Yrkesroller', 'Tabell 1 visar rollerna, se tabell 1.'),
    ),
  ).toEqual([])
  expect(
    marksOf('duplicate-number-caption', both('Tabell 1. Roller och ansvar', 'Tabell 1. Roller och ansvar')),
  ).toEqual([])
  expect(marksOf('duplicate-number-caption', both('Tabell 1. Roller', 'Diagram 1. Roller'))).toEqual([])
})
