import { expect, test } from 'vitest'
import type { HostileTrait, Loss, OpenFileProblem, SaveProblem } from '../../src/core/file-problems.ts'
import {
  exportProblemSentence,
  lossSentence,
  lossSentences,
  openProblemSentence,
  outputProblemSentence,
  saveProblemSentence,
} from '../../src/core/messages.ts'

const hostileTraits: readonly HostileTrait[] = [
  'path',
  'unknownEntry',
  'doubledName',
  'link',
  'encrypted',
  'overlap',
  'unusualArchive',
  'tooManyEntries',
  'bomb',
  'tooDeep',
]

const openProblems: readonly OpenFileProblem[] = [
  { kind: 'notAProject' },
  { kind: 'damaged', why: 'empty' },
  { kind: 'damaged', why: 'cutShort' },
  { kind: 'damaged', why: 'unreadable' },
  { kind: 'newerFormat', version: 2 },
  { kind: 'tooLarge' },
  ...hostileTraits.map((what) => ({ kind: 'hostile', what }) as const),
  { kind: 'noAccess' },
  { kind: 'locked' },
  { kind: 'failed', code: 'EIO' },
]

const saveProblems: readonly SaveProblem[] = [
  { kind: 'readOnly' },
  { kind: 'diskFull' },
  { kind: 'locked' },
  { kind: 'tooLarge' },
  { kind: 'changedOutside' },
  { kind: 'notFound' },
  { kind: 'needsNewPlace' },
  { kind: 'failed', code: 'EIO' },
]

const losses: readonly Loss[] = [
  { kind: 'archive' },
  { kind: 'manifest' },
  { kind: 'seal' },
  { kind: 'irregularData' },
  { kind: 'image', altText: 'Rundgång' },
  { kind: 'sectionText', heading: 'Avvikelser' },
  { kind: 'section', heading: 'Avvikelser' },
  { kind: 'strayedSection', heading: 'Avvikelser' },
  { kind: 'outline' },
  { kind: 'template' },
  { kind: 'organisation' },
  { kind: 'part', part: 'dataset', name: 'Fall' },
  { kind: 'part', part: 'chart', name: 'Fall' },
  { kind: 'part', part: 'goal', name: 'Fall' },
  { kind: 'part', part: 'selfCheck', name: 'Fall' },
  { kind: 'part', part: 'action', name: 'Fall' },
  { kind: 'previousYear' },
  { kind: 'unknownData' },
]

test.each(openProblems)('opening refused for %o: names the file and says that it is untouched', (problem) => {
  const sentence = openProblemSentence(problem, 'rapport.berattelse')
  expect(sentence).toContain('”rapport.berattelse”')
  expect(sentence).toContain('Filen är orörd')
  expect(sentence).toMatch(/^\S.*\.$/)
})

test('a file that is gone is not called untouched', () => {
  expect(openProblemSentence({ kind: 'notFound' }, 'x.berattelse')).toBe(
    '”x.berattelse” finns inte där den låg senast. Den kan ha flyttats eller bytt namn. Leta upp den och öppna den därifrån.',
  )
})

test.each(saveProblems)('saving failed for %o: names the file and says that the text is there', (problem) => {
  const sentence = saveProblemSentence(problem, 'rapport.berattelse')
  expect(sentence).toContain('rapport.berattelse”')
  expect(sentence).toContain('Din text finns kvar här')
  expect(sentence).toMatch(/(?:[Ss]para|försök igen)[^.]*\.$/)
})

test.each(saveProblems)(
  'writing failed for %o without a window: one sentence, and nothing has changed',
  (problem) => {
    const sentence = outputProblemSentence(problem, 'ut.docx')
    expect(sentence).toMatch(/^”ut\.docx” kunde inte skrivas: .*\. Ingenting har ändrats\.$/)
  },
)

test('a document that is open in Word: says so, and what to do', () => {
  const sentence = exportProblemSentence({ kind: 'locked' }, 'ut.docx')
  expect(sentence).toMatch(
    /^”ut\.docx” är öppen i ett annat program, troligen Word.* Stäng den där .* är kvar\.$/,
  )
  const full = { kind: 'diskFull' } as const
  expect(exportProblemSentence(full, 'ut.docx')).toBe(outputProblemSentence(full, 'ut.docx'))
})

test('every problem has a sentence of its own', () => {
  const sentences = [
    ...openProblems.map((problem) => openProblemSentence(problem, 'x')),
    ...saveProblems.map((problem) => saveProblemSentence(problem, 'x')),
    ...saveProblems.map((problem) => outputProblemSentence(problem, 'x')),
    ...losses.map(lossSentence),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|[Dd]ataset|JSON|ZIP|\s{2}/)
})

test('a loss is named as its author knows it, or without a name where there is none', () => {
  expect(lossSentence({ kind: 'section', heading: 'Avvikelser' })).toBe(
    'Avsnittet ”Avvikelser” gick inte att läsa helt.',
  )
  expect(lossSentence({ kind: 'section', heading: ' ' })).toBe('Ett avsnitt gick inte att läsa helt.')
  expect(lossSentence({ kind: 'part', part: 'dataset', name: '' })).toBe('En tabell gick inte att läsa.')
})

test('a name from outside is short, on one line and cannot disguise itself', () => {
  const sentence = openProblemSentence({ kind: 'notAProject' }, `a\u202egpj.exe\n\0${'x'.repeat(300)}`)
  expect(sentence).not.toMatch(/[\u202e\n\0]/)
  expect(sentence.length).toBeLessThan(220)
})

test('many losses of a kind become the first five and a number', () => {
  const many = Array.from(
    { length: 59 },
    (_, index): Loss => ({ kind: 'section', heading: `Avsnitt ${index}` }),
  )
  const sentences = lossSentences([{ kind: 'seal' }, ...many])
  expect(sentences).toHaveLength(7)
  expect(sentences.at(-1)).toBe('Och 54 till av samma slag.')
  expect(lossSentences([])).toEqual([])
})
