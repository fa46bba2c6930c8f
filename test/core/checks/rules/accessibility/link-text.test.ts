import { expect, test } from 'vitest'
import { doc, marked, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const empty = report(section('now'))
const link = (text: string) => marked(text, { type: 'link', attrs: { href: 'https://www.example.se/' } })
const linked = (text: string) => written(empty, 'now', doc(p('Se ', link(text), ' om du vill.')))
const long = 'https://www.example.se/global/dokument/2025/foreskrifter.pdf'

test.each(['här', 'Klicka här', 'Läs mer', 'länk', 'denna länk', long])(
  'link-text: ”%s” does not say where it leads',
  (text) => {
    expect(marksOf('link-text', linked(text))).toEqual([text])
  },
)

test.each(['Socialstyrelsens föreskrifter', 'www.1177.se', 'Läs mer om fall', 'här bor vi'])(
  'link-text: ”%s” is right',
  (text) => {
    expect(marksOf('link-text', linked(text))).toEqual([])
  },
)

test('link-text: a link in two formats is one', () => {
  const bold = marked(
    'Klicka ',
    { type: 'bold' },
    { type: 'link', attrs: { href: 'https://www.example.se/' } },
  )
  expect(marksOf('link-text', written(empty, 'now', doc(p(bold, link('här')))))).toEqual(['Klicka här'])
})

test('link-text: a long address in the text is found whether it is a link or not', () => {
  const given = written(empty, 'now', `Läs på ${long}. Eller www.example.se.`)
  expect(findingsOf('link-text', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: long,
      message: 'Här står en lång webbadress. Skriv vad sidan heter, och gör det namnet till länk.',
    },
  ])
})
