import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const question = 'Vilka verksamheter ingår, och vilka ingår inte?'
const start = report(
  section('a', {
    heading: 'Inledning',
    law: 'Lagen kräver ingen sammanfattning. Vårdgivaren ska varje år upprätta en berättelse om det gångna årets arbete.',
    questions: [question, 'Varför?'],
    checklist: [
      { id: 'a.c1', level: 'recommended', text: 'Uttagsdatum för statistiken anges', basis: 'god sed' },
    ],
  }),
)
const inText = (text: string) => marksOf('left-over-instructions', written(start, 'a', text))

test('left-over-instructions: a question of the template in the text is an error, and its paragraph can go', () => {
  const before = written(start, 'a', doc(p(question), p('All vård i egen regi ingår.')))
  expect(findingsOf('left-over-instructions', before)).toMatchObject([
    {
      severity: 'error',
      title: 'Mallens instruktion står kvar',
      excerpt: question,
      message:
        'Det här är mallens ord till dig som skriver. Svara på det med egen text, och ta sedan bort det.',
      fixes: [{ label: 'Ta bort stycket' }],
    },
  ])
  const after = mended('left-over-instructions', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual(['All vård i egen regi ingår.'])
})

test('left-over-instructions: takes only the sentence where more stands in the paragraph', () => {
  const before = written(start, 'a', `${question} All vård i egen regi ingår.`)
  const after = mended('left-over-instructions', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual(['All vård i egen regi ingår.'])
})

test.each([
  'Uttagsdatum för statistiken anges.',
  'Lagen kräver ingen sammanfattning.',
  'Mallen är ett stöd för att skriva patientsäkerhetsberättelsen.',
  'Fullständiga lagtextbeskrivningar finns i ett eget dokument.',
  'Mallen utgör ett stöd när patientsäkerhetsberättelsen ska skrivas.',
  'Beskriv kortfattat hur arbetet har bedrivits.',
  'Redogör för vilka åtgärder som har vidtagits.',
  'Infoga tabell här',
  'Ta bort den här rutan innan du skickar.',
  'Instruktion: skriv högst 600 ord.',
])('left-over-instructions: finds "%s"', (text) => {
  expect(inText(text)).toEqual([text])
})

test.each([
  'Vårdgivaren ska varje år upprätta en berättelse om det gångna årets arbete.',
  'Varför?',
  'Mallen för berättelsen är fastlagd av SKR och följer den nationella planen.',
  'Här beskriver vi hur avvikelser hanteras.',
  'Redovisa resultatet för nämnden varje kvartal.',
  'Ange alltid orsaken i journalen.',
  'Skriv ut listorna varje fredag',
  'Vilka utmaningar står kommunen inför?',
])('left-over-instructions: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('left-over-instructions: looks into cells for what model reports say', () => {
  const cells = doc(table(['Mål', 'Analys'], ['Färre fall', 'Beskriv hur målet nåddes.']))
  expect(marksOf('left-over-instructions', written(start, 'a', cells))).toEqual(['Beskriv hur målet nåddes.'])
})
