import { type FileChild, PageReference, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { isSetAside } from '../../core/law-groups.ts'
import { type AnsweringSection, type LawDemand, type LawViewRow, lawViewOf } from '../../core/law-view.ts'
import type { Draft } from './draft.ts'
import { heading } from './headings.ts'
import { plainText } from './plain-text.ts'
import { grid } from './tables.ts'

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
    demandTable(draft, demands),
  ]
}

function introduction(demands: readonly LawDemand[]): string {
  const advice = demands.every(({ isRequired }) => isRequired)
    ? ''
    : ' Där det står ”bör framgå” krävs det inte att uppgiften finns i texten.'
  return `Tabellen visar vad lagar och föreskrifter kräver, var i berättelsen svaren finns och om kraven är besvarade. Kraven är återgivna med egna ord.${advice}`
}

function demandTable(draft: Draft, demands: readonly LawDemand[]): FileChild {
  const texts = [HEADS.map(String), ...demands.map((demand) => cellTexts(draft, demand))]
  return grid(draft, {
    rows: texts.length,
    columns: HEADS.map((_, column) => ({ cells: texts.map((row) => row[column] ?? ''), isNumeric: false })),
    content: (row, column, cellStyle) => {
      const demand = demands[row - 1]
      const lines =
        demand && HEADS[column] === 'Avsnitt'
          ? demand.sections.map((section) => place(draft, section)).filter((line) => line !== null)
          : (texts[row]?.[column] ?? '').split('\n').map((line) => [new TextRun(line)])
      return lines.map((children) => new Paragraph({ style: cellStyle, children }))
    },
    hasLabels: true,
    hasSums: false,
    isFollowed: false,
    description: {
      title: 'Så svarar berättelsen mot lagens krav',
      description: `${demands.length} krav med lagrum, avsnitt i berättelsen och om kravet är besvarat.`,
    },
  })
}

/** The row as bare text, by which the columns get their widths. */
function cellTexts(draft: Draft, demand: LawDemand): readonly string[] {
  const places = demand.sections.flatMap((section) => placeText(draft, section) ?? [])
  return [
    demand.isRequired ? demand.text : `${demand.text} (Bör framgå.)`,
    unbroken(demand.reference),
    places.join('\n'),
    answerOf(demand),
  ].map((text) => text.split('\n').map(plainText).join('\n'))
}

/** "Riskhantering, s. 12", or null for what is not in the document. */
function place(draft: Draft, section: AnsweringSection): readonly ParagraphChild[] | null {
  if (section.visibility.kind === 'hidden') return null
  if (section.level === 0) return [new TextRun('Titelsidan')]
  const bookmark = draft.sectionBookmarks.get(section.id)
  if (bookmark === undefined) return null
  return [
    new TextRun(`${plainText(section.heading)}, s.\u00a0`),
    new PageReference(bookmark, { hyperlink: true }),
  ]
}

function placeText(draft: Draft, section: AnsweringSection): string | null {
  if (section.visibility.kind === 'hidden') return null
  if (section.level === 0) return 'Titelsidan'
  return draft.sectionBookmarks.has(section.id) ? `${section.heading}, s.\u00a0${PAGE_WIDTH}` : null
}

/** A reference that is broken between its laws and paragraphs and not within them: "7 kap. 2 §" stays together. */
function unbroken(reference: string): string {
  return reference
    .replace(/(\d(?: [a-z])?) (?=kap\.|§)/g, '$1\u00a0')
    .replace(/(kap\.|\bp|FS) (?=\d)/g, '$1\u00a0')
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
