import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesIn } from '../../../../src/core/checks/reading/sentences.ts'
import { textPartsOf } from '../../../../src/core/checks/reading/text-blocks.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'

function sentences(text: string) {
  const [block] = textPartsOf(doc(p(text)), () => '').blocks
  if (block === undefined) throw new Error('no block')
  return sentencesIn(block)
}

test.each<[string, readonly string[]]>([
  ['En mening. En till.', ['En mening.', 'En till.']],
  ['Vad hände? Inget! Slut…', ['Vad hände?', 'Inget!', 'Slut…']],
  ['Antalet ökade till 12. 14 personer deltog.', ['Antalet ökade till 12.', '14 personer deltog.']],
  ['Det gäller bl.a. MAS och t.ex. Anna.', ['Det gäller bl.a. MAS och t.ex. Anna.']],
  ['Fall, läkemedel m.m. Resten följs upp.', ['Fall, läkemedel m.m.', 'Resten följs upp.']],
  [
    'Enligt 3 kap. 1 och 9 §§ samt 7 kap. 2 § p. 4 gäller det.',
    ['Enligt 3 kap. 1 och 9 §§ samt 7 kap. 2 § p. 4 gäller det.'],
  ],
  [
    'Det gäller till den 31 dec. 2025 och kl. 10.30 varje dag.',
    ['Det gäller till den 31 dec. 2025 och kl. 10.30 varje dag.'],
  ],
  ['3. Säker vård här och nu', ['3. Säker vård här och nu']],
  ['Ökade till 2.509 fall. Sedan 12.5 %.', ['Ökade till 2.509 fall.', 'Sedan 12.5 %.']],
  ['Hon sade ”nej.” Han sade ja.', ['Hon sade ”nej.”', 'Han sade ja.']],
  ['Skrivet av A. Exempel. Klart.', ['Skrivet av A. Exempel.', 'Klart.']],
  ['Rad ett\nrad två', ['Rad ett', 'rad två']],
  ['(Se avsnittet.) Sedan mer.', ['(Se avsnittet.)', 'Sedan mer.']],
  ['Det gäller 65 år. Äldre ingår.', ['Det gäller 65 år.', 'Äldre ingår.']],
  ['Ökningen är 5 st. Den beror på mycket.', ['Ökningen är 5 st.', 'Den beror på mycket.']],
  ['Slutet', ['Slutet']],
  ['   ', []],
])('sentences of: %s', (text, expected) => {
  expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected)
})

test('sentences lie in order, are what stands at their place, and leave out nothing but spaces', () => {
  const bits = fc.constantFrom(...'A|b|.|!|…|”|(|)| |\n|1|kap|bl.a|m.m|\u00a0'.split('|'))
  fc.assert(
    fc.property(
      fc.array(bits, { minLength: 1 }).map((all) => all.join('')),
      (text) => {
        let last = 0
        for (const { block, from, to, text: words } of sentences(text)) {
          expect(block.text.slice(last, from).trim()).toBe('')
          expect(block.text.slice(from, to)).toBe(words)
          last = to
        }
        expect(text.slice(last).trim()).toBe('')
      },
    ),
  )
})

test.each(['.', '. ', 'bl.a. ', 'A. ', '\n'])('a long run of ”%s” is read to its end', (bit) => {
  const text = `x${bit.repeat(100_000)}y`
  expect(sentences(text).at(-1)?.text.endsWith('y')).toBe(true)
})
