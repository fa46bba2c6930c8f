import type { Rule } from '../../rule.ts'
import { deadline } from './deadline.ts'
import { lawRefMisplaced } from './law-ref-misplaced.ts'
import { lawRequirementEmpty } from './law-requirement-empty.ts'
import { planPeriod } from './plan-period.ts'
import { repealedLaw } from './repealed-law.ts'
import { requiredCountMissing } from './required-count-missing.ts'
import { requiredSectionHidden } from './required-section-hidden.ts'
import { wrongPublisher } from './wrong-publisher.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const lawRules: readonly Rule[] = [
  lawRequirementEmpty,
  requiredSectionHidden,
  requiredCountMissing,
  repealedLaw,
  wrongPublisher,
  planPeriod,
  deadline,
  lawRefMisplaced,
]
