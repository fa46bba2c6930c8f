import type { Rule } from '../../rule.ts'
import { personalData } from './personal-data.ts'
import { smallCount } from './small-count.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const privacyRules: readonly Rule[] = [personalData, smallCount]
