import { expect, test } from 'vitest'
import {
  defaultExportSettings,
  documentChoices,
  exportChoiceSchema,
  exportSettingsSchema,
  scopedReport,
} from '../../src/core/export-settings.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { hideSection } from '../../src/core/outline-operations.ts'
import { report, section } from '../support/build-report.ts'

const whole = report(
  section('titel', { level: 0 }),
  section('resultat', { heading: 'Resultat <ÅÅÅÅ>' }),
  section('avvikelser', { level: 2, heading: 'Avvikelser' }),
  section('klagomal', { level: 2, heading: 'Klagomål' }),
  section('mal', { heading: 'Mål' }),
)

function headings(sectionIds: readonly string[], of = whole): readonly string[] {
  return outlineOf(scopedReport(of, { kind: 'sections', sectionIds })).map(({ heading }) => heading)
}

test('the whole report is the report itself', () => {
  expect(scopedReport(whole, { kind: 'whole' })).toBe(whole)
})

test('a part is the title page and the chosen sections in their order', () => {
  expect(headings(['mal', 'resultat'])).toEqual(['titel', 'Resultat 2025', 'Mål'])
})

test('a section comes without the one above it when only it is chosen', () => {
  expect(headings(['klagomal'])).toEqual(['titel', 'Klagomål'])
})

test('what is hidden stays out though it is chosen, with what lies under it', () => {
  const hidden = hideSection(whole, 'resultat', 'Finns inte hos oss.')
  expect(headings(['resultat', 'avvikelser', 'mal'], hidden)).toEqual(['titel', 'Mål'])
})

test('a section that no longer exists is passed over', () => {
  expect(headings(['borta', 'mal'])).toEqual(['titel', 'Mål'])
})

test('the appendix on the law is left out of a part of the report', () => {
  const settings = { ...defaultExportSettings, lawAppendix: true }
  expect(documentChoices({ ...settings, scope: { kind: 'whole' } }).lawAppendix).toBe(true)
  expect(documentChoices({ ...settings, scope: { kind: 'sections', sectionIds: ['mal'] } }).lawAppendix).toBe(
    false,
  )
})

test('the defaults are settings, and no choice is of nothing', () => {
  expect(exportSettingsSchema.parse(defaultExportSettings)).toEqual(defaultExportSettings)
  const nothing = { ...defaultExportSettings, scope: { kind: 'sections', sectionIds: [] } }
  expect(exportChoiceSchema.safeParse(nothing).success).toBe(false)
})
