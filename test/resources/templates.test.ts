import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Template, templateSchema, templateSection } from '../../src/core/template.ts'
import { templateSourceSchema } from '../../src/core/template-library.ts'
import { builtInBlocks, builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'

const folder = join(import.meta.dirname, '../../resources/templates')
const reports = ['psb-2020', 'psb-2025'] as const

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

const standardHeadings = ({ sections }: Template): readonly string[] =>
  sections
    .filter(({ kind }) => kind === 'standard')
    .map(({ level, heading, printedLaw }) =>
      [level, heading, ...(printedLaw ? [printedLaw] : [])].join(' | '),
    )

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

test('the built-in templates are the two reports, the newest plan first', () => {
  expect(builtInTemplates().map(({ id }) => id)).toEqual(['psb-2025', 'psb-2020'])
  expect(builtInTemplate('psb-1999')).toBeUndefined()
})

test('the templates are assembled only once', () => {
  expect(builtInTemplates()).toBe(builtInTemplates())
})

test('every template file is built in, and every block is used by one', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
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

test('psb-2020 has the sections and checklist items that the model has', () => {
  expect(countsOf(template('psb-2020'))).toEqual({ sections: 56, standard: 22, items: 168, required: 26 })
})

test('psb-2025 has the sections and checklist items that the model has', () => {
  expect(countsOf(template('psb-2025'))).toEqual({ sections: 59, standard: 22, items: 174, required: 26 })
})

test('psb-2020 has the standard headings in order, with the law printed under them', () => {
  expect(standardHeadings(template('psb-2020'))).toEqual([
    '1 | Inledning | PSL 2010:659, SOSFS 2011:9 7 kap. 3 §',
    '1 | SAMMANFATTNING',
    '1 | GRUNDLÄGGANDE FÖRUTSÄTTNINGAR FÖR SÄKER VÅRD',
    '2 | Engagerad ledning och tydlig styrning',
    '3 | Övergripande mål och strategier | PSL 2010:659, 3 kap. 1 §, SOSFS 2011:9, 3 kap. 1-3 §',
    '3 | Organisation och ansvar | PSL 2010:659, 3 kap. 1 § och 9 §, SOSFS 2011:9, 7 kap. 2 § p 1',
    '3 | Samverkan för att förebygga vårdskador | SOSFS 2011:9 4 kap. 6 § och 7 kap. 2 § p 3',
    '3 | Informationssäkerhet | HSLF-FS 2016:40, 7 kap. 1 §',
    '3 | Strålskydd | SSMFS 2018:5 3 kap. 13 §',
    '2 | En god säkerhetskultur',
    '2 | Adekvat kunskap och kompetens',
    '2 | Patienten som medskapare | PSL 2010:659 3 kap. 4 §',
    '1 | AGERA FÖR SÄKER VÅRD | SOSFS 2011:9, 5 kap. 2 §, 7 §, 8 §, 7 kap. 2 § p 2, PSL 2010:659, 3 kap. 10 §',
    '2 | Öka kunskap om inträffade vårdskador | SOSFS 2011:9 7 kap. 2 § sista stycket, HSLF-FS 2017:40 3 kap. 1 §, PSL 2010:659 3 kap. 3 §',
    '2 | Tillförlitliga och säkra system och processer',
    '2 | Säker vård här och nu',
    '3 | Riskhantering | SOSFS 2011:9, 5 kap. 1 §, 7 kap. 2 § p 4',
    '2 | Stärka analys, lärande och utveckling',
    '3 | Avvikelser | PSL 2010:659, 6 kap. 4 §, SOSFS 2011:9 5 kap. 5 §, 7 kap. 2 § p 5',
    '3 | Klagomål och synpunkter | SOSFS 2011:9, 5 kap. 3 §, 3 a § och 6 §, 7 kap. 2 § p 6',
    '2 | Öka riskmedvetenhet och beredskap',
    '1 | MÅL, STRATEGIER OCH UTMANINGAR FÖR KOMMANDE ÅR',
  ])
})

test('psb-2025 has the same standard headings and laws but for the plan’s own names', () => {
  const renamed: Readonly<Record<string, string>> = {
    'Organisation och ansvar': 'Organisation och ansvar för patientsäkerhetsarbetet',
    'Öka kunskap om inträffade vårdskador': 'Fokusområde 1 - Öka kunskap om inträffade vårdskador',
    'Tillförlitliga och säkra system och processer':
      'Fokusområde 2 - Tillförlitliga och säkra system och processer',
    'Säker vård här och nu': 'Fokusområde 3 - Säker vård här och nu',
    'Stärka analys, lärande och utveckling': 'Fokusområde 4 - Stärka analys, lärande och utveckling',
    'Öka riskmedvetenhet och beredskap': 'Fokusområde 5 - Öka riskmedvetenhet och beredskap',
  }
  const expected = standardHeadings(template('psb-2020')).map((line) => {
    const [level, heading = '', ...law] = line.split(' | ')
    return [level, renamed[heading] ?? heading, ...law].join(' | ')
  })
  expect(standardHeadings(template('psb-2025'))).toEqual(expected)
})

describe.each(reports)('%s', (id) => {
  const { sections } = template(id)
  const items = sections.flatMap(({ checklist }) => checklist)

  test('survives being saved and read', () => {
    expect(templateSchema.parse(JSON.parse(JSON.stringify(template(id))))).toEqual(template(id))
  })

  test('begins with the title page and has no other section without a heading of its own', () => {
    expect(sections.filter(({ kind, level }) => kind === 'front' || level === 0).map((s) => s.id)).toEqual([
      'cover',
    ])
    expect(sections[0]?.id).toBe('cover')
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

  test('leaves the sections off that only some municipalities need', () => {
    expect(sections.filter(({ includedByDefault }) => !includedByDefault).map((s) => s.id)).toEqual([
      ...(id === 'psb-2025' ? ['near-care'] : []),
      'med-external-audit',
      'digital-lock',
      'team-meetings',
      'vaccination',
      'bpsd',
      'svedem',
      'halt',
      'external-review',
      'register-results',
    ])
  })

  test('lets radiation be not applicable, with the standard sentence', () => {
    expect(templateSection(template(id), 'radiation')?.notApplicableReason).toBe(
      'Kommunen bedriver ingen verksamhet med medicinsk exponering för joniserande strålning. Avsnittet är inte aktuellt.',
    )
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
      ({ level, basis }) => level === 'required' && !/^(PSL|SOSFS|HSLF-FS)\b.*§/.test(basis),
    )
    expect(basisless).toEqual([])
  })

  test('names the rule of every item that the app checks, and of no other', () => {
    const differing = items.filter(
      ({ basis, rules }) => (basis === 'kontrolleras av appen') !== (rules !== undefined),
    )
    expect(differing).toEqual([])
  })

  test.each(lawView)('answers the demand: %s', (_, law, answering) => {
    for (const itemId of answering) {
      const item = items.find((candidate) => candidate.id === itemId)
      expect(item?.basis, itemId).toContain(law)
      expect(item?.level, itemId).toBe(recommendedInLawView.includes(itemId) ? 'recommended' : 'required')
    }
  })

  test('has nothing in its texts that is meant for a developer', () => {
    const texts = sections.flatMap((section) => [
      section.law,
      ...section.questions,
      ...section.checklist.flatMap(({ text, basis }) => [text, basis]),
      section.notApplicableReason ?? '',
    ])
    const banned =
      /ej verifierad|granskningsregel|dataset|validera|Askersund|Ragunda|Oxelösund|Nyköping|`|\bthe\b|TODO/i
    expect(texts.filter((text) => banned.test(text))).toEqual([])
    expect(texts.filter((text) => text !== text.trim() || / {2}|"/.test(text))).toEqual([])
  })
})
