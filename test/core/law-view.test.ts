import { describe, expect, test } from 'vitest'
import { type LawViewRow, lawViewOf, lawViewRowsSchema } from '../../src/core/law-view.ts'
import { hideSection, renameSection, repeatSection, setOperation } from '../../src/core/outline-operations.ts'
import type { ChecklistAnswer, Report } from '../../src/core/report.ts'
import { answerChecklistItem, setOrganisation, setSectionStatus } from '../../src/core/section-operations.ts'
import type { ChecklistItem } from '../../src/core/template.ts'
import { report, section, written } from '../support/build-report.ts'

const item = (id: string, change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  level: 'required',
  text: `${id} finns`,
  basis: 'SOSFS 2011:9 7 kap. 2 § p 4',
  ...change,
})

const row = (items: readonly string[], change: Partial<LawViewRow> = {}): LawViewRow => ({
  id: 'risks',
  text: 'Det framgår hur risker har hanterats.',
  reference: 'SOSFS 2011:9 7 kap. 2 § p 4, 5 kap. 1 §',
  items: [...items],
  templates: ['liten'],
  ...change,
})

const start = report(
  section('cover', { kind: 'front', level: 0, checklist: [item('cover.c1')] }),
  section('now', { heading: 'Säker vård' }),
  section('risks', {
    level: 2,
    heading: 'Riskhantering',
    checklist: [item('risks.c1'), item('risks.c2', { level: 'recommended' })],
  }),
  section('analysis', { level: 3, kind: 'optional', checklist: [item('analysis.c1')] }),
  section('other', { heading: 'Övrigt' }),
)

const answered = (before: Report, id: string, itemId: string, answer: ChecklistAnswer['answer'] = 'yes') =>
  answerChecklistItem(before, id, itemId, answer)

const demandOf = (before: Report, ...items: readonly string[]) => lawViewOf(before, [row(items)])[0]
const verdictOf = (before: Report, ...items: readonly string[]) => demandOf(before, ...items)?.verdict

