import { expect, test } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, withDeviations, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const start = report(
  section('culture', { heading: 'En god säkerhetskultur' }),
  section('info', { heading: 'Informationssäkerhet' }),
  section('deviations', { heading: 'Avvikelser' }),
  section('discharge', { heading: 'Utskrivningsklara patienter' }),
)
const copied = 'Resultat och analys av avvikelser visas i tabell 11.'
const found = (given: Report) => marksOf('copied-caption', given)

test('copied-caption: a sentence of another section’s subject is a warning that tells where it is from', () => {
  const before = written(start, 'discharge', doc(p('Snittet var 2,53 dagar i länet.'), p(copied)))
  expect(findingsOf('copied-caption', written(before, 'deviations', copied))).toMatchObject([
    {
      severity: 'warning',
      sectionId: 'discharge',
      title: 'Meningen handlar om något annat',
      excerpt: copied,
      message:
        'Meningen talar om ”avvikelser”, men inget annat här handlar om det. Har den följt med från avsnittet ”Avvikelser”? Skriv vad tabellen eller diagrammet visar här.',
    },
  ])
})

test('copied-caption: looks at the part under one heading of the text only', () => {
  const parts = doc(
    h(1, 'Fall'),
    p('Avvikelser om fall ökade.'),
    h(1, 'Väntan'),
    p('Dagarna blev fler.'),
    p(copied),
  )
  expect(found(written(start, 'discharge', parts))).toEqual([copied])
})

test('copied-caption: is silent where the text, a heading or a figure speaks of the subject, or nothing else does', () => {
  const spoken = doc(p('Sena utskrivningar rapporteras som avvikelser.'), p(copied))
  expect(found(written(start, 'discharge', spoken))).toEqual([])
  expect(found(written(start, 'discharge', doc(h(1, 'Avvikelser'), p(copied))))).toEqual([])
  const table = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } } as const
  expect(found(written(withDeviations(start), 'discharge', doc(p(copied), table)))).toEqual([])
  const unknown = 'Resultat och analys av vårdtyngden visas i tabell 11.'
  expect(found(written(start, 'discharge', unknown))).toEqual([])
})

test('copied-caption: finds the model’s lead-in of another heading, also after a law', () => {
  const lead =
    'HSLF-FS 2016:40, 7 kap. 1 § En grundläggande förutsättning för en säker vård är en god säkerhetskultur.'
  expect(findingsOf('copied-caption', written(start, 'info', lead))[0]?.message).toBe(
    'Det här är mallens inledning till ”En god säkerhetskultur”. Flytta den dit, eller ta bort den här.',
  )
  expect(found(written(start, 'culture', lead))).toEqual([])
})

test('copied-caption: a lead-in may stand in a section under its heading, or where there is no such heading', () => {
  const lead = 'En grundläggande förutsättning för en säker vård är en god säkerhetskultur.'
  const under = report(
    section('culture', { heading: 'Säkerhetskultur' }),
    section('info', { level: 2, heading: 'Informationssäkerhet' }),
  )
  expect(found(written(under, 'info', lead))).toEqual([])
  expect(found(written(report(section('info', { heading: 'Informationssäkerhet' })), 'info', lead))).toEqual(
    [],
  )
})
