import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingOf, outlineOf } from '../../src/core/outline.ts'
import { addOwnSection, moveSection, renameSection } from '../../src/core/outline-operations.ts'
import { type Report, reportSchema } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { textLines } from '../../src/core/rich-text/text.ts'
import type { Template, TemplateSection } from '../../src/core/template.ts'
import { isNewerVersion, planTemplateUpdate, updateTemplate } from '../../src/core/template-update.ts'
import { report, section, template, written } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('intro', { heading: 'Inledning' }),
  section('goals'),
  section('deviations', { heading: 'Avvikelser' }),
  section('falls', { level: 2 }),
  section('next-year'),
)

function newer(...sections: readonly TemplateSection[]): Template {
  return { ...template(...sections), version: 2 }
}

const update = newer(
  section('cover', { kind: 'front', level: 0 }),
  section('intro', { heading: 'Inledning och syfte' }),
  section('deviations', { heading: 'Avvikelser', law: 'Lagen har ändrats.' }),
  section('falls', { level: 2 }),
  section('harm', { level: 2, heading: 'Vårdskador' }),
  section('goals'),
)

const ids = (after: Report) => after.outline.map((entry) => entry.id)

describe('a newer version of the template', () => {
  it('is one of the same template with a higher number', () => {
    expect(isNewerVersion(start, update)).toBe(true)
    expect([
      isNewerVersion(start, start.template),
      isNewerVersion(start, { ...update, id: 'annan' }),
    ]).toEqual([false, false])
  })

  it('tells first what it would do', () => {
    const plan = planTemplateUpdate(written(start, 'next-year', 'Viktigt'), update)
    expect({
      added: plan.added.map((one) => one.id),
      renamed: plan.renamed,
      moved: plan.moved.map((one) => one.id),
      removed: plan.removed.map(({ section: one, isKept }) => [one.id, isKept]),
      guidanceChanged: plan.guidanceChanged.map((one) => one.id),
    }).toEqual({
      added: ['harm'],
      renamed: [{ id: 'intro', from: 'Inledning', to: 'Inledning och syfte' }],
      moved: ['goals'],
      removed: [['next-year', true]],
      guidanceChanged: ['deviations'],
    })
  })

  it('adds, renames and moves, and takes an empty section away', () => {
    const after = apply(start, (before) => updateTemplate(before, update))
    expect(ids(after)).toEqual(['cover', 'intro', 'deviations', 'falls', 'harm', 'goals'])
    expect(outlineOf(after)[1]?.heading).toBe('Inledning och syfte')
    expect(after.template).toBe(update)
  })

  it('keeps a section with a text as the own one of the user', () => {
    const after = apply(written(start, 'next-year', 'Viktigt'), (before) => updateTemplate(before, update))
    const kept = after.outline.find((entry) => entry.id === 'next-year')
    expect(kept).toMatchObject({ templateSectionId: null, heading: 'next-year' })
    expect(kept && headingOf(after, kept)).toBe('next-year')
  })

  it('tells of no new heading where the user has an own wording', () => {
    const own = renameSection(start, 'intro', 'Om oss')
    expect(planTemplateUpdate(own, update).renamed).toEqual([])
  })

  it('knows a section of the report that the template has taken up', () => {
    const own = addOwnSection(start, 'Vårt', { before: 'goals' }, 1, () => 'n0011')
    const taken = newer(...start.template.sections, section('n0011', { heading: 'Vårt' }))
    expect(planTemplateUpdate(own, taken).added).toEqual([])
    const after = apply(written(own, 'n0011', 'Viktigt'), (before) => updateTemplate(before, taken))
    expect(after.outline.find(({ id }) => id === 'n0011')).toMatchObject({
      templateSectionId: 'n0011',
      heading: null,
    })
    expect(textLines(after.sections['n0011']?.content ?? doc())).toEqual(['Viktigt'])
  })

  it('begins a new section as a new report would', () => {
    const standardText = doc(p('Alla år lika.'))
    const after = apply(start, (before) =>
      updateTemplate(before, newer(...start.template.sections, section('fast', { standardText }))),
    )
    expect(after.sections['fast']).toMatchObject({ status: { kind: 'inProgress' }, content: standardText })
  })

  it('leaves alone what the user has moved or renamed', () => {
    const moved = moveSection(start, 'goals', { last: true })
    const own = {
      ...moved,
      outline: moved.outline.map((e) => (e.id === 'intro' ? { ...e, heading: 'Om oss' } : e)),
    }
    const after = apply(own, (before) => updateTemplate(before, update))
    expect(ids(after).at(-1)).toBe('goals')
    expect(outlineOf(after)[1]?.heading).toBe('Om oss')
  })

  it('never loses a text and never leaves a gap between levels, whatever the new template is', () => {
    const full = ids(start).reduce((before, id) => written(before, id, `Text i ${id}`), start)
    const names = ['intro', 'goals', 'deviations', 'falls', 'next-year', 'ny-1', 'ny-2', 'ny-3']
    const sections = fc.shuffledSubarray(names).chain((chosen) =>
      fc
        .array(fc.integer({ min: 1, max: 4 }), { minLength: chosen.length, maxLength: chosen.length })
        .map((levels) => {
          let above = 0
          return chosen.map((id, index) => {
            above = Math.min(levels[index] ?? 1, above + 1)
            return section(id, { level: above })
          })
        }),
    )
    fc.assert(
      fc.property(sections, fc.boolean(), (chosen, isWritten) => {
        const before = isWritten ? full : start
        const after = updateTemplate(before, newer(section('cover', { kind: 'front', level: 0 }), ...chosen))
        const texts = (one: Report) => Object.values(one.sections).flatMap((part) => textLines(part.content))
        expect(texts(after)).toEqual(expect.arrayContaining(texts(before)))
        expect(reportSchema.safeParse(after).success).toBe(true)
        expect(new Set(after.outline.flatMap((entry) => entry.templateSectionId ?? []))).toEqual(
          new Set(after.template.sections.map((one) => one.id)),
        )
        let above = 0
        for (const { level } of after.outline) {
          expect(level).toBeLessThanOrEqual(above + 1)
          above = level
        }
      }),
    )
  })
})