describe('a demand of the law', () => {
  test('is open while nothing is written or ticked, and tells what is missing', () => {
    expect(demandOf(start, 'risks.c1')).toMatchObject({
      id: 'risks',
      reference: 'SOSFS 2011:9 7 kap. 2 § p 4, 5 kap. 1 §',
      sections: [
        {
          id: 'risks',
          number: '1.1',
          heading: 'Riskhantering',
          visibility: { kind: 'shown' },
          status: { kind: 'notStarted' },
          words: 0,
          isWritten: false,
          items: [{ answer: null, isMet: false }],
        },
      ],
      verdict: {
        kind: 'open',
        gaps: [
          { kind: 'text', sectionId: 'risks' },
          { kind: 'item', sectionId: 'risks', itemId: 'risks.c1' },
        ],
      },
    })
  })

  test('is answered when what it requires is ticked and the section has a text', () => {
    const text = written(start, 'risks', 'Tolv riskanalyser är gjorda.')
    expect(verdictOf(text, 'risks.c1', 'risks.c2')).toEqual({
      kind: 'partly',
      gaps: [{ kind: 'item', sectionId: 'risks', itemId: 'risks.c1' }],
    })
    expect(verdictOf(answered(text, 'risks', 'risks.c1'), 'risks.c1', 'risks.c2')).toEqual({
      kind: 'answered',
    })
    expect(verdictOf(answered(text, 'risks', 'risks.c1', 'no'), 'risks.c1')).toMatchObject({ kind: 'partly' })
    expect(demandOf(text, 'risks.c1')?.sections[0]?.words).toBe(4)
  })

  test('is partly answered when it is ticked without a text', () => {
    expect(verdictOf(answered(start, 'risks', 'risks.c1'), 'risks.c1')).toEqual({
      kind: 'partly',
      gaps: [{ kind: 'text', sectionId: 'risks' }],
    })
  })

  test('is decided by all its items where none is required', () => {
    const text = written(start, 'risks', 'Text')
    expect(verdictOf(text, 'risks.c2')).toMatchObject({ kind: 'partly' })
    expect(verdictOf(answered(text, 'risks', 'risks.c2'), 'risks.c2')).toEqual({ kind: 'answered' })
  })

  test('counts the text in the sections under the one that answers it', () => {
    const below = answered(written(start, 'analysis', 'Elva analyser.'), 'risks', 'risks.c1')
    expect(verdictOf(below, 'risks.c1')).toEqual({ kind: 'answered' })
    expect(demandOf(below, 'risks.c1')?.sections[0]?.words).toBe(2)
    expect(verdictOf(hideSection(below, 'analysis', ''), 'risks.c1')).toMatchObject({ kind: 'partly' })
  })

  test('goes on the title page by the data that are filled in, and asks for no tick or text', () => {
    expect(verdictOf(answered(start, 'cover', 'cover.c1'), 'cover.c1')).toMatchObject({ kind: 'open' })
    const filledIn = setOrganisation(start, { preparedDate: '2026-02-10' })
    expect(verdictOf(filledIn, 'cover.c1')).toEqual({ kind: 'answered' })
    expect(demandOf(filledIn, 'cover.c1')?.sections[0]).toMatchObject({
      level: 0,
      items: [{ answer: 'yes' }],
    })
  })

  test('lets an item be not applicable', () => {
    const aside = answered(written(start, 'risks', 'Text'), 'risks', 'risks.c1', 'notApplicable')
    expect(verdictOf(aside, 'risks.c1')).toEqual({ kind: 'answered' })
  })

  test('is required when one of its items is, and else recommended', () => {
    expect(demandOf(start, 'risks.c1', 'risks.c2')?.isRequired).toBe(true)
    expect(demandOf(start, 'risks.c2')?.isRequired).toBe(false)
  })

  test('wants no text in a section that is only recommended beside a required one', () => {
    const two = report(
      section('a', { checklist: [item('a.c1')] }),
      section('b', { checklist: [item('b.c1', { level: 'recommended' })] }),
    )
    const done = answered(written(two, 'a', 'Text'), 'a', 'a.c1')
    expect(verdictOf(done, 'a.c1', 'b.c1')).toEqual({ kind: 'answered' })
  })

  test('is answered by a section that is not applicable, if its reason is given', () => {
    const aside = (reason: string) => setSectionStatus(start, 'risks', { kind: 'notApplicable', reason })
    expect(verdictOf(aside('Finns inte hos oss.'), 'risks.c1')).toEqual({ kind: 'answered' })
    expect(verdictOf(aside(' '), 'risks.c1')).toMatchObject({ kind: 'partly' })
    const kept = setSectionStatus(written(start, 'risks', 'Sparad text'), 'risks', {
      kind: 'notApplicable',
      reason: 'Finns inte hos oss.',
    })
    expect(demandOf(kept, 'risks.c1')?.sections[0]).toMatchObject({ words: 0, isWritten: true })
  })

  test('is hidden with the reason when its section is, or the one that it lies under', () => {
    expect(verdictOf(hideSection(start, 'risks', 'Finns inte'), 'risks.c1')).toEqual({
      kind: 'hidden',
      reasons: ['Finns inte'],
    })
    const above = hideSection(start, 'now', 'Skrivs av regionen')
    expect(verdictOf(above, 'risks.c1', 'analysis.c1')).toEqual({
      kind: 'hidden',
      reasons: ['Skrivs av regionen'],
    })
    expect(demandOf(above, 'risks.c1')?.sections[0]).toMatchObject({
      number: '',
      visibility: { kind: 'hidden', reason: 'Skrivs av regionen' },
    })
  })

  test('leaves out an optional section that is turned off, but not a hidden one of the model’s own', () => {
    const two = report(
      section('a', { checklist: [item('a.c1')] }),
      section('b', { checklist: [item('b.c1')] }),
      section('extra', { kind: 'optional', includedByDefault: false, checklist: [item('extra.c1')] }),
    )
    const done = answered(written(two, 'a', 'Text'), 'a', 'a.c1')
    expect(verdictOf(done, 'a.c1', 'extra.c1')).toEqual({ kind: 'answered' })
    expect(verdictOf(hideSection(done, 'b', 'Görs inte'), 'a.c1', 'b.c1')).toEqual({
      kind: 'partly',
      gaps: [{ kind: 'hidden', sectionId: 'b', reason: 'Görs inte' }],
    })
    expect(verdictOf(done, 'extra.c1')).toEqual({ kind: 'hidden', reasons: [] })
  })

  test('shows the heading as the user has it', () => {
    const renamed = renameSection(start, 'risks', 'Våra risker')
    expect(demandOf(renamed, 'risks.c1')?.sections[0]?.heading).toBe('Våra risker')
  })

  test('wants an answer from each instance of a repeated section', () => {
    const areas = report(
      section('area', {
        heading: '<Verksamhetsområde>',
        repeat: 'verksamhetsområde',
        checklist: [item('area.c1')],
      }),
    )
    const named = setOperation(areas, 'area', 'Äldreomsorgen')
    const two = repeatSection(named, 'area', 'Funktionsstöd', () => 'area-2')
    const first = answered(written(two, 'area', 'Text'), 'area', 'area.c1')
    expect(demandOf(first, 'area.c1')?.sections.map(({ heading }) => heading)).toEqual([
      'Äldreomsorgen',
      'Funktionsstöd',
    ])
    expect(verdictOf(first, 'area.c1')).toEqual({
      kind: 'partly',
      gaps: [
        { kind: 'text', sectionId: 'area-2' },
        { kind: 'item', sectionId: 'area-2', itemId: 'area.c1' },
      ],
    })
    const both = answered(written(first, 'area-2', 'Text'), 'area-2', 'area.c1')
    expect(verdictOf(both, 'area.c1')).toEqual({ kind: 'answered' })
  })
})

