import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import { parseLawReferences, resolve } from '../../src/core/law-references.ts'
import { lawAct } from '../../src/core/law-register.ts'
import { lawViewOf } from '../../src/core/law-view.ts'
import type { Template } from '../../src/core/template.ts'
import { lawRegister, lawViewRows } from '../../src/formats/laws.ts'
import { builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'

const folder = join(import.meta.dirname, '../../resources/laws')
const register = lawRegister()
const templates = builtInTemplates()

/** What a text refers to and the register does not know. */
function unresolved(text: string): readonly string[] {
  return parseLawReferences(text)
    .filter((reference) => resolve(reference, register).kind !== 'resolved')
    .map(({ start, end }) => text.slice(start, end))
}

/** Everything in a template that may name a law. */
function lawTexts({ legalBasis, sections }: Template): readonly string[] {
  return [
    ...legalBasis,
    ...sections.flatMap(({ law, printedLaw, questions, checklist }) => [
      law,
      printedLaw ?? '',
      ...questions,
      ...checklist.flatMap(({ text, basis }) => [text, basis]),
    ]),
  ]
}

test('the law files are pretty-printed, so that a change shows as the lines that changed', async () => {
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(['law-view.json', 'laws.json'])
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    expect(text, name).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  }
})

test('the law files are read only once', () => {
  expect(lawRegister()).toBe(lawRegister())
  expect(lawViewRows()).toBe(lawViewRows())
})

describe.each(templates)('$id', (template) => {
  test('refers to no law that is not in the register', () => {
    expect(lawTexts(template).flatMap(unresolved)).toEqual([])
  })

  test('prints laws that can be read as references', () => {
    const printed = template.sections.flatMap(({ printedLaw }) => printedLaw ?? [])
    expect(printed.filter((line) => parseLawReferences(line).length === 0)).toEqual([])
  })
})

test('a checklist item has a law as its basis, or one of these', () => {
  const bases = templates.flatMap(({ sections }) =>
    sections.flatMap(({ checklist }) => checklist.map(({ basis }) => basis)),
  )
  const others = new Set(bases.filter((basis) => parseLawReferences(basis).length === 0))
  expect([...others].sort()).toEqual([
    'SKR:s analysverktyg för kommunerna',
    'Socialstyrelsens målnivåer 2017',
    'den nationella handlingsplanen',
    'god sed',
    'kommunal praxis',
    'kontrolleras av appen',
    'praxis i mallen',
  ])
})

