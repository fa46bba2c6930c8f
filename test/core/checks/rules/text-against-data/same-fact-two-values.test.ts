import { expect, test } from 'vitest'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told } from '../../../../support/told.ts'

const apart = (first: string, second: string) =>
  written(
    written(
      report(section('one', { heading: 'Resultat' }), section('two', { heading: 'Mål' })),
      'one',
      first,
    ),
    'two',
    second,
  )
const marks = (first: string, second: string) => marksOf('same-fact-two-values', apart(first, second))

test('same-fact-two-values: finds two values of the same, and tells where the other stands', () => {
  const given = apart(
    'Gruppbostaden ligger över riket i tre frågeområden.',
    'Gruppbostaden ligger över riket i 5 frågeområden.',
  )
  expect(findingsOf('same-fact-two-values', given)).toMatchObject([
    {
      severity: 'error',
      excerpt: '5 frågeområden',
      sectionId: 'two',
      message:
        'Här står ”5 frågeområden”, men i avsnittet ”Resultat” står ”tre frågeområden” om samma sak. Ta reda på vilket som stämmer och ändra det andra.',
    },
  ])
})

test.each<[string, string]>([
  [
    'Andelen avslutade aktiviteter inom välfärdsteknik var 44 %.',
    'Inom välfärdsteknik var andelen avslutade aktiviteter 33 %.',
  ],
  ['År 2023 hade träffpunkten 113 besökare.', 'År 2023 var det 110 besökare på träffpunkten.'],
  [
    'Målet är att minst 90 procent av patienterna riskbedöms i registret.',
    'Målet är att alla patienter riskbedöms i registret.',
  ],
  [
    'Antalet riskbedömda personer i Senior alert har minskat.',
    'Antalet riskbedömda personer i Senior alert har ökat.',
  ],
])('same-fact-two-values: finds that these differ: %s %s', (first, second) => {
  expect(marks(first, second)).toHaveLength(1)
})

test.each<[string, string]>([
  ['Videgården har 12 platser för korttidsvård.', 'Hasseln har 9 platser för korttidsvård.'],
  ['År 2023 hade träffpunkten 113 besökare.', 'År 2024 hade träffpunkten 110 besökare.'],
  [
    'Vid första tillfället deltog 12 medarbetare i utbildningen.',
    'Vid andra tillfället deltog 14 medarbetare i utbildningen.',
  ],
  [
    'Antalet fall har ökat i hemtjänsten under natten.',
    'Antalet fall har minskat i särskilt boende under natten.',
  ],
  [
    'Andelen riskbedömda personer i Senior alert har minskat.',
    'Antalet riskbedömda personer i Senior alert har ökat.',
  ],
  [
    'Målet är att minst 90 procent av patienterna riskbedöms.',
    'I registret riskbedömdes 87 procent av patienterna.',
  ],
  ['Enheten har 12 sjuksköterskor.', 'Enheten har 14 sjuksköterskor.'],
  ['Antalet fall i hemtjänsten var 12 under maj 2025.', 'Antalet fall i hemtjänsten var 14 under juni 2025.'],
  ['Registret HSL har 12 avvikelser från natten.', 'Registret SoL har 14 avvikelser från natten.'],
  [
    'Gruppbostaden ligger över riket i tre frågeområden.',
    'Gruppbostaden ligger över riket i 3 frågeområden.',
  ],
])('same-fact-two-values: is silent where it may be two things: %s %s', (first, second) => {
  expect(marks(first, second)).toEqual([])
})

test('same-fact-two-values: in one section only neighbours are compared', () => {
  const [first, second] = [
    'I tid signerades 98 procent av insatserna på kvällen.',
    'På kvällen signerades 95 procent av insatserna i tid.',
  ]
  expect(marksOf('same-fact-two-values', told(`${first} ${second}`))).toHaveLength(1)
  expect(marksOf('same-fact-two-values', told(first, second))).toEqual([])
})
