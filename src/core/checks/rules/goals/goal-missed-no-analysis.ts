import { foundAt, type GoalRecord, goalRecords, isMissed, shortGoal } from '../../reading/goal-records.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { isProse } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** With fewer words than this beside a table, nothing in it is analysed. */
const FEWEST_WORDS = 20

/** A goal was missed, and nothing is said of why. */
export const goalMissedNoAnalysis: ReportRule = {
  id: 'goal-missed-no-analysis',
  kind: 'goals',
  severity: 'warning',
  title: 'Ett missat mål saknar analys',
  why: 'Den som läser vill veta varför målet inte nåddes. Utan orsak går det inte att välja rätt åtgärd.',
  scope: 'report',
  find: (report) =>
    goalRecords(report)
      .filter((record) => isMissed(record) && isWithoutAnalysis(report, record))
      .map((record) =>
        foundAt(
          record,
          record.analysis === null ? 'goal' : 'analysis',
          `Målet ”${shortGoal(record.goal)}” nåddes inte, men det står inte varför. Skriv med egna ord vad som låg bakom och vad ni gör åt det.`,
        ),
      ),
}

function isWithoutAnalysis(report: ReportReading, { analysis, section }: GoalRecord): boolean {
  if (analysis !== null) return analysis === ''
  if (section === null) return false
  // A table without room for it may be analysed in the text around it, or under a heading of its own.
  const place = report.sections.indexOf(section)
  const below = report.sections.slice(place + 1).findIndex(({ item }) => item.level <= section.item.level)
  const parts = report.sections.slice(place, below < 0 ? undefined : place + 1 + below)
  const words = parts
    .flatMap(({ blocks }) => blocks.filter(isProse))
    .map(({ text }) => text.split(/\s+/u).length)
  return words.reduce((sum, count) => sum + count, 0) < FEWEST_WORDS
}
