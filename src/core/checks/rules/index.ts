import type { Rule } from '../rule.ts'
import { accessibilityRules } from './accessibility/index.ts'
import { coverMemoRules } from './cover-memo/index.ts'
import { dataRules } from './data/index.ts'
import { goalsRules } from './goals/index.ts'
import { languageRules } from './language/index.ts'
import { lawRules } from './law/index.ts'
import { leftoversRules } from './leftovers/index.ts'
import { privacyRules } from './privacy/index.ts'
import { referencesRules } from './references/index.ts'
import { textAgainstDataRules } from './text-against-data/index.ts'

/** Every rule of the review. */
export const allRules: readonly Rule[] = [
  ...privacyRules,
  ...lawRules,
  ...dataRules,
  ...goalsRules,
  ...textAgainstDataRules,
  ...leftoversRules,
  ...referencesRules,
  ...accessibilityRules,
  ...languageRules,
  ...coverMemoRules,
]
