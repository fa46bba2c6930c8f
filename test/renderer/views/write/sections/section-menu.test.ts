import { expect, it } from 'vitest'
import { outlineOf } from '../../../../../src/core/outline.ts'
import { addOwnSection, renameSection, setOperation } from '../../../../../src/core/outline-operations.ts'
import type { Report } from '../../../../../src/core/report.ts'
import { sectionMenu } from '../../../../../src/renderer/views/write/sections/section-menu.ts'
import { report, section, written } from '../../../../support/build-report.ts'

const start = report(
  section('a'),
  section('b', { kind: 'optional' }),
  section('area', { repeat: 'verksamhetsområde', heading: '<Verksamhetsområde>' }),
)

const nothing = () => undefined
const commands = {
  rename: nothing,
  restoreHeading: nothing,
  move: nothing,
  addAfter: nothing,
  repeat: nothing,
  setOperation: nothing,
  hide: nothing,
  remove: nothing,
}

function entriesFor(of: Report, id: string) {
  const item = outlineOf(of).find(({ entry }) => entry.id === id)
  return item === undefined ? [] : sectionMenu(of, item, commands).flatMap(({ items }) => items)
}

const labels = (of: Report, id: string) => entriesFor(of, id).map(({ label }) => label)

it('asks for a reason to hide a section of the model, and not for an optional one', () => {
  expect(labels(start, 'a').at(-1)).toBe('Dölj…')
  expect(labels(start, 'b').at(-1)).toBe('Dölj')
})

it('removes an own section while it is empty, and hides one with a text', () => {
  const own = addOwnSection(start, 'Egen', { last: true }, 1, () => 'own')
  expect(labels(own, 'own').at(-1)).toBe('Ta bort')
  expect(labels(written(own, 'own', 'Text'), 'own').at(-1)).toBe('Dölj')
})

it('gives the heading of the template back only where there is another one', () => {
  expect(labels(start, 'a')).not.toContain('Återställ mallens rubrik')
  expect(labels(renameSection(start, 'a', 'Ny'), 'a')).toContain('Återställ mallens rubrik')
  const own = addOwnSection(start, 'Egen', { last: true }, 1, () => 'own')
  expect(labels(own, 'own')).not.toContain('Återställ mallens rubrik')
})

it('repeats only what the template repeats, and tells its own word for it', () => {
  expect(labels(start, 'a').some((label) => label.startsWith('Upprepa'))).toBe(false)
  expect(labels(start, 'area')).toEqual(
    expect.arrayContaining(['Ange verksamhetsområde…', 'Upprepa för fler: verksamhetsområde…']),
  )
  expect(labels(setOperation(start, 'area', 'LSS'), 'area')).toContain('Byt verksamhetsområde…')
})

it('dims the moves that lead nowhere', () => {
  const dimmed = entriesFor(start, 'a').filter(({ isDisabled }) => isDisabled)
  expect(dimmed.map(({ label }) => label)).toEqual([
    'Flytta upp',
    'Gör till underavsnitt',
    'Flytta ut en nivå',
  ])
})
