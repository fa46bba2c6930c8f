import type { Rule } from '../../rule.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const coverMemoRules: readonly Rule[] = []
