import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Loss } from '../../../src/core/file-problems.ts'
import { type Report, reportSchema } from '../../../src/core/report.ts'
import { isEmptyText } from '../../../src/core/rich-text/text.ts'
import { type Salvaged, salvageReport } from '../../../src/formats/container/salvage.ts'
import type { Json } from '../../support/foreign-project.ts'
import { sampleProject } from '../../support/sample-project.ts'

const sample = sampleProject().report
const substitutes = {
  id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a2025',
  year: 2024,
  template: (id: string) => (id === 'liten' ? sample.template : undefined),
}

function salvaged(change: (json: Json) => Json): Salvaged {
  const found = salvageReport(change(JSON.parse(JSON.stringify(sample))), substitutes)
  if (found === null) throw new Error('nothing was salvaged')
  expect(reportSchema.parse(found.report)).toEqual(found.report)
  return found
}

/** The sample with this field of it changed, and what that costs. */
function expectLoss(change: Json, losses: readonly Loss[], report: Partial<Report>): void {
  const found = salvaged((json) => ({ ...json, ...change }))
  expect(found.losses).toEqual(losses)
  expect(found.report).toEqual({ ...sample, ...report })
}

test('a report that fits is taken as it is', () => {
  expect(salvaged((json) => json)).toEqual({ report: sample, losses: [] })
})

test('a section with text outside the schema keeps what can be kept, and is named', () => {
  const foreign = {
    type: 'doc',
    content: [
      { type: 'iframe', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'kvar' }] }] },
    ],
  }
  const section = { ...sample.sections['avvikelser'], content: foreign }
  const found = salvaged((json) => ({ ...json, sections: { ...sample.sections, avvikelser: section } }))
  expect(found.losses).toEqual([{ kind: 'sectionText', heading: 'Avvikelser' }])
  expect(JSON.stringify(found.report.sections['avvikelser']?.content)).toContain('kvar')
  expect(found.report.sections['inledning']).toEqual(sample.sections['inledning'])
})

test('a section that is no section is lost alone, by its heading', () => {
  const found = salvaged((json) => ({ ...json, sections: { ...sample.sections, avvikelser: 7 } }))
  expect(found.losses).toEqual([{ kind: 'section', heading: 'Avvikelser' }])
  const lost = found.report.sections['avvikelser']
  expect(lost && isEmptyText(lost.content)).toBe(true)
  expect(found.report.sections['inledning']).toEqual(sample.sections['inledning'])
})

test('a section with a status, note or answer that cannot be read keeps its text', () => {
  const before = sample.sections['avvikelser']
  const broken = { ...before, status: 'klart', notes: 7, checklist: { c1: { answer: 'kanske' } } }
  const found = salvaged((json) => ({ ...json, sections: { ...sample.sections, avvikelser: broken } }))
  expect(found.losses).toEqual([{ kind: 'section', heading: 'Avvikelser' }])
  expect(found.report.sections['avvikelser']).toEqual(before)
})

test('a report in which no section can be read is none', () => {
  expect(salvageReport({ ...sample, sections: {} }, substitutes)).toBeNull()
})

test('a text whose heading is gone is put last', () => {
  const outline = sample.outline.filter(({ id }) => id !== 'avvikelser')
  const found = salvaged((json) => ({ ...json, outline }))
  expect(found.losses).toContainEqual({ kind: 'strayedSection', heading: 'Avvikelser' })
  expect(found.report.outline.at(-1)?.id).toBe('avvikelser')
  expect(found.report.sections).toEqual(sample.sections)
})

test('headings that cannot be read come from the template', () => {
  const broken = sample.outline.map((entry) => ({ ...entry, level: 'ett' }))
  expectLoss({ outline: broken }, [{ kind: 'outline' }], {})
  expectLoss({ outline: 'borta' }, [{ kind: 'outline' }], {})
})

test('doubled headings are kept once', () => {
  expectLoss({ outline: [...sample.outline, ...sample.outline] }, [{ kind: 'outline' }], {})
})

test('a broken table of numbers is lost alone, by its title', () => {
  const [deviations] = sample.datasets
  const broken = { ...deviations, id: 'trasig', title: 'Fall per enhet', decimals: -1 }
  const loss: Loss = { kind: 'part', part: 'dataset', name: 'Fall per enhet' }
  expectLoss({ datasets: [broken, deviations] }, [loss], {})
})

test.each([
  ['charts', 'chart'],
  ['goals', 'goal'],
  ['selfChecks', 'selfCheck'],
  ['actions', 'action'],
] as const)('broken %s are lost one by one', (key, part) => {
  expectLoss({ [key]: [...sample[key], { id: 7 }] }, [{ kind: 'part', part, name: '' }], {})
  expectLoss({ [key]: null }, [{ kind: 'part', part, name: '' }], { [key]: [] })
})

test('a doubled id keeps the first', () => {
  const [deviations] = sample.datasets
  const doubled = { ...deviations, title: 'En till' }
  const loss: Loss = { kind: 'part', part: 'dataset', name: 'En till' }
  expectLoss({ datasets: [deviations, doubled] }, [loss], {})
})

test('what is known of the organisation is kept field by field', () => {
  const organisation = { ...sample.organisation, county: 7, authors: [{ name: 'Anna', title: 'MAS' }, 7] }
  expectLoss({ organisation }, [{ kind: 'organisation' }], {
    organisation: { ...sample.organisation, authors: [{ name: 'Anna', title: 'MAS' }] },
  })
})

test('id and year have substitutes, and so has a known template', () => {
  expectLoss({ id: 'x' }, [{ kind: 'organisation' }], { id: substitutes.id })
  expectLoss({ year: '2025' }, [{ kind: 'organisation' }], { year: 2024 })
  expectLoss({ template: { id: 'liten' } }, [{ kind: 'template' }], {})
  expect(salvageReport({ ...sample, template: { id: 'okänd' } }, substitutes)).toBeNull()
})

test('what this version does not know is left out and told', () => {
  expectLoss({ egen: { sak: 1 } }, [{ kind: 'unknownData' }], {})
})

test('a broken previous year is lost without the rest', () => {
  expectLoss({ previousYear: { year: 'i fjol' } }, [{ kind: 'previousYear' }], { previousYear: null })
})

test('numbers that are none are refused where they stand', () => {
  const json = JSON.parse(JSON.stringify(sample).replace('"r1":{"c1":875', '"r1":{"c1":1e999'))
  const found = salvageReport(json, substitutes)
  expect(found?.losses).toEqual([
    { kind: 'part', part: 'dataset', name: 'Rapporterade avvikelser per kategori' },
  ])
})

test('anything at all in any place gives a report that fits, or none', () => {
  const names = Object.keys(sample)
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(sample.sections, sample.outline, sample.media, -0))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), odd), (change) => {
      const found = salvageReport({ ...sample, ...change }, substitutes)
      if (found !== null) expect(reportSchema.safeParse(found.report).success).toBe(true)
    }),
    { numRuns: 500 },
  )
})
