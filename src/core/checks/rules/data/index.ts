import type { Rule } from '../../rule.ts'
import { assessmentsLtPersons } from './assessments-lt-persons.ts'
import { complementMismatch } from './complement-mismatch.ts'
import { diffSumMismatch } from './diff-sum-mismatch.ts'
import { partGtWhole } from './part-gt-whole.ts'
import { shareMismatch } from './share-mismatch.ts'
import { shareSum } from './share-sum.ts'
import { sumMismatch } from './sum-mismatch.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const dataRules: readonly Rule[] = [
  sumMismatch,
  diffSumMismatch,
  shareMismatch,
  shareSum,
  complementMismatch,
  partGtWhole,
  assessmentsLtPersons,
]
