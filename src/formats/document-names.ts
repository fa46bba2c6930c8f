import type { Report } from '../core/report.ts'
import { plainText } from './docx/plain-text.ts'

/** "Patientsäkerhetsberättelse 2025" */
export function documentName(report: Report): string {
  return `${plainText(report.template.documentName).trim()} ${report.year}`
}

/** "Patientsäkerhetsberättelse 2025, Exempelkommun" */
export function documentTitle(report: Report): string {
  const municipality = plainText(report.organisation.municipality).trim()
  return municipality === '' ? documentName(report) : `${documentName(report)}, ${municipality}`
}

/** Who the file says has made it: the authors, else the municipality. Never the program. */
export function documentCreator(report: Report): string {
  const authors = report.organisation.authors.map(({ name }) => plainText(name).trim())
  const named = authors.filter((name) => name !== '').join(', ')
  return named || plainText(report.organisation.municipality).trim() || documentName(report)
}
