import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loweredText } from '../../../src/core/checks/reading/lowered-text.ts'
import { readReport } from '../../../src/core/checks/reading/report-reading.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import type { Rule } from '../../../src/core/checks/rule.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'
import { createReport } from '../../../src/core/create-report.ts'
import { type Report, sectionOf } from '../../../src/core/report.ts'
import { doc, h, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import type { Inline, RichText } from '../../../src/core/rich-text/schema.ts'
import { builtInTemplate, builtInTemplates } from '../../../src/formats/templates.ts'
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'
import { exampleProject } from '../../support/example-projects.ts'
import { withImage } from '../../support/placed-image.ts'

const start = withImage(withDeviations(report(section('now'), section('then'))))

/** What each rule finds; the name of a rule that throws is told. */
function countsByRule(given: Report): Readonly<Record<string, number>> {
  return Object.fromEntries(
    allRules.map((rule) => {
      try {
        return [rule.id, reviewReport(given, [rule]).open.length]
      } catch (error) {
        throw new Error(`${rule.id} threw`, { cause: error })
      }
    }),
  )
}

/** Places that lie outside their section's text, which no editor could mark. */
function strayPlaces(given: Report): readonly string[] {
  return reviewReport(given).open.flatMap(({ ruleId, where }) => {
    if (where.kind !== 'text') return []
    const end = sizeOf(sectionOf(given, where.sectionId).content.content)
    return where.from >= 0 && where.from <= where.to && where.to <= end ? [] : [ruleId]
  })
}

interface Node {
  readonly type: string
  readonly text?: string
  readonly content?: readonly Node[]
}

const withoutInside = new Set(['image', 'chart', 'datasetTable', 'hardBreak', 'value', 'crossReference'])

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((total, { type, text, content }) => {
    if (type === 'text') return total + (text?.length ?? 0)
    return total + (withoutInside.has(type) ? 1 : 2 + sizeOf(content ?? []))
  }, 0)
}

