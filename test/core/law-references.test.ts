import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLawReferences, resolve } from '../../src/core/law-references.ts'
import { type LawRegister, lawRegisterSchema } from '../../src/core/law-register.ts'

/** Each reference in short: "PSL 2010:659 3:10 st1 p1,2"; "?" for a law that is not named. */
function read(text: string): readonly string[] {
  return parseLawReferences(text).map(({ act, chapter, section, paragraph, points }) =>
    [
      ...(act ? [act.name, act.number] : ['?']),
      ...(chapter || section ? [`${chapter ?? ''}:${section ?? ''}`] : []),
      ...(paragraph === null ? [] : [`st${paragraph}`]),
      ...(points.length > 0 ? [`p${points.join(',')}`] : []),
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
}

describe('parseLawReferences', () => {
  test.each([
    ['PSL 3 kap. 10 §', ['PSL 3:10']],
    ['PSL 2010:659 3 kap. 4 §', ['PSL 2010:659 3:4']],
    ['PSL (2010:659) 3 kap. 4 §', ['PSL 2010:659 3:4']],
    ['PSL 2010:659, 3 kap. 1 § och 9 §', ['PSL 2010:659 3:1', 'PSL 2010:659 3:9']],
    [
      'SOSFS 2011:9, 5 kap. 2 §, 7 §, 8 §, 7 kap. 2 § p 2, PSL 2010:659, 3 kap. 10 §',
      [
        'SOSFS 2011:9 5:2',
        'SOSFS 2011:9 5:7',
        'SOSFS 2011:9 5:8',
        'SOSFS 2011:9 7:2 p2',
        'PSL 2010:659 3:10',
      ],
    ],
    ['HSLF-FS 2016:40 7 kap. 1 § p 1–5', ['HSLF-FS 2016:40 7:1 p1,2,3,4,5']],
    ['PSL 3 kap. 10 § första stycket 1–3', ['PSL 3:10 st1 p1,2,3']],
    ['PSL 3 kap. 10 § andra stycket', ['PSL 3:10 st2']],
    ['SOSFS 2011:9 7 kap. 2 § sista stycket', ['SOSFS 2011:9 7:2 stlast']],
    ['SOSFS 2011:9, 3 kap. 1-3 §', ['SOSFS 2011:9 3:1', 'SOSFS 2011:9 3:2', 'SOSFS 2011:9 3:3']],
    ['LSS 24 b §', ['LSS :24 b']],
    ['LSS 24 b–d §§', ['LSS :24 b', 'LSS :24 c', 'LSS :24 d']],
    ['27 kap. 2 § SoL, LSS 24 b och 24 f §§', ['SoL 27:2', 'LSS :24 b', 'LSS :24 f']],
    ['LSS 24 a–24 c §§', ['LSS :24 a', 'LSS :24 b', 'LSS :24 c']],
    ['SoL (2025:400) 27 kap. 2 och 5–6 §§', ['SoL 2025:400 27:2', 'SoL 2025:400 27:5', 'SoL 2025:400 27:6']],
    ['Socialtjänstlagen (2025:400)', ['Socialtjänstlagen 2025:400']],
    ['cybersäkerhetslagen, 2025:1506', ['cybersäkerhetslagen 2025:1506']],
    ['HSL 2017:30, HSF 2017:80, SOSFS 2011:9', ['HSL 2017:30', 'HSF 2017:80', 'SOSFS 2011:9']],
    ['föreskrifterna (HSLF-FS 2017:37)', ['HSLF-FS 2017:37']],
    ['HSLF-FS 2017:41 4 §', ['HSLF-FS 2017:41 :4']],
    ['patientlagen 6 kap. 2 §', ['patientlagen 6:2']],
  ] as const)('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('reads a list of paragraphs with letters, without a law before it', () => {
    expect(read('5 kap. 3, 3 a och 6 §§')).toEqual(['? 5:3', '? 5:3 a', '? 5:6'])
    expect(read('5 kap. 3–3 a §§')).toEqual(['? 5:3', '? 5:3 a'])
    expect(read('6 a–6 b §§')).toEqual(['? :6 a', '? :6 b'])
    expect(read('5 kap. 5 – 7 §§')).toEqual(['? 5:5', '? 5:6', '? 5:7'])
  })

  test('reads the law that stands after its paragraphs', () => {
    expect(read('enligt 3 kap. 10 § patientsäkerhetslagen (2010:659) och 4 kap. 6 § HSF.')).toEqual([
      'patientsäkerhetslagen 2010:659 3:10',
      'HSF 4:6',
    ])
    expect(read('14 kap. 3 § SoL och 24 b § LSS')).toEqual(['SoL 14:3', 'LSS :24 b'])
    expect(read('PSL 3 kap. 5 § och, för personal, 4 kap. 6 § HSF')).toEqual(['PSL 3:5', 'HSF 4:6'])
    expect(read('enligt HSL och 3 kap. 5 § PSL')).toEqual(['PSL 3:5'])
    expect(read('5 kap. lagen (2017:612) om samverkan')).toEqual(['lagen 2017:612 5:'])
  })

  test('reads a chapter as a whole', () => {
    expect(read('SOSFS 2011:9 7 kap., allmänt råd (bör)')).toEqual(['SOSFS 2011:9 7:'])
    expect(read('SOSFS 2011:9 2 och 5 kap., SoL (2025:400) 27 kap.')).toEqual([
      'SOSFS 2011:9 2:',
      'SOSFS 2011:9 5:',
      'SoL 2025:400 27:',
    ])
    expect(read('SOSFS 2011:9 7 kap, PSL 2010:659')).toEqual(['SOSFS 2011:9 7:', 'PSL 2010:659'])
  })

  test('goes on with the law and the chapter named last, across sentences', () => {
    expect(
      read('Rapporter ska utredas (SOSFS 2011:9 5 kap. 5–6 §§). Det ska framgå (7 kap. 2 § p 5; se 3 §).'),
    ).toEqual(['SOSFS 2011:9 5:5', 'SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:2 p5', 'SOSFS 2011:9 7:3'])
    expect(read('lagen (2018:1937) om tillgänglighet till digital offentlig service 10 §')).toEqual([
      'lagen 2018:1937',
      'lagen 2018:1937 :10',
    ])
  })

  test('tells points from the paragraphs that follow them', () => {
    expect(read('PSL 3 kap. 10 § p 1, 2 och 3.')).toEqual(['PSL 3:10 p1,2,3'])
    expect(read('PSL 3 kap. 10 § första stycket 1 och 2, samt 4 §')).toEqual(['PSL 3:10 st1 p1,2', 'PSL 3:4'])
    expect(read('SOSFS 2011:9 7 kap. 2 § p 2, 3 §')).toEqual(['SOSFS 2011:9 7:2 p2', 'SOSFS 2011:9 7:3'])
    expect(read('3 kap. 10 § 1 st. 2 p. PSL')).toEqual(['PSL 3:10 st1 p2'])
  })

  test('a number without a name is a law but does not become the law spoken of', () => {
    expect(read('HSF 4 kap. 6 § (2026:291), 1 §')).toEqual(['HSF 4:6', '2026:291', 'HSF 4:1'])
    expect(read('2010:659 3 kap. 10 §')).toEqual(['2010:659 3:10'])
  })

  test('finds nothing where no law is named', () => {
    expect(read('')).toEqual([])
    expect(read('MAS har 12 patienter, SIP och 3 kap kvar att läsa om 2025. § 5 IVO HSL')).toEqual([])
    expect(read('Resultatet 875, 922 och 24 b i tabellen 1–5.')).toEqual([])
  })

  test('says where in the text each reference stands, with its law when that is right before', () => {
    const text = 'Enligt PSL (2010:659) 3 kap. 9 § och 10 § första stycket 2, samt LSS 6 §.'
    expect(parseLawReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'PSL (2010:659) 3 kap. 9 §',
      '10 § första stycket 2',
      'LSS 6 §',
    ])
  })

  test('spells out no endless range and no endless list', () => {
    expect(read('PSL 1–999 §§')).toEqual(['PSL :1', 'PSL :999'])
    expect(parseLawReferences('PSL 1 § '.repeat(20_000))).toHaveLength(10_000)
    expect(parseLawReferences(`PSL 1 § p ${'1–50, '.repeat(5_000)}`)[0]?.points.length).toBeLessThan(200)
  })

  test('gives places inside the text, in order, whatever the text', () => {
    const pieces = [
      'PSL',
      '§',
      '§§',
      ' ',
      'kap.',
      ',',
      '(',
      ')',
      '2010:659',
      '3',
      '3 a',
      '–',
      'och',
      'p',
      'lagen',
    ]
    const texts = fc
      .array(
        fc.oneof(fc.constantFrom(...pieces, 'första', 'stycket', 'st', 'SOSFS'), fc.string({ maxLength: 3 })),
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of parseLawReferences(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test.each([
    '1,',
    'PSL ',
    'lagen ',
    '1 och ',
    'p 1 ',
    '1 § p 1,',
    '1 § p 1–60 ',
    '1 a–',
    '(',
    '§',
    'a-',
    '1 kap. ',
    '3 kap. 1 § första stycket 1 och 2, ',
    '1 § PSL ',
    '2010:659 ',
    'patienterna fick ett gott bemötande, ',
  ])('reads a million signs of “%s” to the end, and finds no more than it may', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    // A reader that looks back over the line for each sign would run into the time limit of the test.
    expect(parseLawReferences(text).length).toBeLessThanOrEqual(10_000)
  })
})

const provision = (place: Record<string, unknown>) => ({
  chapter: null,
  section: null,
  paragraph: null,
  point: null,
  demands: 'Något ska göras.',
  since: null,
  replacedBy: null,
  note: null,
  isVerified: true,
  ...place,
})

const register: LawRegister = lawRegisterSchema.parse({
  acts: [
    {
      id: 'sol-2001',
      abbreviations: ['SoL'],
      name: 'Socialtjänstlag',
      number: '2001:453',
      kind: 'law',
      inForce: { from: null, to: '2025-06-30' },
      replacedBy: { ids: ['sol'], date: '2025-07-01', note: null },
      note: null,
      isVerified: true,
      provisions: [provision({ chapter: '3', section: '3' })],
    },
    {
      id: 'sol',
      abbreviations: ['SoL', 'socialtjänstlagen'],
      name: 'Socialtjänstlag',
      number: '2025:400',
      kind: 'law',
      inForce: { from: '2025-07-01', to: null },
      replacedBy: null,
      note: null,
      isVerified: true,
      provisions: [
        provision({ chapter: '5', section: '1' }),
        provision({ chapter: '5', section: '1', paragraph: 1, point: 1, demands: 'Det första.' }),
        provision({ chapter: '5', section: '1', paragraph: 1, point: 2, demands: 'Det andra.' }),
        provision({ chapter: '5', section: '1', paragraph: 'last', demands: 'Det sista.' }),
        provision({ chapter: '6', section: '2', point: 1, demands: 'Bara det första.' }),
      ],
    },
  ],
})

const meaning = (text: string) =>
  parseLawReferences(text).map((reference) => {
    const found = resolve(reference, register)
    if (found.kind !== 'resolved') return found.kind
    return [found.act.number, ...found.provisions.map(({ demands }) => demands)].join(' ')
  })

describe('resolve', () => {
  test('takes the law of that name that is in force, or the one with the number', () => {
    expect(meaning('SoL 5 kap. 1 § första stycket 2')).toEqual(['2025:400 Det andra.'])
    expect(meaning('Socialtjänstlagen 5 kap. 1 § sista stycket')).toEqual(['2025:400 Det sista.'])
    expect(meaning('SoL (2001:453) 3 kap. 3 §')).toEqual(['2001:453 Något ska göras.'])
    expect(meaning('socialtjänstlagen (2025:400)')).toEqual(['2025:400'])
  })

  test('gives each point that is asked for, and the paragraph as a whole for what it can’t tell apart', () => {
    expect(meaning('SoL 5 kap. 1 § p 1–2')).toEqual(['2025:400 Det första. Det andra.'])
    expect(meaning('SoL 5 kap. 1 § p 3')).toEqual(['2025:400 Något ska göras.'])
    expect(meaning('SoL 5 kap. 1 § tredje stycket')).toEqual(['2025:400 Något ska göras.'])
  })

  test('gives a chapter all that it has', () => {
    expect(meaning('SoL 6 kap.')).toEqual(['2025:400 Bara det första.'])
  })

  test('tells an unknown law from an unknown paragraph of a known one', () => {
    expect(meaning('PSL 3 kap. 10 §; 3 kap. 5 §')).toEqual(['unknownAct', 'unknownAct'])
    expect(meaning('1 kap. 1 §')).toEqual(['unknownAct'])
    expect(meaning('SoL (1980:620) 1 §')).toEqual(['unknownAct'])
    expect(meaning('SoL 9 kap. 1 §, SoL 9 kap.')).toEqual(['unknownProvision', 'unknownProvision'])
    expect(meaning('SoL 6 kap. 2 § p 2')).toEqual(['unknownProvision'])
  })
})
