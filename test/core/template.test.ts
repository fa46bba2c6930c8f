import { describe, expect, test } from 'vitest'
import { templateSchema, templateSection } from '../../src/core/template.ts'

const section = (id: string, level: number, checklist: readonly unknown[] = []) => ({
  id,
  kind: 'standard',
  level,
  heading: id,
  printedLaw: null,
  includedByDefault: true,
  repeat: null,
  notApplicableReason: null,
  law: 'Lagen ställer inget eget krav på det här avsnittet.',
  questions: [],
  checklist,
  blueprints: [],
})

const template = (
  ...sections: readonly (ReturnType<typeof section> & { readonly standardText?: unknown })[]
) => ({
  id: 'trial',
  version: 1,
  name: 'Provmall',
  documentName: 'Prov',
  description: 'En mall att prova med.',
  audience: 'Den som provar',
  legalBasis: [],
  decidedBy: 'Nämnden',
  usualSize: '1 sida',
  years: { from: null, to: 2024 },
  sections,
})

const complaints = (value: unknown): readonly string[] =>
  templateSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? []

describe('a template', () => {
  test('may go one level down and any number of levels up', () => {
    expect(complaints(template(section('a', 1), section('b', 2), section('c', 3), section('d', 1)))).toEqual(
      [],
    )
  })

  test('is refused when a heading level is skipped', () => {
    expect(complaints(template(section('a', 1), section('b', 3)))).toEqual(['a level is skipped'])
  })

  test('is refused when it begins below the first heading level', () => {
    expect(complaints(template(section('a', 2)))).toEqual(['a level is skipped'])
  })

  test('is refused when two sections have the same id', () => {
    expect(complaints(template(section('a', 1), section('a', 1)))).toEqual(['doubled: a'])
  })

  test('is refused when it holds a field that is not known', () => {
    expect(complaints({ ...template(section('a', 1)), script: 'x' })).toEqual(['Unrecognized key: "script"'])
  })

  test('is refused when a checklist item names no rule in its list of rules', () => {
    const item = { id: 'a.c1', level: 'required', text: 'Året anges', basis: 'god sed', rules: [] }
    expect(complaints(template(section('a', 1, [item])))).toHaveLength(1)
  })

  test('is refused when a section has two checklist items with the same id', () => {
    const item = { id: 'a.c1', level: 'required', text: 'Året anges', basis: 'god sed' }
    expect(complaints(template(section('a', 1, [item, item])))).toEqual(['doubled: a.c1'])
    expect(complaints(template(section('a', 1, [item]), section('b', 1, [item])))).toEqual([])
  })

  test('is refused when a standard text points into a certain report', () => {
    const image = { type: 'image', attrs: { mediaId: 'a'.repeat(64), caption: null } }
    const withText = (...content: readonly unknown[]) =>
      template({ ...section('a', 1), standardText: { type: 'doc', content } })
    expect(complaints(withText({ type: 'paragraph' }))).toEqual([])
    expect(complaints(withText(image))).toEqual(['points into a report'])
  })

  test('gives its section by id', () => {
    const parsed = templateSchema.parse(template(section('a', 1), section('b', 2)))
    expect(templateSection(parsed, 'b')?.level).toBe(2)
    expect(templateSection(parsed, 'c')).toBeUndefined()
  })
})
