import type { LawViewRow } from '../../core/law-view.ts'
import {
  LAW_TABLE_HEADS,
  LAW_TABLE_NAME,
  LAW_TABLE_TITLE,
  type LawTablePlace,
  lawTable,
} from '../law-table.ts'
import { type Draft, type Piece, pageOf } from './draft.ts'
import { heading } from './headings.ts'
import { type Child, element } from './markup.ts'
import { grid } from './table-grid.ts'

/**
 * An appendix that shows each demand of the law, the sections that answer it, and whether they do. Nothing when the law
 * demands nothing of the report.
 */
export function lawAppendix(draft: Draft, demanded: readonly LawViewRow[]): readonly Piece[] {
  const table = lawTable(draft.project.report, demanded)
  if (table === null) return []
  const rows = table.rows.map((row) => ({
    ...row,
    places: row.places.filter((place) => isThere(draft, place)),
  }))
  const cells = rows.map((row): readonly Child[] => [
    row.demand,
    row.reference,
    row.places.length === 0 ? '–' : row.places.map((place) => element('p', {}, placeLink(draft, place))),
    row.answer,
  ])
  const texts = [
    LAW_TABLE_HEADS,
    ...rows.map((row) => [
      row.demand,
      row.reference,
      row.places.map(({ text }) => `${text}, s.\u00a000`).join('\n') || '–',
      row.answer,
    ]),
  ]
  return [
    ...heading(draft, 1, LAW_TABLE_TITLE, { isOnNewPage: true }),
    { markup: element('p', {}, table.introduction) },
    ...grid(draft, {
      columns: LAW_TABLE_HEADS.map((_, column) => ({
        cells: texts.map((row) => row[column] ?? ''),
        isNumeric: false,
      })),
      cell: (row, column) => (row === 0 ? (LAW_TABLE_HEADS[column] ?? '') : (cells[row - 1]?.[column] ?? '')),
      hasLabels: true,
      hasSums: false,
      place: null,
      caption: null,
      name: null,
      title: LAW_TABLE_NAME,
      below: null,
    }),
  ]
}

/** A section whose heading is empty is not in the document as a place to go to. */
function isThere(draft: Draft, { sectionId }: LawTablePlace): boolean {
  return sectionId === null || draft.sectionPlaces.has(sectionId)
}

/** "Riskhantering", on paper with its page: "Riskhantering, s. 12". */
function placeLink(draft: Draft, { text, sectionId }: LawTablePlace): Child {
  const place = sectionId === null ? undefined : draft.sectionPlaces.get(sectionId)
  if (place === undefined) return text
  const page = pageOf(draft, place)
  return element('a', { href: `#${place}` }, page === null ? text : `${text}, s.\u00a0${page}`)
}
