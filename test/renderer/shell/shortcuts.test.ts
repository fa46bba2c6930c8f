import { expect, it } from 'vitest'
import { commandFor, type KeyPress } from '../../../src/renderer/shell/shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

it('knows the keys of the window', () => {
  expect(commandFor(press('1', { ctrlKey: true }))).toBe('go-overview')
  expect(commandFor(press('s', { ctrlKey: true }))).toBe('save')
  expect(commandFor(press('S', { ctrlKey: true, shiftKey: true }))).toBe('save-as')
  expect(commandFor(press('PageDown', { altKey: true }))).toBe('next-section')
})

it('takes Cmd for Ctrl', () => {
  expect(commandFor(press('s', { metaKey: true }))).toBe('save')
})

it('knows Ctrl+/ also where the sign lies under Shift, and F1', () => {
  expect(commandFor(press('/', { ctrlKey: true }))).toBe('shortcuts')
  expect(commandFor(press('/', { ctrlKey: true, shiftKey: true }))).toBe('shortcuts')
  expect(commandFor(press('F1'))).toBe('shortcuts')
})

it('leaves what is typed alone', () => {
  for (const key of ['s', '1', '/', 'å', 'Enter', 'PageDown']) expect(commandFor(press(key))).toBeNull()
  expect(commandFor(press('@', { ctrlKey: true, altKey: true }))).toBeNull()
  expect(commandFor(press('2', { ctrlKey: true, altKey: true }))).toBeNull()
})
