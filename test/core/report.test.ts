import { describe, expect, it } from 'vitest'
import { reportSchema } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { report, section, withDeviations, written } from '../support/build-report.ts'

const valid = withDeviations(
  written(report(section('cover', { level: 0 }), section('intro')), 'intro', 'Text'),
)

function issue(change: unknown): string | undefined {
  const parsed = reportSchema.safeParse({ ...valid, ...(change as object) })
  const first = parsed.error?.issues[0]
  return first && `${first.path.join('.')}: ${first.message}`
}

describe('the report schema', () => {
  it('accepts a report and gives it back unchanged', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(valid)))).toEqual(valid)
  })

  it.each([
    ['a section without a text', { sections: {} }, 'sections.cover: outline and sections differ'],
    ['a field that it does not know', { extra: 1 }, ': Unrecognized key: "extra"'],
    ['two tables of one id', { datasets: [valid.datasets[0], valid.datasets[0]] }, 'datasets: doubled id'],
    ['a year out of reason', { year: 12 }, 'year: Too small: expected number to be >=1990'],
    ['another version', { version: 2 }, 'version: Invalid input: expected 1'],
  ])('refuses %s', (_, change, message) => {
    expect(issue(change)).toBe(message)
  })

  it('refuses a text outside of the rich-text schema', () => {
    const intro = { ...valid.sections['intro'], content: doc({ ...p('a'), type: 'script' } as never) }
    expect(issue({ sections: { ...valid.sections, intro } })).toBe(
      'sections.intro.content: rich text outside the schema',
    )
  })

  it('refuses ids that are names on every object', () => {
    const outline = valid.outline.map((entry) => ({ ...entry, id: 'constructor' }))
    expect(issue({ outline })).toContain('outline.0.id')
  })
})
