import { describe, expect, test } from 'vitest'
import {
  assembleTemplate,
  type TemplateBlock,
  templateBlockSchema,
  templateSourceSchema,
} from '../../src/core/template-library.ts'

const block = (fields: Record<string, unknown> = {}): TemplateBlock =>
  templateBlockSchema.parse({
    id: 'sub-result',
    law: 'Lagkraven är desamma som för avsnittet ovanför.',
    questions: ['Vilka siffror visar läget?'],
    checklist: [
      { number: 1, level: 'required', text: 'Tabell finns', basis: 'god sed' },
      {
        number: 4,
        level: 'recommended',
        text: 'Summan stämmer',
        basis: 'kontrolleras av appen',
        rules: ['sum-mismatch'],
      },
    ],
    blueprints: ['bp-falls'],
    ...fields,
  })

const source = (...rows: readonly Record<string, unknown>[]) =>
  templateSourceSchema.parse({
    id: 'trial',
    version: 1,
    name: 'Provmall',
    documentName: 'Prov',
    description: 'En mall att prova med.',
    audience: 'Den som provar',
    legalBasis: ['PSL 3 kap. 10 §'],
    decidedBy: 'Nämnden',
    usualSize: '1 sida',
    years: { from: 2025, to: null },
    sections: rows.map((row) => ({ kind: 'standard', level: 1, heading: 'Resultat', ...row })),
  })

describe('assembleTemplate', () => {
  test('inlines the block and names the checklist items after the section, with their numbers kept', () => {
    const assembled = assembleTemplate(source({ id: 'area-result', block: 'sub-result' }), [block()])
    expect(assembled.sections).toEqual([
      {
        id: 'area-result',
        kind: 'standard',
        level: 1,
        heading: 'Resultat',
        printedLaw: null,
        includedByDefault: true,
        repeat: null,
        notApplicableReason: null,
        law: 'Lagkraven är desamma som för avsnittet ovanför.',
        questions: ['Vilka siffror visar läget?'],
        checklist: [
          { id: 'area-result.c1', level: 'required', text: 'Tabell finns', basis: 'god sed' },
          {
            id: 'area-result.c4',
            level: 'recommended',
            text: 'Summan stämmer',
            basis: 'kontrolleras av appen',
            rules: ['sum-mismatch'],
          },
        ],
        blueprints: ['bp-falls'],
      },
    ])
  })

  test('keeps what the template says of itself', () => {
    const { sections, ...own } = assembleTemplate(source({ id: 'sub-result' }), [block()])
    expect(own).toEqual({
      id: 'trial',
      version: 1,
      name: 'Provmall',
      documentName: 'Prov',
      description: 'En mall att prova med.',
      audience: 'Den som provar',
      legalBasis: ['PSL 3 kap. 10 §'],
      decidedBy: 'Nämnden',
      usualSize: '1 sida',
      years: { from: 2025, to: null },
    })
    expect(sections).toHaveLength(1)
  })

  test('takes the block with the id of the section when the row names none', () => {
    const assembled = assembleTemplate(source({ id: 'sub-result' }), [block({ id: 'falls' }), block()])
    expect(assembled.sections[0]?.checklist[0]?.id).toBe('sub-result.c1')
  })

  test('lets a report kind say by itself what the law demands and what an item is based on', () => {
    const row = { id: 'sub-result', law: 'Rådet gäller.', bases: { 4: 'SOSFS 2011:9 7 kap. 1 §' } }
    const section = assembleTemplate(source(row), [block()]).sections[0]
    expect(section?.law).toBe('Rådet gäller.')
    expect(section?.checklist.map(({ basis }) => basis)).toEqual(['god sed', 'SOSFS 2011:9 7 kap. 1 §'])
  })

  test('throws on a basis for an item that the block does not have', () => {
    const row = { id: 'sub-result', bases: { 2: 'god sed' } }
    expect(() => assembleTemplate(source(row), [block()])).toThrow(
      'trial: sub-result gives a basis for the unknown item 2',
    )
  })

  test('brings the words of the block with it, and none where it has none', () => {
    const terms = [{ id: 'staffing', name: 'Bemanning', explanation: 'Personalen räcker till.' }]
    expect(assembleTemplate(source({ id: 'sub-result' }), [block({ terms })]).sections[0]?.terms).toEqual(
      terms,
    )
    expect(assembleTemplate(source({ id: 'sub-result' }), [block()]).sections[0]).not.toHaveProperty('terms')
  })

  test('uses one block in two sections without mixing their checklists', () => {
    const rows = [
      { id: 'first', block: 'sub-result' },
      { id: 'second', block: 'sub-result' },
    ]
    const ids = assembleTemplate(source(...rows), [block()]).sections.flatMap(({ checklist }) =>
      checklist.map(({ id }) => id),
    )
    expect(ids).toEqual(['first.c1', 'first.c4', 'second.c1', 'second.c4'])
  })

  test('gives the standard sentence only where the template lets the section be not applicable', () => {
    const library = [block({ notApplicableReason: 'Kommunen är inte ansluten.' })]
    const reasonOf = (row: Record<string, unknown>) =>
      assembleTemplate(source({ id: 'sub-result', ...row }), library).sections[0]?.notApplicableReason
    expect(reasonOf({ mayBeNotApplicable: true })).toBe('Kommunen är inte ansluten.')
    expect(reasonOf({})).toBeNull()
  })

  test('throws on a block that is not in the library', () => {
    expect(() => assembleTemplate(source({ id: 'falls' }), [block()])).toThrow(
      'trial: falls needs the unknown block falls',
    )
  })

  test('throws on a block that is there twice', () => {
    expect(() => assembleTemplate(source({ id: 'sub-result' }), [block(), block()])).toThrow(
      'the block sub-result is there twice',
    )
  })

  test('throws when a section may be not applicable and nothing says why', () => {
    const trial = source({ id: 'sub-result', mayBeNotApplicable: true })
    expect(() => assembleTemplate(trial, [block()])).toThrow('no sentence for it')
  })
})

describe('a block', () => {
  test('is refused when a checklist number is used twice', () => {
    const item = { number: 2, level: 'required', text: 'Året anges', basis: 'god sed' }
    expect(() => block({ checklist: [item, item] })).toThrow('not ascending')
  })
})
