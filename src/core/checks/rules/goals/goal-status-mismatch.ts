import type { Found } from '../../finding.ts'
import { directionIn, type Measured } from '../../reading/aim.ts'
import { foundAt, type GoalRecord, goalRecords, shortGoal } from '../../reading/goal-records.ts'
import type { ReportRule } from '../../rule.ts'

/** A goal is said to be reached though its numbers say that it was missed, or the other way round. */
export const goalStatusMismatch: ReportRule = {
  id: 'goal-status-mismatch',
  kind: 'goals',
  severity: 'error',
  title: 'Bedömningen av målet stämmer inte med siffrorna',
  why: 'Nämnden litar på bedömningen. Ett missat mål som kallas uppfyllt får ingen åtgärd.',
  scope: 'report',
  find: (report) => goalRecords(report).flatMap((record) => mismatch(record) ?? []),
}

function mismatch(record: GoalRecord): Found | null {
  const { fulfilment, isReached, aim, outcome } = record
  if (outcome === null || fulfilment === null || fulfilment === 'partlyMet') return null
  if (aim === null) return againstBaseline(record, outcome)
  if (isReached === null || isReached === (fulfilment === 'met')) return null
  const numbers = `utfallet är ${written(outcome)} mot målvärdet ${written(aim)}`
  const message = isReached
    ? `Målet ”${shortGoal(record.goal)}” är bedömt som inte uppfyllt, men ${numbers}. Ändra bedömningen till uppfyllt, eller rätta siffrorna.`
    : `Målet ”${shortGoal(record.goal)}” är bedömt som uppfyllt, men ${numbers}. Ändra bedömningen, eller rätta siffrorna.`
  return foundAt(record, 'fulfilment', message)
}

/** A goal without a target, to raise or lower something: reached only when it went that way. */
function againstBaseline(record: GoalRecord, outcome: Measured): Found | null {
  const { baseline, fulfilment, goal } = record
  const direction = directionIn(goal)
  if (baseline === null || fulfilment !== 'met' || direction === null) return null
  const wentWrong = direction === 'higher' ? outcome.value < baseline : outcome.value > baseline
  if (!wentWrong) return null
  const before = written({ ...outcome, value: baseline })
  const course = direction === 'higher' ? 'lägre' : 'högre'
  return foundAt(
    record,
    'fulfilment',
    `Målet ”${shortGoal(goal)}” är bedömt som uppfyllt, men utfallet ${written(outcome)} är ${course} än utgångsvärdet ${before}. Ändra bedömningen, eller rätta siffrorna.`,
  )
}

function written({ value, isPercent }: { readonly value: number; readonly isPercent: boolean }): string {
  const number = String(Math.round(value * 100) / 100).replace('.', ',')
  return isPercent ? `${number}\u00a0%` : number
}
