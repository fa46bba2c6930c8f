import { expect, test } from 'vitest'
import { doc, p, ul } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told } from '../../../../support/told.ts'

const listed = (lead: string, ...items: readonly string[]) =>
  written(report(section('one')), 'one', doc(p(lead), ul(...items)))
const marks = (lead: string, ...items: readonly string[]) =>
  marksOf('list-count-mismatch', listed(lead, ...items))

test('list-count-mismatch: finds a list with more or fewer points than told', () => {
  const given = listed('Planen har fyra områden:', 'Fall', 'Mat', 'Läkemedel')
  expect(findingsOf('list-count-mismatch', given)).toMatchObject([
    {
      excerpt: 'fyra',
      message:
        'Här står ”fyra områden”, men listan efter har 3 punkter. Rätta talet eller lägg till det som saknas.',
    },
  ])
  expect(marks('Målen är dessa. Vi har 2 mål:', 'Fall', 'Mat', 'Läkemedel')).toEqual(['2'])
})

test('list-count-mismatch: finds it in a sentence', () => {
  expect(marksOf('list-count-mismatch', told('Vi har fyra områden: fall, mat och läkemedel.'))).toEqual([
    'fyra',
  ])
})

test('list-count-mismatch: is silent when the number is right, or counts something else', () => {
  expect(marks('Planen har tre områden:', 'Fall', 'Mat', 'Läkemedel')).toEqual([])
  expect(marks('Två sjuksköterskor ansvarar för:', 'Fall', 'Mat', 'Läkemedel')).toEqual([])
  expect(marks('Två av fyra mål nåddes:', 'Fall', 'Mat', 'Läkemedel')).toEqual([])
  expect(marks('Fyra områden följs. Det gäller.', 'Fall', 'Mat', 'Läkemedel')).toEqual([])
  expect(marks('De 2 enheterna har 5 mål:', 'Fall', 'Mat')).toEqual([])
})

test.each([
  'Vi har tre områden: fall, mat och läkemedel.',
  'Vi har två områden: vård och omsorg samt mat.',
  'Vi har tre områden: vård och omsorg, mat och läkemedel.',
  'Vi har fyra områden i planen.',
])('list-count-mismatch: is silent on %s', (text) => {
  expect(marksOf('list-count-mismatch', told(text))).toEqual([])
})
