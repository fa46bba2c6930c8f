import { expect, it } from 'vitest'
import { reportTitle } from '../../src/core/report-title.ts'
import { setOrganisation } from '../../src/core/section-operations.ts'
import { report, section } from '../support/build-report.ts'

it('names document, year and municipality, and leaves out a municipality that is not filled in', () => {
  const one = report(section('intro'))
  expect(reportTitle(one)).toBe('Patientsäkerhetsberättelse 2025 – Exempelkommun')
  expect(reportTitle(setOrganisation(one, { municipality: ' ' }))).toBe('Patientsäkerhetsberättelse 2025')
})
