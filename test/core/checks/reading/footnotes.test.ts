import { expect, test } from 'vitest'
import { textPartsOf } from '../../../../src/core/checks/reading/text-blocks.ts'
import { replacedInText } from '../../../../src/core/checks/replaced-text.ts'
import { doc, note, p, table } from '../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../support/build-report.ts'
import { findingsOf } from '../../../support/findings.ts'

const text = doc(p('Fallen', note('Källa: Senior alert.'), ' minskade.'))

test('a note is read as a block of its own, and not as words of the line that it hangs on', () => {
  const { blocks } = textPartsOf(text, () => '')
  expect(blocks.map(({ text: words, start, end }) => ({ words, start, end }))).toEqual([
    { words: 'Fallen minskade.', start: 0, end: 19 },
    { words: 'Källa: Senior alert.', start: 7, end: 8 },
  ])
  expect(blocks[1]?.within).toEqual(['footnote'])
})

test('a note in a cell is no part of what the cell says', () => {
  const noted = table(['Enhet'], ['Hasseln'])
  const [head, row] = noted.content
  if (!head || !row) throw new Error('no rows')
  const cell = { type: 'tableCell' as const, content: [p('12', note('Till och med mars.'))] }
  const { tables } = textPartsOf(doc({ ...noted, content: [head, { ...row, content: [cell] }] }), () => '')
  expect(tables[0]?.rows[1]?.[0]?.text).toBe('12')
})

test('a stretch of text with a note in it is not replaced, so that the note is not lost', () => {
  expect(replacedInText(text, { from: 1, to: 17, expected: 'Fallen minskade.' }, 'Fallen ökade.')).toBe(text)
  const after = replacedInText(text, { from: 9, to: 17, expected: 'minskade' }, 'ökade')
  expect(after).toEqual(doc(p('Fallen', note('Källa: Senior alert.'), ' ökade.')))
})

test('what is found in a note is shown there and has no change to offer', () => {
  const personal = 'Patienten 19121212-1212 hördes.'
  const found = findingsOf(
    'personal-data',
    written(report(section('a')), 'a', doc(p('Text.', note(personal)))),
  )
  const inNote = found.filter(({ where }) => where.kind === 'text' && where.from === 6 && where.to === 7)
  expect(inNote.length).toBeGreaterThan(0)
  for (const { fixes } of inNote) expect(fixes).toEqual([])
})
