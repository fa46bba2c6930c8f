import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type Dataset, directionSchema, unitSchema } from '../../../src/core/dataset.ts'
import { addDataset, setCell } from '../../../src/core/dataset-operations.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import { inlineText } from '../../../src/core/rich-text/text.ts'
import { HIDDEN_TEXT, MISSING_TEXT, publicReaderOf, readerOf } from '../../../src/core/values/reader.ts'
import { suggestedSentences } from '../../../src/core/values/suggested-sentences.ts'
import { dataset, report, section, withDeviations } from '../../support/build-report.ts'
import { exampleProject } from '../../support/example-projects.ts'

const start = report(section('avvikelser'))

function said(table: Dataset, from = addDataset(start, table)): readonly string[] {
  const read = readerOf(from)
  return suggestedSentences(from, table).map(({ content }) =>
    inlineText(content, read).replaceAll('\u00a0', ' '),
  )
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, 'suppressed', 0) },
  { weight: 1, arbitrary: fc.double({ min: -500, max: 500, noNaN: true }) },
)
const columns = fc.constantFrom(
  ['2024', '2025'],
  ['2025'],
  ['Målnivå', '2024', '2025'],
  ['Målvärde 2025', 'Utfall 2025'],
  ['Planerade', 'Genomförda'],
  ['2024', '2025', 'Länet'],
  ['Inkomna'],
)
const labels = fc.constantFrom(
  ['Fall', 'Läkemedel', 'Omsorg, övrigt', 'Övriga'],
  ['Videgården', 'Till vården.', 'Alla enheter'],
  ['2022', '2023', '2024', '2025'],
  ['  Två  ord ', '', 'Länet'],
)
const anyTable: fc.Arbitrary<Dataset> = fc
  .record({
    columns,
    labels,
    unit: fc.constantFrom(...unitSchema.options),
    hasSums: fc.boolean(),
    about: fc.record({
      direction: fc.constantFrom(...directionSchema.options),
      target: fc.option(fc.integer({ min: 0, max: 100 })),
      denominator: fc.constantFrom('alla registrerade dödsfall', 'boende som mättes.', ''),
      denominators: fc.record({
        axis: fc.constantFrom('columns' as const, 'rows' as const),
        counts: fc.record({ c1: fc.nat(99), c2: cell, r1: fc.nat(99) }),
      }),
      isApproximate: fc.boolean(),
      approximateCells: fc.constantFrom<Record<string, string[]>>({}, { r1: ['c1'], r2: ['c1', 'c2'] }),
    }),
  })
  .chain(({ columns: heads, labels: names, unit, hasSums, about }) =>
    fc
      .array(fc.array(cell, { minLength: heads.length, maxLength: heads.length }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((cells) =>
        dataset('prov', heads, Object.fromEntries(names.map((name, row) => [name, cells[row] ?? []])), {
          unit,
          hasSums,
          decimals: unit === 'count' ? 0 : 1,
          title: 'Rapporterade händelser per slag',
          ...about,
        }),
      ),
  )

describe('sentences on a table', () => {
  it('tell level, change, parts and extremes', () => {
    const from = withDeviations(start)
    const table = from.datasets[0]
    expect(table && said(table, from)).toEqual([
      'Antalet rapporterade avvikelser var 2 509 under 2025, jämfört med 2 237 under 2024.',
      'Antalet rapporterade avvikelser ökade från 2 237 till 2 509 mellan 2024 och 2025, en ökning med 12,2 %.',
      'Fall svarar för 922 av 2 509 under 2025, 36,7 %.',
      'Fall och läkemedel svarar tillsammans för 65,8 % under 2025.',
      'Under 2025 var antalet högst för Fall, 922, och lägst för SoL, 202.',
      'Övriga ökade från 499 till 656 mellan 2024 och 2025, en ökning med 31,5 %.',
      'Fall ökade från 875 till 922 mellan 2024 och 2025, en ökning med 5,4 %.',
      'SoL ökade från 167 till 202 mellan 2024 och 2025, en ökning med 21,0 %.',
    ])
  })

  it('follow the table, in number and in word', () => {
    const before = withDeviations(start)
    const table = before.datasets[0]
    if (!table) throw new Error('no table')
    const sentences = suggestedSentences(before, table)
    const after = setCell(setCell(before, 'avvikelser', 'r1', 'c2', 100), 'avvikelser', 'r2', 'c2', 1_000)
    const texts = sentences.map(({ content }) =>
      inlineText(content, readerOf(after)).replaceAll('\u00a0', ' '),
    )
    expect(texts[1]).toBe(
      'Antalet rapporterade avvikelser minskade från 2 237 till 1 958 mellan 2024 och 2025, en minskning med 12,5 %.',
    )
    expect(texts[4]).toBe('Under 2025 var antalet högst för Läkemedel, 1 000, och lägst för Fall, 100.')
  })

  it.each<[string, 'exempel-2025' | 'exempel-2024', readonly string[]]>([
    [
      'bpsd-registrations',
      'exempel-2025',
      [
        'Antalet registreringar i BPSD-registret var 64 under 2025, jämfört med 36 under 2024.',
        'Antalet registreringar i BPSD-registret ökade från 36 till 64 mellan 2024 och 2025, en ökning med 77,8 %.',
        'Antalet registreringar i BPSD-registret ökade från 19 till 64 mellan 2021 och 2025.',
        'Antalet var högst under 2025, 64, och lägst under 2022, 7.',
      ],
    ],
    [
      'goals-outcome',
      'exempel-2025',
      [
        'Utfallet för ”Särskilt boende: nöjd med sociala aktiviteter” är 13,0 % under 2025, 43,0 procentenheter under målet, som är 56,0 %.',
        'Utfallet för ”Daglig verksamhet: trivs” är 79,0 % under 2025, 11,0 procentenheter under målet, som är 90,0 %.',
        'Utfallet för ”Delaktighet framgår i genomförandeplanen” är 89,2 % under 2025, 10,8 procentenheter under målet, som är 100,0 %.',
        '”Hemtjänst: kan påverka tiderna” uppfyller målet: 56,0 % under 2025 mot målet 55,0 %.',
        '”Daglig verksamhet: får bestämma om viktiga saker” uppfyller inte målet: 63,0 % under 2025 mot målet 65,0 %.',
        'Andelen under 2025 var högst för Har aktuell genomförandeplan, 96,2 %, och lägst för Särskilt boende: nöjd med sociala aktiviteter, 13,0 %.',
      ],
    ],
    [
      'narcotics-selfcheck',
      'exempel-2024',
      [
        'Genomförda är 61 av 96 planerade, 64 %.',
        'För särskilt boende är genomförda 33 av 48 planerade, 69 %.',
        'För korttidsvård är genomförda 10 av 12 planerade, 83 %.',
        'För hemsjukvård är genomförda 18 av 36 planerade, 50 %.',
      ],
    ],
    [
      'discharge-days',
      'exempel-2024',
      [
        'För Mellanby var värdet 2,94 dagar under 2024, jämfört med 3,08 dagar för länet.',
        'Värdet för Mellanby ökade från 2,41 till 2,94 dagar mellan 2023 och 2024.',
        'Värdet för länet minskade från 3,27 till 3,08 dagar mellan 2023 och 2024.',
      ],
    ],
  ])('read as a nurse would write them: %s', (id, name, sentences) => {
    const { report: example } = exampleProject(name)
    const table = example.datasets.find((one) => one.id === id)
    expect(table && said(table, example)).toEqual(sentences)
  })

  it('say of columns side by side that they are parts of each other only where the table tells so', () => {
    const areas = dataset('omraden', ['Hemtjänst', 'Särskilt boende'], {
      Fall: [246, 49],
      Omvårdnad: [203, 120],
    })
    expect(said(areas).join(' ')).not.toMatch(/ av 246| av 449/)
    expect(said(areas)).toContain('Omvårdnad svarar för 120 av 169 (särskilt boende), 71,0 %.')
    const checked = dataset('kontroll', ['Kontrollerade', 'Ej kontrollerade'], {
      Lyftar: [8, 2],
      Sängar: [5, 5],
    })
    const formula = { kind: 'share' as const, part: 'c1', whole: ['c1', 'c2'] }
    expect(said({ ...checked, derivedColumns: [{ id: 'd', label: 'Andel', formula }] }).slice(0, 2)).toEqual([
      'Andelen kontrollerade är 65 %, 13 av 20.',
      'För lyftar är andelen kontrollerade 80 %, 8 av 10.',
    ])
    const handedIn = dataset('inlamnade', ['Inlämnade', 'Begärda'], { Hemsjukvård: [3, 12], Korttid: [4, 4] })
    expect(said(handedIn)[0]).toBe('Inlämnade är 7 av 16 begärda, 44 %.')
  })

  it('name the column that they are of where there are several, and the unit that it has', () => {
    const rounds = dataset(
      'matning',
      ['Mätning 1', 'Mätning 2'],
      { Förkläde: [80, 92], Handskar: [70, 81], Ringar: [60, 44] },
      { unit: 'percent' },
    )
    expect(said(rounds)[0]).toBe(
      'Andelen (mätning 2) var högst för Förkläde, 92 %, och lägst för Ringar, 44 %.',
    )
    const yearly = dataset('ar', ['SSK 2024', 'SSK 2025'], { Kontakt: [5, 20], Uppföljd: [9, 9] })
    expect(said(yearly)[0]).toBe('Antalet var 29 under 2025 (SSK), jämfört med 14 under 2024 (SSK).')
    const mixed = {
      ...rounds,
      columns: rounds.columns.map((one, at) => (at ? { ...one, unit: 'minutes' as const } : one)),
    }
    expect(said(mixed).join(' ')).not.toContain('minuter')
  })

  it('tell no change where the series breaks, nor of years to come, nor what the public may not see', () => {
    const rows = { Fall: [40, 60], Övrigt: [20, 10] }
    const broken = dataset('brott', ['2024', '2025'], rows, {
      seriesBreaks: [{ before: 'c2', note: 'Nytt system' }],
    })
    expect(said(broken).join(' ')).not.toMatch(/ökade|minskade|jämfört/)
    expect(said(broken)[0]).toBe('Antalet var sammanlagt 70 under 2025.')
    const first = dataset('forsta', ['2024', '2025'], { Fall: [null, 60], Övrigt: [null, 10] })
    expect(said(first)[0]).toBe('Antalet var sammanlagt 70 under 2025.')
    const planned = dataset('plan', ['2026', '2027'], rows, { unit: 'tkr', hasSums: false })
    expect(said(planned).join(' ')).not.toMatch(/ökade|minskade/)
    const persons = dataset(
      'personer',
      ['2024', '2025'],
      { Fall: [40, 3], Övrigt: [20, 10] },
      { isAboutPersons: true },
    )
    const open = addDataset(start, persons)
    const read = publicReaderOf(open)
    const texts = suggestedSentences(open, persons).map(({ content }) => inlineText(content, read))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.join(' ')).not.toContain(HIDDEN_TEXT)
  })

  it('say rows that are words of their own as quoted, and equal numbers without a change', () => {
    const rows = { Avslutad: [20, 30], 'På sjukhus': [40, 10], Omvårdnad: [5, 15], Totalt: [12, 12] }
    const table = dataset('ord', ['2024', '2025'], rows, { hasSums: false, title: 'Ärenden per steg' })
    expect(said(table)).toEqual([
      'Antalet för ”På sjukhus” minskade från 40 till 10 mellan 2024 och 2025, en minskning med 75,0 %.',
      'Antalet för ”Avslutad” ökade från 20 till 30 mellan 2024 och 2025, en ökning med 50,0 %.',
      'Omvårdnad ökade från 5 till 15 mellan 2024 och 2025.',
    ])
    const same = dataset('lika', ['2024', '2025'], { Fall: [12, 12], Övrigt: [3, 3] })
    expect(said(same)[1]).toBe('Antalet låg kvar på 15 mellan 2024 och 2025.')
    const years = dataset('andel', ['Andel'], { 2024: [20], 2025: [30] }, { unit: 'percent' })
    expect(said(years)[1]).toBe(
      'Andelen ökade från 20 till 30 % mellan 2024 och 2025, en ökning med 10 procentenheter.',
    )
  })

  it('are at least two on every table of the examples that has two numbers, and never more than eight', () => {
    for (const name of ['exempel-2025', 'exempel-2024'] as const) {
      const { report: example } = exampleProject(name)
      for (const table of example.datasets) {
        const { length } = said(table, example)
        expect([table.id, length >= 2 && length <= 8]).toEqual([table.id, true])
      }
    }
  })

  it('are whole sentences whose every number comes from the table, whatever the table holds', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const from = addDataset(start, table)
        const suggestions = suggestedSentences(from, table)
        const read = readerOf(from)
        expect(suggestions.length).toBeLessThanOrEqual(8)
        for (const { content } of suggestions) {
          const text = inlineText(content, read)
          expect(text).not.toContain(MISSING_TEXT)
          expect(text).not.toMatch(/ {2}|NaN|undefined|Infinity|\.\.| [.,]/)
          expect(text).toMatch(/^[\p{Lu}\d”].*[^.]\.$/u)
          const words = content.map((node) => (node.type === 'text' ? node.text : '')).join('')
          expect(words.replace(/\b20\d\d\b/gu, '')).not.toMatch(/\d/)
          const doc = { type: 'doc', content: [{ type: 'paragraph', content }] }
          expect(cleanRichText(doc).losses).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })
})
