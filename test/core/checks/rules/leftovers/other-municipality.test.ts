import { expect, test } from 'vitest'
import counties from '../../../../../src/core/checks/rules/leftovers/municipalities.json' with {
  type: 'json',
}
import { sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { setOrganisation } from '../../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Organisation' }))
const inText = (text: string) => marksOf('other-municipality', written(start, 'a', text))

test('other-municipality: the name of another municipality is a warning, and can be changed to the own one', () => {
  const before = written(start, 'a', 'Målet är att Lilla Edets kommuns patienter ska vara trygga.')
  expect(findingsOf('other-municipality', before)).toMatchObject([
    {
      severity: 'warning',
      title: 'En annan kommuns namn',
      excerpt: 'Lilla Edets kommuns',
      message:
        'Här står ”Lilla Edets kommuns”, men berättelsen gäller Exempelkommun. Är texten lånad? Byt namnet och kontrollera att resten stämmer hos er.',
    },
  ])
  const after = mended('other-municipality', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual([
    'Målet är att Exempelkommuns patienter ska vara trygga.',
  ])
})

test.each([
  ['I Ydre kommun finns två boenden.', ['Ydre kommun']],
  ['Dals-Eds kommun är vårdgivare.', ['Dals-Eds kommun']],
  ['Alingsås kommun är vårdgivare.', ['Alingsås kommun']],
  ['Malå ligger under målvärdet.', ['Malå']],
])('other-municipality: in "%s" it marks %j', (text, marks) => {
  expect(inText(text)).toEqual(marks)
})

test.each([
  'Exempelkommun är vårdgivare.',
  'Vi samverkar med Ydre kommun om jourläkare.',
  'Avtalet med Ydre kommun löper till 2027.',
  'Jämfört med Ydre kommun är fallen få.',
  'Ydre kommun och Kinda kommun har en jourlinje.',
  'Vara tillgänglig har blivit svårare.',
  'Patienten vårdades i Linköping.',
  'En kommun ska ha en MAS.',
  'Denna kommun har en MAS.',
])('other-municipality: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('other-municipality: knows the own name in its forms, and is silent until it is told', () => {
  const own = (municipality: string) =>
    marksOf(
      'other-municipality',
      written(setOrganisation(start, { municipality }), 'a', 'Åtvidabergs kommun är vårdgivare.'),
    )
  expect(own('Åtvidabergs kommun')).toEqual([])
  expect(own('Åtvidaberg')).toEqual([])
  expect(own('Atvidaberg')).toEqual([])
  expect(own('')).toEqual([])
  expect(own('Kinda')).toEqual(['Åtvidabergs kommun'])
})

test('other-municipality: knows all 290 in 21 counties', () => {
  expect(counties).toHaveLength(21)
  expect(new Set(counties.flat()).size).toBe(290)
})
