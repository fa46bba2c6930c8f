import { describe, expect, it } from 'vitest'
import type { Report } from '../../../../../src/core/report.ts'
import {
  dropPlaceAt,
  dropped,
  type RowPlace,
} from '../../../../../src/renderer/views/write/sections/drop-place.ts'
import { report, section } from '../../../../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a'),
  section('a-1', { level: 2 }),
  section('a-2', { level: 2 }),
  section('b'),
)

/** Rows of 30 pixels, one below the other. */
const rows: readonly RowPlace[] = start.outline.map(({ id, level }, index) => ({
  id,
  level,
  top: index * 30,
  bottom: index * 30 + 30,
}))

function shape(after: Report): string {
  return after.outline.map((entry) => `${entry.id} ${entry.level}`).join(', ')
}

describe('where a dragged section goes', () => {
  it('is between the nearest rows, at the nearest level that fits there', () => {
    expect(dropPlaceAt(start, rows, 'b', 62, 0)).toEqual({ after: 'a', level: 2, y: 60 })
    expect(dropPlaceAt(start, rows, 'b', 35, 0)).toEqual({ after: 'cover', level: 1, y: 30 })
    expect(dropPlaceAt(start, rows, 'a-1', 200, 0)).toEqual({ after: 'b', level: 2, y: 150 })
  })

  it('is as deep as the hand goes sideways', () => {
    expect(dropPlaceAt(start, rows, 'a-1', 200, -30)).toMatchObject({ after: 'b', level: 1 })
    expect(dropPlaceAt(start, rows, 'b', 122, 24)).toMatchObject({ after: 'a-2', level: 2 })
    expect(dropPlaceAt(start, rows, 'b', 122, 44)).toMatchObject({ after: 'a-2', level: 3 })
  })

  it('is where it was while the hand is over what is dragged', () => {
    for (const y of [40, 70, 100])
      expect(dropPlaceAt(start, rows, 'a', y, 0)).toMatchObject({ after: 'cover' })
  })

  it('is nowhere when all that lies under it would become too deep', () => {
    const deep = report(
      section('x'),
      section('x-1', { level: 2 }),
      section('x-2', { level: 3 }),
      section('a'),
      section('a-1', { level: 2 }),
      section('a-2', { level: 3 }),
    )
    const places = deep.outline.map(({ id, level }, index) => ({
      id,
      level,
      top: index * 30,
      bottom: index * 30 + 30,
    }))
    expect(dropPlaceAt(deep, places, 'a', 62, 0)).toBeNull()
  })

  it('changes the outline as shown, and nothing when it is where it was', () => {
    expect(shape(dropped(start, 'b', { after: 'a', level: 2, y: 0 }))).toBe('cover 0, a 1, b 2, a-1 2, a-2 2')
    expect(dropped(start, 'b', { after: 'a-2', level: 1, y: 0 })).toBe(start)
  })
})
