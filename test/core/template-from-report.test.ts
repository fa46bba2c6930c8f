import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import type { NewId } from '../../src/core/ids.ts'
import { headingOf, outlineOf } from '../../src/core/outline.ts'
import {
  addOwnSection,
  hideSection,
  moveSection,
  renameSection,
  repeatSection,
  setOperation,
  shiftSection,
  showSection,
} from '../../src/core/outline-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { doc, p, table } from '../../src/core/rich-text/builders.ts'
import { textLines } from '../../src/core/rich-text/text.ts'
import { setSectionStatus } from '../../src/core/section-operations.ts'
import { type Template, templateSchema } from '../../src/core/template.ts'
import {
  type OwnTemplate,
  standardTextChoices,
  templateFromReport,
  templateToSave,
} from '../../src/core/template-from-report.ts'
import { planTemplateUpdate, updateTemplate } from '../../src/core/template-update.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'
import { report, section, withDeviations, written } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const own: OwnTemplate = { id: 'egen-mall', name: 'Exempelkommuns mall', standardTexts: new Set() }

const start = report(
  section('cover', { kind: 'front', level: 0, heading: 'Titelsida' }),
  section('intro', { heading: 'Inledning', printedLaw: 'PSL 3 kap. 10 §', questions: ['Vad är nytt?'] }),
  section('goals', { heading: 'Mål <ÅÅÅÅ+1> för <nämnden>' }),
  section('radiation', { heading: 'Strålskydd' }),
  section('area', { heading: '<Verksamhetsområde>', repeat: 'verksamhetsområde' }),
  section('area-result', { level: 2, heading: 'Resultat inom <verksamhetsområde>' }),
)

function reportFrom(template: Template, { year, organisation }: Report): Report {
  return createReport({ id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a02', template, year, organisation })
}

/** `ny-1`, `ny-2` … */
function newIds(): NewId {
  let count = 0
  return () => {
    count += 1
    return `ny-${count}`
  }
}

/** All that a reader of the outline sees, hidden sections too. */
function outlineSeen(seen: Report) {
  const shown = outlineOf(seen).map(({ number, heading, level, printedLaw }) => [
    number,
    heading,
    level,
    printedLaw,
  ])
  const all = seen.outline.map((entry) => [headingOf(seen, entry), entry.level, entry.visibility])
  return { shown, all }
}

describe('a template from a report', () => {
  it('keeps order, levels, own headings and own sections, and what the template knew of the others', () => {
    const newId = newIds()
    const added = addOwnSection(start, 'Vårt pris 2025', { before: 'goals' }, 2, newId)
    const changed = renameSection(moveSection(added, 'intro', { last: true }), 'area-result', 'Utfall')
    const template = templateFromReport(changed, own)
    expect(template.sections.map(({ id, level, heading }) => `${level} ${id}: ${heading}`)).toEqual([
      '0 cover: Titelsida',
      '1 goals: Mål <ÅÅÅÅ+1> för <nämnden>',
      '1 radiation: Strålskydd',
      '1 area: <Verksamhetsområde>',
      '2 area-result: Utfall',
      '1 intro: Inledning',
      '2 ny-1: Vårt pris 2025',
    ])
    expect(template).toMatchObject({ id: 'egen-mall', version: 1, name: 'Exempelkommuns mall' })
    expect(template.description).toBe('Egen mall, gjord efter ”Liten mall”.')
    expect(template.sections[5]).toMatchObject({ printedLaw: 'PSL 3 kap. 10 §', questions: ['Vad är nytt?'] })
    expect(template.sections[6]).toMatchObject({ kind: 'optional', checklist: [], includedByDefault: true })
  })

  it('lets years of the template follow the next report, and leaves a year that the user wrote', () => {
    const changed = renameSection(start, 'intro', 'Inledning 2025')
    const next = reportFrom(templateFromReport(changed, own), { ...changed, year: 2026 })
    expect(
      outlineOf(next)
        .slice(1, 3)
        .map(({ heading }) => heading),
    ).toEqual(['Inledning 2025', 'Mål 2027 för Vård- och omsorgsnämnden'])
  })

  it('leaves out what is hidden, with the reason that was given', () => {
    const template = templateFromReport(hideSection(start, 'radiation', 'Vi röntgar inte.'), own)
    const next = reportFrom(template, start)
    expect(next.outline[3]?.visibility).toEqual({ kind: 'hidden', reason: 'Vi röntgar inte.' })
    expect(outlineOf(showSection(next, 'radiation')).map(({ heading }) => heading)).toContain('Strålskydd')
  })

  it('keeps what repeated sections are about, and lets them be repeated again', () => {
    const newId = newIds()
    const named = setOperation(start, 'area', 'Äldreomsorgen')
    const twice = repeatSection(named, 'area', 'LSS', newId)
    const next = reportFrom(templateFromReport(twice, own), twice)
    const headings = (seen: Report) => outlineOf(seen).map(({ heading }) => heading)
    expect(headings(next).slice(4)).toEqual([
      'Äldreomsorgen',
      'Resultat inom äldreomsorgen',
      'LSS',
      'Resultat inom LSS',
    ])
    const thrice = repeatSection(next, 'area', 'IFO', newId)
    expect(headings(thrice)).toContain('Resultat inom IFO')
  })

  it('takes along the chosen texts alone, without charts, tables of numbers and images', () => {
    const figures = doc(
      p('Vi följer avvikelserna varje månad.'),
      { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } },
      { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } },
      { type: 'image', attrs: { mediaId: 'a'.repeat(64), caption: null } },
      table(['Roll', 'Ansvar'], ['MAS', 'Patientsäkerhet']),
    )
    const texts = written(written(withDeviations(start), 'intro', figures), 'radiation', 'Inget.')
    const template = templateFromReport(texts, { ...own, standardTexts: new Set(['intro', 'goals']) })
    const next = reportFrom(template, start)
    expect(textLines(next.sections['intro']?.content ?? doc())).toEqual([
      'Vi följer avvikelserna varje månad.',
      'Roll',
      'Ansvar',
      'MAS',
      'Patientsäkerhet',
    ])
    expect(next.sections['intro']?.status).toEqual({ kind: 'inProgress' })
    expect(next.sections['radiation']).toMatchObject({ status: { kind: 'notStarted' } })
    expect(template.sections.filter(({ standardText }) => standardText).map(({ id }) => id)).toEqual([
      'intro',
    ])
  })

  it('proposes texts without a digit, and tells what would stay behind', () => {
    const chart = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } } as const
    const texts = written(
      written(
        written(withDeviations(start), 'intro', 'Alla år lika.'),
        'goals',
        doc(p('Mål för 2025.'), chart),
      ),
      'radiation',
      doc(chart),
    )
    expect(standardTextChoices(setSectionStatus(texts, 'intro', { kind: 'ready' }))).toEqual([
      { id: 'intro', number: '1', heading: 'Inledning', words: 3, isProposed: true, isWhole: true },
      {
        id: 'goals',
        number: '2',
        heading: 'Mål 2026 för Vård- och omsorgsnämnden',
        words: 3,
        isProposed: false,
        isWhole: false,
      },
    ])
  })

  it('gets a higher version each time that something has changed, and stays as it is otherwise', () => {
    const first = templateToSave(start, own, undefined)
    expect(first.version).toBe(1)
    expect(templateToSave(start, own, first)).toBe(first)
    const second = templateToSave(renameSection(start, 'intro', 'Om oss'), own, first)
    expect(second.version).toBe(2)
    const follower = reportFrom({ ...second, version: 7 }, start)
    expect(templateToSave(renameSection(follower, 'goals', 'Mål'), own, second).version).toBe(8)
  })

  it('gives every section an id of its own, whatever ids the report has', () => {
    const odd: Report = {
      ...start,
      outline: start.outline.map((entry) =>
        entry.id === 'intro' ? { ...entry, templateSectionId: 'goals' } : entry,
      ),
    }
    const ids = templateFromReport(odd, own).sections.map(({ id }) => id)
    expect(ids).toEqual(['cover', 'intro', 'goals', 'radiation', 'area', 'area-result'])
    const long = { ...start, outline: start.outline.map((entry) => ({ ...entry, heading: '' })) }
    expect(templateFromReport(long, own).sections.map(({ heading }) => heading)).toEqual(
      start.template.sections.map(({ heading }) => heading),
    )
  })
})

