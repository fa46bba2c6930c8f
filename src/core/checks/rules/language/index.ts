import type { Rule } from '../../rule.ts'
import { longSentence } from './long-sentence.ts'
import { missingFullStop } from './missing-full-stop.ts'
import { readability } from './readability.ts'
import { spacing } from './spacing.ts'
import { spelling } from './spelling.ts'
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const languageRules: readonly Rule[] = [
  spelling,
  unexplainedAbbreviation,
  longSentence,
  readability,
  missingFullStop,
  spacing,
]
