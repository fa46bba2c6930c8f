import { contentWords } from '../../reading/content-words.ts'
import { foundAt, type GoalRecord, goalRecords, shortGoal } from '../../reading/goal-records.ts'
import type { ReportRule } from '../../rule.ts'

const FEWEST_WORDS = 15
/** In a table the goal, the numbers and the next step stand beside it, so that fewer words will do. */
const FEWEST_IN_FULL_ROW = 5

/** What is said of how a goal went is one short sentence, or the goal over again. */
export const thinAnalysis: ReportRule = {
  id: 'thin-analysis',
  kind: 'goals',
  severity: 'hint',
  title: 'Analysen är mycket kort',
  why: 'En analys säger varför det gick som det gick. Då vet nästa läsare vad som ska göras annorlunda.',
  scope: 'report',
  find: (report) =>
    goalRecords(report).flatMap((record) => {
      const message = thinness(record)
      return message === null ? [] : [foundAt(record, 'analysis', message)]
    }),
}

function thinness(record: GoalRecord): string | null {
  const { analysis, goal, fulfilment, isReached } = record
  if (analysis === null || analysis === '' || fulfilment === 'met' || isReached === true) return null
  const words = analysis.split(/\s+/u).length
  const name = shortGoal(goal)
  if (words < fewestWords(record)) {
    return `Analysen av målet ”${name}” är bara ${words} ord. Skriv också varför det gick så och vad som behöver ändras.`
  }
  if (!repeats(analysis, goal)) return null
  return `Analysen av målet ”${name}” säger nästan bara målet en gång till. Skriv vad som hände och varför.`
}

function fewestWords({ section, fulfilment, nextStep }: GoalRecord): number {
  const isFullRow = section !== null && fulfilment !== null && (nextStep ?? '') !== ''
  return isFullRow ? FEWEST_IN_FULL_ROW : FEWEST_WORDS
}

function repeats(analysis: string, goal: string): boolean {
  const [said, wanted] = [contentWords(analysis), contentWords(goal)]
  if (said.size < 3) return false
  return [...said].filter((word) => wanted.has(word)).length >= 0.8 * said.size
}
