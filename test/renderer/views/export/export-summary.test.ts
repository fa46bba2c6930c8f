import { expect, test } from 'vitest'
import { defaultExportSettings, type ExportChoice } from '../../../../src/core/export-settings.ts'
import { exportSummary } from '../../../../src/renderer/views/export/export-summary.ts'

const whole: ExportChoice = { ...defaultExportSettings, scope: { kind: 'whole' } }
const counts = { sections: 56, words: 8817, wordTemplate: null }

test('says what goes along when nothing is chosen', () => {
  expect(exportSummary(whole, counts)).toBe(
    'Hela berättelsen, 8\u00a0817 ord, med titelsida och innehållsförteckning. Anteckningar och checklistor följer inte med.',
  )
})

test('says all that is chosen, and leaves out the appendix with a part of the report', () => {
  const all: ExportChoice = { ...whole, numberedHeadings: true, listOfFigures: true, lawAppendix: true }
  expect(exportSummary(all, counts)).toContain(
    'med titelsida, innehållsförteckning, förteckning över tabeller och diagram, numrerade rubriker och bilaga om lagens krav.',
  )
  const part: ExportChoice = { ...all, scope: { kind: 'sections', sectionIds: ['a'] } }
  expect(exportSummary(part, { ...counts, sections: 1 })).toMatch(/^1 avsnitt, .*och numrerade rubriker\./)
})

test("names the municipality's Word template where it is used", () => {
  const own = { ...counts, wordTemplate: 'Mall.dotx' }
  expect(exportSummary(whole, own)).toContain('I kommunens mall Mall.dotx.')
  expect(exportSummary({ ...whole, usesWordTemplate: false }, own)).not.toContain('Mall.dotx')
  expect(exportSummary({ ...whole, format: 'pdf' }, own)).not.toContain('Mall.dotx')
})
