import type { Rule } from '../../rule.ts'
import { duplicateNumberCaption } from './duplicate-number-caption.ts'
import { manualFigureRef } from './manual-figure-ref.ts'
import { manualPageRef } from './manual-page-ref.ts'
import { missingReferenceTarget } from './missing-reference-target.ts'
import { wrongReference } from './wrong-reference.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const referencesRules: readonly Rule[] = [
  missingReferenceTarget,
  wrongReference,
  duplicateNumberCaption,
  manualPageRef,
  manualFigureRef,
]
