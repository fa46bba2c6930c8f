import { describe, expect, it } from 'vitest'
import {
  countStatuses,
  nextSection,
  progressGroups,
  sectionProgress,
  sectionRows,
  totalWords,
  waitingFor,
} from '../../src/core/progress.ts'
import type { Report } from '../../src/core/report.ts'
import { answerChecklistItem, assignSection, setSectionStatus } from '../../src/core/section-operations.ts'
import type { ChecklistItem } from '../../src/core/template.ts'
import { report, section, written } from '../support/build-report.ts'

const required = (id: string): ChecklistItem => ({ id, level: 'required', text: `Krav ${id}`, basis: 'PSL' })
const advice: ChecklistItem = { id: 'raad', level: 'recommended', text: 'Råd', basis: 'god sed' }

const start = report(
  section('cover', { kind: 'front', level: 0, checklist: [required('cover.c2')] }),
  section('intro'),
  section('summary'),
  section('act'),
  section('checks', { level: 2, checklist: [required('checks.c1'), required('checks.c2'), advice] }),
  section('narcotics', { level: 3, checklist: [required('narcotics.c1')] }),
  section('sip', { level: 2 }),
  section('radiation', { level: 2, checklist: [required('radiation.c1')] }),
)

const ready = (before: Report, ...ids: readonly string[]) =>
  ids.reduce((after, id) => setSectionStatus(after, id, { kind: 'ready' }), before)
const notApplicable = (before: Report, id: string) =>
  setSectionStatus(before, id, { kind: 'notApplicable', reason: 'Ej aktuellt i kommunen.' })
const openIds = (before: Report, id: string) =>
  sectionProgress(before)
    .find(({ item }) => item.entry.id === id)
    ?.openRequirements.map((item) => item.id)
const next = (before: Report, lastId: string | null = null) => {
  const found = nextSection(sectionProgress(before), lastId)
  return found.kind === 'done' ? 'done' : `${found.kind} ${found.section.item.entry.id}`
}

describe('the progress of a section', () => {
  it('lists required items, and not recommended ones, until they are answered with yes', () => {
    expect(openIds(start, 'checks')).toEqual(['checks.c1', 'checks.c2'])
    const answered = answerChecklistItem(start, 'checks', 'checks.c1', 'yes')
    expect(openIds(answered, 'checks')).toEqual(['checks.c2'])
    expect(openIds(answerChecklistItem(answered, 'checks', 'checks.c2', 'partly'), 'checks')).toEqual([
      'checks.c2',
    ])
    expect(openIds(answerChecklistItem(answered, 'checks', 'checks.c2', 'notApplicable'), 'checks')).toEqual(
      [],
    )
  })

  it('demands nothing of a section that is not applicable, and counts none of its words', () => {
    const skipped = notApplicable(written(start, 'radiation', 'tre ord här'), 'radiation')
    expect(openIds(skipped, 'radiation')).toEqual([])
    expect(totalWords(skipped)).toBe(0)
  })

  it('lists what is recommended and not answered apart from what is required', () => {
    const open = (before: Report) =>
      sectionProgress(before)
        .find(({ item }) => item.entry.id === 'checks')
        ?.openAdvice.map(({ id }) => id)
    expect(open(start)).toEqual(['raad'])
    expect(open(answerChecklistItem(start, 'checks', 'raad', 'notApplicable'))).toEqual([])
    expect(open(notApplicable(start, 'checks'))).toEqual([])
  })

  it('says when everything required is ticked and nothing is written', () => {
    const isTickedButEmpty = (before: Report) =>
      sectionProgress(before).find(({ item }) => item.entry.id === 'narcotics')?.isTickedButEmpty
    const ticked = answerChecklistItem(start, 'narcotics', 'narcotics.c1', 'yes')
    expect(isTickedButEmpty(start)).toBe(false)
    expect(isTickedButEmpty(ticked)).toBe(true)
    expect(isTickedButEmpty(written(ticked, 'narcotics', 'Text'))).toBe(false)
  })

  it('counts the words of all shown sections', () => {
    expect(totalWords(written(written(start, 'intro', 'tre ord här'), 'sip', 'två till'))).toBe(5)
  })
})

