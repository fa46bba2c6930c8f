import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameFor } from '../../src/core/file-name.ts'

describe('fileNameFor', () => {
  it('reads like the title', () => {
    expect(fileNameFor('Patientsäkerhetsberättelse 2025 – Exempelkommun', 'docx')).toBe(
      'Patientsäkerhetsberättelse 2025 Exempelkommun.docx',
    )
  })

  it.each([
    ['a path upwards', '..\\..\\Windows\\x', 'Windows x.docx'],
    ['a path from the root', '/etc/passwd', 'etc passwd.docx'],
    ['a drive and a stream', 'C:x:y', 'C x y.docx'],
    ['a device', 'CON', '_CON.docx'],
    ['a device with an extension', 'nul.txt', '_nul.txt.docx'],
    ['a device with a raised figure', 'COM¹', '_COM¹.docx'],
    ['a name that only begins like a device', 'Conny', 'Conny.docx'],
    ['dots and spaces around', ' ..namn. . ', 'namn.docx'],
    ['nothing but dots', '...', 'Berättelse.docx'],
    ['nothing', '', 'Berättelse.docx'],
    ['control characters', 'a\u0000b\tc\nd\u007f', 'ab c d.docx'],
    ['a turned direction of writing', 'berättelse\u202excod.exe', 'berättelsexcod.exe.docx'],
    ['letters without width', 'a\u200bb\ufeffc', 'abc.docx'],
    ['a letter in two parts', 'a\u030a', 'å.docx'],
    ['half a character', 'a\ud83d', 'a\ufffd.docx'],
  ])('makes %s harmless', (_what, title, expected) => {
    expect(fileNameFor(title, 'docx')).toBe(expected)
  })

  it('is short enough for every system, however long the title', () => {
    for (const title of ['a'.repeat(300), '😀'.repeat(300), 'å'.repeat(1_000_000)]) {
      const name = fileNameFor(title, 'berattelse')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(211)
      expect(name.isWellFormed()).toBe(true)
    }
  })

  it('gives for any title one plain name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileNameFor(title, 'docx')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.docx$/u)
        expect(name).not.toMatch(/^[. ]|[. ]\.docx$/)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})
