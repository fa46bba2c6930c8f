import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import { setSectionStatus } from '../../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const demand = { id: 'law.c1', level: 'required', text: 'Antalet anges', basis: 'PSL' } as const
const start = report(
  section('act', { heading: 'Agera' }),
  section('team', { level: 2, heading: 'Teamträffar' }),
  section('vaccine', { level: 2, heading: 'Vaccinering', notApplicableReason: 'Redovisas av regionen.' }),
  section('law', { level: 2, heading: 'Vårdskador', checklist: [demand] }),
)
const filled = written(written(start, 'team', 'Teamen träffas.'), 'vaccine', 'Alla erbjöds vaccin.')
const found = (given: Report) => findingsOf('empty-section', given)
const begun = (given: Report, id: string) => setSectionStatus(given, id, { kind: 'ready' })

test('empty-section: a section that is called ready has nothing under its heading', () => {
  expect(found(begun(written(filled, 'team', doc()), 'team'))).toMatchObject([
    {
      severity: 'error',
      sectionId: 'team',
      title: 'Rubrik utan innehåll',
      message: 'Under rubriken ”Teamträffar” står ingenting. Skriv avsnittet, eller dölj det.',
    },
  ])
})

test('empty-section: names the other way out where a section may be left out', () => {
  expect(found(begun(written(filled, 'vaccine', doc()), 'vaccine'))[0]?.message).toBe(
    'Under rubriken ”Vaccinering” står ingenting. Skriv avsnittet, eller markera det som ej aktuellt om det inte gäller er.',
  )
})

test('empty-section: sections that nobody has begun are told together', () => {
  expect(found(start)).toMatchObject([
    {
      where: { kind: 'report' },
      message:
        '2 avsnitt är inte påbörjade och trycks som tomma rubriker: ”Teamträffar” och ”Vaccinering”. Skriv dem, markera dem som ej aktuella, eller dölj dem.',
    },
  ])
})

test('empty-section: is silent on chapters with sections, on what is not applicable, and where the law speaks', () => {
  expect(found(filled)).toEqual([])
  const excused = setSectionStatus(written(filled, 'vaccine', doc()), 'vaccine', {
    kind: 'notApplicable',
    reason: '',
  })
  expect(found(excused)).toEqual([])
  expect(found(begun(filled, 'law'))).toEqual([])
})

test('empty-section: finds a heading in the text with nothing under it', () => {
  const text = doc(
    h(1, 'Resultat'),
    h(2, 'Videgården'),
    p('Fallen minskade.'),
    h(2, 'Hasseln'),
    h(1, 'Analys'),
    p('Därför.'),
  )
  expect(found(written(filled, 'team', text))).toMatchObject([
    {
      excerpt: 'Hasseln',
      message: 'Under rubriken ”Hasseln” står ingenting. Skriv något där, eller ta bort rubriken.',
    },
  ])
  expect(found(written(filled, 'team', doc(p('Text'), h(1, 'Sist')))).map(({ excerpt }) => excerpt)).toEqual([
    'Sist',
  ])
})
