import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import * as operations from '../../src/core/outline-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { textLines } from '../../src/core/rich-text/text.ts'
import { report, section, written } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a'),
  section('a-1', { level: 2 }),
  section('a-1-1', { level: 3, kind: 'optional' }),
  section('a-2', { level: 2, kind: 'optional' }),
  section('b'),
  section('area', { repeat: 'verksamhetsområde', heading: '<Verksamhetsområde>' }),
  section('area-text', { level: 2 }),
)

/** "a 1, a-1 2": ids and levels in order. */
function shape(after: Report): string {
  return after.outline.map((entry) => `${entry.id} ${entry.level}`).join(', ')
}

function counter(): () => string {
  let next = 0
  return () => {
    next += 1
    return `ny${next}`
  }
}

describe('moving sections', () => {
  it('takes along what lies under it', () => {
    const after = apply(start, (r) => operations.moveSection(r, 'a', { last: true }))
    expect(shape(after)).toBe('cover 0, b 1, area 1, area-text 2, a 1, a-1 2, a-1-1 3, a-2 2')
  })

  it('goes one step up or down among its own level', () => {
    expect(shape(apply(start, (r) => operations.moveSectionDown(r, 'a')))).toBe(
      'cover 0, b 1, a 1, a-1 2, a-1-1 3, a-2 2, area 1, area-text 2',
    )
    expect(shape(apply(start, (r) => operations.moveSectionUp(r, 'a-2')))).toBe(
      'cover 0, a 1, a-2 2, a-1 2, a-1-1 3, b 1, area 1, area-text 2',
    )
  })

  it('goes into the next section when it was the last of its own, and back', () => {
    const down = apply(start, (r) => operations.moveSectionDown(r, 'a-2'))
    expect(shape(down)).toBe('cover 0, a 1, a-1 2, a-1-1 3, b 1, a-2 2, area 1, area-text 2')
    expect(shape(apply(down, (r) => operations.moveSectionUp(r, 'a-2')))).toBe(shape(start))
  })

  it('stays where it can go no further, and the title page always stays first', () => {
    for (const stay of [
      (r: Report) => operations.moveSectionUp(r, 'a'),
      (r: Report) => operations.moveSectionUp(r, 'a-1'),
      (r: Report) => operations.moveSectionDown(r, 'area'),
      (r: Report) => operations.moveSection(r, 'a', { before: 'a-2' }),
      (r: Report) => operations.moveSection(r, 'cover', { last: true }),
    ]) {
      expect(shape(apply(start, stay))).toBe(shape(start))
    }
    expect(shape(operations.moveSection(start, 'b', { before: 'cover' }))).toMatch(/^cover 0, b 1, a 1/)
  })

  it('goes right below another one, at the level that is wanted there', () => {
    const below = (after: string, level: number) =>
      shape(apply(start, (r) => operations.moveSection(r, 'b', { after }, level)))
    expect(below('a-1', 3)).toContain('a-1 2, b 3, a-1-1 3, a-2 2')
    expect(below('a-1', 2)).toContain('a-1-1 3, b 2, a-2 2')
    expect(below('cover', 4)).toMatch(/^cover 0, b 1, a 1/)
    expect(shape(operations.moveSection(start, 'a', { after: 'a-2' }, 1))).toBe(shape(start))
  })

  it('passes hidden sections and never ends up under one', () => {
    const between = apply(start, (r) => operations.hideSection(r, 'b', 'Finns inte'))
    expect(shape(apply(between, (r) => operations.moveSectionDown(r, 'a')))).toBe(
      'cover 0, b 1, area 1, area-text 2, a 1, a-1 2, a-1-1 3, a-2 2',
    )
    expect(shape(apply(between, (r) => operations.moveSectionUp(r, 'area')))).toMatch(
      /^cover 0, area 1, area-text 2, a 1/,
    )
    expect(shape(apply(between, (r) => operations.shiftSection(r, 'area', 'deeper')))).toBe(
      'cover 0, a 1, a-1 2, a-1-1 3, a-2 2, area 2, area-text 3, b 1',
    )
  })

  it('tells between which levels there is a choice', () => {
    expect(operations.levelsBelow(start, 'a-1-1', 'b')).toEqual({ highest: 2, deepest: 4 })
    expect(operations.levelsBelow(start, 'a-2', 'b')).toEqual({ highest: 1, deepest: 3 })
    expect(operations.levelsBelow(start, 'a-1', null)).toEqual({ highest: 3, deepest: 3 })
    expect(operations.levelsBelow(start, 'cover', 'a')).toEqual({ highest: 1, deepest: 1 })
    expect(operations.levelsBelow(start, 'a-1', 'a')).toBeNull()
    const deep = operations.moveSection(start, 'a', { after: 'area' }, 2)
    expect(operations.levelsBelow(deep, 'area-text', 'a')).toEqual({ highest: 1, deepest: 2 })
  })

  it('becomes no deeper than what lies under it can follow', () => {
    const deep = operations.moveSection(start, 'a', { after: 'area' }, 2)
    expect(operations.shiftSection(deep, 'a', 'deeper')).toBe(deep)
  })

  it('leaves the section that it lay under behind all of that section', () => {
    expect(shape(apply(start, (r) => operations.shiftSection(r, 'a-1', 'higher')))).toBe(
      'cover 0, a 1, a-2 2, a-1 1, a-1-1 2, b 1, area 1, area-text 2',
    )
  })

  it('becomes deeper or higher with all under it', () => {
    const deeper = apply(start, (r) => operations.shiftSection(r, 'b', 'deeper'))
    expect(shape(deeper)).toContain('a-2 2, b 2, area 1')
    expect(shape(apply(deeper, (r) => operations.shiftSection(r, 'b', 'higher')))).toBe(shape(start))
  })
})

