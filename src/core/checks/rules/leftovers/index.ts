import type { Rule } from '../../rule.ts'
import { copiedCaption } from './copied-caption.ts'
import { dateWithoutYear } from './date-without-year.ts'
import { doubleWord } from './double-word.ts'
import { duplicateListItem } from './duplicate-list-item.ts'
import { duplicateParagraph } from './duplicate-paragraph.ts'
import { editorsNote } from './editors-note.ts'
import { emptySection } from './empty-section.ts'
import { leftOverInstructions } from './left-over-instructions.ts'
import { otherMunicipality } from './other-municipality.ts'
import { placeholder } from './placeholder.ts'
import { relativeTime } from './relative-time.ts'
import { staleOrganisationName } from './stale-organisation-name.ts'
import { staleText } from './stale-text.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const leftoversRules: readonly Rule[] = [
  placeholder,
  editorsNote,
  leftOverInstructions,
  emptySection,
  staleText,
  staleOrganisationName,
  otherMunicipality,
  copiedCaption,
  dateWithoutYear,
  relativeTime,
  doubleWord,
  duplicateListItem,
  duplicateParagraph,
]
