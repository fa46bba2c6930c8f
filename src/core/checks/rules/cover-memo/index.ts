import type { Rule } from '../../rule.ts'
import { dnrMismatch } from './dnr-mismatch.ts'
import { memoDateMismatch } from './memo-date-mismatch.ts'
import { memoGoalMismatch } from './memo-goal-mismatch.ts'
import { memoReportMismatch } from './memo-report-mismatch.ts'
import { recipientMissing } from './recipient-missing.ts'
import { unfilledMemoOwner } from './unfilled-memo-owner.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const coverMemoRules: readonly Rule[] = [
  memoGoalMismatch,
  memoDateMismatch,
  dnrMismatch,
  memoReportMismatch,
  recipientMissing,
  unfilledMemoOwner,
]
