import { expect, test } from 'vitest'
import { doc, h, p, ul } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const goals = doc(
  p('Under 2026 arbetar vi med fallprevention i ordinärt boende, palliativ vård och munhälsobedömningar.'),
  ul('Minska fallen med tio procent', 'Säker överlämning av läkemedel mellan hemtjänst och hemsjukvård'),
)

function summed(lead: string, ...items: readonly string[]) {
  const both = report(
    section('summary', { heading: 'Sammanfattning' }),
    section('next-year', { heading: 'Mål' }),
  )
  return findingsOf(
    'summary-goal-mismatch',
    written(written(both, 'next-year', goals), 'summary', doc(h(1, lead), ul(...items))),
  )
}

test('summary-goal-mismatch: finds a priority that is no goal', () => {
  expect(summed('Prioriteringar 2026', 'Fallprevention', 'Sinnesträdgård')).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Sinnesträdgård',
      message:
        '”Sinnesträdgård” är en prioritering i sammanfattningen, men finns inte bland målen för kommande år. Lägg till den bland målen eller ta bort den här.',
    },
  ])
})

test('summary-goal-mismatch: is silent on other lists and on last year’s priorities', () => {
  expect(summed('Resultat', 'Sinnesträdgård')).toEqual([])
  expect(summed('Prioriteringar 2025', 'Sinnesträdgård')).toEqual([])
  expect(summed('Prioriteringar 2026', 'Palliativ vård', 'Läkemedel')).toEqual([])
})

test('summary-goal-mismatch: waits until the goals are written', () => {
  const both = report(section('summary'), section('next-year'))
  const given = written(both, 'summary', doc(h(1, 'Prioriteringar 2026'), ul('Sinnesträdgård')))
  expect(findingsOf('summary-goal-mismatch', given)).toEqual([])
})
