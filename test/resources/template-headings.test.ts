import { expect, test } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { setOperation } from '../../src/core/outline-operations.ts'
import type { Report } from '../../src/core/report.ts'
import type { TemplateSection } from '../../src/core/template.ts'
import { builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'
import { templateHeadings } from './template-headings.ts'

const letters = { front: 'F', standard: 'M', optional: 'L' } as const

function headingLine({ level, kind, heading, printedLaw }: TemplateSection): string {
  return [`${level} ${letters[kind]}`, heading, ...(printedLaw ? [printedLaw] : [])].join(' | ')
}

function newReport(templateId: string): Report {
  const template = builtInTemplate(templateId)
  if (!template) throw new Error(`no template ${templateId}`)
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: {
      municipality: 'Exempelkommun',
      committee: 'Socialnämnden',
      county: 'Exempellän',
      region: 'Region Exempel',
    },
  })
}

test('every built-in template has its headings written out here', () => {
  expect(
    builtInTemplates()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(templateHeadings).sort())
})

test.each(builtInTemplates())(
  '$id has all its headings in order, with the law printed under them',
  (template) => {
    expect(template.sections.map(headingLine)).toEqual(templateHeadings[template.id])
  },
)

test.each(builtInTemplates())('a new report from $id prints no variable and no bracket', ({ id }) => {
  const headings = outlineOf(newReport(id)).map(({ heading }) => heading)
  expect(headings.filter((heading) => /[<>]|ÅÅÅÅ/.test(heading))).toEqual([])
})

test('the combined report fills in what the organisation knows', () => {
  const headings = outlineOf(newReport('kpsb-2025')).map(({ heading }) => heading)
  expect(headings).toContain('Mål och utfall för Socialnämnden år 2025')
  expect(headings).toContain('Samverkansorganisation mellan kommunerna i Exempellän och Region Exempel')
  expect(headings).toContain('Socialnämndens uppdrag kopplat till kvalitet och patientsäkerhet 2025')
  expect(headings).toContain('Strategiskt arbete med patientsäkerhet år 2026 och framåt')
})

test('a quality report says which operation its part is about', () => {
  const named = setOperation(newReport('kb'), 'area', 'Äldreomsorgen')
  const headings = outlineOf(named).map(({ number, heading }) => `${number} ${heading}`)
  expect(headings.slice(11, 18)).toEqual([
    '7 Äldreomsorgen',
    '7.1 Avvikelser',
    '7.1.1 Synpunkter och klagomål',
    '7.1.1.1 Resultat av externa synpunkter och klagomål 2025',
    '7.1.1.2 Sammanfattning och analys av externa synpunkter och klagomål 2025',
    '7.1.2 Avvikelser kopplat till individer inom äldreomsorgen',
    '7.1.2.1 Resultat',
  ])
  expect(headings).toContain('7.1.2.2 Verksamhetsform')
  expect(headings).toContain('7.4 Slutord äldreomsorgen')
})

test('the parts that repeat are the area as a whole and what is told apart inside it', () => {
  const repeated = builtInTemplates().flatMap(({ id, sections }) =>
    sections.flatMap((section) => (section.repeat ? [`${id} ${section.id}: ${section.repeat}`] : [])),
  )
  expect(repeated).toEqual([
    'kpsb-2025 training-programme: utbildningsprogram',
    'kb area: verksamhetsområde',
    'kb area-individual-form: verksamhetsform',
    'kb area-lex-sarah-form: verksamhetsform',
    'kb area-internal-control: kontrollområde',
    'kb area-survey-form: insats eller boendeform',
    'handlingsplan hp-plan: område',
    'handlingsplan hp-followup: åtgärd',
  ])
})
