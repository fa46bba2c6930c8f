import { expect, test } from 'vitest'
import { hideSection } from '../../../../../src/core/outline-operations.ts'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, h, p } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, withDeviations, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const table: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }
const chart: Block = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } }
const start = written(
  withDeviations(
    report(
      section('a', { heading: 'Avvikelser' }),
      section('b', { heading: 'Analys' }),
      section('c', { level: 2, heading: 'Teamträffar' }),
    ),
  ),
  'a',
  doc(p('Tabell 9. Yrkesroller'), table, chart, h(1, 'Fall per enhet'), p('Fallen ökade.')),
)
const inText = (text: string) => marksOf('missing-reference-target', written(start, 'b', text))

test('missing-reference-target: a table that is not there is an error', () => {
  expect(
    findingsOf('missing-reference-target', written(start, 'b', 'Resultatet visas i tabell 7.')),
  ).toMatchObject([
    {
      severity: 'error',
      title: 'Det som det hänvisas till finns inte',
      excerpt: 'tabell 7',
      message: 'Det finns ingen tabell 7 i berättelsen. Rätta numret, eller lägg in det som saknas.',
      fixes: [],
    },
  ])
})

test('missing-reference-target: what goes by another word here is proposed', () => {
  const before = written(start, 'b', 'Se figur 1 för utvecklingen.')
  expect(findingsOf('missing-reference-target', before)[0]?.message).toBe(
    'Det finns ingen figur 1 i berättelsen. Menar du Diagram 1? Rätta numret, eller lägg in det som saknas.',
  )
  expect(sectionOf(mended('missing-reference-target', before), 'b').content).toEqual(
    doc(
      p(
        'Se ',
        { type: 'crossReference', attrs: { kind: 'chart', id: 'avvikelsediagram' } },
        ' för utvecklingen.',
      ),
    ),
  )
})

test.each([
  ['Se diagram 1, 2 och tabell 1.', ['2']],
  ['Se tabellerna 1–3.', ['3']],
  ['Se avsnitt 4.3.', ['avsnitt 4.3']],
  ['Se avsnittet Vaccinering.', ['avsnittet Vaccinering']],
])('missing-reference-target: in "%s" it marks %j', (text, marks) => {
  expect(inText(text)).toEqual(marks)
})

test.each([
  'Se tabell 1, diagram 1 och tabell 9.',
  'Se avsnitt 2.1 och avsnittet Teamträffar.',
  'Se avsnittet ”Fall per enhet” och rubriken Fall per enhet.',
  'Se tabell 4 i Socialstyrelsens rapport och SKR:s tabell 5.',
  'Se bilaga 2.',
  'I avsnittet om läkemedel finns mer.',
  'Se avsnitt 4 i överenskommelsen.',
  'Alla avsnitt Vi har skrivit är lästa.',
])('missing-reference-target: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('missing-reference-target: an appendix is missed only where others are in the report', () => {
  const given = written(start, 'b', doc(p('Se bilaga 1 och bilaga 3.'), h(1, 'Bilaga 1'), p('Mallen.')))
  expect(marksOf('missing-reference-target', given)).toEqual(['bilaga 3'])
})

test('missing-reference-target: a section that was hidden can’t be looked up', () => {
  const before = written(start, 'b', 'Mer finns att läsa, se avsnittet Teamträffar.')
  expect(marksOf('missing-reference-target', before)).toEqual([])
  expect(findingsOf('missing-reference-target', hideSection(before, 'c', 'Görs inte'))[0]?.message).toBe(
    'Ingen rubrik i berättelsen börjar ”Teamträffar”. Rätta namnet, eller ta bort hänvisningen om avsnittet är borttaget.',
  )
})

test('missing-reference-target: live references, numbers and places of figures that are gone are told', () => {
  const lost = { ...start, datasets: [], charts: [] }
  const text = doc(
    p('Se ', { type: 'crossReference', attrs: { kind: 'chart', id: 'avvikelsediagram' } }, '.'),
    chart,
  )
  const messages = findingsOf(
    'missing-reference-target',
    written(written(lost, 'a', 'Ingenting.'), 'b', text),
  )
  expect(messages.map(({ message }) => message)).toEqual([
    'Hänvisningen leder till en tabell, ett diagram eller en bild som inte finns kvar i texten. Lägg till den igen, eller ta bort hänvisningen.',
    'Här skulle ett diagram stå som inte finns kvar i projektet. Lägg in ett annat innehåll, eller ta bort platsen.',
  ])
})
