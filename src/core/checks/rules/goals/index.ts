import type { Rule } from '../../rule.ts'
import { actionWithoutFollowup } from './action-without-followup.ts'
import { actionWithoutOwner } from './action-without-owner.ts'
import { goalAnalysisReused } from './goal-analysis-reused.ts'
import { goalMissedNoAnalysis } from './goal-missed-no-analysis.ts'
import { goalStatusMismatch } from './goal-status-mismatch.ts'
import { goalWithoutOutcome } from './goal-without-outcome.ts'
import { missedGoalDropped } from './missed-goal-dropped.ts'
import { thinAnalysis } from './thin-analysis.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const goalsRules: readonly Rule[] = [
  goalStatusMismatch,
  goalWithoutOutcome,
  goalMissedNoAnalysis,
  goalAnalysisReused,
  missedGoalDropped,
  thinAnalysis,
  actionWithoutOwner,
  actionWithoutFollowup,
]