describe('the counts', () => {
  it('leave out the title page and what is not applicable', () => {
    const report = notApplicable(written(ready(start, 'intro'), 'sip', 'påbörjat'), 'radiation')
    expect(countStatuses(sectionProgress(report))).toEqual({
      total: 6,
      ready: 1,
      inProgress: 1,
      notStarted: 4,
    })
  })
})

describe('the groups', () => {
  const groups = (before: Report) => progressGroups(sectionProgress(before))

  it('gather the second level under the first, and deeper levels into the second', () => {
    expect(groups(start).map(({ section, rows }) => [section.item.entry.id, rows.length])).toEqual([
      ['intro', 0],
      ['summary', 0],
      ['act', 3],
    ])
    const checks = groups(written(start, 'narcotics', 'fyra ord i avsnittet'))[2]?.rows[0]
    expect(checks?.words).toBe(4)
    expect(checks?.openRequirements.map(({ id }) => id)).toEqual(['checks.c1', 'checks.c2', 'narcotics.c1'])
  })

  it('are ready when every applicable part is, and in progress when only some is', () => {
    const status = (before: Report) => groups(before)[2]?.status
    expect(status(start)).toBe('notStarted')
    expect(status(ready(start, 'act'))).toBe('inProgress')
    const rest = notApplicable(ready(start, 'act', 'checks', 'narcotics', 'sip'), 'radiation')
    expect(status(rest)).toBe('ready')
    expect(groups(rest)[2]?.rows.map((row) => row.status)).toEqual(['ready', 'ready', 'notApplicable'])
  })
})

describe('the rows of all sections', () => {
  it('are every heading by itself', () => {
    const rows = sectionRows(sectionProgress(written(start, 'narcotics', 'fyra ord i avsnittet')))
    expect(rows.map(({ section, words }) => [section.item.entry.id, words])).toEqual([
      ['intro', 0],
      ['summary', 0],
      ['act', 0],
      ['checks', 0],
      ['narcotics', 4],
      ['sip', 0],
      ['radiation', 0],
    ])
  })
})

describe('whom the report waits for', () => {
  const names = (before: Report) =>
    waitingFor(sectionProgress(before)).map(({ assignee, sections }) => [
      assignee,
      ...sections.map(({ item }) => item.entry.id),
    ])

  it('is everyone who has sections that are not ready, with those sections', () => {
    const given = assignSection(assignSection(start, 'sip', 'Rehab'), 'intro', 'Enhetschef')
    const both = assignSection(given, 'narcotics', 'Rehab')
    expect(names(both)).toEqual([
      ['Enhetschef', 'intro'],
      ['Rehab', 'narcotics', 'sip'],
    ])
    expect(names(ready(both, 'intro', 'narcotics'))).toEqual([['Rehab', 'sip']])
    expect(names(notApplicable(both, 'sip'))).toEqual([
      ['Enhetschef', 'intro'],
      ['Rehab', 'narcotics'],
    ])
    const rows = progressGroups(sectionProgress(both))[2]
    expect(rows?.assignees).toEqual(['Rehab'])
    expect(rows?.rows.map(({ assignees }) => assignees)).toEqual([['Rehab'], ['Rehab'], []])
  })
})

describe('the next section', () => {
  it('is the one last written in, unless it is finished', () => {
    expect(next(start, 'sip')).toBe('continue sip')
    expect(next(ready(start, 'sip'), 'sip')).toBe('begin intro')
  })

  it('is otherwise one that is begun before one that is not', () => {
    expect(next(start)).toBe('begin intro')
    expect(next(written(start, 'sip', 'påbörjat'))).toBe('continue sip')
  })

  it('is the summary only when nothing else is left', () => {
    const others = notApplicable(ready(start, 'intro', 'act', 'checks', 'narcotics', 'sip'), 'radiation')
    expect(next(ready(start, 'intro'))).toBe('begin act')
    expect(next(others)).toBe('begin summary')
    expect(next(ready(others, 'summary'))).toBe('done')
  })
})
