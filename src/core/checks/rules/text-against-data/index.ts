import type { Rule } from '../../rule.ts'
import { captionYear } from './caption-year.ts'
import { claimWithoutNumber } from './claim-without-number.ts'
import { countVsPercent } from './count-vs-percent.ts'
import { dateOutsideYear } from './date-outside-year.ts'
import { duplicateNumber } from './duplicate-number.ts'
import { handwrittenNumber } from './handwritten-number.ts'
import { indexAsPercent } from './index-as-percent.ts'
import { listCountMismatch } from './list-count-mismatch.ts'
import { numberNotInData } from './number-not-in-data.ts'
import { percentVsPoints } from './percent-vs-points.ts'
import { periodMismatch } from './period-mismatch.ts'
import { sameFactTwoValues } from './same-fact-two-values.ts'
import { summaryGoalMismatch } from './summary-goal-mismatch.ts'
import { textVsGoalTable } from './text-vs-goal-table.ts'
import { textYearMismatch } from './text-year-mismatch.ts'
import { vagueQuantity } from './vague-quantity.ts'
import { wordingVsChange } from './wording-vs-change.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const textAgainstDataRules: readonly Rule[] = [
  captionYear,
  textYearMismatch,
  sameFactTwoValues,
  wordingVsChange,
  percentVsPoints,
  countVsPercent,
  indexAsPercent,
  textVsGoalTable,
  summaryGoalMismatch,
  listCountMismatch,
  dateOutsideYear,
  periodMismatch,
  vagueQuantity,
  numberNotInData,
  duplicateNumber,
  handwrittenNumber,
  claimWithoutNumber,
]
