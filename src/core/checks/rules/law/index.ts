import type { Rule } from '../../rule.ts'
import { lawRequirementEmpty } from './law-requirement-empty.ts'
import { requiredSectionHidden } from './required-section-hidden.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const lawRules: readonly Rule[] = [lawRequirementEmpty, requiredSectionHidden]
