import { printableText } from './printable-text.ts'
import type { Report } from './report.ts'

/** What the report is called in a window's title and in lists: "Patientsäkerhetsberättelse 2025 – Exempelkommun". */
export function reportTitle(report: Report): string {
  const name = `${report.template.documentName} ${report.year}`
  const municipality = printableText(report.organisation.municipality).trim()
  return municipality === '' ? name : `${name} – ${municipality}`
}
