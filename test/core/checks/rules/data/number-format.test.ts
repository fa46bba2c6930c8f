import { expect, test } from 'vitest'
import { marked } from '../../../../../src/core/rich-text/builders.ts'
import { p, saying } from '../../../../support/build-data-rules.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'number-format'

test('number-format: thousands without a space, all in a section mended at once', () => {
  const before = saying('Det var 574108 insatser.', 'Det är 34220 fler än året innan.')
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'hint',
      excerpt: '574108',
      message:
        'Skriv 574108 med mellanrum: 574\u00a0108. Då går det att läsa utan att räkna siffror. Detsamma gäller ett ställe till i avsnittet.',
      fixes: [{ label: 'Lägg till mellanrum i alla 2 tal' }, { label: 'Byt till 574\u00a0108' }],
    },
  ])
  const after = JSON.stringify(mended(RULE, before))
  expect(after).toContain('Det var 574\u00a0108 insatser.')
  expect(after).toContain('Det är 34\u00a0220 fler')
})

test('number-format: no space before the percent sign, several in one paragraph', () => {
  const before = saying('Utfallet var 65%, målet 75% och året innan 96,2%.')
  expect(marksOf(RULE, before)).toEqual(['65%'])
  expect(JSON.stringify(mended(RULE, before))).toContain(
    'var 65\u00a0%, målet 75\u00a0% och året innan 96,2\u00a0%.',
  )
})

test('number-format: a comma for thousands, and a point for decimals', () => {
  const budget = saying('Budgeten är 370,697 tkr.')
  expect(findingsOf(RULE, budget).map(({ message }) => message)).toEqual([
    '370,697 tkr'.slice(0, 7) +
      ' läses lätt fel. Med mellanrum för tusental och komma för decimaler blir det 370\u00a0697.',
  ])
  expect(JSON.stringify(mended(RULE, budget))).toContain('370\u00a0697 tkr')
  expect(JSON.stringify(mended(RULE, saying('Andelen var 12.5 %.')))).toContain('12,5 %')
})

test.each([
  'Det var 574 108 insatser och 12,2 %.',
  'Postadress 61381 Oxelösund, telefon 0155-38000.',
  'Ärendet har dnr 2025/11234 och kod 12345 enligt systemet.',
  'Lagen (2010:659) och SFS 2025:1506 gäller.',
  'Läs mer i versionen 12.5 av systemet.',
  'Under 2025 var det 2509 avvikelser.',
  'En 100%-ig täckning finns inte.',
  'Se https://exempel.se/doc?id=123456789 för rutin.',
])('number-format: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})

test('number-format: links are left alone', () => {
  const link = marked('12345 insatser', { type: 'link', attrs: { href: 'https://exempel.se/' } })
  expect(findingsOf(RULE, saying(p(link)))).toEqual([])
})
