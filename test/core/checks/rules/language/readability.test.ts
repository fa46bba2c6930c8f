import { expect, test } from 'vitest'
import { countWordsOf } from '../../../../../src/core/checks/rules/language/words-of-prose.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const empty = report(section('now', { heading: 'Samverkan' }))
const heavy =
  'Verksamhetens patientsäkerhetsarbete förutsätter kontinuerlig kompetensutveckling, systematisk uppföljning av avvikelser och ändamålsenliga samverkansformer mellan huvudmännen för sammanhållen vårdplanering i hela kommunen.'
const light =
  'Vi ser att fallen blir färre. Det beror på att vi går igenom dem i varje team. Vi gör det en gång i veckan.'
const paragraphs = (text: string, times: number) => doc(...Array.from({ length: times }, () => p(text)))

test('readability: a heavy section is a hint that says what makes it heavy', () => {
  expect(findingsOf('readability', written(empty, 'now', paragraphs(heavy, 8)))).toMatchObject([
    {
      severity: 'hint',
      where: { kind: 'section', sectionId: 'now' },
      message:
        'Avsnittet ”Samverkan” har läsbarhetsindex (LIX) 90. Tidningstext ligger runt 45, och över 60 är mycket tungt. Meningarna är i snitt 20 ord, och 70 % av orden har fler än sex bokstäver. Byt långa ord mot kortare där det går.',
    },
  ])
})

test('readability: plain and short texts are right', () => {
  expect(findingsOf('readability', written(empty, 'now', paragraphs(light, 20)))).toEqual([])
  expect(findingsOf('readability', written(empty, 'now', paragraphs(heavy, 3)))).toEqual([])
})

test('readability: counts words as readers do', () => {
  expect(countWordsOf('Av 2 509 avvikelser (12,2 %) gällde hälso- och sjukvården 9.')).toBe(10)
  expect(countWordsOf('')).toBe(0)
})
