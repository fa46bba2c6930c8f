import { type FileChild, PageReference, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { LawViewRow } from '../../core/law-view.ts'
import {
  LAW_TABLE_HEADS,
  LAW_TABLE_NAME,
  LAW_TABLE_TITLE,
  type LawTablePlace,
  type LawTableRow,
  lawTable,
} from '../law-table.ts'
import type { Draft } from './draft.ts'
import { heading } from './headings.ts'
import { grid } from './table-grid.ts'

/** What a page reference takes where its number is not known yet. */
const PAGE_WIDTH = '00'

/**
 * An appendix that shows each demand of the law, the sections that answer it with their pages, and whether they do.
 * Nothing when the law demands nothing of the report. Comments in checklists are not read.
 */
export function lawAppendix(draft: Draft, demanded: readonly LawViewRow[]): readonly FileChild[] {
  const table = lawTable(draft.project.report, demanded)
  if (table === null) return []
  return [
    ...heading(draft, 1, LAW_TABLE_TITLE, { isOnNewPage: true }),
    new Paragraph({ children: [new TextRun(table.introduction)] }),
    ...demandTable(draft, table.rows),
  ]
}

/** One line of a cell; `page` is the bookmark whose page it ends with, or null. */
interface Line {
  readonly text: string
  readonly page: string | null
}

function demandTable(draft: Draft, demands: readonly LawTableRow[]): readonly FileChild[] {
  const rows = [LAW_TABLE_HEADS.map((head) => [line(head)]), ...demands.map((demand) => cells(draft, demand))]
  return grid(draft, {
    rows: rows.length,
    columns: LAW_TABLE_HEADS.map((_, column) => ({
      cells: rows.map((row) => (row[column] ?? []).map(roughText).join('\n')),
      isNumeric: false,
    })),
    content: (row, column, cellStyle) =>
      (rows[row]?.[column] ?? []).map(
        (each) => new Paragraph({ style: cellStyle, children: [...lineRuns(each)] }),
      ),
    hasLabels: true,
    hasSums: false,
    isFollowed: false,
    caption: null,
    description: {
      title: LAW_TABLE_NAME,
      description: `${demands.length} krav med lagrum, avsnitt i berättelsen och om kravet är besvarat.`,
    },
  })
}

function cells(
  draft: Draft,
  { demand, reference, places, answer }: LawTableRow,
): readonly (readonly Line[])[] {
  const found = places.flatMap((each) => place(draft, each) ?? [])
  return [[line(demand)], [line(reference)], found.length > 0 ? found : [line('–')], [line(answer)]]
}

/** "Riskhantering, s. 12", or null for what is not in the document. */
function place(draft: Draft, { text, sectionId }: LawTablePlace): Line | null {
  if (sectionId === null) return line(text)
  const page = draft.sectionBookmarks.get(sectionId)
  return page === undefined ? null : { text: `${text}, s.\u00a0`, page }
}

function line(text: string): Line {
  return { text, page: null }
}

function lineRuns({ text, page }: Line): readonly ParagraphChild[] {
  const words = new TextRun(text)
  return page === null ? [words] : [words, new PageReference(page, { hyperlink: true })]
}

/** The line as bare text, by which the column gets its width. */
function roughText({ text, page }: Line): string {
  return page === null ? text : `${text}${PAGE_WIDTH}`
}
