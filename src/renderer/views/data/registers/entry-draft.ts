import type { Harm, Register, Reporter } from '../../../../core/register.ts'
import { parseDateIn } from '../../../../core/register-date.ts'
import type { EntryContent } from '../../../../core/register-operations.ts'
import { failed, ok, type Result } from '../../../../core/result.ts'

/** An entry as it is being typed: dates as texts, the rest as it will be kept. */
export interface EntryDraft {
  readonly date: string
  readonly categoryId: string | null
  readonly unitId: string | null
  readonly reporter: Reporter | null
  readonly description: string
  readonly action: string
  readonly answered: string
  readonly isInvestigated: boolean
  readonly harm: Harm | null
  readonly isLexMaria: boolean
}

/** A field that can't be kept as it is, and why. */
export interface DraftProblem {
  readonly field: 'date' | 'answered' | 'description'
  readonly sentence: string
}

export function draftOf(content: EntryContent): EntryDraft {
  return { ...content, date: content.date ?? '', answered: content.answered ?? '' }
}

/** What is kept of a draft; refused at the first field that can't be, and when nothing was said. */
export function contentOf(draft: EntryDraft, year: number): Result<EntryContent, DraftProblem> {
  const date = parseDateIn(year, draft.date)
  if (!date.ok) return failed({ field: 'date', sentence: unreadable(draft.date) })
  const answered = parseDateIn(year, draft.answered)
  if (!answered.ok) return failed({ field: 'answered', sentence: unreadable(draft.answered) })
  if (date.value !== null && answered.value !== null && answered.value < date.value) {
    return failed({
      field: 'answered',
      sentence: 'Svaret kan inte komma före händelsen. Är rätt år skrivet?',
    })
  }
  const content = {
    ...draft,
    date: date.value,
    answered: answered.value,
    description: draft.description.trim(),
    action: draft.action.trim(),
  }
  return isEmpty(content)
    ? failed({ field: 'description', sentence: 'Skriv ett datum, en kategori eller en beskrivning först.' })
    : ok(content)
}

/** What its user ought to know of a date that can be kept, or null. */
export function yearRemark(draft: EntryDraft, year: number): string | null {
  const date = parseDateIn(year, draft.date)
  if (!date.ok || date.value === null || date.value.startsWith(`${year}-`)) return null
  return `${date.value} ligger utanför ${year} och räknas inte med i årets tabeller.`
}

/** What tells the reporter of a deviation or the sender of a complaint that it was dealt with. */
export function answeredLabel({ kind }: Register): string {
  return kind === 'deviation' ? 'Återkopplat' : 'Besvarat'
}

export const HARM_NAMES: Readonly<Record<Harm, string>> = {
  none: 'Ingen vårdskada',
  careHarm: 'Vårdskada',
  seriousCareHarm: 'Allvarlig vårdskada',
}

function isEmpty({ date, categoryId, unitId, description, action }: EntryContent): boolean {
  return date === null && categoryId === null && unitId === null && description === '' && action === ''
}

function unreadable(text: string): string {
  return `”${text.trim()}” är inget datum. Skriv till exempel 12/3 eller 2025-03-12.`
}
