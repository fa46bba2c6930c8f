import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const id = 'wrong-publisher'
const empty = report(section('s'))
const of = (text: string) => written(empty, 's', text)

test('wrong-publisher: the template of the report is SKR’s', () => {
  const text = of('Socialstyrelsen tillhandahåller en mall för patientsäkerhetsberättelsen.')
  expect(findingsOf(id, text)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Socialstyrelsen',
      message:
        'Socialstyrelsen anges som den som står bakom mallen för patientsäkerhetsberättelsen, men det är SKR. Byt namnet.',
    },
  ])
  expect(textLines(sectionOf(mended(id, text), 's').content)).toEqual([
    'SKR tillhandahåller en mall för patientsäkerhetsberättelsen.',
  ])
})

test.each([
  ['Socialstyrelsens mätning Svenska HALT gjordes i november.', 'Socialstyrelsen'],
  ['SKR:s nationella handlingsplan för ökad patientsäkerhet styr arbetet.', 'SKR'],
  ['Agera för säker vård är en nationell handlingsplan från SKR.', 'SKR'],
  ['Brukarundersökningen Vad tycker de äldre, källa: SKR.', 'SKR'],
  ['Vi följer Socialstyrelsens föreskrifter (HSLF-FS 2017:41) om lex Maria.', 'Socialstyrelsens'],
])('wrong-publisher: finds %s', (text, mark) => {
  expect(marksOf(id, of(text))).toEqual([mark])
})

test.each([
  'Mallen för patientsäkerhetsberättelsen är SKR:s och följer Socialstyrelsens handlingsplan.',
  'Vårdhygien genomför HALT, en mätning av Folkhälsomyndigheten, och Socialstyrelsen ger råd.',
  'SKR stödjer arbetet med den nationella handlingsplanen för ökad patientsäkerhet.',
  'Inspektionen för vård och omsorgs föreskrifter (HSLF-FS 2017:41) och Socialstyrelsens föreskrifter (HSLF-FS 2016:40).',
  'Socialstyrelsens föreskrifter och IVO:s föreskrifter HSLF-FS 2017:41 gäller.',
  'Mallen för patientsäkerhetsberättelsen följer strukturen i den plan som Socialstyrelsen har tagit fram.',
])('wrong-publisher: leaves %s', (text) => {
  expect(findingsOf(id, of(text))).toEqual([])
})

test('wrong-publisher: the source in a row of a table', () => {
  const rows = table(
    ['Egenkontroll', 'Frekvens', 'Källa'],
    ['Infektioner, deltagande i HALT', '1 gång per år', 'Senior alert, Socialstyrelsen'],
    ['Trycksår', '2 gånger per år', 'Senior alert, Socialstyrelsen'],
    ['Deltagande i HALT', '1 gång per år', 'Folkhälsomyndigheten'],
  )
  expect(marksOf(id, written(empty, 's', doc(rows)))).toEqual(['Socialstyrelsen'])
})
