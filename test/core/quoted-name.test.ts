import { expect, it } from 'vitest'
import { quotedName } from '../../src/core/quoted-name.ts'

it('puts a name in quotes on one line, without what hides in it', () => {
  expect(quotedName(' rapport\n\u202e2025.docx ')).toBe('”rapport 2025.docx”')
})

it('shortens a long name between letters, never within one', () => {
  expect(quotedName('å'.repeat(80))).toBe(`”${'å'.repeat(80)}”`)
  expect(quotedName('😀'.repeat(81))).toBe(`”${'😀'.repeat(79)}…”`)
})
