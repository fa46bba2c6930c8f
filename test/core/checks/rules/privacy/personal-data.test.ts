import { describe, expect, test } from 'vitest'
import { addDataset } from '../../../../../src/core/dataset-operations.ts'
import { type Report, sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import {
  setOrganisation,
  setSectionNotes,
  setSectionStatus,
} from '../../../../../src/core/section-operations.ts'
import { dataset, report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const empty = setOrganisation(report(section('now')), {
  authors: [{ name: 'Åsa Exempel', title: 'MAS' }],
  units: [{ name: 'Solbacken', operation: 'särskilt boende' }],
})
const marks = (text: string) => marksOf('personal-data', written(empty, 'now', text))
const after = (text: string) =>
  textLines(sectionOf(mended('personal-data', written(empty, 'now', text)), 'now').content).join('\n')

describe('personal-data: numbers', () => {
  test.each([
    ['Avvikelsen gäller 19121212-1212 och är utredd.', '19121212-1212'],
    ['Avvikelsen gäller 121212-1212.', '121212-1212'],
    ['Avvikelsen gäller 121212+1212.', '121212+1212'],
    ['Avvikelsen gäller 191212121212.', '191212121212'],
    ['Avvikelsen gäller 1212121212.', '1212121212'],
    ['Avvikelsen gäller 121212 1212.', '121212 1212'],
    ['Avvikelsen gäller 121212–1212.', '121212–1212'],
    ['Avvikelsen gäller 1912-12-12-1212.', '1912-12-12-1212'],
    ['Avvikelsen gäller 12 12 12-1212.', '12 12 12-1212'],
    ['Avvikelsen gäller 121212-XXXX.', '121212-XXXX'],
    ['Samordningsnummer 701063-2391 användes.', '701063-2391'],
    ['Personnummer: 121212-1213 lades in.', '121212-1213'],
    ['Ring dottern på 0582-123 45.', '0582-123 45'],
    ['Hon nås på 070-123 45 67.', '070-123 45 67'],
    ['Larmet besvarades inte. Ring Anna på 070-123 45 67.', '070-123 45 67'],
    ['Hon nås på +46 70 123 45 67.', '+46 70 123 45 67'],
    ['Frågor till karin.oberg@exempel.se.', 'karin.oberg@exempel.se'],
    ['Frågor till solros55@gmail.com.', 'solros55@gmail.com'],
  ])('personal-data: is found in ”%s”', (text, mark) => {
    expect(marks(text)).toEqual([mark])
  })

  test.each([
    'Organisationsnummer 212000-0324, dnr VON 2025/11 och VON.2025.0123.',
    'Under 2025 gjordes 574108 insatser, 34220 utanför tid.',
    'Numret 121212-1213 är påhittat.',
    'Den 2025-03-12 kl. 14.30, vecka 12 och 2025-01-14 1430.',
    'Ring kommunens växel 0582-810 00 eller tjänstemobilen 070-123 45 67.',
    'Skriv till registrator@exempel.se eller vard.omsorg@exempel.se.',
    'Frågor besvaras av asa.exempel@exempel.se.',
    'HSLF-FS 2016:40 7 kap. 1 §, SOSFS 2011:9 och PSL 2010:659.',
    'Talen 991399-1234 och 130229-1234 kan inte vara någons.',
  ])('personal-data: is not found in ”%s”', (text) => {
    expect(marks(text)).toEqual([])
  })
})

describe('personal-data: persons', () => {
  test.each([
    ['Anhöriga till patienten Anna Svensson klagade.', 'Anna Svensson'],
    ['Brukaren Karin föll i badrummet.', 'Karin'],
    ['Den boende Karl Andersson flyttade.', 'Karl Andersson'],
    ['Sonen Lars A. ringde.', 'Lars A.'],
    ['Enligt fru Svensson kom ingen.', 'Svensson'],
    ['En kvinna född 1938 väntade på särskilt boende.', 'En kvinna född 1938'],
    ['Man, f. 1945, med hemtjänst.', 'Man, f. 1945'],
    ['En 82-årig man avled på avdelningen.', 'En 82-årig man'],
    ['En kvinna på 91 år föll i sitt rum.', 'En kvinna på 91 år'],
    ['På Solbacken bodde en kvinna född 1931.', 'en kvinna född 1931'],
    ['En kvinna född 1931 på Solgården fick sin medicin för sent.', 'En kvinna född 1931'],
    ['I mars fick Karin Svensson fel dos.', 'Karin Svensson'],
    ['Karin Svensson föll i duschen.', 'Karin Svensson'],
    ['På natten avled Karl Andersson.', 'Karl Andersson'],
  ])('personal-data: are found in ”%s”', (text, mark) => {
    expect(marks(text)).toEqual([mark])
  })

  test.each([
    'Patienten Omsorg i fokus, och Patienten som medskapare.',
    'Anna Svensson, enhetschef, och Karin Öberg, MAS, ansvarar.',
    'Särskilt boende Linnéa och Vera deltog.',
    'Kvinnor födda 1940–1950 och män 65 år och äldre erbjuds hemtjänst.',
    'Verksamheten är född 1998 ur hemtjänsten.',
    'I åldern 80 år eller mer har en man oftare hemtjänst.',
    'En kvinna född 1938 skrev boken.',
    'I mars fick Karin Svensson uppdraget som MAS.',
    'Anna Svensson fick ansvar för hygienombuden.',
  ])('personal-data: are not found in ”%s”', (text) => {
    expect(marks(text)).toEqual([])
  })
})

const events = table(
  ['Datum', 'Enhet', 'Synpunkt'],
  ['2025-03-01', 'Solbacken', 'Anhörig klagar på att larmet inte besvarades under natten'],
  ['2025-04-12', 'Hemtjänsten', 'Personalen kom inte på utsatt tid och maten uteblev'],
)
const persons = table(
  ['Kön', 'Födelseår', 'Insats', 'Kommentar'],
  ['Kvinna', '1938', 'Särskilt boende', 'Tackat nej'],
  ['Man', '1951', 'Kontaktperson', 'Saknas'],
)

test('personal-data: a table of persons or of single events is one finding at its telling heading', () => {
  expect(marksOf('personal-data', written(empty, 'now', doc(persons)))).toEqual(['Födelseår'])
  expect(marksOf('personal-data', written(empty, 'now', doc(events)))).toEqual(['Synpunkt'])
})

test('personal-data: a register of complaints is found by where it happened, a home or a street', () => {
  const complaints = (where: string) =>
    table(
      ['Inkom', 'Klagomål', 'Plats'],
      ['2025-03-01', 'Larmet besvarades inte under natten', where],
      ['12 april', 'Personalen kom inte på utsatt tid', where],
    )
  const marksAt = (where: string) => marksOf('personal-data', written(empty, 'now', doc(complaints(where))))
  expect(['Gruppbostaden', 'Storgatan 4', 'rum 12', 'webben'].map(marksAt)).toEqual([
    ['Klagomål'],
    ['Klagomål'],
    ['Klagomål'],
    [],
  ])
})

test('personal-data: plans and counts in tables are no tales', () => {
  const plan = table(
    ['Datum', 'Aktivitet', 'Ansvarig'],
    ['2026-03-01', 'Gå igenom alla händelser med personalen på enheten', 'Enhetschef'],
    ['2026-04-01', 'Gå igenom alla synpunkter med personalen på Solbacken', 'Enhetschef'],
  )
  const counts = table(
    ['Ålder', 'Kvinnor', 'Män'],
    ['65–79 år', '120', '98'],
    ['80 år och äldre', '210', '140'],
  )
  expect(marksOf('personal-data', written(empty, 'now', doc(plan, counts)))).toEqual([])
})

test('personal-data: is an error that says what to do', () => {
  expect(findingsOf('personal-data', written(empty, 'now', 'Gäller 19121212-1212.'))).toMatchObject([
    {
      severity: 'error',
      kind: 'privacy',
      sectionId: 'now',
      message:
        '”19121212-1212” är ett personnummer eller samordningsnummer. Ta bort det: ingen enskild får kunna pekas ut i berättelsen.',
    },
  ])
})

test('personal-data: what points out a person goes away with one click', () => {
  expect(after('Avvikelsen (19121212-1212) är utredd.')).toBe('Avvikelsen är utredd.')
  expect(after('Ring 070-123 45 67 om natten.')).toBe('Ring om natten.')
  expect(after('Patienten Anna Svensson föll.')).toBe('Patienten föll.')
  expect(after('En kvinna född 1938 väntade på särskilt boende.')).toBe(
    'En person väntade på särskilt boende.',
  )
})

test('personal-data: is looked for wherever it would be exported, and nowhere else', () => {
  const number = '19121212-1212'
  const places: readonly Report[] = [
    addDataset(empty, dataset('fall', ['2025'], { [number]: [7] })),
    setSectionStatus(empty, 'now', { kind: 'notApplicable', reason: `Gäller bara ${number}.` }),
    {
      ...empty,
      media: {
        ['a'.repeat(64)]: { extension: 'png', widthPx: 9, heightPx: 9, altText: number, isDecorative: false },
      },
    },
  ]
  expect(places.map((place) => findingsOf('personal-data', place).map(({ where }) => where.kind))).toEqual([
    ['dataset'],
    ['section'],
    ['image'],
  ])
  expect(findingsOf('personal-data', setSectionNotes(empty, 'now', number))).toEqual([])
})

test('personal-data: is found in notes at the foot of the page and in captions', () => {
  const footnote = { type: 'footnote', attrs: { text: 'Gäller 19121212-1212.' } } as const
  const captioned = { ...table(['A'], ['b']), attrs: { caption: 'Ärendet 19121212-1212' } }
  const given = written(empty, 'now', doc(p('Ett ärende', footnote, ' utreds.'), captioned))
  expect(findingsOf('personal-data', given)).toMatchObject([
    { sectionId: 'now', excerpt: 'Gäller 19121212-1212.', fixes: [] },
    { sectionId: 'now', fixes: [] },
  ])
})
