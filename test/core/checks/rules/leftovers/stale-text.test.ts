import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import type { RichText } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const dated =
  'Under 2024 genomfördes 26 fördjupade läkemedelsgenomgångar i hemsjukvården och tre på vart och ett av boendena.'
const renewed = dated.replace('2024', '2025')
const timeless =
  'Syftet med teamträffen är att bedöma risker i vardagen för den enskilde och att följa upp vårdplaner tillsammans.'
const second =
  'I teamet ingår enhetschef, sjuksköterska, arbetsterapeut, fysioterapeut och den omvårdnadspersonal som känner patienten.'

/** A report with this text in last year's one. */
function after(...old: readonly string[]): Report {
  const start = report(section('a', { heading: 'Teamträffar' }), section('b', { heading: 'Läkemedel' }))
  const content = doc(...old.map((text) => p(text)))
  const previousYear = {
    year: 2024,
    templateId: 'liten',
    sections: [{ id: 'a', heading: 'Teamträffar', content }],
    goals: [],
  }
  return { ...start, previousYear }
}
const messages = (given: Report) => findingsOf('stale-text', given).map(({ message }) => message)
const text = (...paragraphs: readonly string[]): RichText => doc(...paragraphs.map((each) => p(each)))

test('stale-text: a paragraph of last year’s with its year and numbers is a warning by itself', () => {
  expect(findingsOf('stale-text', written(after(dated), 'b', dated))).toMatchObject([
    {
      severity: 'warning',
      title: 'Samma text som i fjol',
      excerpt: dated,
      message:
        'Stycket är ordagrant detsamma som i berättelsen för 2024. Läs igenom det: stämmer allt för 2025? Är allt fortfarande rätt kan du lägga fyndet åt sidan.',
    },
  ])
})

test('stale-text: says so when only the year is new', () => {
  expect(messages(written(after(dated), 'a', renewed))).toEqual([
    'Bara årtalet är ändrat i stycket sedan berättelsen för 2024. Läs igenom det: stämmer allt för 2025? Är allt fortfarande rätt kan du lägga fyndet åt sidan.',
  ])
})

test('stale-text: a word or two may differ, but with new numbers the text has been brought up to date', () => {
  expect(messages(written(after(dated), 'a', dated.replace('fördjupade', 'stora')))[0]).toMatch(
    /^Stycket är nästan detsamma/u,
  )
  expect(messages(written(after(dated), 'a', renewed.replace('26', '31')))).toEqual([])
})

test('stale-text: what belongs to no year is told once for a section, when it is the most of it', () => {
  expect(messages(written(after(timeless, second), 'a', text(timeless, second)))).toEqual([
    '2 av 2 stycken i avsnittet är desamma som i berättelsen för 2024. Läs igenom dem: stämmer de för 2025? Är allt fortfarande rätt kan du lägga fyndet åt sidan.',
  ])
  const fresh =
    'I december gick alla enheter över till ett nytt arbetssätt, där teamet träffas varje vecka och följer en fast lista med frågor om varje patient som har varit på sjukhus.'
  expect(
    messages(written(after(timeless, second), 'a', text(timeless, fresh, fresh.replace('december', 'mars')))),
  ).toEqual([])
})

test('stale-text: paragraphs of last year are told together for a section', () => {
  const years = [2021, 2022, 2023, 2024].map(
    (year) => `Under ${year} hölls elva utbildningar för all personal på alla enheter i kommunen.`,
  )
  expect(messages(written(after(...years), 'a', text(...years)))).toEqual([
    '4 av 4 stycken i avsnittet är desamma som i berättelsen för 2024. Läs igenom dem: stämmer de för 2025? Är allt fortfarande rätt kan du lägga fyndet åt sidan.',
  ])
})

test('stale-text: what belongs to last year and what belongs to no year are one finding', () => {
  expect(messages(written(after(dated, timeless, second), 'a', text(renewed, timeless, second)))).toEqual([
    '3 av 3 stycken i avsnittet är desamma som i berättelsen för 2024. Läs igenom dem: stämmer de för 2025? Är allt fortfarande rätt kan du lägga fyndet åt sidan.',
  ])
})

test('stale-text: short lines, the model’s lead-ins and a report without last year’s are left alone', () => {
  const lead =
    'En grundläggande förutsättning för en säker vård är en god säkerhetskultur. Den byggs varje dag under året.'
  expect(
    marksOf(
      'stale-text',
      written(after('Under 2024 hölls möten.', lead), 'a', text('Under 2024 hölls möten.', lead)),
    ),
  ).toEqual([])
  expect(marksOf('stale-text', written(report(section('a')), 'a', dated))).toEqual([])
})
