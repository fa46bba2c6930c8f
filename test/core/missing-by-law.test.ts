import { expect, it } from 'vitest'
import { missingByLaw } from '../../src/core/missing-by-law.ts'
import type { Report } from '../../src/core/report.ts'
import { answerChecklistItem, setOrganisation, setSectionStatus } from '../../src/core/section-operations.ts'
import type { ChecklistItem } from '../../src/core/template.ts'
import { report, section, written } from '../support/build-report.ts'

const required = (id: string): ChecklistItem => ({ id, level: 'required', text: `Krav ${id}`, basis: 'PSL' })

const start = report(
  section('cover', { kind: 'front', level: 0, checklist: [required('cover.c1'), required('cover.c2')] }),
  section('learning', { heading: 'LÄRANDE', checklist: [required('learning.c1')] }),
  section('radiation', { heading: 'Strålskydd', checklist: [required('radiation.c1')] }),
)
const texts = (before: Report) => missingByLaw(before).map(({ text, place }) => [place, text])

it('lists open requirements under their headings, and leads to their sections', () => {
  expect(missingByLaw(start).slice(1)).toEqual([
    { id: 'learning learning.c1', text: 'Krav learning.c1', place: 'Lärande', sectionId: 'learning' },
    { id: 'radiation radiation.c1', text: 'Krav radiation.c1', place: 'Strålskydd', sectionId: 'radiation' },
  ])
})

it('leaves out what is answered and what is not applicable', () => {
  const answered = answerChecklistItem(written(start, 'learning', 'Text'), 'learning', 'learning.c1', 'yes')
  const done = setSectionStatus(answered, 'radiation', { kind: 'notApplicable', reason: 'Finns inte.' })
  expect(texts(setOrganisation(done, { preparedDate: '2026-02-12' }))).toEqual([])
})

it('names a section that is ticked and empty', () => {
  const ticked = answerChecklistItem(start, 'learning', 'learning.c1', 'yes')
  expect(texts(ticked)).toContainEqual(['Lärande', 'Avsnittet är avprickat men tomt'])
  expect(texts(written(ticked, 'learning', 'Text')).map(([place]) => place)).not.toContain('Lärande')
})

it('judges the title page by its data, since there is no text to write there', () => {
  const bare = setOrganisation(start, { committee: ' ' })
  expect(texts(bare).slice(0, 2)).toEqual([
    ['Titelsida', 'Vilken nämnd berättelsen gäller'],
    ['Titelsida', 'Vilken dag berättelsen upprättades'],
  ])
  expect(missingByLaw(bare)[0]?.sectionId).toBeNull()
})

it('demands nothing of the title page of a template whose law does not', () => {
  expect(missingByLaw(report(section('cover', { kind: 'front', level: 0 })))).toEqual([])
})
