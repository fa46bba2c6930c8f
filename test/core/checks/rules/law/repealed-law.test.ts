import { expect, test } from 'vitest'
import { type Report, sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { setOrganisation } from '../../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const id = 'repealed-law'
const of = (text: string, change: Partial<Report> = {}) =>
  written({ ...report(section('s')), ...change }, 's', text)
const textOf = (after: Report) => textLines(sectionOf(after, 's').content).join('\n')

test('repealed-law: a law that is long gone is an error', () => {
  const found = findingsOf(id, of('Vården ges enligt hälso- och sjukvårdslagen (1982:763).', { year: 2024 }))
  expect(found).toMatchObject([
    {
      severity: 'error',
      message:
        '”sjukvårdslagen (1982:763)” gäller inte sedan den 1 april 2017. Nu gäller hälso- och sjukvårdslagen (2017:30). Byt hänvisningen, eller skriv att lagen gällde då.',
    },
  ])
})

test('repealed-law: the day that the report is drawn up decides', () => {
  const text = 'Rapporter lämnas enligt 14 kap. 3 § socialtjänstlagen (2001:453).'
  expect(findingsOf(id, of(text, { year: 2024 }))).toEqual([])
  expect(findingsOf(id, of(text))).toHaveLength(1)
  const security = 'Lag (2018:1174) om informationssäkerhet gäller för oss.'
  expect(findingsOf(id, of(security))).toHaveLength(1)
  expect(findingsOf(id, setOrganisation(of(security), { preparedDate: '2026-01-10' }))).toEqual([])
})

test('repealed-law: the number alone, or the whole paragraph, is changed with one click', () => {
  expect(textOf(mended(id, of('Enligt socialtjänstlagen (2001:453) ska alla rapportera.')))).toBe(
    'Enligt socialtjänstlagen (2025:400) ska alla rapportera.',
  )
  expect(textOf(mended(id, of('Rapporter lämnas enligt SoL (2001:453) 14 kap. 3 §.')))).toBe(
    'Rapporter lämnas enligt SoL (2025:400) 27 kap. 2 §.',
  )
})

test('repealed-law: a law of another name is told but not changed', () => {
  expect(findingsOf(id, of('Lag (2018:1174) om informationssäkerhet gäller.'))[0]?.fixes).toEqual([])
})

test('repealed-law: a paragraph that only the former law had, by what is said of it', () => {
  expect(
    marksOf(id, of('Personalen är enligt 14 kap. 3 § SoL skyldig att rapportera missförhållanden.')),
  ).toEqual(['14 kap. 3 § SoL'])
  expect(
    marksOf(id, of('Kvalitet säkras enligt hälso- och sjukvårdslagen 31 §.', { year: 2024 })),
  ).toHaveLength(1)
  expect(marksOf(id, of('Barnets bästa prövas enligt 14 kap. 3 § SoL.'))).toEqual([])
})

test.each([
  'Socialtjänstlagen (2001:453) ersattes den 1 juli 2025 av socialtjänstlagen (2025:400).',
  'Till och med juni gällde socialtjänstlagen (2001:453).',
  'Den tidigare socialtjänstlagen (2001:453) hade andra krav.',
  'Vården ges enligt hälso- och sjukvårdslagen (2017:30) och PSL 3 kap. 10 §.',
  'Lagen (2001:454) om behandling av personuppgifter gäller.',
  'Rapporter lämnas enligt 27 kap. 2 § SoL.',
  'Föreskriften SOSFS 2011:9 gäller. Vi såg 1982 och 763 ärenden.',
])('repealed-law: leaves what is told as history and what applies: %s', (text) => {
  expect(findingsOf(id, of(text))).toEqual([])
})

test('repealed-law: regulations too', () => {
  expect(findingsOf(id, of('Journaler förs enligt SOSFS 2008:14.'))[0]?.message).toContain(
    'Nu gäller HSLF-FS 2016:40.',
  )
})
