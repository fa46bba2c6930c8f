import { isSetAside } from '../core/law-groups.ts'
import { type AnsweringSection, type LawDemand, type LawViewRow, lawViewOf } from '../core/law-view.ts'
import type { Report } from '../core/report.ts'
import { plainText } from './docx/plain-text.ts'

/** What the table is called, and the appendix that it stands in. */
export const LAW_TABLE_NAME = 'Så svarar berättelsen mot lagens krav'
/** The heading of the appendix. */
export const LAW_TABLE_TITLE = `Bilaga: ${LAW_TABLE_NAME}`
/** The heads of its columns. */
export const LAW_TABLE_HEADS = ['Krav', 'Lagrum', 'Avsnitt', 'Svar'] as const

/** A demand of the law as the appendix of a document shows it. */
export interface LawTableRow {
  readonly demand: string
  readonly reference: string
  readonly places: readonly LawTablePlace[]
  readonly answer: string
}

/** Where in the document an answer is; the title page has no section of its own. */
export interface LawTablePlace {
  readonly text: string
  readonly sectionId: string | null
}

/** The table with what introduces it. */
export interface LawTable {
  readonly introduction: string
  readonly rows: readonly LawTableRow[]
}

/**
 * Each demand of the law, the sections that answer it, and whether they do; null when the law demands nothing of the
 * report. Comments in checklists are not read.
 */
export function lawTable(report: Report, demanded: readonly LawViewRow[]): LawTable | null {
  const demands = lawViewOf(report, demanded)
  if (demands.length === 0) return null
  return { introduction: introduction(demands), rows: demands.map(row) }
}

function introduction(demands: readonly LawDemand[]): string {
  const advice = demands.every(({ isRequired }) => isRequired)
    ? ''
    : ' Där det står ”bör framgå” krävs det inte att uppgiften finns i texten.'
  return `Tabellen visar vad lagar och föreskrifter kräver, var i berättelsen svaren finns och om kraven är besvarade. Kraven är återgivna med egna ord.${advice}`
}

function row(demand: LawDemand): LawTableRow {
  return {
    demand: plainText(demand.isRequired ? demand.text : `${demand.text} (Bör framgå.)`),
    reference: plainText(unbroken(demand.reference)),
    places: demand.sections.flatMap((section) => place(section) ?? []),
    answer: plainText(answerOf(demand)),
  }
}

function place({ id, level, heading, visibility }: AnsweringSection): LawTablePlace | null {
  if (visibility.kind === 'hidden') return null
  return level === 0
    ? { text: 'Titelsidan', sectionId: null }
    : { text: plainText(heading).trim(), sectionId: id }
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
