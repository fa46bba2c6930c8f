import { calmHeading } from '../../../../core/calm-heading.ts'
import { outlineOf } from '../../../../core/outline.ts'
import { moveSectionDown, moveSectionUp, shiftSection } from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'

export type SectionMove = 'up' | 'down' | 'deeper' | 'higher'

const operations: Readonly<Record<SectionMove, (report: Report, id: string) => Report>> = {
  up: moveSectionUp,
  down: moveSectionDown,
  deeper: (report, id) => shiftSection(report, id, 'deeper'),
  higher: (report, id) => shiftSection(report, id, 'higher'),
}

/** The report with a section moved one step; the same report where it can't go there. */
export function moveOneStep(report: Report, id: string, move: SectionMove): Report {
  return operations[move](report, id)
}

const moves: Readonly<Record<SectionMove, string>> = {
  up: 'flyttades upp',
  down: 'flyttades ned',
  deeper: 'blev underavsnitt',
  higher: 'flyttades ut en nivå',
}

const refusals: Readonly<Record<SectionMove, string>> = {
  up: 'går inte att flytta längre upp',
  down: 'går inte att flytta längre ned',
  deeper: 'kan inte bli underavsnitt här',
  higher: 'ligger redan på översta nivån',
}

/** What is read aloud of it: "Avvikelser flyttades upp, nu 4.4.2." or why nothing moved. */
export function moveSentence(before: Report, after: Report, id: string, move: SectionMove): string {
  const heading = headingIn(after, id)
  if (after === before) return `${heading} ${refusals[move]}.`
  return `${heading} ${moves[move]}, nu ${numberIn(after, id)}.`
}

/** What is read aloud when a section was dropped: "Avvikelser flyttades, nu 4.4.2." */
export function dropSentence(after: Report, id: string): string {
  return `${headingIn(after, id)} flyttades, nu ${numberIn(after, id)}.`
}

/** The section's number, empty while it is hidden. */
export function numberIn(report: Report, id: string): string {
  return outlineOf(report).find(({ entry }) => entry.id === id)?.number ?? ''
}

/** The section's name as the list shows it. */
export function headingIn(report: Report, id: string): string {
  const heading = outlineOf(report).find(({ entry }) => entry.id === id)?.heading ?? ''
  return calmHeading(heading) || 'Avsnittet'
}
