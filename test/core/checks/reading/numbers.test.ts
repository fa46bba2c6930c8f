import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../../../src/core/checks/reading/numbers.ts'
import { textPartsOf } from '../../../../src/core/checks/reading/text-blocks.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'
import { arbitraryRichText } from '../../../support/arbitrary-rich-text.ts'

function blockOf(text: string) {
  const [block] = textPartsOf(doc(p(text)), () => '').blocks
  if (block === undefined) throw new Error('no block')
  return block
}

/** "count 922 fall": kind, value (and end) with unit, noun, hedge and role, where there are such. */
function said(text: string): readonly string[] {
  return numbersIn(blockOf(text)).map(({ kind, value: first, end, unit, noun, hedge, role, from, to }) =>
    [
      kind,
      first === null ? `”${text.slice(from, to)}”` : `${first}${end === null ? '' : `–${end}`}`,
      unit,
      noun,
      hedge && `(${hedge})`,
      role,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

describe('numbers in a text', () => {
  test.each<[string, readonly string[]]>([
    ['totalt 2 509 avvikelser', ['count 2509 avvikelser']],
    ['totalt 2\u00a0509 avvikelser', ['count 2509 avvikelser']],
    ['totalt 2\u202f509 avvikelser', ['count 2509 avvikelser']],
    ['totalt 2.509 avvikelser', ['count 2509 avvikelser']],
    ['574108 insatser', ['count 574108 insatser']],
    ['1 234 567 kronor', ['measure 1234567 kr']],
    ['12,2 %', ['percent 12.2']],
    ['12.5 %', ['percent 12.5']],
    ['12,2%.', ['percent 12.2']],
    ['12,2 procent av dem', ['percent 12.2']],
    ['ökade 3,2 procentenheter', ['percentagePoints 3.2']],
    ['3 %-enheter', ['percentagePoints 3']],
    ['en procentenhet', ['percentagePoints 1']],
    ['en procent', ['percent 1']],
    ['(75%)', ['percent 75']],
    ['97,7 % signerades', ['percent 97.7']],
    ['0–1 procent', ['percent 0–1']],
    ['mellan 5 och 10 procent', ['percent 5', 'percent 10']],
    ['från 86,4 till 83,7 procent', ['percent 86.4', 'percent 83.7']],
    ['86 respektive 92 %', ['percent 86', 'percent 92']],
    ['från 33 till 15 fall', ['count 33 fall', 'count 15 fall']],
    ['10 till 15 fall', ['count 10–15 fall']],
    ['ökade från 95 procent till 98 procent', ['percent 95', 'percent 98']],
    ['370,697 tkr', ['measure 370.697 tkr']],
    ['2,4 miljoner kronor', ['measure 2.4 mkr']],
    ['8 dagar', ['measure 8 dagar']],
    ['0,55 UK-dagar', ['measure 0.55 dagar']],
    ['30 minuters konsulttid', ['measure 30 minuter']],
    ['tre gånger per år', ['measure 3 gånger']],
    ['de senaste två åren', ['measure 2 år']],
    ['noll fall', ['count 0 fall']],
    ['Sjutton sjuksköterskor', ['count 17 sjuksköterskor']],
    ['tjugosju fall', ['count 27 fall']],
    ['nittionio', ['count 99']],
    ['hundra fall', ['count 100 fall']],
    ['ett hundra fall', ['count 100 fall']],
    ['tvåhundrafyrtioåtta', ['count 248']],
    ['två tusen trehundra', ['count 2300']],
    ['tolvtusen', ['count 12000']],
    ['tjugoen enheter', ['count 21 enheter']],
    ['cirka hälften av dem', ['percent 50 del (cirka)']],
    ['en tredjedel av dem', ['percent 33.3 del']],
    ['tre fjärdedelar', ['percent 75 del']],
    ['ett tjugotal ärenden', ['count 20 ärenden (tjugotal)']],
    ['ett dussin fall', ['count 12 fall (dussin)']],
    ['tre av fyra enheter', ['count 3 enheter part', 'count 4 enheter whole']],
    ['en av fyra', ['count 1 part', 'count 4 whole']],
    ['97 av de 130 patienterna', ['count 97 patienterna part', 'count 130 patienterna whole']],
    ['128 av 156 (82%)', ['count 128 part', 'count 156 whole', 'percent 82']],
    ['tre av kommunens fyra enheter', ['count 3 enheter part', 'count 4 enheter whole']],
    ['endast en enhet', ['count 1 enhet']],
    ['en enda enhet', ['count 1 enhet']],
    ['en enhet och ett fall', []],
    ['en av oss', []],
    ['två–tre fall', ['count 2–3 fall']],
    ['16-28 deltagare', ['count 16–28 deltagare']],
    ['31 inkomna klagomål', ['count 31 klagomål']],
    ['39 st vikarier', ['count 39 vikarier']],
    ['45 anställda inom', ['count 45 anställda']],
    ['fyra grundläggande förutsättningar', ['count 4 förutsättningar']],
    ['922 av dem', ['count 922']],
    ['drygt 20 ärenden', ['count 20 ärenden (drygt)']],
    ['ca. 400 vårdtillfällen', ['count 400 vårdtillfällen (ca)']],
    ['nära 300', ['count 300 (nära)']],
    ['upp till 12 fall', ['count 12 fall (upp till)']],
    ['fler än 5 fall', ['count 5 fall (fler än)']],
    ['minst 70%', ['percent 70 (minst)']],
    ['~25 %', ['percent 25 (~)']],
    ['−3 fall', ['count -3 fall']],
    ['+47', ['count 47']],
    ['(-5,2 %)', ['percent -5.2']],
  ])('says what is counted: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['Under 2025 minskade', ['year 2025']],
    ['år 2025', ['year 2025']],
    ['2022, 2023 och 2024', ['year 2022', 'year 2023', 'year 2024']],
    ['2024 års mått', ['year 2024']],
    ['1191 år 2023', ['count 1191', 'year 2023']],
    ['totalt 2012 avvikelser', ['count 2012 avvikelser']],
    ['2025–2030', ['yearRange 2025–2030']],
    ['2024/2025', ['yearRange 2024–2025']],
    ['2024/25', ['yearRange 2024–2025']],
    ['2022 – 2024', ['yearRange 2022–2024']],
    ['på 1990-talet', ['other ”1990-talet”']],
    ['17 november', ['date ”17 november”']],
    ['den 1 mars 2026', ['date ”1 mars 2026”']],
    ['19-20 januari 2026', ['date ”19-20 januari 2026”']],
    ['2025-03-01', ['date ”2025-03-01”']],
    ['20250301', ['date ”20250301”']],
    ['den 1/3', ['date ”1/3”']],
    ['12/2 2026', ['date ”12/2 2026”']],
    ['i november 2025', ['date ”november 2025”']],
    ['vecka 12', ['date 12']],
    ['kvartal 1', ['date 1']],
    ['T1 och Q4', ['date ”T1”', 'date ”Q4”']],
    ['kl. 08.00–16.30', ['time ”08.00”', 'time ”16.30”']],
    ['klockan 21', ['time 21']],
    ['7 kap. 3 §', ['lawReference ”7 kap. 3 §”']],
    ['SFS 2010:659', ['lawReference ”SFS 2010:659”']],
    ['HSLF-FS 2016:40', ['lawReference ”HSLF-FS 2016:40”']],
    ['3 kap. 1 och 9 §§ patientsäkerhetslagen (2010:659)', expect.arrayContaining([])],
    ['tabell 7', ['reference 7']],
    ['diagram 3, 4 och tabell 7', ['reference 3', 'reference 4', 'reference 7']],
    ['på sidan 10', ['reference 10']],
    ['figur 1–2', ['reference 1–2']],
    ['bilaga 3', ['reference 3']],
    ['0155-380 00', ['phone ”0155-380 00”']],
    ['070-123 45 67', ['phone ”070-123 45 67”']],
    ['+46 70 123 45 67', ['phone ”46 70 123 45 67”']],
    ['19121212-1212', ['identity ”19121212-1212”']],
    ['121212-1212', ['identity ”121212-1212”']],
    ['VON 2025/11', ['registration ”VON 2025/11”']],
    ['VON23/35', ['registration ”VON23/35”']],
    ['dnr 2025:123', ['registration ”2025:123”']],
    ['1:a och 3:e', ['ordinal 1', 'ordinal 3']],
    ['3. Säker vård', ['ordinal 3']],
    ['4.4.3 Mål', ['ordinal 4']],
    ['fokusområde 1', ['ordinal 1']],
    ['kategori 2–4', ['ordinal 2–4']],
    ['24/7', ['other ”24/7”']],
    ['90-dagarsmål', ['other ”90-dagarsmål”']],
    ['65 år och äldre', ['other 65 år']],
    ['personer över 80 år', ['other 80 år (över)']],
    ['80+', ['other ”80+”']],
    ['ISO 9001', ['other 9001']],
    ['Covid-19', ['other ”19”']],
    ['NEWS2', ['other ”NEWS2”']],
    ['Phase 20', ['other 20']],
    ['ROAG och plan 2025', ['year 2025']],
    ['sex och samlevnad', []],
    ['fyrbäddsrum', []],
    ['tre-', ['count 3']],
  ])('passes by what states nothing: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

test('dates are given with what is said of them', () => {
  const dates = (text: string) => numbersIn(blockOf(text)).map(({ date }) => date)
  expect(dates('17 november')).toEqual([{ year: null, month: 11, day: 17 }])
  expect(dates('2025-03-01')).toEqual([{ year: 2025, month: 3, day: 1 }])
  expect(dates('mars 2026')).toEqual([{ year: 2026, month: 3, day: null }])
  expect(dates('vecka 12')).toEqual([{ year: null, month: null, day: null }])
})

test('decimals, signs and words are told apart', () => {
  const of = (text: string) => {
    const [first] = numbersIn(blockOf(text))
    return [first?.decimals, first?.isSigned, first?.isWord]
  }
  expect(of('89,23 %')).toEqual([2, false, false])
  expect(of('+47 fall')).toEqual([0, true, false])
  expect(of('fyra fall')).toEqual([0, false, true])
})

test('a number that comes from the tables is live', () => {
  const text = doc(
    p(
      'Totalt ',
      {
        type: 'value',
        attrs: {
          expression: { kind: 'sum', of: { datasetId: 'd', rows: null, columns: null } },
          wording: 'number',
        },
      },
      ' fall och 12 klagomål',
    ),
  )
  const [block] = textPartsOf(text, () => '2\u00a0509').blocks
  const found = block === undefined ? [] : numbersIn(block)
  expect(found.map(({ value: number, isLive, noun }) => [number, isLive, noun])).toEqual([
    [2509, true, 'fall'],
    [12, false, 'klagomål'],
  ])
})

const bits = fc.constantFrom(
  ...'0|1|12|2025|2 509|3,2| %| procent|–|-|/|:|.|,| |kap.| §|tabell |en |tre |av |hundra|tusen|\u00a0|+|−|(|)|\n|år|65 år|mars |kl. |dnr |VON |\ud83d|é'.split(
    '|',
  ),
)

test('any text is read without overlap, inside its bounds and with its digits covered', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(bits).map((all) => all.join('')),
      ),
      (text) => {
        const found = numbersIn(blockOf(text.replaceAll('\u0000', '') || 'x'))
        let last = 0
        for (const { from, to } of found) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length + 1)
        for (const digit of text.matchAll(/\d/g)) {
          const place = digit.index
          expect(found.some(({ from, to }) => from <= place && place < to)).toBe(true)
        }
      },
    ),
  )
})

test('any rich text is read', () => {
  fc.assert(
    fc.property(arbitraryRichText, (content) => {
      const { blocks } = textPartsOf(content, () => 'cirka 12,5 %')
      for (const block of blocks) expect(() => numbersIn(block)).not.toThrow()
    }),
  )
})

test.each([
  ['digits', '1'.repeat(50_000)],
  ['digits and spaces', '1 '.repeat(50_000)],
  ['letters', 'tusen'.repeat(20_000)],
  ['number words', 'hundra tusen '.repeat(10_000)],
  ['points', '1.'.repeat(50_000)],
  ['dashes', '1–'.repeat(50_000)],
  ['thousands', ' 222'.repeat(20_000)],
  ['law', '1 kap. '.repeat(10_000)],
])('a long run of %s is read to its end', (_, text) => {
  const last = numbersIn(blockOf(`${text}\u00a0och 47 fall`)).at(-1)
  expect(last).toMatchObject({ value: 47, to: text.length + 7 })
})
