import { expect, test } from 'vitest'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const empty = report(section('now'))
const marks = (text: string) => marksOf('colour-alone', written(empty, 'now', text))

test.each([
  ['De gröna staplarna är årets.', 'De gröna staplarna'],
  ['Områden som är rödmarkerade når inte målet.', 'rödmarkerade'],
  ['De gulmarkerade fälten följs upp.', 'De gulmarkerade fälten'],
  ['Avvikelser är markerade med rött i tabellen.', 'markerade med rött'],
  ['Den blå linjen går ned.', 'Den blå linjen'],
])('colour-alone: is found in ”%s”', (text, mark) => {
  expect(marks(text)).toEqual([mark])
})

test.each([
  'Den röda tråden är delaktighet, och Röda Korset deltog.',
  'De gröna staplarna (2025) är högre.',
  'De blå staplarna, som visar 2024, är lägre.',
  'Gula nejlikor, blå skyddsrockar och Grönlinjen.',
])('colour-alone: is not found in ”%s”', (text) => {
  expect(marks(text)).toEqual([])
})

test('colour-alone: is a warning that says what to write', () => {
  expect(findingsOf('colour-alone', written(empty, 'now', 'De gröna staplarna är årets.'))).toMatchObject([
    {
      severity: 'warning',
      message:
        '”De gröna staplarna” pekar ut något bara genom färgen. Säg det också med ord: skriv vad staplarna eller cellerna heter, eller sätt ett tecken vid dem.',
    },
  ])
})
