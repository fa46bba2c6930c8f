import { type FileChild, PageReference, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { isSetAside } from '../../core/law-groups.ts'
import { type AnsweringSection, type LawDemand, type LawViewRow, lawViewOf } from '../../core/law-view.ts'
import type { Draft } from './draft.ts'
import { heading } from './headings.ts'
import { plainText } from './plain-text.ts'
import { grid } from './table-grid.ts'

const TITLE = 'Bilaga: Så svarar berättelsen mot lagens krav'
const HEADS = ['Krav', 'Lagrum', 'Avsnitt', 'Svar'] as const
/** What a page reference takes where its number is not known yet. */
const PAGE_WIDTH = '00'

/**
 * An appendix that shows each demand of the law, the sections that answer it with their pages, and whether they do.
 * Nothing when the law demands nothing of the report. Comments in checklists are not read.
 */
export function lawAppendix(draft: Draft, rows: readonly LawViewRow[]): readonly FileChild[] {
  const demands = lawViewOf(draft.project.report, rows)
  if (demands.length === 0) return []
  return [
    ...heading(draft, 1, TITLE, { isOnNewPage: true }),
    new Paragraph({ children: [new TextRun(introduction(demands))] }),
    ...demandTable(draft, demands),
  ]
}

function introduction(demands: readonly LawDemand[]): string {
  const advice = demands.every(({ isRequired }) => isRequired)
    ? ''
    : ' Där det står ”bör framgå” krävs det inte att uppgiften finns i texten.'
  return `Tabellen visar vad lagar och föreskrifter kräver, var i berättelsen svaren finns och om kraven är besvarade. Kraven är återgivna med egna ord.${advice}`
}

/** One line of a cell; `page` is the bookmark whose page it ends with, or null. */
interface Line {
  readonly text: string
  readonly page: string | null
}

function demandTable(draft: Draft, demands: readonly LawDemand[]): readonly FileChild[] {
  const rows = [HEADS.map((head) => [line(head)]), ...demands.map((demand) => cells(draft, demand))]
  return grid(draft, {
    rows: rows.length,
    columns: HEADS.map((_, column) => ({
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
      title: 'Så svarar berättelsen mot lagens krav',
      description: `${demands.length} krav med lagrum, avsnitt i berättelsen och om kravet är besvarat.`,
    },
  })
}

function cells(draft: Draft, demand: LawDemand): readonly (readonly Line[])[] {
  const places = demand.sections.flatMap((section) => place(draft, section) ?? [])
  return [
    [line(demand.isRequired ? demand.text : `${demand.text} (Bör framgå.)`)],
    [line(unbroken(demand.reference))],
    places.length > 0 ? places : [line('–')],
    [line(answerOf(demand))],
  ]
}

/** "Riskhantering, s. 12", or null for what is not in the document. */
function place(draft: Draft, { id, level, heading: name, visibility }: AnsweringSection): Line | null {
  if (visibility.kind === 'hidden') return null
  if (level === 0) return line('Titelsidan')
  const page = draft.sectionBookmarks.get(id)
  return page === undefined ? null : { ...line(`${name}, s.\u00a0`), page }
}

function line(text: string): Line {
  return { text: plainText(text), page: null }
}

function lineRuns({ text, page }: Line): readonly ParagraphChild[] {
  const words = new TextRun(text)
  return page === null ? [words] : [words, new PageReference(page, { hyperlink: true })]
}

/** The line as bare text, by which the column gets its width. */
function roughText({ text, page }: Line): string {
  return page === null ? text : `${text}${PAGE_WIDTH}`
}

/** A reference that is broken between its laws and paragraphs and not within them: "7 kap. 2 §" stays together. */
function unbroken(reference: string): string {
  return reference
    .replace(/(\d(?: [a-z])?) (?=kap\.|§)/g, '$1\u00a0')
    .replace(/(kap\.|\bp|FS) (?=\d)/g, '$1\u00a0')
    .replace(/§ (?=p\u00a0)/g, '§\u00a0')
}

function answerOf(demand: LawDemand): string {
  const { verdict, isRequired } = demand
  switch (verdict.kind) {
    case 'answered':
      return isSetAside(demand) ? 'Ej aktuellt' : 'Besvarat'
    case 'partly':
      return 'Delvis besvarat'
    case 'open':
      return isRequired ? 'Saknas' : 'Tas inte upp'
    case 'hidden':
      return ['Ingår inte', ...verdict.reasons].join(': ')
  }
}
