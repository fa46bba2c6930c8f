import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longTexts } from '../../../scripts/bench/long-texts.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { allRules } from '../../../src/core/checks/rules/index.ts'
import { createReport } from '../../../src/core/create-report.ts'
import { type Report, sectionOf } from '../../../src/core/report.ts'
import { doc, h, p, table, ul } from '../../../src/core/rich-text/builders.ts'
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

test.each(Object.entries(longTexts))(
  'every rule comes to its end on %s',
  (_, make) => {
    const given = written(start, 'now', make(4))
    expect(Object.keys(countsByRule(given))).toHaveLength(allRules.length)
  },
  60_000,
)

test('a fix given to a report in which all has changed leaves it alone or makes another whole report', () => {
  const { report: example } = exampleProject('exempel-2024')
  const ids = example.outline.map(({ id }) => id)
  const emptied = ids.reduce((before, id) => written(before, id, doc()), example)
  const fixes = reviewReport(example).open.flatMap((finding) => finding.fixes)
  for (const fix of fixes) expect(fix.apply({ ...emptied, datasets: [], charts: [] })).toBeDefined()
})
