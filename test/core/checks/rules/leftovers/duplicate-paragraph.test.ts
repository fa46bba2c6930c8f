import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const start = report(
  section('skills', { heading: 'Kompetens' }),
  section('now', { heading: 'Säker vård här och nu' }),
  section('units', { heading: 'Enheter', repeat: 'enhet' }),
)
const long =
  'MAS skrev under året om alla rutiner för läkemedel och samlade dem i en enda rutin som gäller för all vård.'
const other =
  'Därmed blev arbetssätten lika på alla enheter, och patienterna får samma vård var de än bor i kommunen.'
const both = (one: string, two: string): Report => written(written(start, 'skills', one), 'now', two)

test('duplicate-paragraph: a paragraph that stands again tells where it stood first', () => {
  expect(
    findingsOf('duplicate-paragraph', both(`${long} ${other}`, `Så här gick det. ${long} ${other}`)),
  ).toMatchObject([
    {
      severity: 'hint',
      sectionId: 'now',
      title: 'Samma text på två ställen',
      excerpt: `${long} ${other}`,
      message:
        'Samma text, 2 meningar, står i avsnittet ”Kompetens”. Behåll den där den hör hemma, och hänvisa dit om den behövs på båda ställena.',
    },
  ])
})

test('duplicate-paragraph: one sentence is enough, also one with a few words more', () => {
  expect(findingsOf('duplicate-paragraph', both(long, long))[0]?.message).toMatch(
    /^Samma mening står i avsnittet ”Kompetens”/u,
  )
  expect(findingsOf('duplicate-paragraph', both(long, `Ny rutin: ${long}`))[0]?.message).toMatch(
    /^Nästan samma mening står/u,
  )
})

test('duplicate-paragraph: tells of the same section too, once', () => {
  const twice = written(start, 'skills', doc(p(long), p(other), p(long)))
  expect(findingsOf('duplicate-paragraph', twice).map(({ message }) => message.slice(0, 48))).toEqual([
    'Samma mening står tidigare i samma avsnitt. Behå',
  ])
})

test('duplicate-paragraph: short sentences, tables and sentences that go on in another way may be alike', () => {
  expect(
    marksOf('duplicate-paragraph', both('Arbetet fortsätter 2026.', 'Arbetet fortsätter 2026.')),
  ).toEqual([])
  const cells = doc(table(['Mål', 'Analys'], ['Ett', long], ['Två', long]))
  expect(marksOf('duplicate-paragraph', written(start, 'skills', cells))).toEqual([])
  const begun = 'Under året har förvaltningen tillsammans med länets kommuner och regionen arbetat med'
  expect(
    marksOf(
      'duplicate-paragraph',
      both(
        `${begun} fall, mat och rörelse för äldre personer.`,
        `${begun} in- och utskrivning från sjukhusen.`,
      ),
    ),
  ).toEqual([])
})

test('duplicate-paragraph: the parts of a section that is repeated may be alike', () => {
  const [cover] = start.outline
  const unit = start.outline.find(({ id }) => id === 'units')
  if (cover === undefined || unit === undefined) throw new Error('no outline')
  const second = { ...unit, id: 'units-2', operation: 'Hemtjänst' }
  const repeated: Report = {
    ...start,
    outline: [...start.outline, second],
    sections: { ...start.sections, 'units-2': start.sections['units'] as never },
  }
  expect(marksOf('duplicate-paragraph', written(written(repeated, 'units', long), 'units-2', long))).toEqual(
    [],
  )
})
