import { describe, expect, it } from 'vitest'
import { hideSection } from '../../../../../src/core/outline-operations.ts'
import {
  dropSentence,
  headingIn,
  moveOneStep,
  moveSentence,
} from '../../../../../src/renderer/views/write/sections/move-section.ts'
import { report, section } from '../../../../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a', { heading: 'SAMMANFATTNING' }),
  section('b', { heading: 'Avvikelser' }),
  section('c', { kind: 'optional', heading: 'Bilagor' }),
)

describe('what is read aloud of a move', () => {
  it('says where the section is now', () => {
    expect(moveSentence(start, moveOneStep(start, 'b', 'up'), 'b', 'up')).toBe(
      'Avvikelser flyttades upp, nu 1.',
    )
    expect(moveSentence(start, moveOneStep(start, 'b', 'deeper'), 'b', 'deeper')).toBe(
      'Avvikelser blev underavsnitt, nu 1.1.',
    )
    expect(dropSentence(moveOneStep(start, 'a', 'down'), 'a')).toBe('Sammanfattning flyttades, nu 2.')
  })

  it('says why nothing moved', () => {
    expect(moveSentence(start, moveOneStep(start, 'a', 'up'), 'a', 'up')).toBe(
      'Sammanfattning går inte att flytta längre upp.',
    )
    expect(moveSentence(start, moveOneStep(start, 'a', 'higher'), 'a', 'higher')).toBe(
      'Sammanfattning ligger redan på översta nivån.',
    )
  })

  it('has a word for a section that is not seen', () => {
    expect(headingIn(hideSection(start, 'c', ''), 'c')).toBe('Avsnittet')
  })
})
