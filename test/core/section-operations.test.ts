import { describe, expect, it } from 'vitest'
import { sectionOf } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import * as operations from '../../src/core/section-operations.ts'
import { report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const start = report(section('intro'), section('summary'))
const text = doc(p('Under 2025 …'))

describe('a section', () => {
  it('is in progress once something is written in it, and not by an empty text', () => {
    const empty = apply(start, (before) => operations.setSectionContent(before, 'intro', doc()))
    expect(sectionOf(empty, 'intro').status).toEqual({ kind: 'notStarted' })
    const begun = apply(empty, (before) => operations.setSectionContent(before, 'intro', text))
    expect(sectionOf(begun, 'intro')).toMatchObject({ status: { kind: 'inProgress' }, content: text })
    expect(sectionOf(begun, 'summary')).toEqual(sectionOf(start, 'summary'))
  })

  it('keeps its text when it is marked not applicable', () => {
    const begun = operations.setSectionContent(start, 'intro', text)
    const skipped = apply(begun, (before) =>
      operations.setSectionStatus(before, 'intro', { kind: 'notApplicable', reason: 'Finns inte hos oss.' }),
    )
    expect(sectionOf(skipped, 'intro').content).toEqual(text)
  })

  it('remembers answer and comment of a checklist item apart from each other', () => {
    const answered = apply(start, (before) =>
      operations.answerChecklistItem(before, 'intro', 'intro.c1', 'partly'),
    )
    const commented = apply(answered, (before) =>
      operations.commentChecklistItem(before, 'intro', 'intro.c1', 'saknar korttid'),
    )
    const taken = apply(commented, (before) =>
      operations.answerChecklistItem(before, 'intro', 'intro.c1', null),
    )
    expect(operations.checklistAnswer(sectionOf(commented, 'intro'), 'intro.c1')).toEqual({
      answer: 'partly',
      comment: 'saknar korttid',
    })
    expect(operations.checklistAnswer(sectionOf(taken, 'intro'), 'intro.c1').answer).toBe(null)
    expect(operations.checklistAnswer(sectionOf(start, 'intro'), 'toString').answer).toBe(null)
  })

  it('takes notes and somebody to write it', () => {
    const noted = apply(start, (before) => operations.setSectionNotes(before, 'intro', 'ring vårdcentralen'))
    const assigned = apply(noted, (before) => operations.assignSection(before, 'intro', 'MAR'))
    expect(sectionOf(assigned, 'intro')).toMatchObject({ notes: 'ring vårdcentralen', assignee: 'MAR' })
  })

  it('is given with others to somebody, or to nobody again', () => {
    const given = apply(start, (before) =>
      operations.assignSections(before, ['intro', 'summary'], ' Enhetschef '),
    )
    expect(['intro', 'summary'].map((id) => sectionOf(given, id).assignee)).toEqual([
      'Enhetschef',
      'Enhetschef',
    ])
    const back = apply(given, (before) => operations.assignSections(before, ['intro'], '  '))
    expect(sectionOf(back, 'intro').assignee).toBeNull()
    expect(sectionOf(back, 'summary').assignee).toBe('Enhetschef')
  })

  it('takes a block last, in place of an empty paragraph there', () => {
    const block = { type: 'datasetTable', attrs: { datasetId: 'fall', caption: null } } as const
    const begun = apply(start, (before) => operations.appendBlock(before, 'intro', block))
    expect(sectionOf(begun, 'intro')).toMatchObject({ status: { kind: 'inProgress' }, content: doc(block) })
    const written = operations.setSectionContent(start, 'intro', doc(p('Under 2025 …'), p()))
    const both = apply(written, (before) => operations.appendBlock(before, 'intro', block))
    expect(sectionOf(both, 'intro').content).toEqual(doc(p('Under 2025 …'), block))
    expect(() => operations.appendBlock(start, 'saknas', block)).toThrow('no section saknas')
  })

  it('must exist', () => {
    expect(() => operations.setSectionContent(start, 'saknas', text)).toThrow('no section saknas')
    expect(() => operations.setSectionContent(start, 'constructor', text)).toThrow('no section constructor')
  })
})

it('changes the organisation', () => {
  const after = apply(start, (before) =>
    operations.setOrganisation(before, { registrationNumber: 'VON 2026/11' }),
  )
  expect(after.organisation).toEqual({ ...start.organisation, registrationNumber: 'VON 2026/11' })
})
