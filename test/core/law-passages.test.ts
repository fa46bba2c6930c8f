import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provisionPlace } from '../../src/core/law-groups.ts'
import { lawPassages } from '../../src/core/law-passages.ts'
import { lawRegister } from '../../src/formats/laws.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'

const register = lawRegister()

function explained(text: string): readonly string[] {
  return lawPassages(text, register)
    .filter(({ sources }) => sources.length > 0)
    .map(({ text: words, sources }) => {
      const places = sources.map(
        ({ act, provisions }) => `${act.number} ${provisions.map(provisionPlace).join(', ')}`,
      )
      return `${words} = ${places.join('; ')}`
    })
}

describe('the stretches of a text that refer to laws', () => {
  it('are each told with what they refer to', () => {
    expect(explained('Personalen ska rapportera (PSL 6 kap. 4 §). Se 3 kap. 5 §.')).toEqual([
      'PSL 6 kap. 4 § = 2010:659 6 kap. 4 §',
      '3 kap. 5 § = 2010:659 3 kap. 5 §',
    ])
  })

  it('are one stretch where several paragraphs share their words', () => {
    expect(explained('enligt SOSFS 2011:9 5 kap. 3, 3 a och 6 §§')).toEqual([
      'SOSFS 2011:9 5 kap. 3, 3 a och 6 §§ = SOSFS 2011:9 5 kap. 3 §, 5 kap. 3 a §, 5 kap. 6 §',
    ])
  })

  it('are left plain where the register does not know the law', () => {
    expect(lawPassages('Se lagen (1901:1) 3 §.', register)).toEqual([
      { text: 'Se lagen (1901:1) 3 §.', sources: [] },
    ])
    expect(lawPassages('', register)).toEqual([])
  })

  it('make up the whole text when put together', () => {
    const guidance = builtInTemplates().flatMap(({ sections }) =>
      sections.flatMap(({ law, checklist }) => [law, ...checklist.map(({ basis }) => basis)]),
    )
    for (const text of guidance) {
      expect(
        lawPassages(text, register)
          .map((passage) => passage.text)
          .join(''),
      ).toBe(text)
    }
    const bits = fc.constantFrom(
      'PSL ',
      '3 kap. ',
      '10 §',
      ', ',
      ' och ',
      '5–6 §§ ',
      'SOSFS 2011:9 ',
      'ord ',
      '(',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const passages = lawPassages(text, register)
        expect(passages.map((passage) => passage.text).join('')).toBe(text)
      }),
    )
  })
})