describe('the register of laws', () => {
  test('knows these laws, ordinances and regulations', () => {
    expect(register.acts.map(({ number }) => number)).toEqual([
      '2010:659',
      '2010:1369',
      '2017:30',
      '2017:80',
      '2014:821',
      '2008:355',
      '2022:913',
      '2025:400',
      '2025:468',
      '1993:387',
      '2017:612',
      '2017:372',
      '2022:1250',
      '2009:400',
      '(EU) 2016/679',
      '2018:218',
      '2001:454',
      '2025:1506',
      '2018:1937',
      '2018:1938',
      '2017:725',
      '2018:1197',
      '1990:782',
      '2018:396',
      'SOSFS 2011:9',
      'HSLF-FS 2017:40',
      'HSLF-FS 2017:41',
      'HSLF-FS 2016:40',
      'HSLF-FS 2021:52',
      'HSLF-FS 2017:37',
      'SOSFS 2011:5',
      'SOSFS 2015:10',
      'SOSFS 1997:14',
      'SSMFS 2018:5',
      'MDFFS 2019:2',
      '1982:763',
      '2001:453',
      '2001:937',
      '2018:1174',
      '1990:1404',
      'SOSFS 2005:28',
      'SOSFS 2008:14',
      'SOSFS 2008:1',
    ])
  })

  test('says of each replaced one what came instead and when', () => {
    const replaced = register.acts.flatMap(({ number, replacedBy }) =>
      replacedBy
        ? [[number, replacedBy.ids.map((id) => lawAct(register, id)?.number).join(', '), replacedBy.date]]
        : [],
    )
    expect(replaced).toEqual([
      ['1982:763', '2017:30', '2017-04-01'],
      ['2001:453', '2025:400', '2025-07-01'],
      ['2001:937', '2025:468', '2025-07-01'],
      ['2018:1174', '2025:1506', '2026-01-15'],
      ['1990:1404', '2017:612', '2018-01-01'],
      ['SOSFS 2005:28', 'HSLF-FS 2017:40, HSLF-FS 2017:41', '2017-09-01'],
      ['SOSFS 2008:14', 'HSLF-FS 2016:40', '2017-03-01'],
      ['SOSFS 2008:1', 'HSLF-FS 2021:52', null],
    ])
  })

  test('lets a law end the day before the next one begins', () => {
    const ends = register.acts.flatMap(({ number, inForce, replacedBy }) => {
      if (replacedBy === null || replacedBy.date === null) return []
      const dayAfter = new Date(`${inForce.to}T00:00:00Z`)
      dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
      return dayAfter.toISOString().slice(0, 10) === replacedBy.date ? [] : [number]
    })
    expect(ends).toEqual([])
  })

  test('names for each replaced paragraph one that is in force', () => {
    const gone = register.acts.filter(({ replacedBy }) => replacedBy !== null)
    const paragraphs = gone.flatMap(({ provisions }) => provisions)
    expect(paragraphs.length).toBeGreaterThan(5)
    for (const { replacedBy, demands } of paragraphs) {
      const found = parseLawReferences(replacedBy ?? '').map((reference) => resolve(reference, register))
      expect(found.length, demands).toBeGreaterThan(0)
      for (const each of found) {
        expect(each.kind, demands).toBe('resolved')
        expect(each.kind === 'resolved' && each.act.replacedBy, demands).toBeNull()
      }
    }
  })

  test('says honestly what has not been checked against the law’s own text', () => {
    expect(register.acts.filter(({ isVerified }) => !isVerified).map(({ number }) => number)).toEqual([
      'HSLF-FS 2017:37',
      'SOSFS 2015:10',
      'SOSFS 1997:14',
      'MDFFS 2019:2',
      'SOSFS 2005:28',
      'SOSFS 2008:14',
      'SOSFS 2008:1',
    ])
    const checked = (id: string) =>
      lawAct(register, id)
        ?.provisions.filter(({ isVerified }) => isVerified)
        .map(({ chapter, section }) => `${chapter}:${section}`)
    expect(checked('sosfs-2011-9')).toEqual(['5:3', '5:3 a'])
    expect(checked('hslf-fs-2017-40')).toEqual([])
    expect(checked('ssmfs-2018-5')).toEqual([])
    expect(new Set(checked('hslf-fs-2016-40'))).toEqual(new Set(['7:1']))
    const unsure = register.acts.filter((act) => !act.isVerified && act.note === null)
    expect(unsure).toEqual([])
  })

  test('says what a paragraph demands in whole sentences and nothing meant for a developer', () => {
    const texts = register.acts.flatMap(({ name, note, provisions }) => [
      ...(note ? [note] : []),
      name,
      ...provisions.map(({ demands }) => demands),
    ])
    const demands = register.acts.flatMap(({ provisions }) => provisions.map((each) => each.demands))
    expect(demands.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([])
    expect(
      texts.filter((text) => /ej verifierad|granskningsregel|Askersund|Nyköping|TODO|`|"/.test(text)),
    ).toEqual([])
  })
})

describe('the law view', () => {
  const newReport = (template: Template) =>
    createReport({
      id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
      template,
      year: 2025,
      organisation: { municipality: 'Exempelkommun' },
    })
  const listed = (template: Template) => lawViewOf(newReport(template), lawViewRows())

  const patientSafety = [
    'PSL 3 kap. 10 §: cover.c2, intro.c1',
    'PSL 3 kap. 10 § första stycket 1: summary.c1',
    'PSL 3 kap. 10 § första stycket 2: self-checks.c3, deviations.c4, harm-knowledge.c3',
    'PSL 3 kap. 10 § första stycket 3: overall-goals.c3, register-results.c1',
    'PSL 3 kap. 10 § andra stycket: intro.c2',
    'SOSFS 2011:9 7 kap. 2 § p 1, PSL 3 kap. 9 §: organisation.c1, organisation.c2',
    'SOSFS 2011:9 7 kap. 2 § p 2, 5 kap. 2 §: act.c1, self-checks.c1',
    'SOSFS 2011:9 7 kap. 2 § p 3, 4 kap. 6 §: collaboration.c2',
    'SOSFS 2011:9 7 kap. 2 § p 4, 5 kap. 1 §: risk-management.c1',
    'SOSFS 2011:9 7 kap. 2 § p 5, 5 kap. 5 §, PSL 6 kap. 4 §: deviations.c2',
    'SOSFS 2011:9 7 kap. 2 § p 6, 5 kap. 3, 3 a och 6 §§: complaints.c2',
    'SOSFS 2011:9 7 kap. 2 § sista stycket: harm-knowledge.c1, harm-knowledge.c2',
    'SOSFS 2011:9 7 kap. 3 §: intro.c3',
    'HSLF-FS 2016:40 7 kap. 1 § p 1–5: record-review.c1, info-security.c1, info-security.c2, info-security.c3, info-security.c4, info-security.c5',
    'SSMFS 2018:5 3 kap. 13 §: radiation.c1',
  ]
  const itemsIn = (demand: ReturnType<typeof listed>[number]) =>
    demand.sections.flatMap(({ items }) => items.map(({ item }) => item.id))

  test.each(['psb-2020', 'psb-2025'])(
    'has the fifteen demands on %s with the items that answer them',
    (id) => {
      const template = builtInTemplate(id)
      const demands = template ? listed(template) : []
      expect(
        demands.map(({ reference, ...rest }) => [reference, itemsIn({ reference, ...rest }).sort()]),
      ).toEqual(
        patientSafety.map((line) => {
          const at = line.lastIndexOf(': ')
          return [
            line.slice(0, at),
            line
              .slice(at + 2)
              .split(', ')
              .sort(),
          ]
        }),
      )
    },
  )

  test('adds what is asked of the social services to the combined report', () => {
    const template = builtInTemplate('kpsb-2025')
    const demands = template ? listed(template) : []
    expect(demands.map(({ reference }) => reference)).toEqual([
      ...patientSafety.map((line) => line.slice(0, line.lastIndexOf(': '))),
      'SoL (2025:400) 27 kap. 2 och 6 §§, LSS 24 b och 24 f §§',
      'SoL (2025:400) 27 kap. 5 §, LSS 24 e §',
      'SOSFS 2011:9 5 kap. 5 §, SoL (2025:400) 27 kap. 2 §',
      'SOSFS 2011:9 7 kap.',
    ])
    expect(demands.flatMap(itemsIn)).toEqual(
      expect.arrayContaining(['goal-outcome-table.c1', 'org-mas-mar.c1', 'survey-sabo.c1']),
    )
  })

  test('has every required item of a quality report, a report on deviations and an action plan', () => {
    for (const id of ['kb', 'hsl-avvikelser', 'handlingsplan']) {
      const template = builtInTemplate(id)
      if (!template) throw new Error(`no template ${id}`)
      const required = template.sections.flatMap(({ checklist }) =>
        checklist.filter(({ level }) => level === 'required').map((item) => item.id),
      )
      expect(listed(template).flatMap(itemsIn).sort(), id).toEqual(required.sort())
    }
  })

  test('has every required item of the yearly reports but that the title page names the care provider', () => {
    for (const id of ['psb-2020', 'psb-2025', 'kpsb-2025']) {
      const template = builtInTemplate(id)
      if (!template) throw new Error(`no template ${id}`)
      const answering = new Set(listed(template).flatMap(itemsIn))
      const required = template.sections.flatMap(({ checklist }) =>
        checklist.filter(({ level }) => level === 'required').map((item) => item.id),
      )
      expect(
        required.filter((itemId) => !answering.has(itemId)),
        id,
      ).toEqual(['cover.c1'])
    }
  })

  test.each(templates)('lists for $id all rows that name it', (template) => {
    const named = lawViewRows().filter(({ templates: ids }) => ids.includes(template.id))
    expect(listed(template).map(({ id }) => id)).toEqual(named.map(({ id }) => id))
  })

  test('names only items and templates that exist, and laws that are in the register', () => {
    const known = new Set(
      templates.flatMap(({ sections }) => sections.flatMap(({ checklist }) => checklist.map(({ id }) => id))),
    )
    expect(lawViewRows().flatMap(({ items }) => items.filter((id) => !known.has(id)))).toEqual([])
    expect(lawViewRows().flatMap((row) => row.templates.filter((id) => !builtInTemplate(id)))).toEqual([])
    expect(lawViewRows().flatMap(({ reference }) => unresolved(reference))).toEqual([])
  })

  test('is open for a new report from the newest template', () => {
    const template = builtInTemplate('psb-2025')
    const kinds = template ? listed(template).map(({ verdict }) => verdict.kind) : []
    expect(new Set(kinds)).toEqual(new Set(['open']))
  })
})