describe('which demands are listed', () => {
  const ids = (rows: readonly LawViewRow[]) => lawViewOf(start, rows).map(({ id }) => id)

  test('those of the template, in order, and none whose items it does not have', () => {
    expect(
      ids([
        row(['risks.c1'], { id: 'second' }),
        row(['nowhere.c1'], { id: 'absent' }),
        row(['cover.c1'], { id: 'elsewhere', templates: ['kb'] }),
        row(['cover.c1', 'nowhere.c1'], { id: 'first' }),
      ]),
    ).toEqual(['second', 'first'])
  })

  test('for a template of the municipality’s own, all whose items it has', () => {
    expect(
      ids([
        row(['risks.c1'], { templates: ['psb-2025'] }),
        row(['x.c1'], { id: 'absent', templates: ['psb-2025'] }),
      ]),
    ).toEqual(['risks'])
  })

  test('none for an item that is based on another paragraph, unless its section refers to the row’s', () => {
    expect(ids([row(['risks.c1'], { reference: 'PSL 3 kap. 10 §' })])).toEqual([])
    const other = report(
      section('advice', {
        law: 'Det bör visas (SOSFS 2011:9 7 kap., allmänt råd).',
        checklist: [item('advice.c1', { basis: 'god sed' })],
      }),
    )
    const rows = [row(['advice.c1'], { reference: 'SOSFS 2011:9 7 kap.' })]
    expect(lawViewOf(other, rows)).toHaveLength(1)
  })

  test('are refused as data when an id is doubled', () => {
    expect(lawViewRowsSchema.safeParse([row(['a.c1']), row(['b.c1'])]).success).toBe(false)
    expect(lawViewRowsSchema.safeParse([row(['a.c1'])]).success).toBe(true)
  })
})