describe('no rule throws', () => {
  test.each(builtInTemplates().map(({ id }) => id))('on an empty report of the template %s', (id) => {
    const template = builtInTemplate(id)
    if (template === undefined) throw new Error('no template')
    const empty = createReport({
      id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
      template,
      year: 2025,
      organisation: { municipality: '', committee: '' },
    })
    expect(Object.keys(countsByRule(empty))).toHaveLength(allRules.length)
  })

  const woman = '\u{1f469}\u200d\u{1f3fd}'
  const odd: readonly (readonly [string, string])[] = [
    ['from right to left', 'שלום 12 % عربى \u202e19121212-1212\u202c och 7 kap. 3 §'],
    ['combining and composed apart', 'A\u030angermanland o\u0308kade 12,2 % e\u0301'.repeat(20)],
    ['of several code points', `${woman} ökade med 12 ${woman}% 😀😀 patienten 😀`],
    ['half a character', 'Fall \ud83d ökade \udc69 med 12 \ud800% \udfff.'],
    ['without width', 'Av\u200bvik\u200celser\u200d 2\u200b509 \ufeff12\u2060%'],
    ['of other spaces', 'Fall\u2003875\u3000och\u1680922\u2028nästa\u2029rad\u0085ny'],
    ['controls', 'Fall \u0000\u0001\u0007 875\t922\u007f'],
    ['of patterns', '(.*)+ [a-z]{2,} $& $1 \\d+ ^$ (?<!a) |||| $x %s'],
    ['of names of properties', '__proto__ constructor toString hasOwnProperty valueOf'],
    ['only signs', '…—–-−•·*?!.,;:()[]{}<>"”’§%‰@#&/\\|~^°'],
    ['nothing but spaces', ' \u00a0 \n '],
  ]
  test.each(odd)('on characters %s', (_, text) => {
    const given = written(
      written(start, 'now', doc(h(1, text), p(text), ul(text, text), table([text, text], [text, text]))),
      'then',
      text,
    )
    expect(Object.keys(countsByRule(given))).toHaveLength(allRules.length)
    expect(strayPlaces(given)).toEqual([])
  })

  test('on any text that the schema allows', () => {
    fc.assert(
      fc.property(arbitraryRichText, arbitraryRichText, (one, other) => {
        const given = written(written(start, 'now', one), 'then', other)
        countsByRule(given)
        expect(strayPlaces(given)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('on any letters, in texts, names and goals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const before = written(start, 'now', doc(p(text), ul(text), table([text], [text])))
        const given: Report = {
          ...before,
          organisation: {
            ...before.organisation,
            municipality: text,
            authors: [{ name: text, title: text }],
          },
          goals: [
            {
              id: 'mal',
              level: 'overall',
              text,
              measure: text,
              baseline: null,
              targets: [],
              outcome: null,
              fulfilment: null,
              analysis: text,
              nextStep: text,
            },
          ],
        }
        countsByRule(given)
        expect(strayPlaces(given)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('on words of the field in any order', () => {
    const word = fc.constantFrom(
      ...'patienten Anna Svensson född 1938 kvinna 82-årig man hemtjänst 12,2 % 875 922 ökade minskade något markant tabell 3 se sidan 10 7 kap. 3 § PSL (2010:659) 2025–2030 förra året XX ??? [kolla] mål uppfyllt av 130 procentenheter hälso – och klicka här 0,5 färre än fem två av tre januari 2025-03-01 dnr VON 2025/11 . , : – ( ) " ” \n'.split(
        / /,
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const given = written(start, 'now', doc(p(text), ul(text, text), table([text, text], [text, text])))
        countsByRule(given)
        expect(strayPlaces(given)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

/** Texts that would take a rule of squared cost very long, each in a quarter of its size and whole (`4`). */
const long: Readonly<Record<string, (quarters: number) => RichText>> = {
  'a section of 200,000 words': (quarters) => repeated(50_000 * quarters, 60),
  'one paragraph of 40,000 words': (quarters) => repeated(10_000 * quarters, 10_000 * quarters),
  'a word of 100,000 letters': (quarters) => doc(p('a'.repeat(25_000 * quarters))),
  'a row of 50,000 digits': (quarters) => doc(p('7'.repeat(12_500 * quarters))),
  '20,000 single digits': (quarters) => doc(p('1 '.repeat(5_000 * quarters))),
  '20,000 numbers with hyphens': (quarters) => doc(p('12-'.repeat(5_000 * quarters))),
  '100,000 points': (quarters) => doc(p('.'.repeat(25_000 * quarters))),
  '100,000 spaces': (quarters) => doc(p(`a${' '.repeat(25_000 * quarters)}b`)),
  '20,000 abbreviations': (quarters) => doc(p('ABC '.repeat(5_000 * quarters))),
  '20,000 brackets and quotes': (quarters) => doc(p('([”"('.repeat(5_000 * quarters))),
  '20,000 addresses': (quarters) => doc(p('a@b.'.repeat(5_000 * quarters))),
  '20,000 beginnings of addresses': (quarters) => doc(p('https://'.repeat(5_000 * quarters))),
  '10,000 lines in a paragraph': (quarters) => doc({ type: 'paragraph', content: lines(2_500 * quarters) }),
  'a table of 10,000 cells': (quarters) =>
    doc(
      table(
        ['Enhet', '2024', '2025', 'Andel', 'Mål'],
        ...Array.from({ length: 500 * quarters }, (_, row) => [`Enhet ${row}`, `${row}`, '12', '12 %', 'ja']),
      ),
    ),
  'a list of 10,000 items': (quarters) =>
    doc(ul(...Array.from({ length: 2_500 * quarters }, (_, item) => `Punkt ${item} om fall`))),
  '4,000 headings': (quarters) =>
    doc(...Array.from({ length: 1_000 * quarters }, (_, index) => h(1, `Rubrik ${index}`))),
}

function lines(count: number): readonly Inline[] {
  return Array.from({ length: count }, (): readonly Inline[] => [
    { type: 'text', text: 'fall' },
    { type: 'hardBreak' },
  ]).flat()
}

const sentences = [
  'Antalet fall ökade från 875 till 922, en ökning med 5,4 procent.',
  'Patienten ska få en samordnad individuell plan (SIP) enligt PSL 3 kap. 3 §.',
  'Målet är minst 90 % och utfallet blev 85 %, se tabell 3 på sidan 10.',
  'Under 2025 har två av fyra enheter gjort egenkontrollen i mars.',
]

const WORDS_IN_SENTENCE = 12

function repeated(words: number, perParagraph: number): RichText {
  const each = Math.ceil(perParagraph / WORDS_IN_SENTENCE)
  const paragraphs = Array.from({ length: Math.ceil(words / perParagraph) }, (_, paragraph) =>
    p(
      Array.from({ length: each }, (__, index) => sentences[(paragraph + index) % sentences.length]).join(
        ' ',
      ),
    ),
  )
  return doc(...paragraphs)
}

/** What a text four times as long may cost more, with much room: a squared cost is sixteen times. */
const MOST_TIMES = 10
/** Less than this can't be told from chance. */
const NOTICEABLE_MS = 150

describe('the work grows with the text and no faster', () => {
  test.each(Object.entries(long))(
    'on %s',
    (_, make) => {
      const [small, large] = [written(start, 'now', make(1)), written(start, 'now', make(4))]
      const [smallMs, largeMs] = [timesOf(allRules, small), timesOf(allRules, large)]
      const slow = allRules.filter(({ id }) => isSlow(smallMs.get(id), largeMs.get(id)))
      // What is slow by chance is so once; what is slow by itself is so each time.
      const always = slow.filter((rule) =>
        [1, 2].every(() => isSlow(timesOf([rule], small).get(rule.id), timesOf([rule], large).get(rule.id))),
      )
      expect(always.map(({ id }) => id)).toEqual([])
    },
    60_000,
  )
})

function isSlow(smallMs = 0, largeMs = 0): boolean {
  return largeMs > NOTICEABLE_MS && largeMs > MOST_TIMES * smallMs
}

/** How long each of these rules takes on a report that is read anew; what it shares with others counts for the first. */
function timesOf(rules: readonly Rule[], given: Report): ReadonlyMap<string, number> {
  const fresh = { ...given, sections: { ...given.sections, now: { ...sectionOf(given, 'now') } } }
  for (const reading of readReport(fresh).sections) {
    // Asked for so that it is there: every rule shares it.
    expect([reading.words, reading.sentences, reading.numbers, loweredText(reading)]).toHaveLength(4)
  }
  return new Map(
    rules.map((rule) => {
      const before = performance.now()
      reviewReport(fresh, [rule])
      return [rule.id, performance.now() - before]
    }),
  )
}

test('a fix given to a report in which all has changed leaves it alone or makes another whole report', () => {
  const { report: example } = exampleProject('exempel-2024')
  const ids = example.outline.map(({ id }) => id)
  const emptied = ids.reduce((before, id) => written(before, id, doc()), example)
  const fixes = reviewReport(example).open.flatMap((finding) => finding.fixes)
  for (const fix of fixes) expect(fix.apply({ ...emptied, datasets: [], charts: [] })).toBeDefined()
})
