import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Template, templateSchema, templateSection } from '../../src/core/template.ts'
import { templateSourceSchema } from '../../src/core/template-library.ts'
import { builtInBlocks, builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'

const folder = join(import.meta.dirname, '../../resources/templates')
const reports = ['psb-2020', 'psb-2025'] as const
/** In the order in which they are offered. */
const all = [
  'psb-2025',
  'psb-2020',
  'kpsb-2025',
  'kb',
  'hsl-avvikelser',
  'sakerhetskultur',
  'handlingsplan',
] as const

function template(id: string): Template {
  const found = builtInTemplate(id)
  if (!found) throw new Error(`no template ${id}`)
  return found
}

function countsOf({ sections }: Template) {
  const items = sections.flatMap(({ checklist }) => checklist)
  return {
    sections: sections.length,
    standard: sections.filter(({ kind }) => kind === 'standard').length,
    items: items.length,
    required: items.filter(({ level }) => level === 'required').length,
  }
}

/** Each demand on a patientsäkerhetsberättelse, the law behind it, and the checklist items that answer it. */
const lawView: readonly (readonly [demand: string, law: string, items: readonly string[]])[] = [
  ['made by 1 March about the year before', 'PSL 3 kap. 10 §', ['cover.c2', 'intro.c1']],
  ['how the work was done', 'PSL 3 kap. 10 § första stycket 1', ['summary.c1']],
  [
    'which measures were taken',
    'PSL 3 kap. 10 § första stycket 2',
    ['self-checks.c3', 'deviations.c4', 'harm-knowledge.c3'],
  ],
  [
    'which results were reached',
    'PSL 3 kap. 10 § första stycket 3',
    ['overall-goals.c3', 'register-results.c1'],
  ],
  ['open to whoever wants to read it', 'PSL 3 kap. 10 § andra stycket', ['intro.c2']],
  ['who was responsible', 'SOSFS 2011:9 7 kap. 2 § p 1', ['organisation.c1', 'organisation.c2']],
  ['follow-up by self-checks', 'SOSFS 2011:9 5 kap. 2 §, 7 kap. 2 § p 2', ['act.c1', 'self-checks.c1']],
  ['collaboration', 'SOSFS 2011:9 7 kap. 2 § p 3', ['collaboration.c2']],
  ['how risks were handled', 'SOSFS 2011:9 7 kap. 2 § p 4', ['risk-management.c1']],
  ['how reports were handled', 'SOSFS 2011:9 5 kap. 5 §, 7 kap. 2 § p 5', ['deviations.c2']],
  ['how complaints were handled', 'SOSFS 2011:9 5 kap. 3–3 a §§, 7 kap. 2 § p 6', ['complaints.c2']],
  [
    'number of investigated events and of serious harm',
    'SOSFS 2011:9 7 kap. 2 § sista stycket',
    ['harm-knowledge.c1', 'harm-knowledge.c2'],
  ],
  ['detail enough for every part', 'SOSFS 2011:9 7 kap. 3 §', ['intro.c3']],
  ['information security 1', 'HSLF-FS 2016:40 7 kap. 1 § p 1', ['info-security.c1']],
  ['information security 2', 'HSLF-FS 2016:40 7 kap. 1 § p 2', ['info-security.c2']],
  ['information security 3', 'HSLF-FS 2016:40 7 kap. 1 § p 3', ['info-security.c3']],
  ['information security 4', 'HSLF-FS 2016:40 7 kap. 1 § p 4', ['info-security.c4']],
  ['information security 5', '7 kap. 1 § p 5', ['info-security.c5', 'record-review.c1']],
  ['medical exposures', 'SSMFS 2018:5 3 kap. 13 §', ['radiation.c1']],
]
/** Demands whose item is a recommendation: the law puts them on the care, not on the text. */
const recommendedInLawView = ['intro.c2', 'radiation.c1']

test('the built-in templates are these, the yearly report of the newest plan first', () => {
  expect(builtInTemplates().map(({ id }) => id)).toEqual(all)
  expect(builtInTemplate('psb-1999')).toBeUndefined()
})

test('the templates are assembled only once', () => {
  expect(builtInTemplates()).toBe(builtInTemplates())
})

test('every template file is built in, and every block is used by one', async () => {
  const names = (await readdir(folder)).filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  const sources = await Promise.all(
    names.map(async (name) =>
      templateSourceSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  )
  const used = new Set(sources.flatMap(({ sections }) => sections.map(({ id, block }) => block ?? id)))
  expect(names.sort()).toEqual(
    builtInTemplates()
      .map(({ id }) => `${id}.json`)
      .sort(),
  )
  expect(builtInBlocks().filter(({ id }) => !used.has(id))).toEqual([])
})

test('every data file is pretty-printed, so that a change shows as the lines that changed', async () => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    expect(text, name).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  }
})

test.each([
  ['psb-2020', { sections: 56, standard: 22, items: 168, required: 26 }],
  ['psb-2025', { sections: 59, standard: 22, items: 174, required: 26 }],
  ['kpsb-2025', { sections: 81, standard: 77, items: 210, required: 29 }],
  ['kb', { sections: 40, standard: 36, items: 87, required: 5 }],
  ['hsl-avvikelser', { sections: 12, standard: 8, items: 26, required: 2 }],
  ['sakerhetskultur', { sections: 11, standard: 9, items: 18, required: 0 }],
  ['handlingsplan', { sections: 8, standard: 7, items: 15, required: 2 }],
] as const)('%s has the sections and checklist items that the model has', (id, counts) => {
  expect(countsOf(template(id))).toEqual(counts)
})

