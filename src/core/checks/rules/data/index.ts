import type { Rule } from '../../rule.ts'
import { assessmentsLtPersons } from './assessments-lt-persons.ts'
import { bigChangeNoAnalysis } from './big-change-no-analysis.ts'
import { categoryMismatch } from './category-mismatch.ts'
import { complementMismatch } from './complement-mismatch.ts'
import { diffSumMismatch } from './diff-sum-mismatch.ts'
import { emptyCell } from './empty-cell.ts'
import { inconsistentDecimals } from './inconsistent-decimals.ts'
import { lowN } from './low-n.ts'
import { lowResponseConclusion } from './low-response-conclusion.ts'
import { missingDenominator } from './missing-denominator.ts'
import { missingPeriod } from './missing-period.ts'
import { missingResponseRate } from './missing-response-rate.ts'
import { numberFormat } from './number-format.ts'
import { otherCategoryLarge } from './other-category-large.ts'
import { partGtWhole } from './part-gt-whole.ts'
import { previousYearDiffers } from './previous-year-differs.ts'
import { sameNumberSuspicious } from './same-number-suspicious.ts'
import { seriesBreak } from './series-break.ts'
import { shareMismatch } from './share-mismatch.ts'
import { shareSum } from './share-sum.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { targetMissedNoAnalysis } from './target-missed-no-analysis.ts'
import { unitMismatch } from './unit-mismatch.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const dataRules: readonly Rule[] = [
  sumMismatch,
  diffSumMismatch,
  shareMismatch,
  shareSum,
  complementMismatch,
  partGtWhole,
  assessmentsLtPersons,
  missingDenominator,
  lowN,
  missingPeriod,
  missingResponseRate,
  lowResponseConclusion,
  seriesBreak,
  previousYearDiffers,
  otherCategoryLarge,
  sameNumberSuspicious,
  emptyCell,
  unitMismatch,
  inconsistentDecimals,
  numberFormat,
  bigChangeNoAnalysis,
  targetMissedNoAnalysis,
  categoryMismatch,
]