describe('adding and renaming', () => {
  it('puts a section of its own where it is wanted, at a level that fits there', () => {
    const after = apply(start, (r) => operations.addOwnSection(r, 'Trycksår', { before: 'b' }, 4, counter()))
    expect(shape(after)).toContain('a-2 2, ny1 3, b 1')
    expect(after.outline.find((entry) => entry.id === 'ny1')?.heading).toBe('Trycksår')
  })

  it('goes back to the heading of the template when the own one is emptied', () => {
    const renamed = apply(start, (r) => operations.renameSection(r, 'b', ' Ny rubrik '))
    expect(renamed.outline[5]?.heading).toBe('Ny rubrik')
    expect(apply(renamed, (r) => operations.renameSection(r, 'b', ''))).toEqual(start)
  })
})

describe('hiding sections', () => {
  it('needs a reason where the model report has the section, and not for an optional one', () => {
    expect(() => operations.hideSection(start, 'a', ' ')).toThrow('needs a reason')
    const after = apply(start, (r) => operations.hideSection(r, 'a-2', ''))
    expect(after.outline[4]?.visibility).toEqual({ kind: 'hidden', reason: '' })
  })

  it('keeps the text, and showing a section shows what it lies under', () => {
    const text = written(start, 'a-1-1', 'Viktigt')
    const hidden = apply(text, (r) => operations.hideSection(r, 'a', 'Finns inte hos oss'))
    expect(hidden.sections).toEqual(text.sections)
    expect(apply(hidden, (r) => operations.showSection(r, 'a-1-1'))).toEqual(text)
  })
})

describe('repeated sections', () => {
  it('get an instance per operation with their subsections', () => {
    const named = apply(start, (r) => operations.setOperation(r, 'area', 'Äldreomsorg'))
    const after = apply(named, (r) => operations.repeatSection(r, 'area', 'Funktionsstöd', counter()))
    expect(shape(after)).toMatch(/area 1, area-text 2, ny1 1, ny2 2$/)
    expect(after.outline.slice(-4).map((entry) => entry.operation)).toEqual([
      'Äldreomsorg',
      'Äldreomsorg',
      'Funktionsstöd',
      'Funktionsstöd',
    ])
    expect(() => operations.repeatSection(start, 'b', 'x', counter())).toThrow("can't be repeated")
  })

  it('keep what a repeated section under them is about, and copy that section once', () => {
    const nested = report(
      section('area', { repeat: 'verksamhetsområde' }),
      section('form', { level: 2, repeat: 'verksamhetsform' }),
      section('closing', { level: 2 }),
    )
    const forms = apply(nested, (r) =>
      operations.repeatSection(
        operations.setOperation(r, 'form', 'Hemtjänst'),
        'form',
        'Boende',
        () => 'form-2',
      ),
    )
    const named = apply(forms, (r) => operations.setOperation(r, 'area', 'Äldreomsorg'))
    expect(named.outline.map(({ id, operation }) => [id, operation])).toEqual([
      ['area', 'Äldreomsorg'],
      ['form', 'Hemtjänst'],
      ['form-2', 'Boende'],
      ['closing', 'Äldreomsorg'],
    ])
    const areas = apply(named, (r) => operations.repeatSection(r, 'area', 'Funktionsstöd', counter()))
    expect(shape(areas)).toBe('area 1, form 2, form-2 2, closing 2, ny1 1, ny2 2, ny3 2')
    const more = apply(areas, (r) => operations.repeatSection(r, 'form', 'Dagverksamhet', () => 'form-3'))
    expect(shape(more)).toBe('area 1, form 2, form-2 2, form-3 2, closing 2, ny1 1, ny2 2, ny3 2')
  })

  it('are removed only while nothing is written in them', () => {
    const twice = operations.repeatSection(start, 'area', 'Funktionsstöd', counter())
    expect(shape(apply(twice, (r) => operations.removeSection(r, 'ny1')))).toBe(shape(start))
    const text = written(twice, 'ny2', 'Viktigt')
    expect(operations.mayRemoveSection(text, 'ny1')).toBe(false)
    expect(() => operations.removeSection(text, 'ny1')).toThrow("can't be removed")
    expect(operations.mayRemoveSection(start, 'b')).toBe(false)
  })
})

