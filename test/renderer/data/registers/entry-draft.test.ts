import { describe, expect, it } from 'vitest'
import { EMPTY_ENTRY } from '../../../../src/core/register-operations.ts'
import { contentOf, draftOf, yearRemark } from '../../../../src/renderer/views/data/registers/entry-draft.ts'

const empty = draftOf(EMPTY_ENTRY)

describe('a typed entry', () => {
  it('is kept with its dates read in the report year', () => {
    const draft = { ...empty, date: '12/3', answered: '20 mars', description: ' Fick vänta. ' }
    expect(contentOf(draft, 2025)).toEqual({
      ok: true,
      value: { ...EMPTY_ENTRY, date: '2025-03-12', answered: '2025-03-20', description: 'Fick vänta.' },
    })
  })

  it('comes back as it was when it is opened to be changed', () => {
    const content = { ...EMPTY_ENTRY, date: '2025-03-12', categoryId: 'care', isInvestigated: true }
    expect(contentOf(draftOf(content), 2025)).toEqual({ ok: true, value: content })
  })

  it.each([
    [{ date: 'i våras' }, 'date', '”i våras” är inget datum.'],
    [{ date: '1/2', answered: '31/2' }, 'answered', '”31/2” är inget datum.'],
    [{ date: '12/3', answered: '2/3' }, 'answered', 'Svaret kan inte komma före händelsen.'],
    [{}, 'description', 'Skriv ett datum, en kategori eller en beskrivning först.'],
    [{ description: '  ' }, 'description', 'Skriv ett datum'],
  ])('%j is refused at its field', (part, field, sentence) => {
    expect(contentOf({ ...empty, ...part }, 2025)).toMatchObject({
      ok: false,
      error: { field, sentence: expect.stringContaining(sentence) },
    })
  })

  it('tells of a date in another year', () => {
    expect(yearRemark({ ...empty, date: '2024-12-31' }, 2025)).toContain('ligger utanför 2025')
    expect(yearRemark({ ...empty, date: '31/12' }, 2025)).toBe(null)
    expect(yearRemark({ ...empty, date: 'snart' }, 2025)).toBe(null)
  })
})
