import { expect, test } from 'vitest'
import { type Report, sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { setOrganisation } from '../../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = setOrganisation(report(section('a', { heading: 'Organisation' })), {
  formerNames: [
    { name: 'äldreomsorgsförvaltningen', now: 'vård- och omsorgsförvaltningen' },
    { name: 'Treserva', now: '' },
  ],
})
const inText = (text: string) => marksOf('stale-organisation-name', written(start, 'a', text))

test('stale-organisation-name: a former name is a warning with the name of today', () => {
  const before = written(start, 'a', 'Äldreomsorgsförvaltningens chef är verksamhetschef.')
  expect(findingsOf('stale-organisation-name', before)).toMatchObject([
    {
      severity: 'warning',
      title: 'Ett gammalt namn står kvar',
      excerpt: 'Äldreomsorgsförvaltningens',
      message:
        '”äldreomsorgsförvaltningen” används inte längre. Det heter nu ”vård- och omsorgsförvaltningen”. Byt namnet, eller skriv att det gällde tidigare.',
      fixes: [{ label: 'Byt till ”Vård- och omsorgsförvaltningens”' }],
    },
  ])
  const after = mended('stale-organisation-name', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual([
    'Vård- och omsorgsförvaltningens chef är verksamhetschef.',
  ])
})

test('stale-organisation-name: where nothing has taken its place it can only be told', () => {
  const [finding] = findingsOf('stale-organisation-name', written(start, 'a', 'Signering sker i Treserva.'))
  expect(finding).toMatchObject({
    message:
      '”Treserva” används inte längre. Byt till det namn som gäller nu, eller skriv att det gällde tidigare.',
    fixes: [],
  })
})

test.each([
  'Den tidigare äldreomsorgsförvaltningen finns inte kvar.',
  'Äldreomsorgsförvaltningen gick upp i en större förvaltning i september.',
  'Äldreomsorgsförvaltningen blev vård- och omsorgsförvaltningen i september.',
  'Fram till april dokumenterades allt i Treserva.',
  'Treservautbildningen hölls i mars.',
])('stale-organisation-name: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('stale-organisation-name: finds a name of last year’s report that has changed since', () => {
  const today = setOrganisation(report(section('a')), {
    committee: 'Omsorgsnämnden',
    department: 'Omsorgsförvaltningen',
  })
  const { organisation } = today
  const before: Report = {
    ...today,
    previousYear: {
      year: 2024,
      templateId: 'liten',
      sections: [],
      goals: [],
      organisation: { ...organisation, committee: 'Socialnämnden' },
    },
  }
  expect(marksOf('stale-organisation-name', written(before, 'a', 'Socialnämnden är vårdgivare.'))).toEqual([
    'Socialnämnden',
  ])
  expect(
    marksOf('stale-organisation-name', written(before, 'a', 'Omsorgsförvaltningen leder arbetet.')),
  ).toEqual([])
})