type Step = (report: Report, pick: (n: number) => string) => Report

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })).map(
    ([from, to, level]): Step =>
      (r, pick) =>
        operations.moveSection(r, pick(from), { before: pick(to) }, level),
  ),
  fc.nat().map(
    (at): Step =>
      (r, pick) =>
        operations.moveSectionUp(r, pick(at)),
  ),
  fc.nat().map(
    (at): Step =>
      (r, pick) =>
        operations.moveSectionDown(r, pick(at)),
  ),
  fc.tuple(fc.nat(), fc.constantFrom('deeper' as const, 'higher' as const)).map(
    ([at, direction]): Step =>
      (r, pick) =>
        operations.shiftSection(r, pick(at), direction),
  ),
  fc.nat().map(
    (at): Step =>
      (r, pick) =>
        operations.hideSection(r, pick(at), 'skäl'),
  ),
  fc.nat().map(
    (at): Step =>
      (r, pick) =>
        operations.showSection(r, pick(at)),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })).map(
    ([from, to, level]): Step =>
      (r, pick) =>
        operations.moveSection(r, pick(from), { after: pick(to) }, level),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })).map(
    ([at, level]): Step =>
      (r, pick) =>
        operations.addOwnSection(r, 'Egen', { before: pick(at) }, level, () => `egen-${r.outline.length}`),
  ),
)

it('never loses a text, skips a level or moves the title page, whatever is done in whatever order', () => {
  const full = start.outline.reduce((before, entry) => written(before, entry.id, `Text i ${entry.id}`), start)
  const texts = (r: Report) => Object.values(r.sections).flatMap((one) => textLines(one.content))
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 25 }), (sequence) => {
      const after = sequence.reduce(
        (before, step) => step(before, (n) => before.outline[n % before.outline.length]?.id ?? 'a'),
        full,
      )
      expect(texts(after)).toEqual(expect.arrayContaining(texts(full)))
      expect(after.outline[0]?.id).toBe('cover')
      let above = 0
      for (const { level, id } of after.outline.slice(1)) {
        expect(level, id).toBeGreaterThanOrEqual(1)
        expect(level, id).toBeLessThanOrEqual(Math.min(4, above + 1))
        above = level
      }
      expect(new Set(after.outline.map((entry) => entry.id))).toEqual(new Set(Object.keys(after.sections)))
    }),
  )
})

const moves: Readonly<Record<string, (report: Report, id: string) => Report>> = {
  up: operations.moveSectionUp,
  down: operations.moveSectionDown,
  deeper: (r, id) => operations.shiftSection(r, id, 'deeper'),
  higher: (r, id) => operations.shiftSection(r, id, 'higher'),
}

it('moves what is seen so that it is seen, and changes what no other section lies under', () => {
  const parents = (r: Report, moved: string) =>
    Object.fromEntries(
      r.outline
        .filter(({ id }) => !operations.subtreeOf(r.outline, moved).some((entry) => entry.id === id))
        .map(({ id }) => [id, operations.ancestorsOf(r.outline, id).at(-1)]),
    )
  const seen = (r: Report) => outlineOf(r).map(({ entry }) => entry.id)
  fc.assert(
    fc.property(
      fc.array(steps, { maxLength: 12 }),
      fc.nat(),
      fc.constantFrom(...Object.keys(moves)),
      (sequence, at, how) => {
        const before = sequence.reduce(
          (r, step) => step(r, (n) => r.outline[n % r.outline.length]?.id ?? 'a'),
          start,
        )
        const id = seen(before)[at % seen(before).length] ?? 'cover'
        const after = moves[how]?.(before, id) ?? before
        expect(new Set(seen(after))).toEqual(new Set(seen(before)))
        expect(parents(after, id)).toEqual(parents(before, id))
        if (after !== before && (how === 'up' || how === 'down'))
          expect(seen(after)).not.toEqual(seen(before))
      },
    ),
  )
})