const newId = newIds()

/** Something that a user may do to the outline; `at` picks a section, `to` another. */
const change = fc.record({
  kind: fc.constantFrom('add', 'rename', 'move', 'shift', 'hide', 'repeat', 'operation'),
  at: fc.nat(),
  to: fc.nat(),
  words: fc.constantFrom('Äldreomsorg', 'Vårt <verksamhetsområde> 2025', 'Enheter i <kommunen>', 'LSS'),
})
const someReport = fc
  .tuple(fc.constantFrom(...builtInTemplates()), fc.array(change, { maxLength: 12 }))
  .map(([template, changes]) =>
    changes.reduce(changed, {
      ...reportFrom(template, start),
      organisation: { ...start.organisation, department: 'Omsorgen' },
    }),
  )

function changed(
  before: Report,
  one: typeof change extends fc.Arbitrary<infer Change> ? Change : never,
): Report {
  const idAt = (number: number) => before.outline[number % before.outline.length]?.id ?? ''
  const id = idAt(one.at)
  switch (one.kind) {
    case 'add':
      return addOwnSection(before, one.words, { before: idAt(one.to) }, 1 + (one.at % 4), newId)
    case 'rename':
      return renameSection(before, id, one.words)
    case 'move':
      return moveSection(before, id, { before: idAt(one.to) })
    case 'shift':
      return shiftSection(before, id, one.to % 2 === 0 ? 'deeper' : 'higher')
    case 'hide':
      return hideSection(before, id, 'Ett skäl.')
    case 'repeat': {
      const repeated = before.outline.filter((entry) =>
        before.template.sections.some((each) => each.id === entry.templateSectionId && each.repeat),
      )
      const entry = repeated[one.at % Math.max(1, repeated.length)]
      return entry ? repeatSection(before, entry.id, one.words, newId) : before
    }
    case 'operation':
      return setOperation(before, id, one.words)
  }
}
describe('whatever is done to a report', () => {
  it('makes a template that fits the schema and gives reports with the same outline', () => {
    fc.assert(
      fc.property(someReport, (before) => {
        const template = templateFromReport(before, own)
        expect(templateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
        expect(outlineSeen(reportFrom(template, before))).toEqual(outlineSeen(before))
      }),
      { numRuns: 60 },
    )
  })

  it('makes a template that changes nothing in the report that it was made from', () => {
    fc.assert(
      fc.property(someReport, (before) => {
        const id = before.template.id
        const newer = templateFromReport(before, { ...own, id }, before.template.version + 1)
        const { added, moved, removed, renamed } = planTemplateUpdate(before, newer)
        expect({ added, moved, renamed }).toEqual({ added: [], moved: [], renamed: [] })
        expect(removed.filter(({ isKept }) => isKept)).toEqual([])
        const after = apply(before, (now) => updateTemplate(now, newer))
        expect(outlineSeen(after)).toEqual(outlineSeen(before))
        expect(Object.keys(after.sections).sort()).toEqual(Object.keys(before.sections).sort())
      }),
      { numRuns: 60 },
    )
  })
})