const psbOff = [
  'med-external-audit',
  'digital-lock',
  'team-meetings',
  'vaccination',
  'bpsd',
  'svedem',
  'halt',
  'external-review',
  'register-results',
]

test.each([
  ['psb-2020', psbOff],
  ['psb-2025', ['near-care', ...psbOff]],
  ['kpsb-2025', []],
  ['kb', []],
  ['hsl-avvikelser', []],
  ['sakerhetskultur', ['sc-comments']],
  ['handlingsplan', []],
] as const)('%s leaves the sections off that only some municipalities need', (id, off) => {
  const { sections } = template(id)
  expect(sections.filter(({ includedByDefault }) => !includedByDefault).map((s) => s.id)).toEqual(off)
})

test.each([...reports, 'kpsb-2025'])(
  '%s lets radiation be not applicable, with the standard sentence',
  (id) => {
    expect(templateSection(template(id), 'radiation')?.notApplicableReason).toBe(
      'Kommunen bedriver ingen verksamhet med medicinsk exponering för joniserande strålning. Avsnittet är inte aktuellt.',
    )
  },
)

test('the survey of the safety culture explains its 14 dimensions in their fixed order', () => {
  const terms = templateSection(template('sakerhetskultur'), 'sc-definitions')?.terms ?? []
  expect(terms.map(({ name }) => name)).toEqual([
    'Öppenhet i kommunikationen',
    'Återföring och kommunikation kring avvikelser',
    'Benägenhet att rapportera händelser',
    'Överlämningar och överföringar av patienter och information',
    'Högsta ledningens stöd till patientsäkerhetsarbetet',
    'En icke straff- och skuldbeläggande kultur',
    'Lärande organisation',
    'Sammantagen säkerhetsmedvetenhet',
    'Bemanning',
    'Närmaste chefens agerande kring säkerhet',
    'Samarbete mellan enheterna',
    'Samarbete inom vårdenheten',
    'Information och stöd till patient/närstående vid skada',
    'Information och stöd till personal vid skada',
  ])
  expect(new Set(terms.map(({ id }) => id)).size).toBe(14)
  expect(terms.flatMap(({ note }, index) => (note ? [index + 1] : []))).toEqual([1, 2, 3, 4, 5, 6])
})

test('a quality report does not lean on the patient safety act', () => {
  const { sections, legalBasis } = template('kb')
  const texts = sections.flatMap(({ law, checklist }) => [law, ...checklist.map(({ basis }) => basis)])
  expect([...legalBasis, ...texts].filter((text) => text.includes('PSL'))).toEqual([])
})

describe.each(reports)('%s', (id) => {
  const items = template(id).sections.flatMap(({ checklist }) => checklist)

  test.each(lawView)('answers the demand: %s', (_, law, answering) => {
    for (const itemId of answering) {
      const item = items.find((candidate) => candidate.id === itemId)
      expect(item?.basis, itemId).toContain(law)
      expect(item?.level, itemId).toBe(recommendedInLawView.includes(itemId) ? 'recommended' : 'required')
    }
  })
})

describe.each(all)('%s', (id) => {
  const { sections } = template(id)
  const items = sections.flatMap(({ checklist }) => checklist)

  test('survives being saved and read', () => {
    expect(templateSchema.parse(JSON.parse(JSON.stringify(template(id))))).toEqual(template(id))
  })

  test('begins with the title page and has no other section without a heading of its own', () => {
    const titlePages = sections.filter(({ kind, level }) => kind === 'front' || level === 0)
    expect(titlePages).toEqual([sections[0]])
    expect(sections[0]?.id).toMatch(/^cover(-generic)?$/)
  })

  test('has each section and each checklist item once', () => {
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length)
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
  })

  test('skips no heading level, also when the sections that are off from the start are left out', () => {
    for (const shown of [sections, sections.filter(({ includedByDefault }) => includedByDefault)]) {
      const jumps = shown.filter(({ level }, index) => level > (shown[index - 1]?.level ?? 0) + 1)
      expect(jumps.map((section) => section.id)).toEqual([])
    }
  })

  test('always includes the model’s own sections', () => {
    expect(sections.filter((s) => s.kind !== 'optional' && !s.includedByDefault)).toEqual([])
  })

  test('lets no section be not applicable that holds a required item', () => {
    const offending = sections.filter(
      ({ notApplicableReason, checklist }) =>
        notApplicableReason !== null && checklist.some(({ level }) => level === 'required'),
    )
    expect(offending.map((section) => section.id)).toEqual([])
  })

  test('gives every required item a law or a regulation as its basis', () => {
    const basisless = items.filter(
      ({ level, basis }) => level === 'required' && !/^(PSL|SOSFS|HSLF-FS|SoL)\b.*§/.test(basis),
    )
    expect(basisless).toEqual([])
  })

  test('names the rule of every item that the app checks, and of no other', () => {
    const differing = items.filter(
      ({ basis, rules }) => (basis === 'kontrolleras av appen') !== (rules !== undefined),
    )
    expect(differing).toEqual([])
  })

  test('has nothing in its texts that is meant for a developer', () => {
    const texts = sections.flatMap((section) => [
      section.law,
      ...section.questions,
      ...section.checklist.flatMap(({ text, basis }) => [text, basis]),
      section.notApplicableReason ?? '',
      ...(section.terms ?? []).flatMap(({ name, explanation }) => [name, explanation]),
    ])
    const banned =
      /ej verifierad|granskningsregel|dataset|validera|Askersund|Ragunda|Oxelösund|Nyköping|`|\bthe\b|TODO/i
    expect(texts.filter((text) => banned.test(text))).toEqual([])
    expect(texts.filter((text) => text !== text.trim() || / {2}|"/.test(text))).toEqual([])
  })
})
