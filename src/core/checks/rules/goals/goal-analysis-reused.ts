import { listed } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { foundAt, type GoalRecord, goalRecords, goalsInProse, shortGoal } from '../../reading/goal-records.ts'
import type { ReportRule } from '../../rule.ts'

/** Shorter ones ("ja, enligt plan") may well be the same. */
const FEWEST_WORDS = 6

/** Several goals have the very same words as their analysis. */
export const goalAnalysisReused: ReportRule = {
  id: 'goal-analysis-reused',
  kind: 'goals',
  severity: 'warning',
  title: 'Samma analys står vid flera mål',
  why: 'Mål missas eller nås av olika skäl. Samma text på flera ställen säger inget om något av dem.',
  scope: 'report',
  find: (report) =>
    sameAnalysis([...goalRecords(report), ...report.sections.flatMap(goalsInProse)]).flatMap(foundIn),
}

function sameAnalysis(records: readonly GoalRecord[]): readonly (readonly GoalRecord[])[] {
  const groups = new Map<string, GoalRecord[]>()
  for (const record of records) {
    const analysis = normal(record.analysis ?? '')
    if (analysis.split(' ').length < FEWEST_WORDS) continue
    const group = groups.get(analysis)
    if (group === undefined) groups.set(analysis, [record])
    else group.push(record)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

function foundIn(group: readonly GoalRecord[]): readonly Found[] {
  const [, second] = group
  if (second === undefined) return []
  const named = listed(group.map(({ goal }) => `”${shortGoal(goal)}”`))
  const message = `${group.length} mål har samma analys ord för ord: ${named}. Skriv för vart och ett vad som låg bakom just det resultatet.`
  return [foundAt(second, 'analysis', message)]
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim()
}
